/** What becomes of a prompt: held back, shown, answered, left unanswered, taken. */
import { withSet } from '../exercises/strength.ts';
import { MINUTE, SECOND } from '../moment.ts';
import { handsAt, isWorkedThrough } from './breakHands.ts';
import { dueNow, isPresent, reasonOf, whyDue } from './due.ts';
import type { Reason } from './reason.ts';
import { NO_USAGE } from './usageWindow.ts';
import { currentHold } from './holds.ts';
import { plannedBreak } from './plan.ts';
import { NATURAL_PAUSE, RESTARTING_PAUSE, count } from './rest.ts';
import { countsFrom, elapsedMs, isSetDone, nextTurnOf, resumed, secondsOf } from './runningBreak.ts';
import { type StepContext, emit } from './stepContext.ts';
import type { EngineState, Prompt } from './types.ts';
import type { HoldReason } from '../holds/kinds.ts';
import type { BreakKind } from '../terms.ts';

/** An input gap at which a card may come up. docs/evidence.md A, "Defer". */
const TYPING_PAUSE = 3 * SECOND;
/** A look at the hands counts for so long: what they did since is not known. */
const LOOK_HOLDS = SECOND / 10;
/** How long a prompt waits for such a gap at most. */
const LONGEST_TYPING_HOLD = 5 * MINUTE;
/** An unanswered card stays while the hands rest, and is looked at again after this. */
const RESTING_EXTENSION = 15 * SECOND;
/** Hands that were still for this long rest: they do not work past the card. */
const HANDS_REST_FROM = 5 * SECOND;
/** A prompt that could not be shown tries again after this, then after twice, four times as long, and so on. */
const UNSEEN_RETRY = MINUTE;
const MOST_UNSEEN_RETRIES_DOUBLED = 4;
const NOTHING: Prompt = { stage: 'none' };

/** Takes up a break that has come due at the end of a window. */
export function takeUpDue(context: StepContext, opening: boolean): void {
  const { state, now } = context;
  const { prompt } = state;
  if (prompt.stage !== 'none' && !(prompt.stage === 'waiting' && prompt.kind === 'micro')) return;
  const due = dueNow(state, now.mono);
  if (due === null || (prompt.stage === 'waiting' && due.kind === 'micro')) return;
  const { kind } = due;
  const reason = reasonOf(state, due);
  emit(context, 'due', { kind, reason });
  state.postponeCount = 0;
  if (state.skipNext) {
    state.skipNext = false;
    countSkip(context, kind);
  } else if (prompt.stage === 'waiting') {
    // A long break takes the place of the micro-break that still waits.
    release(context, prompt, NOTHING);
    emit(context, 'held', { kind: 'long', reason: prompt.hold });
    const typingSince = prompt.typingSince === null ? null : now.mono;
    state.prompt = { ...prompt, kind: 'long', reason, typingSince };
  } else {
    showOrHold(context, kind, reason, null, opening);
  }
}

/** Moves the prompt on: a held one is released, a card withdrawn or ignored, a break ended. */
export function advance(context: StepContext, opening: boolean): void {
  const { state, now } = context;
  const { prompt } = state;
  switch (prompt.stage) {
    case 'none':
      return;
    case 'waiting':
      if (isRested(context, prompt.kind)) return release(context, prompt, NOTHING);
      return showOrHold(context, prompt.kind, prompt.reason, prompt, opening);
    case 'postponed':
      if (isRested(context, prompt.kind)) state.prompt = NOTHING;
      else if (now.mono >= prompt.until) showOrHold(context, prompt.kind, prompt.reason, null, opening);
      return;
    case 'card':
      return watchCard(context, prompt);
    case 'break':
      if (isWorkedThrough(prompt)) return endBreak(context);
      if (now.mono < nextTurnOf(prompt)) return;
      if (prompt.pausedAt === null) return endBreak(context);
      state.prompt = resumed(prompt, now.mono);
      return advance(context, opening);
  }
}

