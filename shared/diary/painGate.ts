/** What the check-ins allow a break to offer. docs/evidence.md B, "Gate". */
import { reachDayAt } from '../schedule/workHours.ts';
import { PAIN_GATES, type PainGate } from '../exercises/gate.ts';
import { SLIGHTLY_AHEAD, hasHappened } from '../time/plausible.ts';
import { highestOf } from '../extent.ts';
import type { CheckIn } from './checkIn.ts';
import { median } from '../median.ts';
import { DAY } from '../moment.ts';

/** How old an answer may be and still speak for today; also the time whose answers are compared with. */
const WEEK = 7 * DAY;
/** From this age on no answer says anything. */
export const FORGOTTEN_AFTER = 28 * DAY;
/** How long a fresh onset is spared. */
const FRESH = 3 * DAY;
const STEP_BACK = 2 * DAY;
/** A rise by this much against the week's median is a jump. */
const JUMP = 3;
/** Worse than the days before means worse by more than this. */
const WORSE_BY = 2;

const ORDER = ['open', 'gentle', 'rest'] as const;
type Level = (typeof ORDER)[number];

/** What the gate goes by of a check-in. */
export interface GateAnswer extends Pick<CheckIn, 'at' | 'zone' | 'pain'> {
  /** Which import brought it, from 1 on in the order of the imports; absent where it was given here. */
  readonly importNumber?: number;
}

const GIVEN_HERE = 0;
const importOf = ({ importNumber = GIVEN_HERE }: GateAnswer) => importNumber;

/**
 * The answers that count at wall-clock time `now`, by their own times, whatever order they came in. Of answers with the
 * same time the one with more pain is the later one.
 *
 * An answer of the future counts for nothing if an import brought it. One that was given here was given under a clock
 * that was wrong, or the clock is wrong now: it counts as given just before the next one that was given here, or else as
 * of now.
 * @param answers in the order in which they were written down, which matters for those of the future alone
 */
export function answersInOrder<T extends GateAnswer>(answers: readonly T[], now: number): readonly T[] {
  // After all that has happened, in the order in which they were written down.
  let next = now + SLIGHTLY_AHEAD + answers.length + 1;
  const counting: T[] = [];
  for (const answer of answers.toReversed()) {
    const isHere = importOf(answer) === GIVEN_HERE;
    if (hasHappened(answer.at, now)) {
      counting.push(answer);
      if (isHere) next = answer.at;
    } else if (isHere) {
      next -= 1;
      counting.push({ ...answer, at: next });
    }
  }
  return counting.sort((a, b) => a.at - b.at || a.pain - b.pain || (a.zone < b.zone ? -1 : 1));
}

/** The strictest of them; `open` where there is none. */
export const strictest = (gates: readonly PainGate[]): PainGate =>
  PAIN_GATES[
    highestOf(
      gates.map((gate) => PAIN_GATES.indexOf(gate)),
      0,
    )
  ]!;

/**
 * The gate at wall-clock time `now` (milliseconds), by the answers' own times (`answersInOrder`).
 *
 * - **A warning sign** that is reported and not yet sorted out: `none`, whatever else there is.
 * - **Pain** is the last answer: 0 to 3 `open`, 4 or 5 `gentle`, 6 to 10 `rest`.
 * - **Started or jumped within 72 h**: an answer of that time is 3 or more above the median of the answers in the week
 *   before it: `rest`, also if a later answer is lower. From 0 to 3 is a start. A first answer is neither, because
 *   there is nothing to compare it with: people come to Unknot with knots that they have long had.
 * - **Worse and not back the next day**: an answer is more than 2 above the last answer of the day before, and no
 *   answer of the next day is back at that one. Then one level stricter for two days from that next day's first answer.
 *   Days change at 04:00; days without an answer are passed over, as long as no week lies between.
 * - **Silence** never opens what pain has closed: after a week without an answer the pain is unknown. If the last
 *   answer closed anything the gate is `gentle`, else `open`. After four weeks it is as if nobody had ever answered.
 * - **No answer at all**: `open`. Nothing is known of a pain, and each exercise carries its own caution.
 * - **An import** never opens what was closed before it: the gate is the strictest of what the answers given here say
 *   alone, and with those of the first import, of the first two, and so on.
 */
export function gateOf(answers: readonly GateAnswer[], now: number, warningSign: boolean): PainGate {
  if (warningSign) return 'none';
  const counting = answersInOrder(answers, now);
  const upTo = (last: number) => counting.filter((answer) => importOf(answer) <= last);
  const imports = new Set([GIVEN_HERE, ...counting.map(importOf)]);
  return strictest([...imports].map((last) => gateBy(upTo(last), now)));
}

/** @param answers in the order of their times */
function gateBy(answers: readonly GateAnswer[], now: number): Level {
  const last = answers.at(-1);
  if (last === undefined || now - last.at > FORGOTTEN_AFTER) return 'open';
  const level = levelOf(last.pain);
  if (now - last.at > WEEK) return level === 'open' ? 'open' : 'gentle';
  if (hasJumped(answers, now)) return 'rest';
  return isWorseSinceDays(answers, now) ? stricter(level) : level;
}

function levelOf(pain: number): Level {
  if (pain >= 6) return 'rest';
  return pain >= 4 ? 'gentle' : 'open';
}

function stricter(level: Level): Level {
  return ORDER[ORDER.indexOf(level) + 1] ?? 'rest';
}

function hasJumped(answers: readonly GateAnswer[], now: number): boolean {
  return answers.some(({ at, pain }, place) => {
    if (now - at >= FRESH) return false;
    const before = answers.slice(0, place).filter((each) => each.at < at && at - each.at <= WEEK);
    const usual = median(before.map((each) => each.pain));
    return usual !== null && pain - usual >= JUMP;
  });
}

function isWorseSinceDays(answers: readonly GateAnswer[], now: number): boolean {
  const days = byDay(answers);
  return days.some((day, place) => {
    const before = days[place - 1]?.at(-1);
    const next = days[place + 1];
    if (before === undefined || next === undefined) return false;
    const follows = day[0]!.at - before.at <= WEEK && next[0]!.at - day.at(-1)!.at <= WEEK;
    const isWorse = day.some(({ pain }) => pain > before.pain + WORSE_BY);
    const isBack = next.some(({ pain }) => pain <= before.pain);
    return follows && isWorse && !isBack && now - next[0]!.at < STEP_BACK;
  });
}

/** The answers of each day that has any. */
function byDay(answers: readonly GateAnswer[]): readonly (readonly GateAnswer[])[] {
  const days: { readonly key: string; readonly answers: GateAnswer[] }[] = [];
  for (const answer of answers) {
    const { key } = reachDayAt(answer.at, answer.zone);
    if (days.at(-1)?.key === key) days.at(-1)!.answers.push(answer);
    else days.push({ key, answers: [answer] });
  }
  return days.map((day) => day.answers);
}
