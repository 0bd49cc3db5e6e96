import type { MoveSource } from '../../../figure/move.ts';

const onSeat = {
  at: [19, 48, -12],
  of: 'world',
  elbow: [0.3, 0, -1],
  fingers: [0.15, -0.5, -0.4],
  thumb: [-0.3, 0.2, -1],
} as const;

export const chairReversePlank: MoveSource = {
  glow: ['between-blades', 'lower-blades', 'rear-shoulder'],
  works: 'both',
  shown: { from: -8, to: 164, middle: 12 },
  props: { chair: { is: 'chair', at: [0, 0, -8] } },
  parts: [
    {
      does: 'once',
      frames: [
        { at: 0, base: 'sit', turn: 72, step: 1, pelvis: { at: [0, 56, 4] }, feet: { at: [11, 0, 42] } },
        {
          at: 2.4,
          step: 1,
          pelvis: { at: [0, 56, 8], bend: -8 },
          feet: { at: [11, 0, 50] },
          hands: onSeat,
          spine: { bend: 2 },
          hold: 1,
        },
      ],
    },
    {
      does: 'repeat',
      counts: 'lift',
      frames: [
        { at: 1.6, step: 2, spine: { bend: -12 }, head: { bend: 6 }, shoulders: { forward: -4, up: -2 }, effort: 0.8 },
        { at: 3.4, step: 3, pelvis: { at: [0, 64, 15], bend: -20 }, effort: 1 },
        { at: 3.6, step: 4, hold: 9 },
        {
          at: 14.4,
          pelvis: { at: [0, 56, 8], bend: -8 },
          spine: { bend: 4 },
          head: { bend: 0 },
          shoulders: { forward: 0, up: 0 },
          effort: 0,
          hold: 2.6,
        },
      ],
    },
  ],
};
