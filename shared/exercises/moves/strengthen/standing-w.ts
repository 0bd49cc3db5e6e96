import type { MoveSource } from '../../../figure/move.ts';

/** Elbows at the sides, thumbs out. */
const front = {
  at: [2, -25, 31],
  of: 'shoulder',
  elbow: [0.3, -0.5, -0.8],
  fingers: [0.1, 0.35, 1],
  thumb: [1, 0.2, 0],
} as const;
const w = {
  at: [30, -12, 4],
  of: 'shoulder',
  elbow: [0.25, -0.8, -0.5],
  fingers: [0.55, 0.9, 0.05],
  thumb: [0.4, -0.2, -1],
} as const;

export const standingW: MoveSource = {
  glow: ['lower-blades', 'between-blades'],
  works: 'both',
  shown: { from: 34, to: 192 },
  parts: [
    {
      does: 'once',
      frames: [
        { at: 0, base: 'stand', turn: 156, step: 1 },
        { at: 1.8, step: 1, hands: front, shoulders: { forward: 1 }, hold: 1.2 },
      ],
    },
    {
      does: 'repeat',
      counts: 'W',
      frames: [
        { at: 1.4, step: 2, hands: w, shoulders: { forward: -4.5, up: -2 }, spine: { bend: -3 }, effort: 1 },
        { at: 1.5, step: 3, hold: 2.8 },
        {
          at: 5.8,
          step: 4,
          hands: front,
          shoulders: { forward: 1, up: 0 },
          spine: { bend: 1 },
          effort: 0.1,
          hold: 0.5,
        },
      ],
    },
  ],
};
