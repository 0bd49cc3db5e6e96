import type { MoveSource } from '../../../figure/move.ts';

/** A little back, so that desk and all are in the picture's middle. */
const seated = { pelvis: { at: [0, 56, -24] }, feet: { at: [11, 0, 14] } } as const;
/** The sore side's arm, lying long on the desk. */
const onDesk = {
  at: [27, 74, 34],
  of: 'world',
  elbow: [1, -0.3, -0.2],
  fingers: [-0.2, -0.25, 1],
  thumb: [-1, 0.3, 0.2],
} as const;
/** From below around the thick fold: thumb in front, fingers behind. */
const aroundFold = {
  at: [-1, -12, -5],
  of: 'otherShoulder',
  elbow: [0.2, -0.8, 1],
  fingers: [-0.35, 0.15, -0.9],
  thumb: [-0.1, 1, 0.4],
} as const;
const open = { at: [-3.5, -13, -1] } as const;

/** Let go, a finger-width down, and again. */
const spot = (at: number, down: number) =>
  [
    { at, step: 4, leftHand: { at: [-4, -9.5 - down, 0] }, effort: 0.15 },
    { at: at + 1.4, step: 4, leftHand: { at: [0, -12 - down, -5] }, effort: 0.5 },
    { at: at + 2.2, step: 4, leftHand: { at: [0.5, -12 - down, -6] }, effort: 1, hold: 8 },
  ] as const;

export const armpitPinch: MoveSource = {
  glow: ['armpit'],
  works: 'right',
  shown: { from: 22, to: 148 },
  turnsOver: true,
  props: { stool: { kind: 'stool', at: [0, 0, -20] }, desk: { kind: 'desk', at: [0, 0, 32] } },
  parts: [
    {
      does: 'sides',
      frames: [
        { at: 2.4, base: 'sit', ...seated, turn: 84, step: 1, spine: { bend: 6 }, hold: 0.2 },
        { at: 4.4, step: 1, rightHand: onDesk, spine: { bend: 12 }, head: { bend: -6 }, hold: 0.8 },
        { at: 6.6, step: 2, leftHand: { ...aroundFold, ...open }, effort: 0.2 },
        { at: 8, step: 2, leftHand: aroundFold, effort: 0.5, hold: 0.4 },
        { at: 9.2, step: 3, leftHand: { at: [0.5, -12, -6] }, effort: 1, hold: 8 },
        ...spot(18.4, 4),
        ...spot(29.8, 8),
        { at: 41.4, step: 5, leftHand: { at: [-4, -17, 2] }, effort: 0.2 },
        { at: 43.6, step: 5, base: 'sit', ...seated, spine: { bend: 6 }, effort: 0, hold: 0.4 },
      ],
    },
  ],
};
