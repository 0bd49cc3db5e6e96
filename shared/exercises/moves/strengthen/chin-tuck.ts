import type { MoveSource } from '../../../figure/move.ts';

export const chinTuck: MoveSource = {
  glow: ['neck-front'],
  works: 'both',
  shown: { from: 68, to: 146, middle: 3 },
  props: { chair: { kind: 'stool' } },
  parts: [
    {
      does: 'once',
      frames: [
        {
          at: 0,
          base: 'sit',
          turn: 84,
          step: 1,
          shoulders: { up: 2 },
          spine: { bend: 8 },
          head: { glide: 4, bend: -6 },
        },
        { at: 2, step: 1, shoulders: { up: 0 }, spine: { bend: 2 }, head: { glide: 3, bend: -2 }, hold: 1.5 },
      ],
    },
    {
      does: 'repeat',
      counts: 'tuck',
      frames: [
        { at: 1.5, step: 2, head: { glide: -4.5, bend: 2 }, spine: { bend: 0 }, effort: 0.8 },
        { at: 1.7, step: 3, effort: 0.9, hold: 4.5 },
        { at: 7.4, step: 4, head: { glide: 3, bend: -2 }, spine: { bend: 2 }, effort: 0.1, hold: 0.8 },
      ],
    },
  ],
};
