import type { MoveSource } from '../../../figure/move.ts';

const grip = { of: 'shoulder', shape: 'fist', fingers: null, thumb: [0.2, 1, 0] } as const;
const ahead = { at: [-4, -30, 46], elbow: [0.6, -0.7, -0.2], ...grip } as const;
const pulled = { at: [-1, -33, 8], elbow: [0.12, -0.2, -1], ...grip } as const;

export const seatedBandRow: MoveSource = {
  glow: ['between-blades', 'armpit', 'rear-shoulder'],
  works: 'both',
  shown: { from: -9, to: 146, middle: 20 },
  props: {
    chair: { kind: 'stool' },
    band: { kind: 'band', held: ['leftHand', 'leftFoot', 'rightFoot', 'rightHand'], length: 50 },
  },
  parts: [
    {
      does: 'once',
      frames: [
        {
          at: 0,
          base: 'sit',
          turn: 68,
          step: 1,
          spine: { bend: 22 },
          head: { bend: -8 },
          feet: { at: [8, 0, 52], out: 4, tip: -22 },
          hands: { at: [-6, -38, 38], elbow: [0.6, -0.7, -0.2], ...grip },
          shoulders: { forward: 4 },
        },
        {
          at: 2.2,
          step: 1,
          spine: { bend: 1 },
          head: { bend: 0 },
          hands: ahead,
          shoulders: { forward: 3 },
          hold: 0.8,
        },
      ],
    },
    {
      does: 'repeat',
      counts: 'row',
      frames: [
        {
          at: 1.4,
          step: 2,
          hands: pulled,
          shoulders: { forward: -3, up: -1 },
          spine: { bend: -2 },
          effort: 0.8,
        },
        { at: 1.9, step: 3, shoulders: { forward: -5.5, up: -1.5 }, spine: { bend: -4 }, effort: 1, hold: 0.9 },
        { at: 5.8, step: 4, hands: ahead, shoulders: { forward: 4, up: 0 }, spine: { bend: 1 }, effort: 0.2 },
      ],
    },
  ],
};
