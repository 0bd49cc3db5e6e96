import type { MoveSource } from '../../../figure/move.ts';

/** Fingers behind the head, elbows wide and a little forward. */
const behindHead = {
  at: [6, -3, -11.5],
  of: 'head',
  elbow: [1, -0.15, 0.9],
  fingers: [-0.8, 0.55, -0.1],
  thumb: [-0.3, -0.9, 0.1],
} as const;

export const chairThoracicExtension: MoveSource = {
  glow: ['upper-back', 'chest'],
  works: 'both',
  shown: { from: -8, to: 150, middle: 8 },
  props: { chair: { kind: 'chair' } },
  parts: [
    {
      does: 'once',
      frames: [
        { at: 0, base: 'sit', turn: 66, step: 1, pelvis: { at: [0, 56, 0] }, spine: { bend: 12 }, hold: 0.4 },
        { at: 1.8, step: 1, pelvis: { at: [0, 56, -10] }, spine: { bend: 6 } },
        { at: 3.8, step: 1, hands: behindHead, spine: { bend: 5 }, head: { bend: -4 }, hold: 1 },
      ],
    },
    {
      does: 'repeat',
      counts: 'lean',
      frames: [
        { at: 1.5, step: 2, spine: { bend: 0 }, head: { bend: 7, glide: -1 }, breath: 0.2, effort: 0.3, hold: 0.3 },
        { at: 4.3, step: 3, spine: { bend: -24 }, head: { bend: 5 }, breath: 1, effort: 1, hold: 0.7 },
        { at: 7.4, step: 4, spine: { bend: 5 }, head: { bend: -2, glide: 0 }, breath: 0, effort: 0.1 },
      ],
    },
  ],
};
