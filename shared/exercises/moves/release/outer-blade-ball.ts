import type { MoveSource } from '../../../figure/move.ts';

/** Turned aslant, so that the outer edge of the blade faces the wall behind. */
const aslant = {
  leftFoot: { at: [10, 0, 10], out: -42 },
  rightFoot: { at: [10, 0, -6], out: 58 },
} as const;
const onBlade = [16, -15, -8] as const;
/** The arm laid across, so that the blade's edge comes free. */
const across = {
  at: [3, -3, 9],
  of: 'otherShoulder',
  elbow: [0.7, 0.1, 0.7],
  fingers: [-0.9, 0.3, -0.2],
  thumb: [0.1, 1, 0.1],
} as const;
const leaning = { pelvis: { at: [0, 94, -9.5], bend: -3 } } as const;

export const outerBladeBall: MoveSource = {
  glow: ['rear-shoulder', 'armpit'],
  works: 'right',
  shown: { from: -8, to: 184 },
  turnsOver: true,
  props: { wall: { kind: 'wall', at: [0, 0, -32] }, ball: { kind: 'ball', at: [2, -20, 24], onBody: true } },
  parts: [
    {
      does: 'sides',
      frames: [
        {
          at: 3,
          base: 'stand',
          turn: 87,
          step: 1,
          pelvis: { at: [0, 95, 2], turn: -56 },
          ...aslant,
          leftHand: {
            at: [-2, -20, 22],
            of: 'chest',
            elbow: [0.7, -0.8, -0.2],
            fingers: [-0.8, 0.2, 0.5],
            thumb: [0, 1, 0],
          },
          hold: 0.6,
        },
        {
          at: 5.4,
          step: 1,
          rightHand: across,
          leftHand: { at: [-22, -17, 6], elbow: [0.4, -0.8, 1], fingers: [-0.4, 0.1, -0.9] },
          props: { ball: { at: [23, -16, 1] } },
          flow: true,
        },
        { at: 7, step: 1, leftHand: { at: [-20, -16, -2] }, props: { ball: { at: onBlade } }, hold: 0.8 },
        { at: 10.4, step: 2, ...leaning, effort: 0.8 },
        {
          at: 12,
          step: 2,
          leftHand: { at: [4, -55, 6], of: 'shoulder', elbow: [0.3, -0.5, -0.8], fingers: null, thumb: null },
          hold: 0.6,
        },
        { at: 14, step: 3, effort: 1, hold: 14 },
        { at: 30.4, step: 3, pelvis: { at: [0, 91.5, -9.5] }, props: { ball: { at: [16, -13, -8] } } },
        { at: 33, step: 3, pelvis: { at: [0, 94.5, -9.5] }, props: { ball: { at: [16, -16, -8] } } },
        { at: 35.4, step: 3, pelvis: { at: [0, 92.8, -9.5] }, props: { ball: { at: [16, -14, -8] } }, hold: 0.4 },
        {
          at: 38,
          step: 4,
          pelvis: { at: [0, 95, 2], bend: 0 },
          leftHand: {
            at: [-20, -16, -2],
            of: 'chest',
            elbow: [0.4, -0.8, 1],
            fingers: [-0.4, 0.1, -0.9],
            thumb: [0, 1, 0],
          },
          effort: 0,
        },
      ],
    },
  ],
};
