import type { MoveSource } from '../../../figure/move.ts';

/** In the chest's axes, which lie level in the hinge: down is forward. */
const hang = {
  at: [-2, -6, 56],
  of: 'shoulder',
  elbow: [0.5, -0.8, -0.2],
  fingers: [0, 0, 1],
  thumb: [1, 0, 0],
} as const;
const t = {
  at: [58, 2, 4],
  of: 'shoulder',
  elbow: [0, -0.6, -0.6],
  fingers: [1, 0, 0.05],
  thumb: [0, 0.15, -1],
} as const;

export const hingeT: MoveSource = {
  glow: ['between-blades', 'rear-shoulder'],
  works: 'both',
  shown: { from: -8, to: 176, middle: 6 },
  parts: [
    {
      does: 'once',
      frames: [
        { at: 0, base: 'stand', turn: 34, step: 1 },
        {
          at: 2.6,
          step: 1,
          pelvis: { at: [0, 88, -22], bend: 56 },
          spine: { bend: 4 },
          head: { bend: -16 },
          hands: { ...hang, at: [0, -30, 46] },
          hold: 0.5,
        },
        { at: 4.6, step: 2, hands: hang, shoulders: { forward: 2 }, hold: 1 },
      ],
    },
    {
      does: 'repeat',
      counts: 'raise',
      frames: [
        { at: 1.5, step: 3, hands: t, shoulders: { forward: -5 }, spine: { bend: 0 }, effort: 1, hold: 0.7 },
        { at: 4.8, step: 4, hands: hang, shoulders: { forward: 2 }, spine: { bend: 4 }, effort: 0.2, hold: 0.3 },
      ],
    },
  ],
};
