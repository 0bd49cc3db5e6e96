/** What becomes of a prompt: held back, shown, answered, left unanswered, taken. */
import { withSet } from '../exercises/strength.ts';
import { MINUTE, SECOND } from '../moment.ts';
import { handsAt, isWorkedThrough } from './breakHands.ts';
import { dueNow, isPresent, sentence, whyDue } from './due.ts';
import { EMPTY_STRETCH } from '../words/reason.ts';
import { standingHold } from './holds.ts';
import { plannedBreak } from './plan.ts';
import { NATURAL_PAUSE, count } from './rest.ts';
import { countsFrom, elapsedMs, isSetDone, nextTurnOf, resumed, secondsOf } from './runningBreak.ts';
import { type Turn, emit } from './turn.ts';
import type { HoldReason, Prompt } from './types.ts';
import type { BreakKind } from '../terms.ts';

/** An input gap at which a card may come up. docs/evidence.md A, "Defer". */
const TYPING_PAUSE = 3 * SECOND;
/** How long a prompt waits for such a gap at most. */
const LONGEST_TYPING_HOLD: Readonly<Record<BreakKind, number>> = { micro: 2 * MINUTE, long: 5 * MINUTE };
/** An unanswered card stays while the hands rest, and is looked at again after this. */
const RESTING_EXTENSION = 15 * SECOND;
/** Hands that were still for this long rest: they do not work past the card. */
const HANDS_REST_FROM = 5 * SECOND;
/** A prompt that could not be shown tries again after this, then after twice, four times as long, and so on. */
const UNSEEN_RETRY = MINUTE;
const MOST_UNSEEN_RETRIES_DOUBLED = 4;
const NOTHING: Prompt = { is: 'none' };

/** Takes up a break that has come due at the end of a window. */
export function takeUpDue(turn: Turn, opening: boolean): void {
  const { state, now } = turn;
  const { prompt } = state;
  if (prompt.is !== 'none' && !(prompt.is === 'waiting' && prompt.kind === 'micro')) return;
  const due = dueNow(state, now.mono);
  if (due === null || (prompt.is === 'waiting' && due.kind === 'micro')) return;
  const text = sentence(state, due);
  emit(turn, 'due', { ...due, text });
  state.timesPutOff = 0;
  if (state.skipNext) {
    state.skipNext = false;
    countSkip(turn, due.kind);
  } else if (prompt.is === 'waiting') {
    // A long break takes the place of the micro-break that still waits.
    release(turn, prompt, NOTHING);
    emit(turn, 'held', { kind: 'long', reason: prompt.hold });
    const typingSince = prompt.typingSince === null ? null : now.mono;
    state.prompt = { ...prompt, kind: 'long', text, typingSince };
  } else {
    present(turn, due.kind, text, null, opening);
  }
}

/** Moves the prompt on: a held one is released, a card withdrawn or ignored, a break ended. */
export function advance(turn: Turn, opening: boolean): void {
  const { state, now } = turn;
  const { prompt } = state;
  switch (prompt.is) {
    case 'none':
      return;
    case 'waiting':
      if (isRested(turn, prompt.kind)) return release(turn, prompt, NOTHING);
      return present(turn, prompt.kind, prompt.text, prompt, opening);
    case 'later':
      if (isRested(turn, prompt.kind)) state.prompt = NOTHING;
      else if (now.mono >= prompt.until) present(turn, prompt.kind, prompt.text, null, opening);
      return;
    case 'card':
      return watchCard(turn, prompt);
    case 'break':
      if (isWorkedThrough(prompt)) return endBreak(turn);
      if (now.mono < nextTurnOf(prompt)) return;
      if (prompt.pausedAt === null) return endBreak(turn);
      state.prompt = resumed(prompt, now.mono);
      return advance(turn, opening);
  }
}

/** Whether a pause, under way or just ended, has done what the break was for. */
function isRested({ state, longestPauseMs }: Turn, kind: BreakKind): boolean {
  if (longestPauseMs >= NATURAL_PAUSE[kind]) return true;
  return longestPauseMs >= NATURAL_PAUSE.micro && whyDue(state, kind) === null;
}

type Waiting = Extract<Prompt, { is: 'waiting' }>;

function release(turn: Turn, waiting: Waiting, next: Prompt): void {
  emit(turn, 'released', { kind: waiting.kind, reason: waiting.hold });
  turn.state.prompt = next;
}

/** Shows the card, or says what holds it back. `waiting` is the hold so far, if there is one. */
function present(turn: Turn, kind: BreakKind, text: string, waiting: Waiting | null, opening: boolean): void {
  const { state, now } = turn;
  if (!isPresent(state, now.mono)) return;
  const standing = standingHold(state);
  const typingSince = standing === null ? (waiting?.typingSince ?? now.mono) : null;
  const typing =
    typingSince !== null &&
    !opening &&
    now.mono - state.inputAt < TYPING_PAUSE &&
    now.mono - typingSince < LONGEST_TYPING_HOLD[kind];
  const hold: HoldReason | null = standing ?? (typing ? 'typing' : null);
  if (waiting !== null && hold !== waiting.hold) release(turn, waiting, NOTHING);
  if (hold === null) return show(turn, kind, text);
  if (waiting === null || hold !== waiting.hold) emit(turn, 'held', { kind, reason: hold });
  state.prompt = { is: 'waiting', kind, text, hold, typingSince };
}

function show(turn: Turn, kind: BreakKind, text: string): void {
  const { state, now } = turn;
  const plan = plannedBreak(state, kind);
  const until = now.mono + state.settings.prompts.cardSeconds * SECOND;
  state.prompt = { is: 'card', kind, text, plan, until, rested: false };
  emit(turn, 'shown', { kind, exercises: plan.map(({ id }) => id) });
}

