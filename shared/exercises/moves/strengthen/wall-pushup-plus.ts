import type { MoveSource } from '../../../figure/move.ts';

const WALL = 44;
const onWall = {
  at: [21, 132, WALL - 2],
  of: 'world',
  elbow: [0.75, -0.7, -0.2],
  fingers: [0, 1, 0.1],
  thumb: [-1, 0, 0],
} as const;

export const wallPushupPlus: MoveSource = {
  glow: ['side-ribs', 'chest'],
  works: 'both',
  shown: { from: -8, to: 192, middle: 6 },
  props: { wall: { is: 'wall', at: [0, 0, WALL] } },
  parts: [
    {
      does: 'once',
      frames: [
        { at: 0, base: 'stand', turn: 68, step: 1 },
        { at: 2, step: 1, hands: onWall },
        {
          at: 4.5,
          step: 1,
          pelvis: { at: [0, 94.6, -11], bend: 10 },
          feet: { at: [11, 0, -34], tip: 6 },
          spine: { bend: -2 },
          hold: 1,
        },
      ],
    },
    {
      does: 'repeat',
      counts: 'push',
      frames: [
        { at: 2, step: 2, pelvis: { at: [0, 93.4, 2], bend: 15 }, shoulders: { forward: -4 }, effort: 0.5 },
        { at: 3.4, step: 3, pelvis: { at: [0, 94.6, -11], bend: 10 }, shoulders: { forward: 1 }, effort: 0.8 },
        { at: 4.2, shoulders: { forward: 7 }, spine: { bend: 9 }, effort: 1 },
        { at: 4.4, step: 4, hold: 2 },
        { at: 7.2, shoulders: { forward: 1 }, spine: { bend: -2 }, effort: 0.4 },
      ],
    },
  ],
};
