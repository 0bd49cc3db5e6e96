import type { MoveSource } from '../../../figure/move.ts';

const onKnees = { at: [9, 65, 40], of: 'world', elbow: [0.8, -0.5, -0.4], fingers: [-0.2, -0.5, 1] } as const;
const onThighs = { at: [12, 65, 22], of: 'world', elbow: [0.7, -0.5, -0.5], fingers: [-0.35, -0.35, 1] } as const;
const inLap = { at: [4, 64, 12], of: 'world', elbow: [0.8, -0.5, -0.4], fingers: [-0.8, -0.2, 0.6] } as const;

export const sitTall: MoveSource = {
  glow: ['upper-back', 'belly'],
  works: 'both',
  shown: { from: -11, to: 144 },
  props: { chair: { kind: 'chair' } },
  parts: [
    {
      does: 'once',
      frames: [
        {
          at: 0,
          base: 'sit',
          turn: 64,
          step: 1,
          pelvis: { at: [0, 55, 11], bend: -26 },
          spine: { bend: 54 },
          head: { bend: -16, glide: 8 },
          shoulders: { forward: 5, up: 1 },
          hands: onKnees,
          feet: { at: [9, 0, 22], tip: 30 },
          effort: 0,
          hold: 2.5,
        },
        // Forward over the thighs first, so that the hips come free.
        {
          at: 4,
          pelvis: { at: [0, 59, 4], bend: 20 },
          spine: { bend: 20 },
          head: { bend: -18, glide: 3 },
          shoulders: { forward: 3, up: 0 },
          feet: { at: [10, 0, 24], tip: 0 },
        },
        {
          at: 5.6,
          showInStills: false,
          pelvis: { at: [0, 56, -9], bend: 12 },
          spine: { bend: 12 },
          head: { bend: -10 },
        },
        { at: 7, feet: { at: [12, 0, 32] }, hands: onThighs, hold: 1 },
        {
          at: 10,
          step: 2,
          pelvis: { at: [0, 57.4, -9], bend: 0 },
          spine: { bend: -4 },
          head: { bend: 0, glide: -1 },
          shoulders: { forward: -1, up: 0.5 },
          breath: 1,
          effort: 1,
          hold: 2.5,
        },
        {
          at: 14.5,
          pelvis: { at: [0, 56.4, -9] },
          spine: { bend: 1 },
          head: { glide: 0.5 },
          shoulders: { forward: 0, up: -0.5 },
          breath: 0,
          effort: 0.5,
          hold: 1.5,
        },
        {
          at: 18.5,
          step: 3,
          pelvis: { at: [0, 56, -9], bend: -5 },
          spine: { bend: 1 },
          head: { bend: 3 },
          shoulders: { forward: -1, up: -1.5 },
          hands: inLap,
          breath: null,
          effort: 0.25,
          hold: 11,
        },
      ],
    },
  ],
};
