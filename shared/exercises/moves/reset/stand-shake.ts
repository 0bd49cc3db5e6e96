import type { MoveSource } from '../../../figure/move.ts';

type FrameSource = MoveSource['parts'][number]['frames'][number];

const loose = {
  at: [7, -54, 4],
  of: 'shoulder',
  elbow: [0.4, -0.5, -0.8],
  fingers: [0.1, -1, 0.1],
  thumb: null,
} as const;

/** To and fro, `times` times; each way takes `seconds`. */
function shaken(from: number, times: number, seconds: number, to: object, fro: object): FrameSource[] {
  return Array.from({ length: times }, (_, i): FrameSource[] => [
    { at: from + 2 * i * seconds, showInStills: i === 0, ...to },
    { at: from + (2 * i + 1) * seconds, showInStills: false, ...fro },
  ]).flat();
}

/** Before the body, the wrists loose. */
const wrists = { at: [3, -33, 33], of: 'shoulder', elbow: [0.6, -0.7, -0.5], thumb: [-0.9, 0.1, 0.3] } as const;
const handsShake = shaken(
  6.4,
  12,
  0.17,
  { step: 2, effort: 0.4, hands: { ...wrists, at: [3, -31, 34], fingers: [-0.1, 0.75, 0.7] } },
  { hands: { ...wrists, at: [3, -34, 32], fingers: [-0.05, -0.95, 0.35] } },
);
const forearmsShake = shaken(
  11.4,
  10,
  0.23,
  {
    effort: 0.6,
    hands: {
      at: [14, -26, 34],
      of: 'shoulder',
      elbow: [0.7, -0.6, -0.4],
      fingers: [0.4, -0.2, 0.9],
      thumb: [-0.6, 0.6, 0.3],
    },
  },
  {
    hands: {
      at: [3, -45, 25],
      of: 'shoulder',
      elbow: [0.7, -0.6, -0.4],
      fingers: [-0.4, -0.8, 0.4],
      thumb: [-0.6, 0.3, 0.6],
    },
  },
);
const shouldersShake = shaken(
  16.6,
  8,
  0.28,
  {
    effort: 1,
    spine: { turn: 11, side: 3 },
    head: { turn: -8 },
    leftShoulder: { up: -1, forward: -4 },
    rightShoulder: { up: 5, forward: 6 },
  },
  {
    spine: { turn: -11, side: -3 },
    head: { turn: 8 },
    leftShoulder: { up: 5, forward: 6 },
    rightShoulder: { up: -1, forward: -4 },
  },
);

export const standShake: MoveSource = {
  glow: ['top-shoulder', 'upper-arm'],
  works: 'both',
  shown: { from: -11, to: 180 },
  props: { stool: { kind: 'stool' } },
  parts: [
    {
      does: 'once',
      frames: [
        {
          at: 0,
          showInStills: false,
          base: 'sit',
          turn: 32,
          step: 1,
          pelvis: { at: [0, 56, 0] },
          feet: { at: [12, 0, 14] },
          hold: 0.6,
        },
        {
          at: 2,
          showInStills: false,
          pelvis: { at: [0, 58, 4], bend: 34 },
          spine: { bend: 12 },
          head: { bend: -22 },
          hands: { at: [9, 6, 34], of: 'pelvis', elbow: [0.8, -0.3, -0.5] },
        },
        {
          at: 3.8,
          showInStills: false,
          base: 'stand',
          pelvis: { at: [0, 95.5, 20] },
          feet: { at: [12, 0, 14] },
          hands: loose,
        },
        { at: 4.6, shoulders: { up: -2 }, pelvis: { at: [0, 94.5, 20] }, hold: 1.2 },
        ...handsShake,
        { at: 10.9, showInStills: false, hands: loose },
        ...forearmsShake,
        { at: 16.2, showInStills: false, hands: { ...loose, at: [9, -53, 6] } },
        ...shouldersShake,
        {
          at: 21.4,
          showInStills: false,
          spine: { turn: 0, side: 0 },
          head: { turn: 0 },
          shoulders: { up: -1, forward: 0 },
          hands: loose,
          effort: 0.2,
        },
      ],
    },
    {
      does: 'repeat',
      alternate: true,
      counts: 'step',
      frames: [
        {
          at: 0.55,
          step: 3,
          pelvis: { at: [2, 95.5, 20], side: 2 },
          spine: { side: -2 },
          rightFoot: { at: [11, 26, 20], tip: 12 },
          leftFoot: { at: [10, 0, 14] },
          rightHand: { at: [6, -53, -14], of: 'shoulder', elbow: [0.3, -0.4, -0.8], fingers: null },
          leftHand: { at: [2, -42, 34], of: 'shoulder', elbow: [0.4, -0.6, -0.6], fingers: null },
          effort: 0.3,
        },
        {
          at: 1.1,
          showInStills: false,
          pelvis: { at: [0, 94.5, 20], side: 0 },
          spine: { side: 0 },
          rightFoot: { at: [11, 0, 14], tip: 0 },
          leftFoot: { at: [11, 0, 14] },
          hands: { at: [5, -54, 6], of: 'shoulder', elbow: [0.3, -0.5, -0.8] },
        },
      ],
    },
    {
      does: 'once',
      frames: [
        {
          at: 1.6,
          step: 4,
          head: { turn: -18, bend: -6, glide: 1 },
          spine: { turn: -8, bend: -2 },
          rightHand: {
            at: [4, 5.5, 12.5],
            of: 'head',
            elbow: [1, -0.5, 0.3],
            fingers: [-1, 0.05, 0.15],
            thumb: [0, -0.2, -1],
          },
          effort: 0,
          hold: 3,
        },
        { at: 6.6, showInStills: false, head: { turn: 20 }, spine: { turn: 8 }, hold: 3 },
      ],
    },
  ],
};
