import type { MoveSource } from '../../../figure/move.ts';

const WALL = 34;
const start = {
  at: [20, 158, WALL - 2.5],
  of: 'world',
  elbow: [0.5, -1, 0.2],
  fingers: [0.1, 1, 0],
  thumb: [-0.4, 0, -1],
} as const;
const y = {
  at: [38, 188, WALL - 2.5],
  of: 'world',
  elbow: [0.7, -0.7, 0.2],
  fingers: [0.5, 1, 0],
  thumb: [-0.4, 0, -1],
} as const;
const lifted = { ...y, at: [38, 187, WALL - 11] } as const;

export const wallYLift: MoveSource = {
  glow: ['lower-blades'],
  works: 'both',
  shown: { from: -8, to: 216, middle: -4 },
  props: { wall: { is: 'wall', at: [0, 0, WALL] } },
  parts: [
    {
      does: 'once',
      frames: [
        { at: 0, base: 'stand', turn: 146, step: 1, pelvis: { at: [0, 95.5, 2] }, feet: { at: [11, 0, -4] } },
        { at: 2.4, step: 1, hands: start, pelvis: { at: [0, 95.2, 6] }, hold: 1.2 },
      ],
    },
    {
      does: 'repeat',
      counts: 'lift',
      frames: [
        { at: 2, step: 2, hands: y, shoulders: { up: 3, forward: 1 }, effort: 0.5 },
        {
          at: 2.7,
          step: 3,
          hands: lifted,
          shoulders: { up: 1.5, forward: -4 },
          spine: { bend: -3 },
          effort: 1,
          hold: 2,
        },
        { at: 5.4, step: 4, hands: y, shoulders: { up: 3, forward: 1 }, spine: { bend: 0 }, effort: 0.4 },
        { at: 7.4, hands: start, shoulders: { up: 0, forward: 0 }, effort: 0.1 },
      ],
    },
  ],
};
