import type { MoveSource } from '../../../figure/move.ts';
import { beside, onKeys, onMouse } from './desk.ts';

const hanging = {
  at: [5, -56, 2],
  of: 'shoulder',
  elbow: [0.3, -0.5, -0.8],
  fingers: null,
  thumb: null,
} as const;
/** Where the hands land with bent elbows: outward from the shoulder's middle, on the desk. */
const LANDS = { x: 20, z: 29 };

export const elbowsIn: MoveSource = {
  glow: ['front-shoulder', 'top-shoulder'],
  works: 'right',
  shown: { from: 3, to: 133, middle: 7, above: 24 },
  props: {
    chair: { kind: 'chair' },
    desk: { kind: 'desk', at: [-8, 0, 45], length: 110 },
    keyboard: { kind: 'keyboard', at: [10, 71, 52] },
    paper: { kind: 'paper', at: [-31, 71, 40], turn: 12 },
    cup: { kind: 'cup', at: [-24, 71, 59] },
    mouse: { kind: 'mouse', at: [-47, 71, 46] },
  },
  parts: [
    {
      does: 'once',
      frames: [
        {
          at: 0,
          base: 'sit',
          turn: 24,
          step: 1,
          spine: { bend: 12, turn: -8 },
          head: { bend: -4, glide: 4, turn: 6 },
          rightShoulder: { up: 2.5, forward: 5 },
          rightHand: onMouse(47, 46),
          leftHand: onKeys(12, 47),
          effort: 1,
          hold: 3,
        },
        {
          at: 5,
          spine: { bend: 0, turn: 0 },
          head: { bend: 0, glide: 0, turn: 0 },
          shoulders: { up: -1, forward: 0 },
          hands: hanging,
          effort: 0.1,
          hold: 3,
        },
        {
          at: 10,
          step: 2,
          hands: { ...onKeys(LANDS.x, LANDS.z), fingers: null },
          head: { bend: 14 },
          shoulders: { up: 0 },
          hold: 3.5,
        },
        // The mouse is fetched over the paper, the keyboard straight back.
        {
          at: 15.5,
          showInStills: false,
          step: 3,
          spine: { bend: 14, turn: -8 },
          head: { bend: 6, turn: -4 },
          rightHand: onMouse(47, 46),
          leftHand: onKeys(14, 50),
          effort: 0.6,
          hold: 0.4,
        },
        {
          at: 18.5,
          spine: { bend: 2, turn: 0 },
          head: { bend: 14, turn: 0 },
          rightHand: onMouse(LANDS.x + 2, LANDS.z + 2),
          leftHand: onKeys(12, LANDS.z + 2),
          props: {
            mouse: { at: [-LANDS.x - 2, 71, LANDS.z + 2] },
            keyboard: { at: [3, 71, LANDS.z + 4] },
          },
          effort: 0.1,
          hold: 1.2,
        },
        {
          at: 21.2,
          showInStills: false,
          step: 4,
          rightHand: { ...beside(26, 46), at: [25, 75, 46] },
          spine: { bend: 8 },
          head: { turn: -8 },
          effort: 0.3,
        },
        {
          at: 23.4,
          rightHand: { ...beside(39, 50), at: [38, 75, 50] },
          spine: { bend: 10, turn: -6 },
          props: { paper: { at: [-48, 71, 50], turn: 4 } },
          hold: 0.3,
        },
        {
          at: 25.2,
          showInStills: false,
          rightHand: { at: [18.5, 76, 56] },
          pelvis: { bend: 6 },
          spine: { bend: 15, turn: 2 },
          effort: 0.4,
        },
        {
          at: 27,
          showInStills: false,
          rightHand: { at: [31, 76, 59] },
          pelvis: { bend: 9 },
          spine: { bend: 17, turn: -4 },
          props: { cup: { at: [-36.5, 71, 62] } },
          hold: 0.2,
        },
        {
          at: 30,
          rightHand: onMouse(LANDS.x + 2, LANDS.z + 2),
          pelvis: { bend: 0 },
          spine: { bend: 0, turn: 0 },
          head: { bend: 4, turn: 0 },
          shoulders: { up: -0.5 },
          effort: 0,
          hold: 10,
        },
      ],
    },
  ],
};
