import type { MoveSource } from '../../../figure/move.ts';

const grip = { of: 'shoulder', shape: 'fist', fingers: null, thumb: [0.1, 1, 0] } as const;
const ahead = { at: [1, -13, 54], elbow: [0.7, -0.7, 0], ...grip } as const;
const apart = { at: [52, -9, 21], elbow: [0.2, -0.7, -0.6], ...grip } as const;

export const bandPullApart: MoveSource = {
  glow: ['rear-shoulder', 'between-blades'],
  works: 'both',
  shown: { from: 36, to: 188, middle: 3 },
  props: { band: { kind: 'band', held: ['leftHand', 'rightHand'], length: 36 } },
  parts: [
    {
      does: 'once',
      frames: [
        {
          at: 0,
          base: 'stand',
          turn: 27,
          step: 1,
          pelvis: { at: [0, 94.5, 0] },
          feet: { at: [13, 0, -6] },
          hands: { at: [2, -46, 22], of: 'shoulder', shape: 'fist', thumb: [0.2, 1, 0.4] },
        },
        { at: 1.8, step: 1, hands: ahead, shoulders: { forward: 2 }, hold: 1 },
      ],
    },
    {
      does: 'repeat',
      counts: 'pull',
      frames: [
        {
          at: 1.5,
          step: 2,
          hands: apart,
          shoulders: { forward: -5, up: -1.5 },
          spine: { bend: -3 },
          effort: 1,
        },
        { at: 1.6, step: 3, hold: 0.9 },
        { at: 5.2, step: 4, hands: ahead, shoulders: { forward: 3, up: 0 }, spine: { bend: 0 }, effort: 0.2 },
      ],
    },
  ],
};
