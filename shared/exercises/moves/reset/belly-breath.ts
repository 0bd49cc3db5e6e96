import type { MoveSource } from '../../../figure/move.ts';

const onBelly = {
  at: [2, 16.5, 12],
  of: 'pelvis',
  elbow: [1, -0.5, -0.4],
  fingers: [-1, 0, 0.25],
  thumb: [0, 1, 0.1],
} as const;

export const bellyBreath: MoveSource = {
  glow: ['belly'],
  works: 'both',
  shown: { from: 36, to: 144, middle: 2 },
  props: { chair: { kind: 'chair' } },
  parts: [
    {
      does: 'once',
      frames: [
        {
          at: 0,
          base: 'sit',
          turn: 22,
          step: 1,
          pelvis: { at: [0, 56, -7] },
          shoulders: { up: 3 },
          rightHand: { at: [17, 8, 37], of: 'pelvis' },
          breath: 0.4,
        },
        { at: 1.2, leftHand: onBelly, breath: 0.2 },
        { at: 2, pelvis: { bend: -3 }, shoulders: { up: -1 }, head: { bend: 3 }, breath: 0 },
      ],
    },
    {
      does: 'repeat',
      counts: 'breath',
      frames: [
        { at: 4, step: 2, breath: 1, leftHand: { at: [2, 16.5, 14.6] }, effort: 1 },
        {
          at: 10,
          step: 3,
          breath: 0,
          leftHand: { at: [2, 16.5, 12] },
          shoulders: { up: -2 },
          head: { bend: 5 },
          effort: 0.1,
        },
      ],
    },
    {
      does: 'once',
      frames: [
        { at: 4, step: 4, breath: 1, leftHand: { at: [2, 16.5, 14.6] }, effort: 1 },
        { at: 10, breath: 0, leftHand: { at: [2, 16.5, 12] }, effort: 0.1 },
      ],
    },
  ],
};
