/** An exercise as a moving figure: its keyframes, checked, in the order of time. */
import * as v from 'valibot';
import { MUSCLE_REGIONS, type MuscleRegion } from './glow.ts';
import { FROM_ABOVE } from './picture.ts';
import { BASES, HAND_FRAMES, JOINTS, type Joint, type Pose } from './pose.ts';
import { HOLDERS, PROPS, type Prop, usualLength } from './props.ts';

/** One posture on the way, and when it is reached. */
export interface Keyframe {
  /** Seconds after the start of its part. */
  readonly at: number;
  readonly pose: Pose;
  /** Index of the exercise's step that this belongs to. */
  readonly step: number;
  /** How far the working muscles glow from here on, 0 to 1. */
  readonly effort: number;
  /** The figure's own turn from here on, in degrees. */
  readonly turn: number;
  /** Where movable props stand, by their names. */
  readonly props: readonly Prop[];
  /** Seconds for which the posture is held before the next one; 0: it moves on. */
  readonly hold: number;
  /** Reached in steady movement, without coming to rest there. */
  readonly flow: boolean;
  /** Whether a row of still pictures shows it. */
  readonly showInStills: boolean;
  /** How full the lungs are, 0 to 1; null: the figure breathes by itself. */
  readonly breath: number | null;
}

/** What is counted, in the singular; `time` where it has no name of its own. */
const COUNTED = [
  'time',
  'breath',
  'lap',
  'lean',
  'lift',
  'move',
  'press',
  'pull',
  'push',
  'raise',
  'row',
  'shrug',
  'slide',
  'squeeze',
  'step',
  'swing',
  'tuck',
  'turn',
  'W',
] as const;
export type Counted = (typeof COUNTED)[number];

/** A stretch of an exercise. */
export interface Part {
  /**
   * `once`: as it stands. `repeat`: again and again, as the time allows. `sides`: once with the right side working,
   * then mirrored with the left one.
   */
  readonly does: 'once' | 'repeat' | 'sides';
  readonly frames: readonly Keyframe[];
  /** For `repeat`: whether the repetitions take turns between the sides. */
  readonly alternate: boolean;
  readonly counts: Counted;
}

export interface Move {
  readonly id: string;
  readonly glow: readonly MuscleRegion[];
  /** The side that works first, or both at once. */
  readonly works: 'right' | 'both';
  /**
   * Part of the scene that is shown, in centimetres above the floor, and its middle to the right; and from how far above,
   * in degrees.
   */
  readonly shown: { readonly from: number; readonly to: number; readonly middle: number; readonly above: number };
  /** Whether the picture turns to the other side with the working side. */
  readonly turnsOver: boolean;
  readonly parts: readonly Part[];
}

/** A number; it is left out if the frame before it has the same. */
const number = v.number('must be a number');
const vector = v.strictTuple([number, number, number], 'must be three numbers: outward or left, up, forward');
const choice = <T extends readonly string[]>(values: T) => v.picklist(values, `must be one of ${values.join(', ')}`);
const some = <T extends v.GenericSchema>(schema: T) => v.exactOptional(schema);

const turn = { bend: some(number), side: some(number), turn: some(number) };
const shoulder = v.strictObject({ up: some(number), forward: some(number) });
const hand = v.strictObject({
  at: some(vector),
  of: some(choice(HAND_FRAMES)),
  elbow: some(vector),
  fingers: some(v.nullable(vector)),
  thumb: some(v.nullable(vector)),
  shape: some(choice(['open', 'fist'] as const)),
});
const foot = v.strictObject({ at: some(vector), out: some(number), tip: some(number) });

const joints = {
  pelvis: some(v.strictObject({ at: some(vector), ...turn })),
  spine: some(v.strictObject(turn)),
  head: some(v.strictObject({ ...turn, glide: some(number) })),
  leftShoulder: some(shoulder),
  rightShoulder: some(shoulder),
  shoulders: some(shoulder),
  leftHand: some(hand),
  rightHand: some(hand),
  hands: some(hand),
  leftFoot: some(foot),
  rightFoot: some(foot),
  feet: some(foot),
} as const;

