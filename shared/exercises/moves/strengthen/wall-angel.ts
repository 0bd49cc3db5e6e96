import type { MoveSource } from '../../../figure/move.ts';

const onWall = { of: 'shoulder', fingers: null, thumb: [-1, 0, 0] } as const;
const bent = { at: [30, 26, -4], elbow: [0.6, -1, -0.2], ...onWall } as const;
const up = { at: [27, 51, -3], elbow: [1, -0.3, -0.2], ...onWall } as const;
const low = { at: [29, 16, -4], elbow: [0.4, -1, -0.2], ...onWall } as const;

export const wallAngel: MoveSource = {
  glow: ['lower-blades', 'side-ribs'],
  works: 'both',
  shown: { from: -8, to: 212 },
  props: { wall: { kind: 'wall', at: [0, 0, -16] } },
  parts: [
    {
      does: 'once',
      frames: [
        { at: 0, base: 'stand', turn: 16, step: 1, feet: { at: [12, 0, 6] }, pelvis: { at: [0, 94, 3] } },
        { at: 1, step: 1, pelvis: { at: [0, 93.5, 1] }, leftFoot: { at: [12, 0, 18] }, showInStills: false },
        {
          at: 2,
          step: 1,
          pelvis: { at: [0, 92.5, 0], bend: -3 },
          spine: { bend: 1 },
          feet: { at: [12, 0, 18] },
          hold: 1,
        },
        { at: 4.8, step: 2, hands: bent, shoulders: { forward: -2, up: -1 }, effort: 0.4, hold: 0.8 },
      ],
    },
    {
      does: 'repeat',
      counts: 'slide',
      frames: [
        { at: 2.4, step: 3, hands: up, shoulders: { forward: -1, up: 2 }, effort: 0.7, hold: 0.4 },
        { at: 5.4, step: 4, hands: low, shoulders: { forward: -4, up: -2.5 }, effort: 1, hold: 0.6 },
      ],
    },
  ],
};
