import type { MoveSource } from '../../../figure/move.ts';

const palms = {
  at: [21, 131, 56],
  of: 'world',
  elbow: [0.7, -0.7, -0.2],
  fingers: [0, 1, 0],
  thumb: [-1, 0, 0],
} as const;

export const wallPushupPlus: MoveSource = {
  glow: ['armpit', 'side-ribs'],
  works: 'both',
  shown: { from: -8, to: 186, middle: 12 },
  props: { wall: { kind: 'wall', at: [0, 0, 59] } },
  parts: [
    {
      does: 'once',
      frames: [
        { at: 0, base: 'stand', turn: 103, step: 1, pelvis: { at: [0, 95.5, 6] }, feet: { at: [11, 0, 0] } },
        { at: 1.8, step: 1, hands: palms, hold: 0.3 },
        {
          at: 2.9,
          step: 1,
          pelvis: { at: [0, 94, 0], bend: 6 },
          leftFoot: { at: [11, 0, -32], tip: 5 },
          showInStills: false,
        },
        {
          at: 4,
          step: 1,
          pelvis: { at: [0, 94.5, -6], bend: 12 },
          head: { bend: -3 },
          feet: { at: [11, 0, -32], tip: 5 },
          hold: 0.6,
        },
      ],
    },
    {
      does: 'repeat',
      counts: 'push',
      frames: [
        {
          at: 2.2,
          step: 2,
          pelvis: { at: [0, 90, 13], bend: 26 },
          head: { bend: -8 },
          shoulders: { forward: -4 },
          feet: { tip: 14 },
          effort: 0.35,
          hold: 0.2,
        },
        {
          at: 4,
          step: 3,
          pelvis: { at: [0, 94.5, -6], bend: 12 },
          head: { bend: -3 },
          shoulders: { forward: 0 },
          feet: { tip: 5 },
          effort: 0.6,
        },
        {
          at: 5,
          step: 3,
          pelvis: { at: [0, 94.5, -14], bend: 5 },
          spine: { bend: 17 },
          head: { bend: -2 },
          shoulders: { forward: 8 },
          feet: { tip: 0 },
          effort: 1,
        },
        { at: 5.2, step: 4, hold: 1.5 },
        {
          at: 7.2,
          step: 4,
          pelvis: { at: [0, 94.5, -6], bend: 12 },
          spine: { bend: 0 },
          head: { bend: -3 },
          shoulders: { forward: 0 },
          feet: { tip: 5 },
          effort: 0.3,
        },
      ],
    },
  ],
};
