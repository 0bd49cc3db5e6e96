import type { MoveSource } from '../../../figure/move.ts';

const hang = { at: [2, -58, 0], of: 'shoulder', elbow: [0.5, 0, -0.8], fingers: null, thumb: [1, 0.1, 0] } as const;
const wide = { at: [60, 0, 3], of: 'shoulder', elbow: [0, -0.4, -0.9], fingers: null, thumb: [0, 0.4, -1] } as const;

export const hingeT: MoveSource = {
  glow: ['between-blades', 'rear-shoulder'],
  works: 'both',
  shown: { from: -8, to: 150, middle: 14 },
  parts: [
    {
      does: 'once',
      frames: [
        { at: 0, base: 'stand', turn: 128, step: 1, feet: { at: [13, 0, -6] } },
        {
          at: 2.4,
          step: 1,
          pelvis: { at: [0, 89, -16], bend: 58 },
          spine: { bend: 2 },
          head: { bend: -8 },
          hands: { at: [2, -46, 34], of: 'shoulder' },
          hold: 0.5,
        },
        { at: 4.2, step: 2, hands: { ...hang, at: [2, -32, 49] }, shoulders: { forward: 4 }, hold: 0.8 },
      ],
    },
    {
      does: 'repeat',
      counts: 'lift',
      frames: [
        { at: 1.8, step: 3, hands: wide, shoulders: { forward: -5, up: -1 }, effort: 1, hold: 0.9 },
        {
          at: 5.2,
          step: 4,
          hands: { ...hang, at: [2, -32, 49] },
          shoulders: { forward: 4, up: 0 },
          effort: 0.15,
          hold: 0.3,
        },
      ],
    },
  ],
};
