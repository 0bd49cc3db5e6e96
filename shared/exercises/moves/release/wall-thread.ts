import type { MoveSource } from '../../../figure/move.ts';

const onWall = {
  at: [15, 140, 45],
  of: 'world',
  elbow: [1, -0.35, 0],
  fingers: [0, 1, 0],
  thumb: [-1, 0.2, 0],
} as const;
/** Ready in front of the chest, below the arm at the wall. */
const ready = {
  at: [2, -24, 26],
  of: 'chest',
  elbow: [0.8, -0.9, -0.1],
  fingers: [-0.7, 0, 0.6],
  thumb: [0, 1, 0.3],
} as const;
const through = {
  at: [-38, 109, 22],
  of: 'world',
  elbow: [0.3, -0.9, 0.3],
  fingers: null,
  thumb: [0, 1, 0.3],
} as const;
const upright = { pelvis: { turn: 0 }, spine: { turn: 0, bend: 0 }, head: { turn: 0, bend: 0 } } as const;

const thread = (at: number) =>
  [
    {
      at: at + 2,
      step: 2,
      rightHand: through,
      pelvis: { turn: 5 },
      spine: { turn: 36, bend: 10 },
      head: { turn: 12, bend: 8 },
      effort: 0.8,
    },
    { at: at + 2.4, step: 3, effort: 1, hold: 4.4 },
    { at: at + 8.6, step: 4, ...upright, rightHand: ready, effort: 0.1 },
  ] as const;

export const wallThread: MoveSource = {
  glow: ['between-blades', 'rear-shoulder'],
  works: 'right',
  shown: { from: -8, to: 184 },
  turnsOver: true,
  props: { wall: { kind: 'wall', at: [0, 0, 48] } },
  parts: [
    {
      does: 'sides',
      frames: [
        { at: 2.4, base: 'stand', turn: -138, step: 1, hold: 0.2 },
        { at: 3.9, step: 1, leftHand: onWall, hold: 0.3 },
        { at: 5.2, step: 2, rightHand: ready, effort: 0.2 },
        ...thread(5.2),
        ...thread(13.8),
        ...thread(22.4),
        { at: 32.4, step: 4, base: 'stand', effort: 0 },
      ],
    },
  ],
};
