import type { MoveSource } from '../../../figure/move.ts';
import { onKeys, onMouse } from './desk.ts';

/** The left hand on the sore place: over the right shoulder, at the top of the blade. */
const onKnot = {
  at: [7, 5.5, -1],
  of: 'otherShoulder',
  elbow: [0.3, -0.7, 0.8],
  fingers: [-0.35, -0.3, -1],
  thumb: [0.9, 0.3, -0.2],
} as const;
const aside = {
  at: [12, 66, 14],
  of: 'world',
  elbow: [0.7, -0.5, -0.5],
  fingers: [-0.4, -0.3, 1],
  thumb: null,
} as const;
const writes = (x: number, z: number) =>
  ({
    at: [x, 76.5, z],
    of: 'world',
    elbow: [0.7, -1, -0.4],
    fingers: [-0.55, -0.3, 0.8],
    thumb: [-0.6, 0.6, -0.2],
    shape: 'fist',
  }) as const;
const thinks = {
  at: [2, -11.5, 12.5],
  of: 'head',
  elbow: [0.4, -1, 0.2],
  fingers: [-0.5, 0.75, 0.1],
  thumb: [-0.4, 0.6, -0.4],
  shape: 'fist',
} as const;
const keepsPaper = { ...onKeys(16, 36), fingers: [-0.7, -0.2, 0.7] } as const;

export const findTheCause: MoveSource = {
  glow: ['top-shoulder', 'between-blades'],
  works: 'right',
  shown: { from: 8, to: 133, middle: 7, above: 22 },
  props: {
    chair: { kind: 'chair' },
    desk: { kind: 'desk', at: [-6, 0, 48], length: 100 },
    paper: { kind: 'paper', at: [-3, 71, 45], turn: -6 },
    pen: { kind: 'pen', at: [-18, 71, 44], turn: 20 },
    mouse: { kind: 'mouse', at: [-44, 71, 46] },
  },
  parts: [
    {
      does: 'once',
      frames: [
        {
          at: 0,
          showInStills: false,
          base: 'sit',
          turn: 22,
          step: 1,
          rightHand: onMouse(44, 46),
          leftHand: keepsPaper,
          spine: { bend: 8 },
          head: { glide: 3 },
          effort: 0.3,
          hold: 0.8,
        },
        {
          at: 2.8,
          leftHand: onKnot,
          rightHand: aside,
          spine: { bend: 2 },
          head: { bend: 5, side: 7, turn: -14, glide: 0 },
          effort: 0.8,
          hold: 0.6,
        },
        { at: 4.4, leftHand: { at: [7, 5.5, -3] }, rightShoulder: { up: 1.5 }, effort: 1, showInStills: false },
        { at: 5.4, leftHand: { at: [6, 5.5, 1] }, rightShoulder: { up: 0 }, showInStills: false, hold: 0.6 },
        // The number goes onto the paper.
        {
          at: 7.8,
          leftHand: keepsPaper,
          rightHand: { ...writes(16, 40), thumb: [-0.6, 0.6, -0.2] },
          head: { bend: 14, side: 0, turn: 0 },
          spine: { bend: 7 },
          effort: 0.3,
          showInStills: false,
        },
        { at: 8.6, rightHand: writes(9, 43), props: { pen: { held: ['rightHand'] } }, showInStills: false },
        { at: 9, rightHand: writes(8, 39), showInStills: false },
        { at: 9.4, rightHand: writes(6, 42), hold: 0.3 },
        {
          at: 11.4,
          step: 2,
          rightHand: thinks,
          head: { bend: -10, side: 3, turn: 16 },
          spine: { bend: 1 },
          hold: 2,
        },
        {
          at: 15,
          rightHand: writes(10, 38),
          head: { bend: 14, side: 0, turn: 0 },
          spine: { bend: 7 },
          showInStills: false,
        },
        ...[5, 7, 2, 4, -1].map((x, i) => ({
          at: 15.5 + i * 0.5,
          rightHand: writes(x, 38 - (i % 2)),
          showInStills: false,
        })),
        { at: 18.2, rightHand: writes(9, 35), showInStills: false },
        ...[5, 7, 2].map((x, i) => ({ at: 18.7 + i * 0.5, rightHand: writes(x, 35 - (i % 2)), showInStills: i === 2 })),
        // One thing to change: the mouse, out there.
        {
          at: 21,
          showInStills: false,
          step: 3,
          rightHand: writes(18, 40),
          head: { bend: 4, turn: -26 },
          spine: { bend: 4 },
          hold: 0.8,
        },
        {
          at: 23,
          rightHand: { ...onMouse(44, 46), thumb: [-1, -0.2, 0.1] },
          props: { pen: { at: [-20, 71, 44], held: [] } },
          spine: { bend: 8, turn: -5 },
          hold: 0.3,
        },
        {
          at: 25.3,
          rightHand: onMouse(22, 33),
          spine: { bend: 1, turn: 0 },
          head: { bend: 6, turn: -4 },
          props: { mouse: { at: [-22, 71, 33] } },
          effort: 0,
          hold: 4.5,
        },
      ],
    },
  ],
};