/** Whether a pause, under way or just ended, has done what the break was for. */
function isRested({ state, longestPauseMs }: StepContext, kind: BreakKind): boolean {
  if (longestPauseMs >= RESTARTING_PAUSE[kind]) return true;
  return longestPauseMs >= NATURAL_PAUSE.micro && whyDue(state, kind) === null;
}

/** Whether it is known what the hands do now: a card never comes on a moving hand. */
export const isFresh = ({ lookedAt }: EngineState, mono: number): boolean => mono - lookedAt <= LOOK_HOLDS;

/** Whether the input pauses now, as somebody has just seen. */
export const handsPause = (state: EngineState, mono: number): boolean =>
  isFresh(state, mono) && mono - state.inputAt >= TYPING_PAUSE;

type Waiting = Extract<Prompt, { stage: 'waiting' }>;

function release(context: StepContext, waiting: Waiting, next: Prompt): void {
  emit(context, 'released', { kind: waiting.kind, reason: waiting.hold });
  context.state.prompt = next;
}

/** Shows the card, or says what holds it back. `waiting` is the hold so far, if there is one. */
function showOrHold(
  context: StepContext,
  kind: BreakKind,
  reason: Reason,
  waiting: Waiting | null,
  opening: boolean,
): void {
  const { state, now } = context;
  if (!isPresent(state, now.mono)) return;
  const standing = currentHold(state);
  const typingSince = standing === null ? (waiting?.typingSince ?? Math.max(now.mono, state.quietUntil)) : null;
  const typing =
    typingSince !== null &&
    (now.mono < state.quietUntil ||
      (!opening && !handsPause(state, now.mono) && now.mono - typingSince < LONGEST_TYPING_HOLD));
  const hold: HoldReason | null = standing ?? (typing ? 'typing' : null);
  if (waiting !== null && hold !== waiting.hold) release(context, waiting, NOTHING);
  if (hold === null) return show(context, kind, reason);
  // It waits on as it did.
  if (waiting?.hold === hold && waiting.typingSince === typingSince) return;
  if (waiting === null || hold !== waiting.hold) emit(context, 'held', { kind, reason: hold });
  state.prompt = { stage: 'waiting', kind, reason, hold, typingSince };
}

function show(context: StepContext, kind: BreakKind, reason: Reason): void {
  const { state, now } = context;
  const plan = plannedBreak(state, kind);
  const until = now.mono + state.inForce.prompts.cardSeconds * SECOND;
  state.prompt = { stage: 'card', kind, reason, plan, until, rested: false };
  emit(context, 'shown', { kind, exercises: plan.map(({ id }) => id) });
}

function watchCard(context: StepContext, card: Extract<Prompt, { stage: 'card' }>): void {
  const { state, now } = context;
  const standing = currentHold(state);
  const rested = card.rested || context.longestPauseMs >= state.inForce.rhythm[card.kind].seconds * SECOND;
  const handsRest = now.mono - state.inputAt >= HANDS_REST_FROM;
  if (rested && !handsRest) {
    // Back from a rest as long as the break: nothing is left to offer.
    state.prompt = NOTHING;
    emit(context, 'withdrawn', { kind: card.kind });
  } else if (standing !== null) {
    emit(context, 'withdrawn', { kind: card.kind });
    emit(context, 'held', { kind: card.kind, reason: standing });
    state.prompt = { stage: 'waiting', kind: card.kind, reason: card.reason, hold: standing, typingSince: null };
  } else if (now.mono < card.until) {
    state.prompt = { ...card, rested };
  } else if (handsRest) {
    state.prompt = { ...card, rested, until: now.mono + RESTING_EXTENSION };
  } else {
    ignore(context, card.kind);
  }
}

function ignore(context: StepContext, kind: BreakKind): void {
  count(context, 'ignored');
  closePrompt(context, kind);
  emit(context, 'ignored', { kind });
}

export function countSkip(context: StepContext, kind: BreakKind): void {
  count(context, 'skipped');
  context.state.skipsInARow += 1;
  closePrompt(context, kind);
  emit(context, 'skipped', { kind });
}

