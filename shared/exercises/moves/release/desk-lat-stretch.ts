import type { MoveSource } from '../../../figure/move.ts';

const onBack = {
  at: [13, 90, 26],
  of: 'world',
  elbow: [0.7, -0.7, -0.2],
  fingers: null,
  thumb: [-1, 0.2, 0.2],
} as const;

export const deskLatStretch: MoveSource = {
  glow: ['armpit', 'side-ribs'],
  works: 'both',
  shown: { from: -8, to: 182, middle: -12 },
  props: { chair: { kind: 'chair', at: [0, 0, 54] } },
  parts: [
    {
      does: 'once',
      frames: [
        { at: 0, base: 'stand', turn: 78, step: 1, hold: 0.6 },
        { at: 2.4, step: 1, hands: onBack, spine: { bend: 10 }, pelvis: { at: [0, 95, -4], bend: 6 }, hold: 1 },
        { at: 4.2, step: 2, rightFoot: { at: [11, 0, -36] }, pelvis: { at: [0, 93, -22], bend: 26 }, flow: true },
        {
          at: 6,
          leftFoot: { at: [11, 0, -66] },
          pelvis: { at: [0, 91, -46], bend: 52 },
          spine: { bend: 4 },
          head: { bend: -10 },
          flow: true,
        },
        {
          at: 8.2,
          rightFoot: { at: [11, 0, -66] },
          pelvis: { at: [0, 88.5, -70], bend: 78 },
          effort: 0.4,
          hold: 1,
        },
        {
          at: 12,
          step: 3,
          pelvis: { at: [0, 88, -74], bend: 89 },
          spine: { bend: -6 },
          head: { bend: -4 },
          effort: 1,
          hold: 3,
        },
        { at: 15.5, step: 4, hold: 20 },
        {
          at: 38,
          step: 4,
          leftFoot: { at: [11, 0, -34] },
          pelvis: { at: [0, 91, -46], bend: 50 },
          spine: { bend: 4 },
          effort: 0.3,
          flow: true,
        },
        {
          at: 40,
          rightFoot: { at: [11, 0, -6] },
          pelvis: { at: [0, 93.5, -18], bend: 22 },
          spine: { bend: 10 },
          effort: 0.1,
          flow: true,
        },
        { at: 41.6, leftFoot: { at: [11, 0, -6] }, pelvis: { at: [0, 95, -4], bend: 6 }, head: { bend: 0 } },
        { at: 44.4, base: 'stand', effort: 0, hold: 1.4 },
      ],
    },
  ],
};
