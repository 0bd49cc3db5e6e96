import type { MoveSource } from '../../../figure/move.ts';

const hanging = { at: [6, -59, 1], of: 'shoulder', thumb: [1, 0, 0.2], fingers: null } as const;

export const scapSqueeze: MoveSource = {
  glow: ['between-blades', 'lower-blades'],
  works: 'both',
  shown: { from: 24, to: 144 },
  props: { stool: { kind: 'stool' } },
  parts: [
    {
      does: 'once',
      frames: [
        {
          at: 0,
          base: 'sit',
          turn: 166,
          step: 1,
          spine: { bend: 16 },
          head: { bend: -4, glide: 2 },
          shoulders: { forward: 4, up: 1 },
        },
        {
          at: 2.2,
          step: 1,
          spine: { bend: 0 },
          head: { bend: 0, glide: 0 },
          shoulders: { forward: 1.5, up: 0 },
          hands: hanging,
          hold: 1.2,
        },
      ],
    },
    {
      does: 'repeat',
      counts: 'squeeze',
      frames: [
        {
          at: 1.4,
          step: 2,
          shoulders: { forward: -5.5, up: -2 },
          spine: { bend: -5 },
          hands: { at: [9, -58, -1] },
          effort: 1,
        },
        { at: 1.6, step: 3, hold: 4.2 },
        {
          at: 7,
          step: 4,
          shoulders: { forward: 2.5, up: 0 },
          spine: { bend: 1 },
          hands: { at: [6, -59, 2] },
          effort: 0.1,
          hold: 0.8,
        },
      ],
    },
  ],
};
