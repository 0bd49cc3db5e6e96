import type { MoveSource } from '../../../figure/move.ts';

/** Forearm upright on the near face of the frame. */
const onFrame = {
  at: [51, 163, -3],
  of: 'world',
  elbow: [0.7, -0.9, 0.3],
  fingers: [0, 1, 0],
  thumb: [-1, 0, 0.1],
} as const;
const behind = {
  pelvis: { at: [-8, 95.5, -16], bend: 0, side: 0, turn: 0 },
  spine: { bend: 0, side: 0, turn: 0 },
  head: { bend: 0, side: 0, turn: 0 },
  leftFoot: { at: [3, 0, -24], tip: 0 },
  rightFoot: { at: [19, 0, -22] },
} as const;

export const doorwayPecStretch: MoveSource = {
  glow: ['chest', 'front-shoulder'],
  works: 'right',
  shown: { from: -8, to: 222 },
  turnsOver: true,
  props: { door: { kind: 'doorway', at: [0, 0, 6] } },
  parts: [
    {
      does: 'sides',
      frames: [
        { at: 2.5, base: 'stand', turn: 46, step: 1, ...behind, hold: 0.5 },
        { at: 5, step: 1, rightHand: onFrame, hold: 1.5, effort: 0.15 },
        {
          at: 8.5,
          step: 2,
          pelvis: { at: [-8, 92.5, 5] },
          spine: { turn: 12, bend: -2 },
          head: { turn: -6 },
          rightFoot: { at: [17, 0, 14] },
          leftFoot: { at: [3, 0, -24], tip: 14 },
          rightHand: { elbow: [0.75, -0.9, -0.2] },
          effort: 1,
          hold: 1.5,
        },
        { at: 11.5, step: 3, pelvis: { at: [-8, 92.2, 6.5] }, spine: { turn: 16, bend: -2 }, hold: 16 },
        {
          at: 30,
          step: 4,
          base: 'stand',
          ...behind,
          rightHand: onFrame,
          effort: 0.2,
        },
        {
          at: 31.6,
          rightHand: { at: [3.5, -56, 6], of: 'shoulder', elbow: [0.3, -0.5, -0.8], fingers: null, thumb: null },
          effort: 0,
          hold: 0.4,
        },
      ],
    },
  ],
};
