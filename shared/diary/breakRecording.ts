/** What became of each break: its life from due to its end, as one entry. */
import { countsFrom, currentPart, elapsedMs, type RunningBreak } from '../engine/runningBreak.ts';
import type { Occurrence, OccurrenceOf, EngineState } from '../engine/types.ts';
import { NATURAL_PAUSE } from '../engine/rest.ts';
import { type Moment, SECOND } from '../moment.ts';
import type { BreakOutcome, PastBreak } from './history.ts';
import type { EngineStep } from '../engine/engineStep.ts';

/** A break whose end is not known yet. */
type OpenBreak = Omit<PastBreak, 'outcome' | 'until' | 'seconds'>;

/** When somebody last worked, and how things stood. */
interface LastUse {
  readonly app: string | null;
  readonly load: number;
  readonly need: number;
}

export interface BreaksUnderWay {
  /** The prompt there is, or the running break. */
  readonly open: OpenBreak | null;
  /** A prompt that fell away in a pause which has done what it was for; its length is known when it ends. */
  readonly resting: OpenBreak | null;
  readonly lastUse: LastUse;
}

export const NO_BREAKS: BreaksUnderWay = { open: null, resting: null, lastUse: { app: null, load: 0, need: 0 } };

interface Course {
  under: { -readonly [K in keyof BreaksUnderWay]: BreaksUnderWay[K] };
  readonly finished: PastBreak[];
  readonly step: EngineStep;
}

export function recordBreaks(
  under: BreaksUnderWay,
  step: EngineStep,
): { readonly under: BreaksUnderWay; readonly finished: readonly PastBreak[] } {
  const { before, after, occurrences, event, now } = step;
  const course: Course = { under: { ...under }, finished: [], step };
  noteExercises(course, before);
  for (const occurrence of occurrences) follow(course, occurrence);
  noteExercises(course, after);
  if (course.under.open !== null && after.prompt.stage === 'none') fallAway(course);
  const isAtWork = event.type === 'sample' && after.pauseMs < event.sample.seconds * SECOND;
  if (isAtWork) {
    course.under.lastUse = { app: after.app.name, load: after.load, need: after.need };
    // A pause that was not told as a natural break.
    end(course, 'resting', 'withdrawn', now, 0);
  }
  return { under: course.under, finished: course.finished };
}

function follow(course: Course, occurrence: Occurrence): void {
  const { under, step } = course;
  const { open } = under;
  switch (occurrence.type) {
    case 'due':
      end(course, 'open', 'withdrawn', occurrence.at, 0);
      under.open = {
        ...begun(occurrence, occurrence.kind),
        why: occurrence.reason.by,
        reason: occurrence.reason,
        app: step.after.app.name,
      };
      break;
    case 'held':
      if (open !== null && open.heldBy.at(-1) !== occurrence.reason)
        under.open = { ...open, heldBy: [...open.heldBy, occurrence.reason] };
      break;
    case 'shown':
      if (open?.shownAt === null) under.open = { ...open, shownAt: Math.round(occurrence.at.wall) };
      break;
    case 'postponed':
      if (open !== null) under.open = { ...open, postponed: open.postponed + 1 };
      break;
    case 'unseen':
      forgetUnseen(course);
      break;
    case 'started':
      if (open?.kind !== occurrence.kind) ask(course, occurrence, occurrence.at.wall);
      break;
    case 'taken':
      if (open?.kind !== occurrence.kind) ask(course, occurrence, occurrence.at.wall - occurrence.seconds * SECOND);
      end(course, 'open', 'taken', occurrence.at, occurrence.seconds);
      break;
    case 'worked-through':
      if (open?.kind !== occurrence.kind) ask(course, occurrence, occurrence.at.wall - occurrence.seconds * SECOND);
      end(course, 'open', 'left', occurrence.at, occurrence.seconds);
      break;
    case 'skipped':
      leaveOrSkip(course, occurrence);
      break;
    case 'ignored':
      end(course, 'open', 'ignored', occurrence.at, 0);
      break;
    case 'natural':
      rest(course, occurrence);
      break;
    case 'heads-up':
    case 'released':
    case 'withdrawn':
    case 'replanned':
    case 'never':
    case 'profile':
    case 'paused':
    case 'resumed':
    case 'day':
      break;
  }
}

function begun(
  { at, load, need }: Pick<Occurrence, 'at' | 'load' | 'need'>,
  kind: PastBreak['kind'],
  wall = at.wall,
): OpenBreak {
  return {
    at: Math.round(wall),
    zone: at.zone,
    kind,
    why: 'asked',
    reason: null,
    text: null,
    app: null,
    load,
    need,
    shownAt: null,
    heldBy: [],
    postponed: 0,
    exercises: [],
    strengthSet: false,
  };
}