const movable = {
  at: some(vector),
  turn: some(number),
  held: some(v.array(choice(HOLDERS))),
  length: some(v.pipe(number, v.minValue(1, 'must be above 0'))),
};
const prop = v.strictObject({ kind: choice(PROPS), onBody: some(v.boolean()), ...movable });

const frame = v.strictObject({
  at: v.pipe(number, v.minValue(0, 'must not be negative')),
  step: some(v.pipe(number, v.integer('must be a whole number'), v.minValue(1, 'counts from 1'))),
  effort: some(v.pipe(number, v.minValue(0, 'must be 0 to 1'), v.maxValue(1, 'must be 0 to 1'))),
  turn: some(number),
  hold: some(v.pipe(number, v.minValue(0, 'must not be negative'))),
  flow: some(v.boolean()),
  showInStills: some(v.boolean()),
  breath: some(v.nullable(v.pipe(number, v.minValue(0, 'must be 0 to 1'), v.maxValue(1, 'must be 0 to 1')))),
  base: some(choice(Object.keys(BASES) as (keyof typeof BASES)[])),
  props: some(v.record(v.string(), v.strictObject(movable))),
  ...joints,
});

const part = v.strictObject({
  does: choice(['once', 'repeat', 'sides'] as const),
  alternate: some(v.boolean()),
  counts: some(choice(COUNTED)),
  frames: v.pipe(v.array(frame), v.minLength(1, 'must have a frame')),
});

const moveSchema = v.strictObject({
  glow: v.array(choice(MUSCLE_REGIONS)),
  works: choice(['right', 'both'] as const),
  shown: v.strictObject({ from: number, to: number, middle: some(number), above: some(number) }),
  turnsOver: some(v.boolean()),
  props: some(v.record(v.string(), prop)),
  parts: v.pipe(v.array(part), v.minLength(1, 'must have a part')),
});

/**
 * A move as it is written down. Of a frame only what differs from the frame before it is given; the first one names a
 * base, or every joint. `hands`, `shoulders` and `feet` stand for both sides.
 */
export type MoveSource = Fixed<v.InferInput<typeof moveSchema>>;
type Fixed<T> = T extends object ? { readonly [K in keyof T]: Fixed<T[K]> } : T;
type FrameSource = v.InferOutput<typeof frame>;
type PropSource = v.InferOutput<typeof prop>;

/** A pose file that cannot be drawn. The message names exercise, part, frame, joint or prop, and what is wrong. */
export class MoveFault extends Error {}

/**
 * Reads a move.
 * @param steps number of the exercise's steps
 * @throws MoveFault
 */
export function readMove(id: string, source: unknown, steps: number): Move {
  const parsed = v.safeParse(moveSchema, source);
  if (!parsed.success) throw new MoveFault(described(id, parsed.issues[0]));
  const { glow, works, shown, turnsOver = false, props = {}, parts } = parsed.output;
  let before: Keyframe | null = null;
  const read: Part[] = [];
  for (const [p, { does, alternate = false, counts = 'time', frames }] of parts.entries()) {
    const keyframes: Keyframe[] = [];
    for (const [f, given] of frames.entries()) {
      const where = `${id}: part ${p + 1}, frame ${f + 1} (at ${given.at} s)`;
      const earlier = keyframes.at(-1);
      if (earlier !== undefined && given.at < earlier.at + earlier.hold) {
        throw new MoveFault(`${where}: comes before the frame ahead of it has ended (${earlier.at + earlier.hold} s)`);
      }
      if (given.step !== undefined && given.step > steps) {
        throw new MoveFault(`${where}: step ${given.step} of an exercise with ${steps} steps`);
      }
      before = keyframe(given, before, props, where);
      keyframes.push(before);
    }
    if (lengthOf(keyframes) <= 0) throw new MoveFault(`${id}: part ${p + 1} takes no time`);
    read.push({ does, alternate, counts, frames: keyframes });
  }
  return { id, glow, works, shown: { middle: 0, above: FROM_ABOVE, ...shown }, turnsOver, parts: read };
}

