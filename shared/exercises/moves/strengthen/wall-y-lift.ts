import type { MoveSource } from '../../../figure/move.ts';

const onWall = { of: 'world', fingers: [0.1, 1, 0], thumb: [-0.5, 0, -0.9] } as const;

export const wallYLift: MoveSource = {
  glow: ['lower-blades'],
  works: 'both',
  shown: { from: -8, to: 216 },
  props: { wall: { kind: 'wall', at: [0, 0, 27] } },
  parts: [
    {
      does: 'once',
      frames: [
        { at: 0, base: 'stand', turn: 152, step: 1, pelvis: { at: [0, 95.5, 0] } },
        {
          at: 2,
          step: 1,
          hands: { ...onWall, at: [25, 150, 24], elbow: [0.5, -1, 0.3] },
          pelvis: { bend: 2 },
          hold: 1,
        },
      ],
    },
    {
      does: 'repeat',
      counts: 'lift',
      frames: [
        {
          at: 1.8,
          step: 2,
          hands: { ...onWall, at: [46, 184, 24], elbow: [0.8, -0.6, -0.2] },
          shoulders: { up: 2, forward: 1 },
          effort: 0.5,
        },
        {
          at: 2.6,
          step: 3,
          hands: { at: [46, 186, 15] },
          shoulders: { up: 0, forward: -2 },
          spine: { bend: -2 },
          effort: 1,
          hold: 1.9,
        },
        {
          at: 4.8,
          step: 4,
          hands: { at: [46, 184, 24] },
          shoulders: { up: 1.5, forward: 1 },
          spine: { bend: 0 },
          effort: 0.5,
          showInStills: false,
        },
        {
          at: 7,
          step: 4,
          hands: { ...onWall, at: [25, 150, 24], elbow: [0.5, -1, 0.3] },
          shoulders: { up: -1, forward: 0 },
          effort: 0.2,
          hold: 0.4,
        },
      ],
    },
  ],
};
