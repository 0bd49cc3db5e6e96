import type { MoveSource } from '../../../figure/move.ts';

const hanging = {
  at: [8, -55, 0],
  of: 'shoulder',
  elbow: [0.4, -0.4, -0.8],
  fingers: [0.05, -1, 0.05],
  thumb: [-0.2, 0, 1],
} as const;

export const upperTrapStretch: MoveSource = {
  glow: ['top-shoulder', 'neck-side'],
  works: 'right',
  shown: { from: 26, to: 146 },
  turnsOver: true,
  props: { stool: { kind: 'stool' } },
  parts: [
    {
      does: 'sides',
      frames: [
        { at: 2.2, base: 'sit', turn: 8, step: 1, hold: 0.3 },
        { at: 4, step: 1, rightHand: hanging },
        { at: 5.2, step: 1, rightShoulder: { up: -3 }, effort: 0.1, hold: 0.8 },
        { at: 8.4, step: 2, head: { side: 32 }, effort: 1, hold: 2 },
        { at: 11.4, step: 3, head: { side: 36, bend: 2 }, hold: 12 },
        { at: 26, step: 4, head: { side: 0, bend: 0 }, effort: 0.1 },
        { at: 27.6, step: 4, base: 'sit', effort: 0, hold: 0.5 },
      ],
    },
  ],
};
