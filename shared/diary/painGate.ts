/** What the check-ins allow a break to offer. docs/evidence.md B, "Gate". */
import { reachDayAt } from '../engine/workHours.ts';
import type { PainGate } from '../exercises/gate.ts';
import { HOUR } from '../moment.ts';
import type { CheckIn } from './checkIn.ts';

const DAY = 24 * HOUR;
/** How old an answer may be and still speak for today; also the time whose answers are compared with. */
const WEEK = 7 * DAY;
/** From this age on no answer says anything. */
export const FORGOTTEN_AFTER = 28 * DAY;
/** How long a fresh onset is spared. */
const FRESH = 72 * HOUR;
const STEP_BACK = 2 * DAY;
/** A rise by this much against the week's median is a jump. */
const JUMP = 3;
/** Worse than the days before means worse by more than this. */
const WORSE_BY = 2;

const ORDER = ['open', 'gentle', 'rest'] as const;
type Level = (typeof ORDER)[number];

/**
 * The gate at wall-clock time `now` (milliseconds) for check-ins in the order in which they were given.
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
 */
export function gateOf(checkIns: readonly CheckIn[], now: number, warningSign: boolean): PainGate {
  if (warningSign) return 'none';
  const last = checkIns.at(-1);
  if (last === undefined || now - last.at > FORGOTTEN_AFTER) return 'open';
  const level = levelOf(last.pain);
  if (now - last.at > WEEK) return level === 'open' ? 'open' : 'gentle';
  if (hasJumped(checkIns, now)) return 'rest';
  return isWorseSinceDays(checkIns, now) ? stricter(level) : level;
}

function levelOf(pain: number): Level {
  if (pain >= 6) return 'rest';
  return pain >= 4 ? 'gentle' : 'open';
}

function stricter(level: Level): Level {
  return ORDER[ORDER.indexOf(level) + 1] ?? 'rest';
}

function hasJumped(checkIns: readonly CheckIn[], now: number): boolean {
  return checkIns.some(({ at, pain }, place) => {
    if (now - at >= FRESH) return false;
    const before = checkIns.slice(0, place).filter((each) => at - each.at <= WEEK);
    return before.length > 0 && pain - median(before.map((each) => each.pain)) >= JUMP;
  });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle) - 1]!) / 2;
}

function isWorseSinceDays(checkIns: readonly CheckIn[], now: number): boolean {
  const days = byDay(checkIns);
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
function byDay(checkIns: readonly CheckIn[]): readonly (readonly CheckIn[])[] {
  const days: { readonly key: string; readonly answers: CheckIn[] }[] = [];
  for (const checkIn of checkIns) {
    const { key } = reachDayAt(checkIn.at, checkIn.zone);
    if (days.at(-1)?.key === key) days.at(-1)!.answers.push(checkIn);
    else days.push({ key, answers: [checkIn] });
  }
  return days.map(({ answers }) => answers);
}
