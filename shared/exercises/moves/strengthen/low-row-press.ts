import type { MoveSource } from '../../../figure/move.ts';

const onWall = {
  at: [20, 84, -21],
  of: 'world',
  elbow: [0.6, 0, -1],
  fingers: [0.1, -1, 0],
  thumb: [-1, 0, 0],
} as const;

export const lowRowPress: MoveSource = {
  glow: ['lower-blades', 'rear-shoulder'],
  works: 'both',
  shown: { from: -8, to: 184 },
  props: { wall: { kind: 'wall', at: [0, 0, -24] } },
  parts: [
    {
      does: 'once',
      frames: [
        {
          at: 0,
          base: 'stand',
          turn: 68,
          step: 1,
          spine: { bend: 8 },
          shoulders: { forward: 3 },
          pelvis: { at: [0, 95.5, -2] },
        },
        { at: 1.8, step: 1, hands: onWall, spine: { bend: 3 }, shoulders: { forward: 0 }, hold: 1 },
      ],
    },
    {
      does: 'repeat',
      counts: 'press',
      frames: [
        {
          at: 1.5,
          step: 2,
          hands: onWall,
          pelvis: { at: [0, 95.5, 3] },
          spine: { bend: -5 },
          shoulders: { forward: -1, up: 0 },
          effort: 0.7,
        },
        {
          at: 2.4,
          step: 3,
          pelvis: { at: [0, 95.5, 8] },
          spine: { bend: -8 },
          shoulders: { forward: -4, up: -2 },
          effort: 1,
          hold: 4,
        },
        {
          at: 8,
          step: 4,
          hands: { at: [20, 83, -13] },
          pelvis: { at: [0, 95.5, -2] },
          spine: { bend: 7 },
          shoulders: { forward: 3, up: 0 },
          effort: 0.1,
          hold: 0.6,
        },
      ],
    },
  ],
};