function watchCard(turn: Turn, card: Extract<Prompt, { is: 'card' }>): void {
  const { state, now } = turn;
  const standing = standingHold(state);
  const rested = card.rested || turn.longestPauseMs >= state.settings.rhythm[card.kind].seconds * SECOND;
  const handsRest = now.mono - state.inputAt >= HANDS_REST_FROM;
  if (rested && !handsRest) {
    // Back from a rest as long as the break: nothing is left to offer.
    state.prompt = NOTHING;
    emit(turn, 'withdrawn', { kind: card.kind });
  } else if (standing !== null) {
    emit(turn, 'withdrawn', { kind: card.kind });
    emit(turn, 'held', { kind: card.kind, reason: standing });
    state.prompt = { is: 'waiting', kind: card.kind, text: card.text, hold: standing, typingSince: null };
  } else if (now.mono < card.until) {
    state.prompt = { ...card, rested };
  } else if (handsRest) {
    state.prompt = { ...card, rested, until: now.mono + RESTING_EXTENSION };
  } else {
    ignore(turn, card.kind);
  }
}

function ignore(turn: Turn, kind: BreakKind): void {
  count(turn, 'ignored');
  settle(turn, kind);
  emit(turn, 'ignored', { kind });
}

export function countSkip(turn: Turn, kind: BreakKind): void {
  count(turn, 'skipped');
  turn.state.skipsInARow += 1;
  settle(turn, kind);
  emit(turn, 'skipped', { kind });
}

/** The card or the break was not seen: it counts as nothing, and the prompt waits for the next attempt. */
export function notShown(turn: Turn): void {
  const { state, now } = turn;
  const { prompt } = state;
  if (prompt.is !== 'card' && prompt.is !== 'break') return;
  const { kind, text } = prompt;
  emit(turn, 'unseen', { kind });
  state.unseenUntil = now.mono + UNSEEN_RETRY * 2 ** Math.min(state.timesUnseen, MOST_UNSEEN_RETRIES_DOUBLED);
  state.timesUnseen += 1;
  state.prompt = NOTHING;
  // A break that nobody had offered was asked for by hand, and can be again.
  if (text === '') return;
  const hold = standingHold(state) ?? 'unseen';
  emit(turn, 'held', { kind, reason: hold });
  state.prompt = { is: 'waiting', kind, text, hold, typingSince: null };
}

/** The prompt has come to its end; the spacing counts from here. */
function settle({ state, now }: Turn, kind: BreakKind): void {
  state.prompt = NOTHING;
  state.headsUp = null;
  state.timesUnseen = 0;
  state.unseenUntil = null;
  state.lastPromptAt = now.mono;
  if (kind === 'long') state.lastLongAt = now.mono;
}

export function startBreak(turn: Turn, kind: BreakKind): void {
  const { state, now } = turn;
  const { prompt } = state;
  const offered = prompt.is === 'card' && prompt.kind === kind ? prompt : null;
  const plan = offered?.plan ?? plannedBreak(state, kind);
  const text = offered?.text ?? '';
  const seconds = plan.length === 0 ? state.settings.rhythm[kind].seconds : secondsOf(plan);
  if (prompt.is === 'waiting') emit(turn, 'released', { kind: prompt.kind, reason: prompt.hold });
  state.prompt = {
    is: 'break',
    kind,
    text,
    plan,
    seconds,
    app: state.app.name,
    strict: state.settings.breaks.strict,
    beganAt: now.mono,
    startedAt: now.mono,
    pausedAt: null,
    pausedMs: 0,
    handsOffFrom: now.mono,
    hands: handsAt(now.mono),
    plannedSeconds: seconds,
  };
  emit(turn, 'started', { kind, exercises: plan.map(({ id }) => id) });
}

/**
 * The break is over, by its time or by hand: taken where half of its length was rested, else skipped, or worked through
 * where the hands were why.
 */
export function endBreak(turn: Turn): void {
  const { state, now } = turn;
  if (state.prompt.is !== 'break') return;
  const { kind, seconds: length } = state.prompt;
  const workedThrough = isWorkedThrough(state.prompt);
  const seconds = Math.min(length, elapsedMs(state.prompt, now.mono) / SECOND);
  if (isSetDone(state.prompt, now.mono)) state.strength = withSet(state.strength, state.day.key);
  if (seconds >= countsFrom(state.prompt)) countTaken(turn, kind, seconds);
  else if (workedThrough) endUnrested(turn, kind, seconds);
  else countSkip(turn, kind);
}

/** A break in which the hands went on: it answers the prompt and counts as nothing, and more of them come less often. */
export function endUnrested(turn: Turn, kind: BreakKind, seconds: number): void {
  turn.state.skipsInARow += 1;
  settle(turn, kind);
  emit(turn, 'worked-through', { kind, seconds });
}

/** A break has been taken: what led to it is over, and work begins anew. */
export function countTaken(turn: Turn, kind: BreakKind, seconds: number): void {
  const { state } = turn;
  settle(turn, kind);
  state.skipsInARow = 0;
  count(turn, kind);
  state.worked = false;
  state.pauseMs = 0;
  state.lastPause = null;
  state.microActiveMs = 0;
  state.microStretch = EMPTY_STRETCH;
  if (kind === 'long') {
    state.longActiveMs = 0;
    state.longStretch = EMPTY_STRETCH;
  }
  emit(turn, 'taken', { kind, seconds });
}
