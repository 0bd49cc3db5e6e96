import type { MoveSource } from '../../../figure/move.ts';

export const chinTuck: MoveSource = {
  glow: ['neck-front'],
  works: 'both',
  shown: { from: 78, to: 158, middle: 2 },
  props: { stool: { is: 'stool' } },
  parts: [
    {
      does: 'once',
      frames: [
        {
          at: 0,
          base: 'sit',
          turn: 86,
          step: 1,
          head: { glide: 6, bend: -4 },
          spine: { bend: 12 },
          shoulders: { forward: 2, up: 1.5 },
        },
        {
          at: 2.4,
          step: 1,
          head: { glide: 3, bend: 0 },
          spine: { bend: 1 },
          shoulders: { forward: 0, up: 0 },
          hold: 1,
        },
      ],
    },
    {
      does: 'repeat',
      counts: 'tuck',
      frames: [
        { at: 1.6, step: 2, head: { glide: -3.5, bend: 5 }, effort: 1 },
        { at: 1.8, step: 3, hold: 4.6 },
        { at: 7.8, step: 4, head: { glide: 3, bend: 0 }, effort: 0.1, hold: 0.6 },
      ],
    },
  ],
};
