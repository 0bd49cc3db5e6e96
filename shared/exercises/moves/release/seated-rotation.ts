import type { MoveSource } from '../../../figure/move.ts';

const together = {
  at: [1.4, 98, 52],
  of: 'world',
  elbow: [0.6, -0.8, -0.2],
  fingers: [-0.02, 0, 1],
  thumb: [0, 1, 0],
} as const;
/** On the way along the other arm, past the breastbone. */
const atChest = {
  at: [7, -9, 19],
  of: 'chest',
  elbow: [1, -0.1, -0.3],
  fingers: [-0.75, 0, 0.65],
  thumb: [0.2, 1, 0.2],
} as const;
const opened = {
  at: [56, -1, -3],
  of: 'shoulder',
  elbow: [0.2, -0.8, -0.5],
  fingers: null,
  thumb: [0, 1, 0.5],
} as const;

export const seatedRotation: MoveSource = {
  glow: ['chest', 'upper-back'],
  works: 'right',
  shown: { from: -13, to: 158, middle: -6 },
  props: { stool: { kind: 'stool' } },
  parts: [
    {
      does: 'once',
      frames: [
        { at: 0, base: 'sit', turn: 58, step: 1, spine: { bend: 8 }, feet: { at: [7, 0, 34], out: 0 }, hold: 0.3 },
        { at: 2.6, step: 1, hands: together, spine: { bend: 0 }, hold: 1 },
      ],
    },
    {
      does: 'repeat',
      counts: 'turn',
      alternate: true,
      frames: [
        {
          at: 1.5,
          step: 2,
          turn: 12,
          rightHand: atChest,
          leftHand: { at: [0, 98, 58] },
          spine: { turn: -16 },
          head: { turn: -12 },
          effort: 0.4,
        },
        {
          at: 3.6,
          step: 3,
          rightHand: opened,
          leftHand: { at: [-1, 98, 64] },
          spine: { turn: -38, bend: -3 },
          head: { turn: -28 },
          breath: 1,
          effort: 1,
          hold: 0.8,
        },
        {
          at: 6,
          step: 4,
          rightHand: atChest,
          leftHand: { at: [0, 98, 58] },
          spine: { turn: -14, bend: 0 },
          head: { turn: -8 },
          breath: 0.3,
          effort: 0.3,
        },
        { at: 7.2, step: 4, hands: together, spine: { turn: 0 }, head: { turn: 0 }, breath: 0, effort: 0.1 },
      ],
    },
  ],
};
