/** The question of a day without a break: how the knot feels, put once in the afternoon where no break brings it. */
import { isPresent } from '../engine/due.ts';
import { currentHold } from '../engine/holds.ts';
import { handsPause } from '../engine/prompt.ts';
import type { EngineState } from '../engine/types.ts';
import { HOUR, MINUTE, type Moment } from '../moment.ts';
import type { Known } from '../terms.ts';
import { askedToday } from './asking.ts';

/** What the day knows of its question so far. */
export interface DayQuestionFacts {
  /** Wall-clock times at which it was asked how the knot feels, after a break or on a day without one. */
  readonly askedAt: readonly number[];
  /** Whether anything was said on the running day. */
  readonly checkedInToday: Known<boolean>;
}

/**
 * The day begins at 04:00, so this is 14:00: a question of the morning would come before breaks have had their time. A
 * check-in of the day before is ten hours old by then, well over the two hours between questions after breaks.
 */
const AFTERNOON_AFTER = 10 * HOUR;
/** A shorter day at the machine says little of what work does. */
const LEAST_USE = 3 * HOUR;
/** The sensors of holds take a moment to tell of a call or a film that was there before the app. */
const AFTER_START = MINUTE;
/** Right after a card that was skipped the question would sound like a reproach. */
const AFTER_PROMPT = 2 * MINUTE;

/** Whether a check-in of today is missing that no break has asked for, and the person wants to be asked. */
function isMissing({ inForce, counts }: EngineState, { checkedInToday }: DayQuestionFacts): boolean {
  const hasTaken = counts.micro + counts.long > 0;
  return inForce.checkIns.onDaysWithoutBreak && !hasTaken && checkedInToday === false;
}

const wasAsked = ({ day }: EngineState, { askedAt }: DayQuestionFacts): boolean =>
  askedToday({ askedAt, day }).length > 0;

/** Whether it was put today and nothing has answered it: the tray says so until something does, or the day ends. */
export function dayQuestionStands(state: EngineState, facts: DayQuestionFacts): boolean {
  return isMissing(state, facts) && wasAsked(state, facts);
}

/**
 * Whether it is put now. Who calls this adds the time to `askedAt`, so that it is put once a day.
 * @param startedAt monotonic time at which the app started
 */
export function mayAskOnDayWithoutBreak(
  state: EngineState,
  facts: DayQuestionFacts,
  now: Moment,
  startedAt: number,
): boolean {
  const isAfternoon = now.wall >= state.day.from + AFTERNOON_AFTER && now.wall < state.day.until;
  const isDue = isAfternoon && state.activeMs >= LEAST_USE && now.mono - startedAt >= AFTER_START;
  return isDue && isMissing(state, facts) && !wasAsked(state, facts) && isQuietMoment(state, now.mono);
}

/** Whether a card may come now, and none is up, near or just gone. */
function isQuietMoment(state: EngineState, mono: number): boolean {
  const { prompt, hours, headsUp, lastPromptAt, quietUntil } = state;
  const isWork = state.inForce.prompts.enabled && hours.on && currentHold(state) === null;
  const isBetween = prompt.stage === 'none' && headsUp === null && mono >= quietUntil;
  const isLater = lastPromptAt === null || mono - lastPromptAt >= AFTER_PROMPT;
  return isWork && isBetween && isLater && isPresent(state, mono) && handsRest(state, mono);
}

/** Where nothing tells of the hands, as on some Wayland desktops, no pause of theirs can be waited for. */
const handsRest = (state: EngineState, mono: number): boolean => !state.inputIsKnown || handsPause(state, mono);
