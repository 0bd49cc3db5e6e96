import type { MoveSource } from '../../../figure/move.ts';

/** The back of the right hand lies on the frame, the elbow at the ribs. */
const onFrame = {
  at: [43, 112, 34],
  of: 'world',
  elbow: [0.3, -0.5, -0.8],
  fingers: [0.25, 0.05, 1],
  thumb: [0, 1, 0],
} as const;

export const doorframeExternalRotation: MoveSource = {
  glow: ['rear-shoulder'],
  works: 'right',
  shown: { from: -8, to: 222 },
  turnsOver: true,
  props: { door: { is: 'doorway', at: [0, 0, 36] } },
  parts: [
    {
      does: 'sides',
      frames: [
        {
          at: 0,
          base: 'stand',
          turn: 38,
          step: 1,
          pelvis: { at: [-16, 95.5, 4] },
          leftFoot: { at: [-5, 0, -2] },
          rightFoot: { at: [27, 0, -2] },
        },
        { at: 1.8, step: 1, rightHand: onFrame, hold: 1 },
        { at: 3.2, step: 2, rightShoulder: { forward: -2 }, spine: { bend: -2 }, effort: 1 },
        { at: 3.4, step: 3, hold: 5 },
        { at: 9.4, step: 4, rightShoulder: { forward: 0 }, effort: 0.1, hold: 1.6 },
        { at: 12, step: 2, rightShoulder: { forward: -2 }, effort: 1 },
        { at: 12.2, step: 3, hold: 5 },
        { at: 18.2, step: 4, rightShoulder: { forward: 0 }, effort: 0.1, hold: 1.6 },
        { at: 20.8, step: 2, rightShoulder: { forward: -2 }, effort: 1 },
        { at: 21, step: 3, hold: 5 },
        { at: 27, step: 4, rightShoulder: { forward: 0 }, effort: 0.1, hold: 1.6 },
        { at: 29.6, step: 2, rightShoulder: { forward: -2 }, effort: 1 },
        { at: 29.8, step: 3, hold: 5 },
        {
          at: 36,
          step: 4,
          base: 'stand',
          pelvis: { at: [-16, 95.5, 4] },
          leftFoot: { at: [-5, 0, -2] },
          rightFoot: { at: [27, 0, -2] },
          effort: 0,
        },
      ],
    },
  ],
};
