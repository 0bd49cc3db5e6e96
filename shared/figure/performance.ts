/** A move laid out over its time, and what is seen and said at each moment of it. */
import { type Counted, type Keyframe, type Move, type Part, lengthOf } from './move.ts';
import { type BodySide, mirrored, poseBetween } from './pose.ts';
import type { Holder, Prop } from './props.ts';
import type { Scene } from './scene.ts';
import { between } from './vector.ts';

/** One repetition of several, counted from 1. */
export interface Repetition {
  readonly number: number;
  readonly of: number;
  /** What is counted, in the singular. */
  readonly counts: Counted;
}

/** A movement from one posture to the next, or a posture that is held. Times in seconds. */
export interface Beat {
  readonly kind: 'move' | 'hold';
  readonly start: number;
  readonly end: number;
  readonly from: Keyframe;
  readonly to: Keyframe;
  readonly side: BodySide | 'both';
  readonly repetition: Repetition | null;
}

export interface Performance {
  readonly move: Move;
  readonly seconds: number;
  readonly beats: readonly Beat[];
}

/** What goes on at a moment. */
export interface Instant {
  readonly scene: Scene;
  readonly beat: Beat;
  /** Index of the step that is on. */
  readonly step: number;
}

type Draft = Omit<Beat, 'start' | 'end'> & { readonly seconds: number };

/** Whether the sides of the body take turns; else one side alone works, or both at once. */
export const takesTurns = ({ parts }: Move): boolean =>
  parts.some(({ does, alternate }) => does === 'sides' || alternate);

/**
 * Lays the move out so that it lasts `seconds` (above 0): it repeats as often as fits, and holds for as long.
 * @param first the side that works first, or alone
 */
export function perform(move: Move, seconds: number, first: BodySide = 'right'): Performance {
  const counts = repetitions(move, seconds);
  const plain = drafts(move, counts, 1, first);
  const held = holdSeconds(move);
  const moving = total(plain) - held;
  // A hold may shrink to a third. Only then does everything else get faster.
  const stretch = held > 0 ? Math.max(1 / 3, (seconds - moving) / held) : 1;
  const stretched = counts.some((count) => count > 0) ? plain : drafts(move, counts, stretch, first);
  const pace = seconds / total(stretched);
  const beats: Beat[] = [];
  let start = 0;
  for (const { seconds: length, ...beat } of stretched) {
    const end = start + length * pace;
    beats.push({ ...beat, start, end });
    start = end;
  }
  return { move, seconds, beats };
}

const total = (list: readonly Draft[]) => list.reduce((sum, { seconds }) => sum + seconds, 0);

const timesOnce = ({ does }: Part) => (does === 'sides' ? 2 : does === 'once' ? 1 : 0);

/** Seconds of the move that are held once, and so may be longer or shorter. */
function holdSeconds(move: Move): number {
  return move.parts.reduce((sum, part) => sum + timesOnce(part) * part.frames.reduce((s, { hold }) => s + hold, 0), 0);
}

/** How often each part is repeated; 0 for those that are not. */
function repetitions(move: Move, seconds: number): readonly number[] {
  const once = move.parts.reduce((sum, part) => sum + timesOnce(part) * lengthOf(part.frames), 0);
  const repeated = move.parts.filter(({ does }) => does === 'repeat');
  const each = (seconds - once) / Math.max(1, repeated.length);
  return move.parts.map(({ does, alternate, frames }) => {
    if (does !== 'repeat') return 0;
    const unit = alternate ? 2 : 1;
    return Math.max(1, Math.round(each / lengthOf(frames) / unit)) * unit;
  });
}

