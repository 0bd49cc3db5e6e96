import type { MoveSource } from '../../../figure/move.ts';

const onSeat = {
  at: [23, 47, 2],
  of: 'world',
  elbow: [0.5, 0.1, -0.9],
  fingers: [-0.2, -1, 0.1],
  thumb: [0.1, 0, 1],
  shape: 'fist',
} as const;

export const seatPullRow: MoveSource = {
  glow: ['between-blades', 'armpit'],
  works: 'both',
  shown: { from: -8, to: 146 },
  props: { stool: { kind: 'stool' } },
  parts: [
    {
      does: 'once',
      frames: [
        { at: 0, base: 'sit', turn: 138, step: 1, spine: { bend: 8 } },
        { at: 2.2, step: 1, hands: onSeat, spine: { bend: 5 }, shoulders: { forward: 1, up: -1 }, hold: 1 },
      ],
    },
    {
      does: 'repeat',
      counts: 'pull',
      frames: [
        { at: 1.3, step: 2, spine: { bend: -4 }, shoulders: { forward: -4, up: 0.5 }, effort: 0.7 },
        { at: 2, step: 3, shoulders: { forward: -5, up: -2.5 }, effort: 1, hold: 5 },
        {
          at: 7.8,
          step: 4,
          hands: { at: [27, 40, 2], shape: 'open' },
          spine: { bend: 5 },
          shoulders: { forward: 1, up: -1 },
          effort: 0.1,
          hold: 0.2,
        },
        { at: 8.7, hands: { at: [23, 47, 2], shape: 'fist' } },
      ],
    },
  ],
};
