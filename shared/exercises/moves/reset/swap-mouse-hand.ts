import type { MoveSource } from '../../../figure/move.ts';
import { onKeys, onMouse } from './desk.ts';

const atChin = {
  at: [-1, -11.5, 13],
  of: 'head',
  elbow: [0.3, -1, 0.2],
  fingers: [-0.5, 0.75, 0.1],
  thumb: [0.4, 0.6, -0.6],
  shape: 'fist',
} as const;
const inLap = {
  at: [6, 66, 14],
  of: 'world',
  elbow: [0.7, -0.6, -0.5],
  fingers: [-0.6, -0.2, 0.8],
  thumb: null,
} as const;

export const swapMouseHand: MoveSource = {
  glow: ['top-shoulder', 'front-shoulder'],
  works: 'right',
  shown: { from: 8, to: 131, middle: 8, above: 24 },
  props: {
    chair: { kind: 'chair' },
    desk: { kind: 'desk', at: [0, 0, 48], length: 96 },
    keyboard: { kind: 'keyboard', at: [0, 71, 50] },
    mouse: { kind: 'mouse', at: [-30, 71, 40] },
  },
  parts: [
    {
      does: 'once',
      frames: [
        {
          at: 0,
          base: 'sit',
          turn: 18,
          step: 1,
          spine: { bend: 5, turn: -3 },
          rightShoulder: { up: 2, forward: 3 },
          head: { bend: 3, glide: 2 },
          rightHand: onMouse(30, 40),
          leftHand: onKeys(13, 46),
          effort: 1,
          hold: 1.4,
        },
        {
          at: 3,
          rightHand: atChin,
          rightShoulder: { up: 0.5, forward: 1 },
          spine: { bend: 2, turn: 0 },
          head: { bend: -6, side: 4, turn: 16, glide: 0 },
          effort: 0.4,
          hold: 2.2,
        },
        // Shortcuts first: both hands on the keys.
        {
          at: 6.6,
          step: 2,
          rightHand: { ...onKeys(9, 46), shape: 'open' },
          leftHand: onKeys(9, 46),
          head: { bend: 9, side: 0, turn: 0 },
          spine: { bend: 5 },
          effort: 0.2,
        },
        { at: 7.2, rightHand: { at: [9, 77.5, 46] }, leftHand: { at: [13, 75.5, 47] }, showInStills: false },
        { at: 7.8, rightHand: { at: [6, 75.5, 47] }, leftHand: { at: [10, 77.5, 46] }, showInStills: false, hold: 0.4 },
        { at: 9.4, showInStills: false, rightHand: { ...onMouse(30, 40), shape: 'open' } },
        {
          at: 11.8,
          rightHand: onMouse(0, 32),
          leftHand: { ...onKeys(22, 34) },
          spine: { turn: 5 },
          props: { mouse: { at: [0, 71, 32] } },
        },
        { at: 13, leftHand: onMouse(2, 33), rightHand: onKeys(13, 30), showInStills: false },
        {
          at: 14.8,
          leftHand: onMouse(28, 40),
          spine: { turn: 0 },
          props: { mouse: { at: [28, 71, 40] } },
        },
        {
          at: 16.8,
          step: 3,
          rightHand: inLap,
          shoulders: { up: -0.5, forward: 0 },
          spine: { bend: 1 },
          head: { bend: 5, turn: 6 },
          effort: 0,
          hold: 1,
        },
      ],
    },
    {
      does: 'repeat',
      counts: 'move',
      frames: [
        { at: 1.3, showInStills: false, step: 3, leftHand: onMouse(34, 44), props: { mouse: { at: [34, 71, 44] } } },
        { at: 2.7, showInStills: false, leftHand: onMouse(24, 38), props: { mouse: { at: [24, 71, 38] } } },
        { at: 4, leftHand: onMouse(28, 40), props: { mouse: { at: [28, 71, 40] } }, hold: 0.3, showInStills: false },
      ],
    },
  ],
};
