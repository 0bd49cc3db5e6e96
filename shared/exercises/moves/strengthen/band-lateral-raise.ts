import type { MoveSource } from '../../../figure/move.ts';

const down = { at: [7, -55, 4], of: 'shoulder', elbow: [0.4, -0.5, -0.7], fingers: null, shape: 'fist' } as const;
const raised = {
  at: [55, 1, 15],
  of: 'shoulder',
  elbow: [0.1, -0.6, -0.8],
  fingers: null,
  thumb: [0, 0.3, 1],
} as const;

export const bandLateralRaise: MoveSource = {
  glow: ['front-shoulder', 'top-shoulder'],
  works: 'both',
  shown: { from: -8, to: 186 },
  props: {
    band: { kind: 'band', held: ['leftHand', 'leftFoot', 'rightFoot', 'rightHand'], length: 78 },
  },
  parts: [
    {
      does: 'once',
      frames: [
        { at: 0, base: 'stand', turn: 14, step: 1, hands: down },
        { at: 1.5, step: 1, feet: { at: [13, 0, -6] }, pelvis: { at: [0, 94.8, 0] }, hold: 1.5 },
      ],
    },
    {
      does: 'repeat',
      counts: 'raise',
      frames: [
        { at: 1.6, step: 2, hands: raised, shoulders: { up: 1.5 }, spine: { bend: -1 }, effort: 1 },
        { at: 1.8, hold: 0.4 },
        { at: 4.6, step: 3, hands: down, shoulders: { up: 0 }, effort: 0.4 },
      ],
    },
    {
      does: 'once',
      frames: [
        { at: 1.4, step: 4, hands: raised, shoulders: { up: 2 }, effort: 1 },
        { at: 3.4, hands: down, shoulders: { up: 0 }, effort: 0.2 },
        { at: 5, hands: { at: [5, -56, 5] }, effort: 0, hold: 3 },
      ],
    },
  ],
};
