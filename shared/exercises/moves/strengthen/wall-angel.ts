import type { MoveSource } from '../../../figure/move.ts';

/** Backs of the hands towards the wall, elbows bent. */
const low = {
  at: [31, -1, -3],
  of: 'shoulder',
  elbow: [0.6, -0.8, -0.2],
  fingers: [0.15, 1, -0.1],
  thumb: [-1, 0, 0.2],
} as const;
const high = {
  at: [24, 42, -2],
  of: 'shoulder',
  elbow: [0.9, -0.3, -0.2],
  fingers: [0.12, 1, -0.05],
  thumb: [-1, 0, 0.2],
} as const;

export const wallAngel: MoveSource = {
  glow: ['lower-blades', 'side-ribs'],
  works: 'both',
  shown: { from: -8, to: 208 },
  props: { wall: { is: 'wall', at: [0, 0, -15] } },
  parts: [
    {
      does: 'once',
      frames: [
        { at: 0, base: 'stand', turn: 16, step: 1, pelvis: { at: [0, 95.5, 2] }, feet: { at: [12, 0, 0] } },
        {
          at: 2.4,
          step: 1,
          feet: { at: [13, 0, 12] },
          pelvis: { at: [0, 94.6, -1] },
          spine: { bend: -2 },
          head: { glide: -2 },
          hold: 1,
        },
        { at: 6, step: 2, hands: low, shoulders: { forward: -2 }, effort: 0.4, hold: 0.8 },
      ],
    },
    {
      does: 'repeat',
      counts: 'slide',
      frames: [
        { at: 2.6, step: 3, hands: high, shoulders: { forward: -1, up: 2.5 }, effort: 1, hold: 0.4 },
        { at: 6, step: 4, hands: low, shoulders: { forward: -3, up: -1.5 }, effort: 0.7, hold: 0.4 },
      ],
    },
  ],
};
