import type { MoveSource } from '../../../figure/move.ts';

/** Upper arms stay at the ribs, forearms level. */
const elbows = { of: 'shoulder', elbow: [0.25, -0.4, -0.9], shape: 'fist' } as const;
const together = { ...elbows, at: [-7, -29, 30], fingers: [-0.25, 0, 1], thumb: [0, 1, 0] } as const;
const apart = { ...elbows, at: [24, -29, 17], fingers: [0.85, 0, 0.6], thumb: [0, 1, 0] } as const;

export const bandExternalRotation: MoveSource = {
  glow: ['rear-shoulder', 'between-blades'],
  works: 'both',
  shown: { from: 70, to: 192 },
  props: { band: { is: 'band', held: ['leftHand', 'rightHand'], length: 22 } },
  parts: [
    {
      does: 'once',
      frames: [
        {
          at: 0,
          base: 'stand',
          turn: 16,
          step: 1,
          hands: { ...together, at: [2, -32, 28] },
          shoulders: { forward: 2 },
        },
        { at: 1.6, step: 1, hands: together, shoulders: { forward: 1 }, hold: 1.4 },
      ],
    },
    {
      does: 'repeat',
      counts: 'turn',
      frames: [
        { at: 1.2, step: 2, hands: apart, shoulders: { forward: -4, up: -1 }, spine: { bend: -2 }, effort: 1 },
        { at: 1.3, step: 3, hold: 0.9 },
        { at: 5, step: 4, hands: together, shoulders: { forward: 1, up: 0 }, spine: { bend: 0 }, effort: 0.3 },
      ],
    },
  ],
};
