import type { MoveSource } from '../../../figure/move.ts';

const out = {
  at: [-6, -30, 46],
  of: 'shoulder',
  elbow: [0.4, -0.9, 0],
  fingers: [0, -0.1, 1],
  thumb: [0, 1, 0],
  shape: 'fist',
} as const;
const back = {
  at: [-3, -34, 8],
  of: 'shoulder',
  elbow: [0.3, -0.2, -1],
  fingers: [0, 0.1, 1],
  thumb: [0, 1, 0],
} as const;

export const seatedBandRow: MoveSource = {
  glow: ['between-blades', 'armpit', 'rear-shoulder'],
  works: 'both',
  shown: { from: -8, to: 160, middle: 22 },
  props: {
    stool: { is: 'stool' },
    left: { is: 'band', held: ['leftHand', 'leftFoot'], length: 62 },
    right: { is: 'band', held: ['rightHand', 'rightFoot'], length: 62 },
  },
  parts: [
    {
      does: 'once',
      frames: [
        {
          at: 0,
          base: 'sit',
          turn: 64,
          step: 1,
          spine: { bend: 16 },
          feet: { at: [11, 0, 44], tip: 0 },
          hands: { ...out, at: [-6, -34, 42] },
        },
        { at: 2.4, step: 1, spine: { bend: 2 }, hands: out, shoulders: { forward: 3 }, hold: 1.2 },
      ],
    },
    {
      does: 'repeat',
      counts: 'pull',
      frames: [
        { at: 1.3, step: 2, hands: back, shoulders: { forward: -2 }, spine: { bend: -1 }, effort: 0.8 },
        { at: 1.7, step: 3, shoulders: { forward: -5, up: -1.5 }, spine: { bend: -3 }, effort: 1, hold: 0.9 },
        { at: 5.6, step: 4, hands: out, shoulders: { forward: 3, up: 0 }, spine: { bend: 2 }, effort: 0.3 },
      ],
    },
  ],
};
