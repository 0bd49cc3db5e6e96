import type { MoveSource } from '../../../figure/move.ts';
import { HALL_PERIOD } from '../../../figure/hall.ts';
import { type FrameSource, STRIDE, walking } from './walking.ts';

type Props = NonNullable<FrameSource['props']>;

/**
 * A place in the picture, as the figure has it before itself when it is turned by `turn`.
 * @param right and `near` in centimetres from the figure, to the right and towards the eye
 * @param faces as the figure's turn: 90 faces right
 */
function place(turn: number, right: number, near: number, height: number, faces: number) {
  const t = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(t), Math.sin(t)];
  return { at: [right * cos - near * sin, height, right * sin + near * cos] as const, turn: faces - turn };
}

/** Where the cup stands before its window. */
const SILL = { right: 30, near: 6, height: 92 };
const AWAY = 500;

/** Everything around: `window` and `office` are so far to the right of the figure, the wall so far behind it. */
function around(turn: number, window: number, office: number, wall = FAR_WALL): Props {
  // Of all the windows, the cup stands in the one that is nearest.
  const cup = window - HALL_PERIOD * Math.round((window + SILL.right) / HALL_PERIOD) + SILL.right;
  return {
    hall: place(turn, window, -wall, 0, 0),
    chair: place(turn, office, 0, 0, 90),
    desk: place(turn, office, -54, 0, 180),
    screen: place(turn, office - 4, -62, 71, 180),
    phone: place(turn, office + 36, -38, 71, 180),
    cup: place(turn, cup, SILL.near - wall, SILL.height, 0),
  };
}

const SAMPLES = 10;

interface Walk {
  readonly from: number;
  readonly strides: number;
  readonly arms: number;
  readonly turn: number;
  /** Places of the nearest window and of the office before the first step. */
  readonly window: number;
  readonly office: number;
}

/** Strides, one after the other, while everything passes. */
function strides({ from, strides: number, arms, turn, window, office }: Walk): FrameSource[] {
  const passes = turn === 90 ? -STRIDE.way : STRIDE.way;
  const frames: FrameSource[] = [];
  for (let i = 1; i <= number * SAMPLES; i++) {
    const share = i / SAMPLES;
    const gone = passes * share;
    const at = from + share * STRIDE.seconds;
    const props = around(turn, window + gone, office === AWAY ? AWAY : office + gone);
    const before = frames.at(-1)?.props?.['cup']?.at;
    const jump = before !== undefined && Math.abs(before[2] - props['cup']!.at![2]) > HALL_PERIOD / 2;
    const pose = walking(share, arms);
    if (jump) {
      // Out of sight, the cup changes over to the next window, in no time.
      const last = frames.at(-1)!;
      frames.push({ ...last, props: { ...last.props, cup: props['cup']! } });
    }
    frames.push({ at, flow: true, showInStills: false, ...pose, props });
  }
  return frames;
}

/** Strides from one window to the next. */
const STRIDES = HALL_PERIOD / STRIDE.way;

/** A round through the hall that can follow itself. */
function lap(turn: number, step: number, arms: number, window: number): FrameSource[] {
  const start: FrameSource = {
    at: 0,
    step,
    turn,
    showInStills: false,
    flow: true,
    effort: 0.5,
    ...walking(0, arms),
    props: around(turn, window, AWAY),
  };
  const all = strides({ from: 0, strides: STRIDES, arms, turn, window, office: AWAY });
  // One picture of them tells the walk.
  return [start, ...all.map((frame) => ({ ...frame, showInStills: frame.at === STRIDE.seconds }))];
}

const FIRST_STEP = 28;
const standing = {
  base: 'stand' as const,
  pelvis: { at: [0, 95, 0] as const },
};
const loose = { at: [4, -56, 6], of: 'shoulder', elbow: [0.3, -0.5, -0.8], fingers: null, thumb: null } as const;

