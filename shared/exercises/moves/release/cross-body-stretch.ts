import type { MoveSource } from '../../../figure/move.ts';

const across = {
  at: [-33, -9, 27],
  of: 'chest',
  elbow: [0.6, -1, 0.4],
  fingers: null,
  thumb: [0, 1, 0.3],
} as const;
/** The other hand, hooked above the elbow from the front. */
const hook = {
  at: [-5, -1, 12],
  of: 'otherElbow',
  elbow: [0.45, -0.95, 1.3],
  fingers: [-0.55, 0.85, 0],
  thumb: [0.5, 0.8, 0.2],
} as const;

export const crossBodyStretch: MoveSource = {
  glow: ['rear-shoulder'],
  works: 'right',
  shown: { from: 24, to: 148 },
  turnsOver: true,
  props: { stool: { kind: 'stool' } },
  parts: [
    {
      does: 'sides',
      frames: [
        { at: 2.2, base: 'sit', turn: 8, step: 1, hold: 0.4 },
        { at: 4.4, step: 1, rightHand: across, rightShoulder: { forward: 3 }, effort: 0.15, hold: 0.6 },
        { at: 6.4, step: 2, leftHand: hook, hold: 0.8 },
        {
          at: 8.8,
          step: 3,
          rightHand: { at: [-38, -8, 21] },
          rightShoulder: { forward: 6 },
          spine: { turn: 4 },
          effort: 1,
          hold: 12,
        },
        {
          at: 22.4,
          step: 4,
          rightShoulder: { up: -2.5, forward: 6 },
          spine: { turn: 4, bend: 2 },
          effort: 0.8,
          hold: 3.6,
        },
        { at: 28, step: 4, base: 'sit', effort: 0, hold: 0.4 },
      ],
    },
  ],
};
