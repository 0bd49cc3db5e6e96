import type { MoveSource } from '../../../figure/move.ts';

/** The other hand, flat on the ball. */
const onBall = {
  at: [-9, -9, 19],
  of: 'chest',
  elbow: [0.7, -0.9, 0.3],
  fingers: [-0.9, 0.4, -0.1],
  thumb: [0.2, 1, 0.2],
} as const;
const onWall = {
  at: [22, 150, 36],
  of: 'world',
  elbow: [0.8, -0.7, -0.4],
  fingers: [0, 1, 0],
  thumb: [-1, 0.2, 0],
} as const;
/** Out of the way, at the back of the hip. */
const atBack = {
  at: [10, 5, -14],
  of: 'pelvis',
  elbow: [0.8, 0.2, -1],
  fingers: [-0.6, -0.7, 0.1],
  thumb: [0, 0.6, -0.6],
} as const;
const leaning = {
  pelvis: { at: [0, 94.5, 8], bend: 5 },
  spine: { turn: 6, bend: 1 },
  head: { turn: 8, bend: -4 },
} as const;

/** Part of a tiny circle: the body moves so far, and the ball rolls half as far. */
const rolled = (at: number, x: number, y: number) =>
  ({
    at,
    step: 3,
    pelvis: { at: [x, 94 + y, 8] },
    props: { ball: { at: [10 + x / 2, -9 - y / 2, 12.8] } },
    flow: true,
  }) as const;
const circle = (at: number) => [
  rolled(at + 0.9, 2.4, 0),
  rolled(at + 1.8, 0, -2),
  rolled(at + 2.7, -2.4, 0),
  rolled(at + 3.6, 0, 1),
];

export const pecBallWall: MoveSource = {
  glow: ['chest'],
  works: 'right',
  shown: { from: -8, to: 184 },
  turnsOver: true,
  props: {
    wall: { kind: 'wall', at: [0, 0, 38], turn: 180 },
    ball: { kind: 'ball', at: [10, -9, 12.8], onBody: true },
  },
  parts: [
    {
      does: 'sides',
      frames: [
        { at: 3, base: 'stand', turn: 93, step: 1, leftHand: onBall, rightFoot: { at: [11, 0, 0] }, hold: 2 },
        { at: 7.5, step: 2, ...leaning, rightHand: atBack, leftHand: onWall, effort: 0.8, hold: 2 },
        { at: 10, step: 3, effort: 1, hold: 15 },
        ...circle(25.2),
        ...circle(28.8),
        { at: 36, step: 4, base: 'stand', leftHand: onBall, rightFoot: { at: [11, 0, 0] }, effort: 0, hold: 0.6 },
      ],
    },
  ],
};
