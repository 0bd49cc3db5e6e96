import type { MoveSource } from '../../../figure/move.ts';
import { onKeys, onMouse } from './desk.ts';

/** On the armrest at that height, the hand over its front end. */
const onArmrest = (height: number) =>
  ({
    at: [26, height + 4, 16],
    of: 'world',
    elbow: [0.4, -1, -0.3],
    fingers: [0, -0.1, 1],
    thumb: [-1, -0.2, 0.1],
  }) as const;
const arc = (x: number, z: number) => ({ rightHand: onMouse(x, z), props: { mouse: { at: [-x, 71, z] as const } } });

export const forearmSupport: MoveSource = {
  glow: ['top-shoulder', 'front-shoulder'],
  works: 'right',
  shown: { from: 8, to: 138, middle: 16, above: 16 },
  props: {
    chair: { kind: 'armchair', length: 77 },
    desk: { kind: 'desk', at: [-6, 0, 49], length: 92 },
    keyboard: { kind: 'keyboard', at: [6, 71, 42] },
    mouse: { kind: 'mouse', at: [-26, 71, 36] },
  },
  parts: [
    {
      does: 'once',
      frames: [
        {
          at: 0,
          base: 'sit',
          turn: 52,
          step: 1,
          hands: onArmrest(77),
          shoulders: { up: 6 },
          head: { bend: 4 },
          effort: 1,
          hold: 2,
        },
        {
          at: 4,
          showInStills: false,
          hands: onArmrest(61),
          shoulders: { up: -3 },
          spine: { bend: 5 },
          props: { chair: { length: 61 } },
          effort: 0.5,
          hold: 1.5,
        },
        {
          at: 7.5,
          hands: onArmrest(68),
          shoulders: { up: 0 },
          spine: { bend: 0 },
          props: { chair: { length: 68 } },
          effort: 0.1,
          hold: 3,
        },
        { at: 12.5, step: 2, rightHand: onMouse(26, 36), leftHand: onKeys(15, 40), shoulders: { up: -0.5 }, hold: 5 },
      ],
    },
    {
      does: 'repeat',
      counts: 'slide',
      frames: [
        { at: 1.3, step: 3, ...arc(15, 34) },
        { at: 2.8, ...arc(37, 33) },
        { at: 4, showInStills: false, ...arc(26, 36) },
      ],
    },
    {
      does: 'once',
      frames: [
        {
          at: 1.6,
          step: 4,
          rightHand: onKeys(9, 38),
          leftHand: onKeys(9, 38),
          head: { bend: 8 },
          showInStills: false,
          hold: 0.6,
        },
        { at: 2.8, rightHand: { at: [6, 76, 40] }, leftHand: { at: [11, 77, 38] }, showInStills: false },
        { at: 3.4, rightHand: { at: [10, 77, 38] }, leftHand: { at: [7, 76, 40] }, showInStills: false },
        { at: 4, rightHand: { at: [7, 76, 38] }, leftHand: { at: [12, 76, 38] }, showInStills: false },
        { at: 4.6, rightHand: { at: [11, 77, 39] }, leftHand: { at: [9, 77, 39] }, showInStills: false },
        { at: 5.2, rightHand: { at: [9, 76, 38] }, leftHand: { at: [9, 76, 38] }, hold: 6 },
      ],
    },
  ],
};
