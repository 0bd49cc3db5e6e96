import type { MoveSource } from '../../../figure/move.ts';
import { beside, onKeys, onMouse } from './desk.ts';

const onThigh = { at: [12, 65, 20], of: 'world', elbow: [0.7, -0.5, -0.5], fingers: [-0.35, -0.35, 1] } as const;
/** Hands at the lower corners of a screen that stands at z. */
const atScreen = (z: number) =>
  ({
    at: [30, 92, z - 3],
    of: 'world',
    elbow: [0.8, -0.8, -0.2],
    fingers: [0.05, 0.8, 0.6],
    thumb: [-0.9, 0, -0.4],
  }) as const;

export const screenCloser: MoveSource = {
  glow: ['neck-side', 'top-shoulder'],
  works: 'both',
  shown: { from: -10, to: 139, middle: 24, above: 22 },
  props: {
    chair: { is: 'chair' },
    desk: { is: 'desk', at: [-8, 0, 50], length: 104 },
    screen: { is: 'screen', at: [0, 71, 68] },
    keyboard: { is: 'keyboard', at: [12, 71, 40] },
    pad: { is: 'number-pad', at: [-9.5, 71, 40] },
    mouse: { is: 'mouse', at: [-42, 71, 42] },
  },
  parts: [
    {
      does: 'once',
      frames: [
        {
          at: 0,
          base: 'sit',
          turn: 106,
          step: 1,
          spine: { bend: 16 },
          head: { bend: -12, glide: 8 },
          shoulders: { forward: 4, up: 1 },
          rightHand: onMouse(42, 42),
          leftHand: onKeys(14, 38),
          effort: 1,
          hold: 2.5,
        },
        {
          at: 4.5,
          pelvis: { at: [0, 56, -8], bend: -5 },
          spine: { bend: 0 },
          head: { bend: 2, glide: 0 },
          shoulders: { forward: 0, up: 0 },
          hands: onThigh,
          effort: 0.1,
          hold: 2,
        },
        // Still too far to read: the head wants to go forward again.
        { at: 8, told: false, head: { bend: -4, glide: 5 }, effort: 0.6, hold: 0.8 },
        {
          at: 10.8,
          told: false,
          step: 2,
          pelvis: { at: [0, 56, -4], bend: 12 },
          spine: { bend: 16 },
          head: { bend: -14, glide: 2 },
          hands: atScreen(67),
          effort: 0.2,
          hold: 0.4,
        },
        {
          at: 13.6,
          pelvis: { bend: 4 },
          spine: { bend: 6 },
          head: { bend: -4, glide: 0 },
          hands: atScreen(53),
          props: { screen: { at: [0, 71, 54] } },
          hold: 0.4,
        },
        {
          at: 16,
          told: false,
          pelvis: { at: [0, 56, -8], bend: -5 },
          spine: { bend: 0 },
          head: { bend: 2 },
          hands: onThigh,
          effort: 0,
          hold: 3,
        },
        {
          at: 20.8,
          told: false,
          step: 3,
          pelvis: { at: [0, 56, -4], bend: 2 },
          spine: { bend: 6 },
          head: { bend: 14 },
          leftHand: beside(29, 38),
          rightHand: beside(15.5, 38),
        },
        {
          at: 23,
          leftHand: beside(17, 36),
          rightHand: beside(27.5, 36),
          props: { keyboard: { at: [0, 71, 36] }, pad: { at: [-21.5, 71, 36] } },
          hold: 0.6,
        },
        { at: 25, told: false, leftHand: onKeys(9, 33), rightHand: onKeys(9, 33), head: { bend: 6 }, hold: 1.5 },
        {
          at: 28,
          told: false,
          step: 4,
          rightHand: beside(16.5, 37),
          head: { bend: 12, turn: -8 },
        },
        {
          at: 30.4,
          rightHand: beside(42, 49),
          spine: { bend: 12, turn: -6 },
          props: { pad: { at: [-48, 71, 52], turn: 10 } },
          hold: 0.3,
        },
        { at: 32, rightHand: onMouse(42, 42), spine: { bend: 8 }, told: false },
        {
          at: 34,
          told: false,
          rightHand: onMouse(24, 34),
          leftHand: onKeys(10, 33),
          spine: { bend: 4, turn: 0 },
          head: { turn: 0, bend: 6 },
          props: { mouse: { at: [-24, 71, 34] } },
        },
        {
          at: 36.4,
          pelvis: { at: [0, 56, -8], bend: -3 },
          spine: { bend: 0 },
          head: { bend: 2 },
          hold: 8,
        },
      ],
    },
  ],
};