function drafts(move: Move, counts: readonly number[], stretch: number, first: BodySide): Draft[] {
  const list: Draft[] = [];
  const isOther = first === 'left' && move.works !== 'both';
  let before: Keyframe | null = null;
  const add = (part: Part, second: boolean, repetition: Repetition | null, factor: number) => {
    const flip = second !== isOther;
    let at = 0;
    for (const frame of part.frames) {
      const to = flip ? overTurned(frame, move) : frame;
      const side = move.works === 'both' ? 'both' : flip ? 'left' : 'right';
      const seconds = frame.at - at;
      if (before !== null && seconds > 0) list.push({ kind: 'move', from: before, to, side, repetition, seconds });
      if (frame.hold > 0) list.push({ kind: 'hold', from: to, to, side, repetition, seconds: frame.hold * factor });
      before = to;
      at = frame.at + frame.hold;
    }
  };
  for (const [i, part] of move.parts.entries()) {
    switch (part.does) {
      case 'once':
        add(part, false, null, stretch);
        break;
      case 'sides':
        add(part, false, null, stretch);
        add(part, true, null, stretch);
        break;
      case 'repeat':
        for (let number = 1; number <= counts[i]!; number++) {
          add(part, part.alternate && number % 2 === 0, { number, of: counts[i]!, counts: part.counts }, 1);
        }
    }
  }
  return list;
}

const OTHER_HOLDER: Readonly<Record<Holder, Holder>> = {
  leftHand: 'rightHand',
  rightHand: 'leftHand',
  leftFoot: 'rightFoot',
  rightFoot: 'leftFoot',
};

/** The same keyframe with the other side at work. */
function overTurned(frame: Keyframe, { turnsOver }: Move): Keyframe {
  const mirroredProp = (prop: Prop): Prop => ({
    ...prop,
    // A keyboard has its number pad on the right for everyone.
    at: prop.kind === 'number-pad' ? prop.at : [-prop.at[0], prop.at[1], prop.at[2]],
    turn: -prop.turn,
    held: prop.held.map((holder) => OTHER_HOLDER[holder]),
  });
  return {
    ...frame,
    pose: mirrored(frame.pose),
    turn: turnsOver ? -frame.turn : frame.turn,
    props: frame.props.map(mirroredProp),
  };
}

/** Slow in, slow out. */
const eased = (t: number) => t * t * t * (t * (t * 6 - 15) + 10);
const mix = (a: number, b: number, t: number) => a + (b - a) * t;

/** The shorter way round: between views of both sides it may go past the back. */
function turnBetween(a: number, b: number, t: number): number {
  const way = b - a;
  return a + (Math.abs(way) > 180 ? way - 360 * Math.sign(way) : way) * t;
}

/** Seconds of one calm breath: a little longer out than in. */
const BREATH_SECONDS = 5.2;
const breathAt = (time: number) => {
  const t = (time % BREATH_SECONDS) / BREATH_SECONDS;
  return t < 0.42 ? eased(t / 0.42) : eased(1 - (t - 0.42) / 0.58);
};

/** The beat at `time` seconds after the start; before and after, the first and the last one. */
export function beatAt({ beats }: Performance, time: number): Beat {
  return beats.find(({ end }) => time < end) ?? beats.at(-1)!;
}

/** What is to be seen at `time`, in seconds from 0 to the performance's length. */
export function instantAt(performance: Performance, time: number): Instant {
  const beat = beatAt(performance, time);
  const { from, to, side } = beat;
  const share = Math.min(1, Math.max(0, (time - beat.start) / Math.max(1e-9, beat.end - beat.start)));
  const t = beat.kind === 'hold' ? 1 : to.flow ? share : eased(share);
  const own = from.breath === null || to.breath === null ? null : mix(from.breath, to.breath, t);
  return {
    beat,
    step: to.step,
    scene: {
      pose: poseBetween(from.pose, to.pose, t),
      props: to.props.map((prop, i) => propBetween(from.props[i] ?? prop, prop, t)),
      turn: turnBetween(from.turn, to.turn, t),
      above: performance.move.shown.above,
      glow: performance.move.glow,
      side,
      effort: mix(from.effort, to.effort, t),
      breath: own ?? breathAt(time) * 0.7,
    },
  };
}

function propBetween(from: Prop, to: Prop, t: number): Prop {
  if (from === to) return to;
  return {
    ...to,
    at: between(from.at, to.at, t),
    turn: turnBetween(from.turn, to.turn, t),
    length: mix(from.length, to.length, t),
  };
}
