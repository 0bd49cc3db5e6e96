import type { MoveSource } from '../../../figure/move.ts';

const loose = { bend: 4, side: 0, turn: 0 } as const;
const forward = { at: [2, -34, 46], of: 'shoulder', elbow: [0.3, -0.8, -0.3] } as const;
const back = { at: [4, -50, -28], of: 'shoulder', elbow: [0.3, -0.3, -0.8] } as const;
const open = { at: [46, -22, 12], of: 'shoulder', elbow: [0.2, -0.7, -0.6] } as const;
const crossed = { at: [-22, -20, 34], of: 'shoulder', elbow: [0.9, -0.6, 0.2] } as const;

export const armSwings: MoveSource = {
  glow: ['front-shoulder', 'rear-shoulder'],
  works: 'both',
  shown: { from: -8, to: 190 },
  parts: [
    {
      does: 'once',
      frames: [
        { at: 0, base: 'stand', turn: 38, step: 1 },
        { at: 1.5, step: 1, pelvis: { at: [0, 92, 0] }, feet: { at: [15, 0, -6], out: 12 }, hold: 1.5 },
      ],
    },
    {
      does: 'repeat',
      counts: 'swing',
      frames: [
        { at: 0.9, step: 2, hands: forward, spine: loose, pelvis: { at: [0, 91, 0] }, effort: 0.6 },
        { at: 1.8, hands: back, spine: { bend: -1 }, pelvis: { at: [0, 92.5, 0] } },
      ],
    },
    {
      does: 'repeat',
      counts: 'swing',
      frames: [
        { at: 1, step: 3, turn: 12, hands: open, spine: { bend: -3 } },
        {
          at: 2,
          hands: crossed,
          leftHand: { at: [-22, -26, 34] },
          rightHand: { at: [-22, -14, 34] },
          spine: { bend: 6 },
        },
      ],
    },
    {
      does: 'once',
      frames: [
        {
          at: 0.9,
          step: 4,
          hands: { at: [12, -52, 10], of: 'shoulder', elbow: [0.3, -0.5, -0.8] },
          spine: { bend: 2 },
          effort: 0.1,
        },
        { at: 1.8, hands: { at: [2, -53, 12] } },
        { at: 2.8, hands: { at: [4, -55, 6] }, spine: { bend: 0 }, hold: 2 },
      ],
    },
  ],
};
