import type { MoveSource } from '../../../figure/move.ts';

/** A little back, so that all of it is in the picture's middle. */
const seated = { pelvis: { at: [0, 56, -16] }, feet: { at: [11, 0, 22] } } as const;
/** The flat hand on the ribs of the other side, fingers to the back. */
const onRibs = {
  at: [-17, -17, -1],
  of: 'chest',
  elbow: [0.6, -0.9, 0.8],
  fingers: [-0.3, 0.1, -0.95],
  thumb: [-0.1, 1, 0],
} as const;
const onKnee = {
  at: [13, 61, 26],
  of: 'world',
  elbow: [1, -0.3, -0.4],
  fingers: [-0.1, -0.5, 1],
  thumb: [-1, 0.2, 0.2],
} as const;

/** In against the hand, out with the hand gliding forward, and back to the start of it. */
const breathAt = (at: number, down: number, steps: { readonly breathe: number; readonly glide: number }) =>
  [
    {
      at: at + 2.4,
      step: steps.breathe,
      leftHand: { at: [-18, -17 - down, -1] },
      spine: { bend: -2 },
      breath: 1,
      effort: 0.5,
    },
    {
      at: at + 5.4,
      step: steps.glide,
      leftHand: { at: [-14.5, -18 - down, 8] },
      spine: { bend: 2 },
      breath: 0,
      effort: 1,
    },
    { at: at + 6, leftHand: { at: [-17, -17 - down, -1] }, effort: 0.3 },
  ] as const;

export const ribSideGlide: MoveSource = {
  glow: ['side-ribs'],
  works: 'right',
  shown: { from: 26, to: 146 },
  turnsOver: true,
  props: { stool: { kind: 'stool', at: [0, 0, -12] } },
  parts: [
    {
      does: 'sides',
      frames: [
        { at: 2, base: 'sit', ...seated, turn: 98, step: 1, rightHand: onKnee, breath: 0 },
        { at: 4.2, step: 1, leftHand: onRibs, effort: 0.2, hold: 0.6 },
        ...breathAt(4.8, 0, { breathe: 2, glide: 3 }),
        ...breathAt(10.8, 0, { breathe: 2, glide: 3 }),
        { at: 17.6, step: 4, leftHand: { at: [-17, -23, -1] } },
        ...breathAt(17.6, 6, { breathe: 4, glide: 4 }),
        ...breathAt(23.6, 6, { breathe: 4, glide: 4 }),
        { at: 31.2, step: 4, base: 'sit', ...seated, rightHand: onKnee, effort: 0, hold: 0.2 },
      ],
    },
  ],
};