/** The card or the break was not seen: it counts as nothing, and the prompt waits for the next attempt. */
export function notShown(context: StepContext): void {
  const { state, now } = context;
  const { prompt } = state;
  if (prompt.stage !== 'card' && prompt.stage !== 'break') return;
  const { kind, reason } = prompt;
  emit(context, 'unseen', { kind });
  state.unseenUntil = now.mono + UNSEEN_RETRY * 2 ** Math.min(state.unseenCount, MOST_UNSEEN_RETRIES_DOUBLED);
  state.unseenCount += 1;
  state.prompt = NOTHING;
  // A break that nobody had offered was asked for by hand, and can be again.
  if (reason === null) return;
  const hold = currentHold(state) ?? 'unseen';
  emit(context, 'held', { kind, reason: hold });
  state.prompt = { stage: 'waiting', kind, reason, hold, typingSince: null };
}

/** The prompt has come to its end; the spacing counts from here. */
function closePrompt({ state, now }: StepContext, kind: BreakKind): void {
  state.prompt = NOTHING;
  state.headsUp = null;
  state.unseenCount = 0;
  state.unseenUntil = null;
  state.lastPromptAt = now.mono;
  if (kind === 'long') state.lastLongAt = now.mono;
}

export function startBreak(context: StepContext, kind: BreakKind): void {
  const { state, now } = context;
  const { prompt } = state;
  const offered = prompt.stage === 'card' && prompt.kind === kind ? prompt : null;
  const plan = offered?.plan ?? plannedBreak(state, kind);
  const reason = offered?.reason ?? null;
  const seconds = plan.length === 0 ? state.inForce.rhythm[kind].seconds : secondsOf(plan);
  if (prompt.stage === 'waiting') emit(context, 'released', { kind: prompt.kind, reason: prompt.hold });
  state.prompt = {
    stage: 'break',
    kind,
    reason,
    plan,
    seconds,
    app: state.app.name,
    strict: state.inForce.breaks.strict,
    beganAt: now.mono,
    startedAt: now.mono,
    pausedAt: null,
    pausedMs: 0,
    handsOffFrom: now.mono,
    hands: handsAt(now.mono),
    plannedSeconds: seconds,
  };
  emit(context, 'started', { kind, exercises: plan.map(({ id }) => id) });
}

/**
 * The break is over, by its time or by hand: taken where half of its length was rested, else skipped, or worked through
 * where the hands were why.
 */
export function endBreak(context: StepContext): void {
  const { state, now } = context;
  if (state.prompt.stage !== 'break') return;
  const { kind, seconds: length } = state.prompt;
  const workedThrough = isWorkedThrough(state.prompt);
  const { pauseMs } = state;
  const seconds = Math.min(length, elapsedMs(state.prompt, now.mono) / SECOND);
  if (isSetDone(state.prompt, now.mono)) state.strength = withSet(state.strength, state.day.key);
  if (seconds >= countsFrom(state.prompt)) {
    countTaken(context, kind, seconds);
    // A rest that goes on after the break is one rest with it.
    state.pauseMs = pauseMs;
    state.breakInPause = { kind, ms: pauseMs };
  } else if (workedThrough) endUnrested(context, kind, seconds);
  else countSkip(context, kind);
}

/** A break in which the hands went on: it answers the prompt and counts as nothing, and more of them come less often. */
export function endUnrested(context: StepContext, kind: BreakKind, seconds: number): void {
  context.state.skipsInARow += 1;
  closePrompt(context, kind);
  emit(context, 'worked-through', { kind, seconds });
}

/** A break has been taken: what led to it is over, and work begins anew. */
export function countTaken(context: StepContext, kind: BreakKind, seconds: number): void {
  const { state } = context;
  closePrompt(context, kind);
  state.skipsInARow = 0;
  count(context, kind);
  state.worked = false;
  state.pauseMs = 0;
  state.breakInPause = null;
  state.lastPause = null;
  state.microActiveMs = 0;
  state.stretchUsage = NO_USAGE;
  state.microUsage = NO_USAGE;
  if (kind === 'long') {
    state.longActiveMs = 0;
    state.longUsage = NO_USAGE;
  }
  emit(context, 'taken', { kind, seconds });
}