/** From standing to the first heel on the ground. */
function setOff(at: number, turn: number, window: number, office: number): FrameSource[] {
  const passes = turn === 90 ? -1 : 1;
  const middle = walking(0.93, 8);
  return [
    {
      at: at + 0.5,
      flow: true,
      showInStills: false,
      ...middle,
      leftFoot: { at: [8.5, 0.01, -17], tip: 2, out: 6 },
      rightFoot: { at: [8.5, 7, 4], tip: 6, out: 6 },
      props: around(turn, window + passes * 11, office + passes * 11),
    },
    {
      at: at + 0.9,
      flow: true,
      showInStills: false,
      ...walking(0, 14),
      props: around(turn, window + passes * FIRST_STEP, office + passes * FIRST_STEP),
    },
  ];
}

/** From a heel on the ground to standing. */
function stop(at: number, turn: number, window: number, office: number): FrameSource[] {
  const passes = turn === 90 ? -1 : 1;
  return [
    {
      at: at + 0.5,
      flow: true,
      showInStills: false,
      ...walking(0.16, 8),
      rightFoot: { at: [8, 0.01, 8], tip: 0, out: 6 },
      leftFoot: { at: [8, 6, -18], tip: 16, out: 6 },
      props: around(turn, window + passes * 18, office + passes * 18),
    },
    {
      at: at + 1.1,
      showInStills: false,
      ...standing,
      feet: { at: [10, 0.01, -4] },
      hands: loose,
      props: around(turn, window + passes * FIRST_STEP, office + passes * FIRST_STEP),
    },
  ];
}

interface Turning {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly window: number;
  readonly office: number;
  /** How far behind the figure the wall is before and after. */
  readonly wall: readonly [number, number];
}

/** Turns in small steps, the head first. */
function turnRound({ at, from, to, window, office, wall: [near, far] }: Turning): FrameSource[] {
  const steps = Math.max(2, Math.round(Math.abs(to - from) / 22.5));
  return Array.from({ length: steps }, (_, i): FrameSource => {
    const share = (i + 1) / steps;
    const turn = from + (to - from) * share;
    const last = i === steps - 1;
    const right = !last && i % 4 === 0;
    const left = !last && i % 4 === 2;
    const foot = (lifted: boolean) => ({ at: [10, lifted ? 4 : 0.01, -5] as const, tip: lifted ? 12 : 0 });
    return {
      at: at + share * steps * 0.32,
      flow: !last,
      showInStills: false,
      turn,
      pelvis: { at: [right ? 2 : left ? -2 : 0, 94.6, 0] },
      head: { turn: last ? 0 : Math.sign(to - from) * 14 },
      rightFoot: foot(right),
      leftFoot: foot(left),
      props: around(turn, window, office, near + (far - near) * share),
    };
  });
}

const AT_DESK = -24;
const WAY_OUT = FIRST_STEP + 2 * STRIDE.way;
const FAR_WALL = 78;
/** The figure's turn while it looks out, and while it drinks. */
const LOOKS = 146;
const DRINKS = 104;
const onThigh = {
  at: [11, 64, -6],
  of: 'world',
  elbow: [0.7, -0.5, -0.5],
  fingers: [-0.35, -0.35, 1],
  thumb: null,
} as const;
const sits = { pelvis: { at: [0, 56, -28] as const }, feet: { at: [11, 0, 4] as const } };
/** The phone as it lies in the left hand. */
const readsPhone = {
  at: [-13, -17, 33],
  of: 'chest',
  elbow: [0.5, -1, -0.2],
  fingers: [-0.4, 0.7, 0.6],
  thumb: [0.5, 0.5, 0.2],
} as const;

/** Half way between sitting and standing, the weight over the feet. */
const lowers = {
  pelvis: { at: [0, 60, -20], bend: 34 },
  spine: { bend: 12 },
  head: { bend: -22 },
  hands: { at: [10, 66, 4], of: 'world', elbow: [0.7, -0.4, -0.6], fingers: [-0.3, -0.6, 0.8], thumb: null },
} as const;

