import type { MoveSource } from '../../../figure/move.ts';

const onSeat = {
  at: [22.5, 47.5, -4],
  of: 'world',
  elbow: [0.7, 0, -0.8],
  fingers: [-0.15, -1, 0.2],
  thumb: [-0.2, 0, 1],
} as const;

export const levatorStretch: MoveSource = {
  glow: ['neck-side'],
  works: 'right',
  shown: { from: 26, to: 146 },
  turnsOver: true,
  props: { stool: { kind: 'stool' } },
  parts: [
    {
      does: 'sides',
      frames: [
        { at: 2.2, base: 'sit', turn: 28, step: 1, hold: 0.3 },
        { at: 4.2, step: 1, rightHand: onSeat, rightShoulder: { up: -2.5 }, effort: 0.1, hold: 0.6 },
        { at: 6.4, step: 2, head: { turn: 44 }, effort: 0.25, hold: 0.8 },
        { at: 9.4, step: 3, head: { turn: 46, bend: 36, side: 6 }, spine: { bend: 2 }, effort: 1, hold: 3 },
        { at: 12.5, step: 4, hold: 10 },
        { at: 24.6, step: 4, head: { turn: 20, bend: 8, side: 0 }, spine: { bend: 0 }, effort: 0.2 },
        { at: 27, step: 4, base: 'sit', effort: 0, hold: 0.5 },
      ],
    },
  ],
};
