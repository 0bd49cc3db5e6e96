import type { MoveSource } from '../../../figure/move.ts';

const ahead = { at: [3, -27, 30], of: 'shoulder', elbow: [0.15, -1, -0.4], fingers: null, thumb: [1, 0.2, 0] } as const;
const turnedOut = {
  at: [33, -9, 5],
  of: 'shoulder',
  elbow: [0.1, -1, -0.5],
  fingers: null,
  thumb: [0.2, 0.5, -1],
} as const;

export const standingW: MoveSource = {
  glow: ['lower-blades', 'between-blades'],
  works: 'both',
  shown: { from: 56, to: 186 },
  parts: [
    {
      does: 'once',
      frames: [
        { at: 0, base: 'stand', turn: 158, step: 1, pelvis: { at: [0, 94.5, 0] }, feet: { at: [13, 0, -6] } },
        { at: 1.8, step: 1, hands: ahead, shoulders: { forward: 3 }, hold: 1 },
      ],
    },
    {
      does: 'repeat',
      counts: 'W',
      frames: [
        {
          at: 1.3,
          step: 2,
          hands: { ...turnedOut, at: [31, -14, 8] },
          shoulders: { forward: -4, up: -1.5 },
          spine: { bend: -2 },
          effort: 0.8,
        },
        {
          at: 2,
          step: 3,
          hands: turnedOut,
          shoulders: { forward: -5.5, up: -2.5 },
          spine: { bend: -3 },
          effort: 1,
          hold: 2.4,
        },
        {
          at: 5.9,
          step: 4,
          hands: ahead,
          shoulders: { forward: 4, up: 0 },
          spine: { bend: 3 },
          effort: 0.1,
          hold: 0.3,
        },
      ],
    },
  ],
};
