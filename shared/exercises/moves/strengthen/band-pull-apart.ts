import type { MoveSource } from '../../../figure/move.ts';

const front = {
  at: [-7, -2, 52],
  of: 'shoulder',
  elbow: [0.7, -0.7, 0],
  fingers: [0, 0, 1],
  thumb: [0, 1, 0],
  shape: 'fist',
} as const;
const wide = {
  at: [54, -2, 12],
  of: 'shoulder',
  elbow: [0.2, -0.8, -0.5],
  fingers: [1, 0, 0.15],
  thumb: [0, 1, 0],
} as const;

export const bandPullApart: MoveSource = {
  glow: ['rear-shoulder', 'between-blades'],
  works: 'both',
  shown: { from: 36, to: 192, middle: 6 },
  props: { band: { is: 'band', held: ['leftHand', 'rightHand'], length: 30 } },
  parts: [
    {
      does: 'once',
      frames: [
        { at: 0, base: 'stand', turn: 24, step: 1, hands: { ...front, at: [-6, -26, 40] } },
        { at: 1.8, step: 1, hands: front, shoulders: { forward: 2 }, hold: 1.2 },
      ],
    },
    {
      does: 'repeat',
      counts: 'pull',
      frames: [
        { at: 1.4, step: 2, hands: wide, shoulders: { forward: -4, up: -1 }, spine: { bend: -2 }, effort: 1 },
        { at: 1.5, step: 3, hold: 1 },
        { at: 5.4, step: 4, hands: front, shoulders: { forward: 2, up: 0 }, spine: { bend: 0 }, effort: 0.3 },
      ],
    },
  ],
};