const getsUp: FrameSource[] = [
  {
    at: 0,
    showInStills: false,
    base: 'sit',
    turn: 90,
    step: 1,
    ...sits,
    spine: { bend: 26 },
    head: { bend: 22, glide: 5 },
    shoulders: { forward: 4, up: 1 },
    leftHand: readsPhone,
    rightHand: onThigh,
    effort: 0.6,
    props: around(90, FIRST_STEP + WAY_OUT, AT_DESK),
    hold: 2.4,
  },
  {
    at: 4,
    leftHand: {
      at: [39, 74, 9],
      of: 'world',
      elbow: [0.6, -0.8, -0.3],
      fingers: [0.5, -0.2, 0.9],
      thumb: [-0.8, 0.2, 0.5],
    },
    spine: { bend: 8, side: 6, turn: 6 },
    head: { bend: 10, turn: 30, glide: 2 },
    shoulders: { forward: 1, up: 0 },
    effort: 0.3,
  },
  { at: 4.4, showInStills: false, props: { phone: { held: [] } }, hold: 0.2 },
  {
    at: 6,
    showInStills: false,
    leftHand: onThigh,
    spine: { bend: 2, side: 0, turn: 0 },
    head: { bend: 0, turn: 0, glide: 0 },
    feet: { at: [11, 0, -6] },
    effort: 0,
  },
  { at: 7.4, showInStills: false, ...lowers },
  { at: 9, ...standing, feet: { at: [11, 0, -6] }, hands: loose, hold: 0.5 },
];

const OUT = 9.5;
const goesOut: FrameSource[] = [
  ...setOff(OUT, 90, FIRST_STEP + WAY_OUT, AT_DESK).map((frame) => ({ ...frame, step: 2 })),
  ...strides({
    from: OUT + 0.9,
    strides: 2,
    arms: 20,
    turn: 90,
    window: WAY_OUT,
    office: AT_DESK - FIRST_STEP,
  }),
];

const NEAR_WINDOW = 50;
const reaches = {
  at: [0, 97, 52],
  of: 'world',
  elbow: [0.5, -0.9, -0.3],
  fingers: [-0.2, -0.1, 1],
  thumb: [0, 1, 0.1],
} as const;
const carries = {
  at: [-2, -30, 33],
  of: 'shoulder',
  elbow: [0.5, -0.9, -0.4],
  fingers: [-0.6, 0.1, 0.8],
  thumb: [0, 1, 0.1],
} as const;
const drinks = {
  at: [-1, -12.5, 15],
  of: 'head',
  elbow: [0.9, -0.8, 0.1],
  fingers: [-0.9, 0.1, -0.2],
  thumb: [0, 1, 0.2],
} as const;
const upright = { pelvis: { bend: 0 }, head: { bend: 0 } } as const;
const leans = { pelvis: { bend: 15 }, head: { bend: 6, turn: 0 } } as const;

const turnsAtWindow = (at: number, from: number, to: number, leaves = false) =>
  turnRound({ at, from, to, window: 0, office: AWAY, wall: [NEAR_WINDOW, leaves ? FAR_WALL : NEAR_WINDOW] });

