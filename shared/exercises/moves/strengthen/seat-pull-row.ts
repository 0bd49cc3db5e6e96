import type { MoveSource } from '../../../figure/move.ts';

const onSeat = {
  at: [22, 46, -2],
  of: 'world',
  elbow: [0.4, 0, -1],
  fingers: null,
  thumb: [0, 0, 1],
  shape: 'fist',
} as const;

export const seatPullRow: MoveSource = {
  glow: ['between-blades', 'lower-blades'],
  works: 'both',
  shown: { from: -8, to: 146 },
  props: { stool: { is: 'stool' } },
  parts: [
    {
      does: 'once',
      frames: [
        { at: 0, base: 'sit', turn: 140, step: 1, spine: { bend: 6 } },
        { at: 1.8, step: 1, hands: onSeat, spine: { bend: 9 }, shoulders: { forward: 3, up: 1.5 }, hold: 1 },
      ],
    },
    {
      does: 'repeat',
      counts: 'pull',
      frames: [
        { at: 1.3, step: 2, spine: { bend: -4 }, shoulders: { forward: -4, up: -1 }, effort: 0.8 },
        { at: 2, step: 3, shoulders: { forward: -5, up: -2.5 }, spine: { bend: -5 }, effort: 1, hold: 4 },
        {
          at: 7.4,
          step: 4,
          hands: { at: [7, -58, 2], of: 'shoulder', shape: 'open', elbow: [0.3, -0.5, -0.8] },
          shoulders: { forward: 2, up: 0 },
          spine: { bend: 6 },
          effort: 0,
          hold: 0.6,
        },
        { at: 8.8, step: 1, hands: onSeat, spine: { bend: 8 }, shoulders: { forward: 3, up: 1 }, effort: 0.1 },
      ],
    },
  ],
};
