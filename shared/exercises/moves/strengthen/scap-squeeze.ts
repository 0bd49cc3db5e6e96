import type { MoveSource } from '../../../figure/move.ts';

const hanging = { at: [9, -53, 0], of: 'shoulder', thumb: [1, 0, 0.2], fingers: [0.08, -1, 0] } as const;

export const scapSqueeze: MoveSource = {
  glow: ['between-blades', 'lower-blades'],
  works: 'both',
  shown: { from: -8, to: 160 },
  props: { stool: { is: 'stool' } },
  parts: [
    {
      does: 'once',
      frames: [
        { at: 0, base: 'sit', turn: 158, step: 1, spine: { bend: 14 }, shoulders: { forward: 3, up: 1 } },
        { at: 2.2, step: 1, spine: { bend: -2 }, shoulders: { forward: 1, up: 0 }, hands: hanging, hold: 0.8 },
      ],
    },
    {
      does: 'repeat',
      counts: 'squeeze',
      frames: [
        { at: 1.2, step: 2, shoulders: { forward: -5.5, up: -2.5 }, spine: { bend: -5 }, effort: 1 },
        { at: 1.4, step: 3, hold: 4.2 },
        { at: 6.4, step: 4, shoulders: { forward: 1, up: 0 }, spine: { bend: -2 }, effort: 0.1, hold: 1 },
      ],
    },
  ],
};