/** Seconds from the start of a part to the end of its last frame. */
export function lengthOf(frames: readonly Keyframe[]): number {
  const last = frames.at(-1)!;
  return last.at + last.hold;
}

function keyframe(
  given: FrameSource,
  before: Keyframe | null,
  props: Record<string, PropSource>,
  where: string,
): Keyframe {
  return {
    at: given.at,
    hold: given.hold ?? 0,
    flow: given.flow ?? false,
    showInStills: given.showInStills ?? true,
    breath: given.breath === undefined ? (before?.breath ?? null) : given.breath,
    step: given.step === undefined ? (before?.step ?? 0) : given.step - 1,
    effort: given.effort ?? before?.effort ?? 0,
    turn: given.turn ?? before?.turn ?? 0,
    pose: poseOf(given, before?.pose ?? null, where),
    props: propsOf(given.props ?? {}, before?.props ?? null, props, where),
  };
}

const PAIRS = {
  shoulders: ['leftShoulder', 'rightShoulder'],
  hands: ['leftHand', 'rightHand'],
  feet: ['leftFoot', 'rightFoot'],
} as const;

function poseOf(given: FrameSource, before: Pose | null, where: string): Pose {
  const base: Partial<Pose> = given.base === undefined ? (before ?? {}) : BASES[given.base];
  const changes: Partial<Record<Joint, object>> = {};
  for (const [pair, both] of Object.entries(PAIRS)) {
    for (const joint of both)
      if (given[pair as keyof typeof PAIRS]) changes[joint] = given[pair as keyof typeof PAIRS]!;
  }
  for (const joint of JOINTS) if (given[joint]) changes[joint] = { ...changes[joint], ...given[joint] };
  const pose = Object.fromEntries(
    JOINTS.map((joint) => {
      if (base[joint] !== undefined) return [joint, { ...base[joint], ...changes[joint] }];
      throw new MoveFault(`${where}: the joint "${joint}" is missing; name a base or every joint in the first frame`);
    }),
  );
  return pose as unknown as Pose;
}

const STANDS: Omit<Prop, 'kind' | 'length'> = { at: [0, 0, 0], turn: 0, held: [], onBody: false };

function propsOf(
  changes: NonNullable<FrameSource['props']>,
  before: readonly Prop[] | null,
  all: Record<string, PropSource>,
  where: string,
): readonly Prop[] {
  const names = Object.keys(all);
  for (const name of Object.keys(changes)) {
    if (!names.includes(name))
      throw new MoveFault(`${where}: there is no prop "${name}"; there are ${names.join(', ') || 'none'}`);
  }
  return names.map((name, i) => ({
    ...STANDS,
    length: usualLength(all[name]!.kind),
    ...all[name]!,
    ...before?.[i],
    ...changes[name],
  }));
}

function described(id: string, { path, message, input }: v.BaseIssue<unknown>): string {
  const keys = path?.map(({ key }) => key) ?? [];
  const words: string[] = [];
  for (let i = 0; i < keys.length; i++) {
    const [key, next] = [keys[i], keys[i + 1]];
    if ((key === 'parts' || key === 'frames') && typeof next === 'number') {
      words.push(`${key.slice(0, -1)} ${next + 1}`);
      i++;
    } else words.push(String(key));
  }
  const said = /^must|^counts/.test(message) ? message : 'is not known or not of the right form';
  const value = typeof input === 'string' || typeof input === 'number' ? `${JSON.stringify(input)} ` : '';
  return `${id}: ${words.join(', ') || 'the move'}: ${value}${said}`;
}
