import type { MoveSource } from '../../../figure/move.ts';

const grip = { of: 'shoulder', shape: 'fist', fingers: null, elbow: [0.1, -1, -0.5] } as const;
const ahead = { at: [-1, -29, 30], thumb: [0.1, 1, 0.2], ...grip } as const;
const out = { at: [30, -28, 12], thumb: [0.2, 1, 0], ...grip } as const;

export const bandExternalRotation: MoveSource = {
  glow: ['rear-shoulder', 'between-blades'],
  works: 'both',
  shown: { from: 66, to: 186 },
  props: { band: { kind: 'band', held: ['leftHand', 'rightHand'], length: 33 } },
  parts: [
    {
      does: 'once',
      frames: [
        { at: 0, base: 'stand', turn: 15, step: 1, hands: { shape: 'fist' } },
        { at: 1.8, step: 1, hands: ahead, shoulders: { forward: 2 }, hold: 1.2 },
      ],
    },
    {
      does: 'repeat',
      counts: 'turn',
      frames: [
        { at: 1.4, step: 2, hands: out, shoulders: { forward: -5, up: -1 }, spine: { bend: -3 }, effort: 1 },
        { at: 1.5, step: 3, hold: 0.8 },
        { at: 5.1, step: 4, hands: ahead, shoulders: { forward: 2, up: 0 }, spine: { bend: 0 }, effort: 0.2 },
      ],
    },
  ],
};
