import type { MoveSource } from '../../../figure/move.ts';

const onFrame = {
  at: [48, 142, 1],
  of: 'world',
  elbow: [1, -0.5, -0.4],
  fingers: [0, 1, 0],
  thumb: [-1, 0, 0],
} as const;

export const doorwayPecStretch: MoveSource = {
  glow: ['chest', 'front-shoulder'],
  works: 'right',
  shown: { from: -8, to: 222 },
  turnsOver: true,
  props: { door: { is: 'doorway', at: [0, 0, 6] } },
  parts: [
    {
      does: 'sides',
      frames: [
        {
          at: 0,
          base: 'stand',
          turn: 28,
          step: 1,
          pelvis: { at: [-14, 95.5, -12] },
          feet: { at: [11, 0, -20] },
          leftFoot: { at: [-3, 0, -20] },
          rightFoot: { at: [25, 0, -20] },
        },
        { at: 2.4, step: 1, rightHand: onFrame, hold: 2.5, effort: 0.2 },
        {
          at: 7,
          step: 2,
          pelvis: { at: [-16, 93, 6] },
          spine: { turn: 12, bend: -3 },
          head: { turn: 6 },
          rightFoot: { at: [27, 0, 8] },
          leftFoot: { at: [-4, 0, -22], tip: 8 },
          effort: 1,
          hold: 3,
        },
        { at: 11, step: 3, pelvis: { at: [-16, 92.4, 8] }, spine: { turn: 16, bend: -4 }, hold: 19 },
        {
          at: 32.5,
          step: 4,
          base: 'stand',
          pelvis: { at: [-14, 95.5, -12] },
          leftFoot: { at: [-3, 0, -20] },
          rightFoot: { at: [25, 0, -20] },
          effort: 0,
        },
      ],
    },
  ],
};
