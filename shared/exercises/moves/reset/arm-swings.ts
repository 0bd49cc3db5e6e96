import type { MoveSource } from '../../../figure/move.ts';

const forward = { at: [4, -26, 51], of: 'shoulder', elbow: [0.3, -0.9, -0.2] } as const;
const back = { at: [7, -50, -27], of: 'shoulder', elbow: [0.4, -0.2, -0.9] } as const;
const open = { at: [50, -20, 8], of: 'shoulder', elbow: [0.2, -0.8, -0.5], thumb: [0.2, 0.9, 0.3] } as const;
const crossed = { of: 'shoulder', elbow: [0.9, -0.5, 0.4], thumb: [0, 0.9, 0.4] } as const;

export const armSwings: MoveSource = {
  glow: ['front-shoulder', 'rear-shoulder'],
  works: 'both',
  shown: { from: -11, to: 178 },
  parts: [
    {
      does: 'once',
      frames: [
        { at: 0, base: 'stand', turn: 58, step: 1 },
        { at: 1.4, pelvis: { at: [0, 92, 0] }, feet: { at: [16, 0, -6], out: 12 }, hold: 0.8 },
      ],
    },
    {
      does: 'repeat',
      counts: 'swing',
      frames: [
        {
          at: 0.95,
          step: 2,
          turn: 58,
          hands: forward,
          shoulders: { forward: 2.5, up: 0 },
          pelvis: { at: [0, 90.5, -1], bend: 2 },
          spine: { bend: 3 },
          head: { bend: -3 },
          effort: 0.6,
        },
        {
          at: 1.9,
          hands: back,
          shoulders: { forward: -3 },
          pelvis: { at: [0, 91.5, 2], bend: 6 },
          spine: { bend: 4 },
          head: { bend: -8 },
        },
      ],
    },
    {
      does: 'repeat',
      counts: 'swing',
      frames: [
        {
          at: 1,
          step: 3,
          turn: 14,
          hands: open,
          shoulders: { forward: -4 },
          pelvis: { at: [0, 92.5, 0], bend: 0 },
          spine: { bend: -4 },
          head: { bend: 0 },
        },
        {
          at: 2,
          leftHand: { ...crossed, at: [-27, -16, 32] },
          rightHand: { ...crossed, at: [-27, -6, 36] },
          shoulders: { forward: 5 },
          pelvis: { at: [0, 91, 0] },
          spine: { bend: 7 },
        },
      ],
    },
    {
      does: 'once',
      frames: [
        {
          at: 1,
          showInStills: false,
          step: 4,
          hands: { at: [26, -48, 10], of: 'shoulder', elbow: [0.4, -0.5, -0.8], thumb: null },
          shoulders: { forward: 0 },
          spine: { bend: 1 },
          effort: 0.3,
        },
        { at: 2, hands: { at: [-4, -51, 20] }, showInStills: false },
        { at: 2.9, hands: { at: [13, -55, 6] }, showInStills: false },
        { at: 3.8, hands: { at: [4, -56, 8] }, spine: { bend: 0 }, pelvis: { at: [0, 94, 0] }, effort: 0, hold: 2 },
      ],
    },
  ],
};