/** The person began a break of their own accord; a prompt of the other kind is over with it. */
function ask(course: Course, occurrence: OccurrenceOf<'started' | 'taken' | 'worked-through'>, wall: number): void {
  end(course, 'open', 'withdrawn', occurrence.at, 0);
  course.under.open = { ...begun(occurrence, occurrence.kind, wall), app: course.step.before.app.name };
}

/** What was not seen was not offered and not begun; a break that was asked for leaves nothing. */
function forgetUnseen({ under }: Course): void {
  const { open } = under;
  if (open !== null)
    under.open = open.why === 'asked' ? null : { ...open, shownAt: null, exercises: [], strengthSet: false };
}

function leaveOrSkip(course: Course, { at }: OccurrenceOf<'skipped'>): void {
  const { prompt } = course.step.before;
  if (prompt.stage === 'break') end(course, 'open', 'left', at, restedIn(prompt, at));
  else end(course, 'open', 'skipped', at, 0);
}

const restedIn = (running: RunningBreak, { mono }: Moment) =>
  Math.max(0, Math.min(running.seconds, elapsedMs(running, mono) / SECOND));

/** A pause is over that counts as a break: the end of the prompt that it replaced, or a break of its own. */
function rest(course: Course, occurrence: OccurrenceOf<'natural'>): void {
  const { under, step, finished } = course;
  if (under.resting === null && under.open !== null && isRestedCard(step)) {
    under.resting = under.open;
    under.open = null;
  }
  if (under.resting !== null) return end(course, 'resting', 'natural', occurrence.at, occurrence.seconds);
  const from = occurrence.at.wall - occurrence.seconds * SECOND;
  const { app, load, need } = under.lastUse;
  const own: OpenBreak = { ...begun(occurrence, occurrence.kind, from), why: 'natural', app, load, need };
  finished.push(ended(own, 'natural', occurrence.at, occurrence.seconds));
}

/** The card goes away in the step in which the person comes back from a rest as long as the break. */
const isRestedCard = ({ before, after, occurrences }: EngineStep) =>
  before.prompt.stage !== 'none' && after.prompt.stage === 'none' && !occurrences.some(({ type }) => ENDS.has(type));

const ENDS: ReadonlySet<Occurrence['type']> = new Set(['taken', 'worked-through', 'skipped', 'ignored']);

/** The prompt is gone and nobody answered it: a pause has done what it was for, or it is not wanted any more. */
function fallAway(course: Course): void {
  const { under, step } = course;
  if (step.after.pauseMs >= NATURAL_PAUSE.micro) {
    under.resting = under.open;
    under.open = null;
  } else {
    end(course, 'open', 'withdrawn', step.now, 0);
  }
}

function end(course: Course, which: 'open' | 'resting', outcome: BreakOutcome, at: Moment, seconds: number): void {
  const { under, finished } = course;
  const life = under[which];
  if (life === null) return;
  finished.push(ended(life, outcome, at, seconds));
  under[which] = null;
}

/** A clock that was set back ends a break no earlier than it began. Numbers to a thousandth. */
function ended(life: OpenBreak, outcome: BreakOutcome, { wall }: Moment, seconds: number): PastBreak {
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const until = Math.max(life.at, Math.round(wall));
  return { ...life, load: round(life.load), need: round(life.need), outcome, until, seconds: round(seconds) };
}

/** What has been begun of the running break by now, in its order; what was swapped away stays. */
function noteExercises({ under, step }: Course, { prompt }: EngineState): void {
  const { open } = under;
  if (open === null || prompt.stage !== 'break') return;
  const place = currentPart(prompt, step.now.mono)?.index ?? -1;
  const parts = prompt.plan.slice(0, place + 1);
  const fresh = parts.map(({ id }) => id).filter((id) => !open.exercises.includes(id));
  const strengthSet = open.strengthSet || parts.some(({ set }) => set === true);
  if (fresh.length > 0 || strengthSet !== open.strengthSet)
    under.open = { ...open, exercises: [...open.exercises, ...fresh], strengthSet };
}

/** The end of the recording: a running break counts from half of its length on, a prompt is withdrawn. */
export function endBreaks({ open, resting }: BreaksUnderWay, state: EngineState, now: Moment): readonly PastBreak[] {
  const list: PastBreak[] = [];
  if (resting !== null) list.push(ended(resting, 'natural', now, state.pauseMs / SECOND));
  if (open === null) return list;
  const { prompt } = state;
  if (prompt.stage !== 'break') return [...list, ended(open, 'withdrawn', now, 0)];
  const seconds = restedIn(prompt, now);
  return [...list, ended(open, seconds < countsFrom(prompt) ? 'left' : 'taken', now, seconds)];
}
