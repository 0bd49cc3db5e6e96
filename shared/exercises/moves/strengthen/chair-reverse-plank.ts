import type { MoveSource } from '../../../figure/move.ts';

const onSeat = {
  at: [20, 48, -19],
  of: 'world',
  elbow: [0.3, 0, -1],
  fingers: [0.75, -0.55, -0.1],
  thumb: [0, 0, 1],
} as const;

export const chairReversePlank: MoveSource = {
  glow: ['lower-blades', 'rear-shoulder'],
  works: 'both',
  shown: { from: -8, to: 150, middle: 16 },
  props: { chair: { kind: 'chair', at: [0, 0, -12] } },
  parts: [
    {
      does: 'once',
      frames: [
        { at: 0, base: 'sit', turn: 62, step: 1, pelvis: { at: [0, 56, 8] }, feet: { at: [11, 0, 44] } },
        { at: 1.8, step: 1, hands: onSeat, pelvis: { bend: -10 }, hold: 0.8 },
      ],
    },
    {
      does: 'repeat',
      counts: 'lift',
      frames: [
        {
          at: 1.6,
          step: 2,
          pelvis: { at: [0, 57, 11], bend: -6 },
          spine: { bend: -10 },
          head: { bend: -6 },
          shoulders: { forward: -5, up: -2 },
          effort: 0.7,
        },
        { at: 3.4, step: 3, pelvis: { at: [0, 63.5, 15], bend: -17 }, spine: { bend: -10 }, effort: 1 },
        { at: 3.6, step: 4, hold: 7 },
        {
          at: 12.4,
          step: 4,
          pelvis: { at: [0, 56, 8], bend: -10 },
          spine: { bend: 2 },
          head: { bend: 0 },
          shoulders: { forward: 1, up: 0 },
          effort: 0,
          hold: 3,
        },
      ],
    },
  ],
};
