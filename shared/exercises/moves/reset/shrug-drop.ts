import type { MoveSource } from '../../../figure/move.ts';

const hanging = { at: [6, -58.5, 3], of: 'shoulder', elbow: [0.5, -0.5, -0.8], fingers: [0.05, -1, 0.1] } as const;

export const shrugDrop: MoveSource = {
  glow: ['top-shoulder', 'neck-side'],
  works: 'both',
  shown: { from: 26, to: 144 },
  props: { stool: { kind: 'stool' } },
  parts: [
    {
      does: 'once',
      frames: [{ at: 0, base: 'sit', turn: 16, step: 1, hands: hanging, breath: 0.2, hold: 1.2 }],
    },
    {
      does: 'repeat',
      counts: 'shrug',
      frames: [
        {
          at: 1.3,
          step: 1,
          shoulders: { up: 8.5, forward: 0.5 },
          spine: { bend: -1 },
          head: { bend: -2, glide: -0.5 },
          breath: 1,
          effort: 0.8,
        },
        { at: 1.5, step: 2, effort: 1, hold: 4 },
        // All at once: nothing lowers them.
        {
          at: 6,
          step: 3,
          shoulders: { up: -3, forward: 1.5 },
          spine: { bend: 4 },
          head: { bend: 7, glide: 0 },
          breath: 0,
          effort: 0.1,
          hold: 1.2,
        },
        { at: 7.9, step: 4, shoulders: { up: -1.5, forward: 0.5 }, spine: { bend: 1 }, head: { bend: 2 }, breath: 0.2 },
      ],
    },
  ],
};