/** A look out, and a glass of water. */
const atWindow: FrameSource[] = [
  ...stop(0, 90, FIRST_STEP, AWAY),
  ...turnRound({ at: 1.3, from: 90, to: LOOKS, window: 0, office: AWAY, wall: [FAR_WALL, FAR_WALL] }),
  {
    at: 3,
    showInStills: false,
    rightFoot: { at: [10, 0.01, 7] },
    leftFoot: { at: [10, 0.01, -17] },
    pelvis: { at: [0, 94, 0] },
    props: around(LOOKS, 0, AWAY, 64),
  },
  {
    at: 3.8,
    showInStills: false,
    feet: { at: [10, 0.01, -5] },
    pelvis: { at: [0, 95, 0] },
    props: around(LOOKS, 0, AWAY, NEAR_WINDOW),
  },
  { at: 5.2, showInStills: false, rightHand: reaches, ...leans },
  { at: 5.4, showInStills: false, props: { cup: { held: ['rightHand'] } } },
  { at: 6.8, showInStills: false, rightHand: carries, ...upright },
  ...turnsAtWindow(7, LOOKS, DRINKS),
  { at: 10, rightHand: drinks, head: { bend: -6 }, hold: 0.4 },
  { at: 11.4, showInStills: false, head: { bend: -14 }, hold: 1.4 },
  { at: 14.4, showInStills: false, rightHand: carries, head: { bend: 0 }, hold: 0.5 },
  ...turnsAtWindow(15, DRINKS, LOOKS),
  { at: 17.2, showInStills: false, head: { turn: -10, bend: -4 }, hold: 3 },
  { at: 22, showInStills: false, head: { turn: 12 }, hold: 2.5 },
  { at: 26.5, showInStills: false, rightHand: reaches, ...leans },
  { at: 26.7, showInStills: false, props: { cup: { held: [] } } },
  { at: 28.3, showInStills: false, rightHand: loose, ...upright },
  ...turnsAtWindow(28.5, LOOKS, 270, true).map((frame) => ({ ...frame, step: 3 })),
  ...setOff(31, 270, 0, AWAY),
];

/** Back at the chair there is room before it to turn. */
const BEFORE_CHAIR = -40;
const WAY_BACK = BEFORE_CHAIR - FIRST_STEP - 2 * STRIDE.way;
const SEATED = 450;
const HOME = 2 * FIRST_STEP + 2 * STRIDE.way;
const comesBack: FrameSource[] = [
  { at: 0, step: 4, showInStills: false, props: around(270, FIRST_STEP, WAY_BACK) },
  ...strides({ from: 0, strides: 2, arms: 20, turn: 270, window: FIRST_STEP, office: WAY_BACK }),
  ...stop(2 * STRIDE.seconds, 270, HOME - FIRST_STEP, BEFORE_CHAIR - FIRST_STEP),
  ...turnRound({ at: 3.8, from: 270, to: SEATED, window: HOME, office: BEFORE_CHAIR, wall: [FAR_WALL, FAR_WALL] }),
  {
    at: 6.9,
    flow: true,
    showInStills: false,
    rightFoot: { at: [10, 3, -11], tip: 6 },
    leftFoot: { at: [10, 0.01, 3] },
    props: around(SEATED, HOME + 8, BEFORE_CHAIR + 8),
  },
  {
    at: 7.4,
    showInStills: false,
    rightFoot: { at: [11, 0, -5], tip: 0 },
    leftFoot: { at: [11, 0, -5] },
    props: around(SEATED, HOME + 16, AT_DESK),
    hold: 0.3,
  },
  { at: 9.2, showInStills: false, ...lowers },
  {
    at: 10.8,
    pelvis: { at: [0, 56, -28], bend: 0 },
    spine: { bend: 0 },
    head: { bend: 0 },
    feet: { at: [11, 0, 2] },
    hands: onThigh,
    effort: 0,
    hold: 3,
  },
];

export const walkAway: MoveSource = {
  glow: ['top-shoulder', 'rear-shoulder'],
  works: 'both',
  shown: { from: -12, to: 184 },
  props: {
    hall: { kind: 'hall' },
    chair: { kind: 'chair' },
    desk: { kind: 'desk' },
    screen: { kind: 'screen' },
    phone: { kind: 'phone', held: ['leftHand'] },
    cup: { kind: 'cup' },
  },
  parts: [
    { does: 'once', frames: [...getsUp, ...goesOut] },
    { does: 'repeat', counts: 'lap', frames: lap(90, 2, 22, FIRST_STEP) },
    { does: 'once', frames: atWindow },
    { does: 'repeat', counts: 'lap', frames: lap(270, 3, 27, FIRST_STEP) },
    { does: 'once', frames: comesBack },
  ],
};
