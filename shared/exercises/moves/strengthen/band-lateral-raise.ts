import type { MoveSource } from '../../../figure/move.ts';

const grip = { of: 'shoulder', shape: 'fist', fingers: null } as const;
const low = { at: [6, -57, 8], elbow: [0.3, -0.3, -0.9], thumb: [0, 0, 1], ...grip } as const;
const high = { at: [50, 0, 28], elbow: [0.1, -0.6, -0.7], thumb: [0, 0.9, 0.5], ...grip } as const;

export const bandLateralRaise: MoveSource = {
  glow: ['top-shoulder', 'upper-arm'],
  works: 'both',
  shown: { from: -8, to: 186 },
  props: { band: { is: 'band', held: ['leftHand', 'leftFoot', 'rightFoot', 'rightHand'], length: 84 } },
  parts: [
    {
      does: 'once',
      frames: [
        {
          at: 0,
          base: 'stand',
          turn: 18,
          step: 1,
          pelvis: { at: [0, 94.5, 0] },
          feet: { at: [14, 0, -6] },
          hands: low,
          hold: 1.5,
        },
      ],
    },
    {
      does: 'repeat',
      counts: 'raise',
      frames: [
        { at: 1.6, step: 2, hands: high, shoulders: { up: 1 }, effort: 1, hold: 0.3 },
        { at: 4.4, step: 3, hands: low, shoulders: { up: -0.5 }, effort: 0.2 },
      ],
    },
    {
      does: 'once',
      frames: [
        { at: 2, step: 4, hands: high, shoulders: { up: 1.5 }, effort: 1, hold: 0.4 },
        { at: 5.6, step: 4, hands: low, shoulders: { up: 0 }, effort: 0.3 },
        { at: 7, step: 4, effort: 0, hold: 6 },
      ],
    },
  ],
};
