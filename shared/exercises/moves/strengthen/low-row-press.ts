import type { MoveSource } from '../../../figure/move.ts';

const WALL = -16;
const onWall = {
  at: [20, 92, WALL + 2.5],
  of: 'world',
  elbow: [0.7, 0.2, -0.8],
  fingers: [0.1, -1, 0],
  thumb: [1, 0, 0.1],
} as const;

export const lowRowPress: MoveSource = {
  glow: ['lower-blades', 'rear-shoulder'],
  works: 'both',
  shown: { from: -8, to: 190 },
  props: { wall: { is: 'wall', at: [0, 0, WALL] } },
  parts: [
    {
      does: 'once',
      frames: [
        {
          at: 0,
          base: 'stand',
          turn: 52,
          step: 1,
          feet: { at: [11, 0, 0] },
          pelvis: { at: [0, 95.5, 4] },
          spine: { bend: 6 },
        },
        { at: 2.2, step: 1, hands: onWall, pelvis: { at: [0, 95.2, 2] }, shoulders: { forward: 1 }, hold: 1 },
      ],
    },
    {
      does: 'repeat',
      counts: 'press',
      frames: [
        { at: 1.4, step: 2, spine: { bend: -7 }, head: { bend: 2 }, shoulders: { forward: -3, up: -1 }, effort: 0.7 },
        { at: 2.2, step: 3, shoulders: { forward: -5, up: -2.5 }, effort: 1, hold: 5 },
        {
          at: 8.4,
          step: 4,
          spine: { bend: 4 },
          head: { bend: 0 },
          shoulders: { forward: 1, up: 0 },
          effort: 0.1,
          hold: 0.8,
        },
      ],
    },
  ],
};
