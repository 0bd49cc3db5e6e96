import type { MoveSource } from '../../../figure/move.ts';

const onSeat = {
  at: [24.5, 47.5, -2],
  of: 'world',
  elbow: [0.8, 0, -0.8],
  fingers: [-0.15, -1, 0.3],
  thumb: [-0.2, 0, 1],
} as const;

export const seatedSideBend: MoveSource = {
  glow: ['side-ribs', 'flank', 'armpit'],
  works: 'right',
  shown: { from: -13, to: 180 },
  turnsOver: true,
  props: { chair: { kind: 'chair' } },
  parts: [
    {
      does: 'sides',
      frames: [
        { at: 2.4, base: 'sit', turn: -8, step: 1, hold: 0.3 },
        { at: 4.2, step: 1, leftHand: onSeat, spine: { bend: -2 }, hold: 0.6 },
        {
          at: 5.6,
          step: 2,
          rightHand: { at: [52, -4, 12], of: 'shoulder', elbow: [0.3, -0.8, -0.5], fingers: null, thumb: [0, 0.6, 1] },
          flow: true,
        },
        {
          at: 7,
          step: 2,
          rightHand: {
            at: [-7, 58, 3],
            of: 'shoulder',
            elbow: [1, 0, 0.2],
            fingers: [-0.1, 1, 0],
            thumb: [-0.5, 0, -0.8],
          },
          rightShoulder: { up: 5 },
          effort: 0.3,
          hold: 0.8,
        },
        {
          at: 10.2,
          step: 3,
          spine: { side: 32 },
          head: { side: 6 },
          rightHand: { at: [-20, 54, 3] },
          effort: 1,
          hold: 12,
        },
        { at: 25, step: 4, spine: { side: 0 }, head: { side: 0 }, rightHand: { at: [-7, 58, 3] }, effort: 0.3 },
        {
          at: 26.4,
          step: 4,
          rightHand: { at: [52, -4, 12], elbow: [0.3, -0.8, -0.5], fingers: null, thumb: [0, 0.6, 1] },
          flow: true,
        },
        { at: 28.2, step: 4, base: 'sit', effort: 0, hold: 0.4 },
      ],
    },
  ],
};
