/** What the person does to a running break, and what a changed gate or setting does to it. */
import type { Choice } from '../exercises/choice.ts';
import { planBreak } from '../exercises/choose.ts';
import { PAUSE } from '../exercises/lookup.ts';
import { plainPause, redosed } from '../exercises/parts.ts';
import { replacement } from '../exercises/swap.ts';
import { whySwapped, whyThis } from '../exercises/reason.ts';
import { SECOND } from '../moment.ts';
import type { Settings } from '../settings/schema.ts';
import { choiceNow, mayStay, rememberOffer } from './plan.ts';
import { endBreak } from './prompt.ts';
import { type RunningBreak, at, currentPart, nextTurnOf, pauseLeft, resumed, secondsOf } from './runningBreak.ts';
import { type Turn, emit } from './turn.ts';
import type { PlannedExercise } from '../terms.ts';

/** The break as it is at this moment; null where there is none, or its time is over. */
function runningNow({ state: { prompt }, now }: Turn): RunningBreak | null {
  if (prompt.is !== 'break') return null;
  const isDue = now.mono >= nextTurnOf(prompt);
  const running = isDue && prompt.pausedAt !== null ? resumed(prompt, now.mono) : prompt;
  return now.mono >= nextTurnOf(running) ? null : running;
}

export function pauseBreak(turn: Turn): void {
  const { state, now } = turn;
  const running = runningNow(turn);
  if (running === null || running.pausedAt !== null || pauseLeft(running) <= 0) return;
  state.prompt = { ...running, pausedAt: now.mono, handsOffFrom: now.mono };
}

export function resumeBreak(turn: Turn): void {
  const { state, now } = turn;
  const running = runningNow(turn);
  if (running !== null) state.prompt = { ...resumed(running, now.mono), handsOffFrom: now.mono };
}

/**
 * On to the next exercise. The time left of this one shrinks the break, and after the last one the break is over; a
 * strict break stays as long as it is.
 */
export function nextExercise(turn: Turn): void {
  const running = runningNow(turn);
  if (running === null) return;
  const part = currentPart(running, turn.now.mono);
  const isLast = part === null || part.index === running.plan.length - 1;
  if (isLast) return running.strict ? undefined : endBreak(turn);
  const { index, spentMs } = part;
  replan(turn, running, running.plan.with(index, { ...running.plan[index]!, seconds: spentMs / SECOND }));
}

/** Another exercise in place of the current one, from its beginning. */
export function swapExercise(turn: Turn): void {
  const { state, now } = turn;
  const running = runningNow(turn);
  if (running === null) return;
  const part = currentPart(running, now.mono);
  if (part === null || running.plan[part.index]!.id === PAUSE.id) return;
  const choice = choiceNow(state, running.kind);
  const other = replacement(choice, running.plan, part.index, whySwapped);
  rememberOffer(state, choice, [other]);
  replan(turn, at(running, part.startMs, now.mono), running.plan.with(part.index, other));
}

/** "Not for me": swapped, and never offered again. */
export function neverExercise(turn: Turn): void {
  const { state, now } = turn;
  const running = runningNow(turn);
  if (running === null) return;
  const id = running.plan[currentPart(running, now.mono)?.index ?? -1]?.id;
  if (id === undefined || id === PAUSE.id) return;
  const without = <T extends Settings>(from: T): T => {
    const { likes, never } = from.exercises;
    return {
      ...from,
      exercises: { ...from.exercises, likes: likes.filter((one) => one !== id), never: [...never, id] },
    };
  };
  state.base = without(state.base);
  state.settings = without(state.settings);
  emit(turn, 'never', { exercise: id });
  swapExercise(turn);
}

/** Takes out of a card or a running break what may not be offered any more. */
export function refit(turn: Turn): void {
  const { state } = turn;
  const { prompt } = state;
  if (prompt.is !== 'card' && prompt.is !== 'break') return;
  const choice = choiceNow(state, prompt.kind);
  const stays = mayStay(choice);
  if (prompt.is === 'break') {
    const running = runningNow(turn);
    return running === null ? undefined : refitBreak(turn, running, choice, stays);
  }
  if (prompt.plan.length > 0 && prompt.plan.every(stays)) {
    state.prompt = { ...prompt, plan: prompt.plan.map((part) => redosed(part, choice)) };
    return;
  }
  const plan = planBreak(choice);
  if (plan.length === 0 && prompt.plan.length === 0) return;
  rememberOffer(state, choice, plan);
  state.prompt = { ...prompt, plan };
  emit(turn, 'replanned', { kind: prompt.kind, exercises: plan.map(({ id }) => id) });
}

/** What is behind stays; an exercise that is on gives way to one that begins; what is to come is replaced. */
function refitBreak(
  turn: Turn,
  running: RunningBreak,
  choice: Choice,
  stays: (part: PlannedExercise) => boolean,
): void {
  const { state, now } = turn;
  const current = currentPart(running, now.mono);
  if (current === null) return;
  if (running.plan.slice(current.index).every(stays)) {
    state.prompt = { ...running, plan: running.plan.map((part) => redosed(part, choice)) };
    return;
  }
  if (choice.gate === 'none') {
    // A plain rest for the time that is left.
    state.prompt = { ...running, plan: [] };
    emit(turn, 'replanned', { kind: running.kind, exercises: [] });
    return;
  }
  let plan = running.plan;
  for (const [place, part] of running.plan.entries()) {
    if (place < current.index || stays(part)) continue;
    plan = plan.with(place, replacement(choice, plan, place, whyThis));
  }
  plan = plan.map((part) => redosed(part, choice));
  rememberOffer(state, choice, plan.slice(current.index));
  const isOther = plan[current.index]!.id !== running.plan[current.index]!.id;
  replan(turn, isOther ? at(running, current.startMs, now.mono) : running, plan);
}

function replan(turn: Turn, running: RunningBreak, shown: readonly PlannedExercise[]): void {
  const plan = running.strict ? filledUp(shown, running.seconds) : shown;
  const sum = secondsOf(plan);
  // A break that stays as long as it is has the very same length, and not one that is off by a rounding error.
  const seconds = Math.abs(sum - running.seconds) < ROUNDING_ERROR_S ? running.seconds : sum;
  turn.state.prompt = { ...running, plan, seconds, handsOffFrom: turn.now.mono };
  emit(turn, 'replanned', { kind: running.kind, exercises: plan.map(({ id }) => id) });
}

/** What the sum of a plan's seconds may be off by, in seconds. */
const ROUNDING_ERROR_S = 1e-6;

/** The plan with a plain pause at its end for the time of the break that it leaves. */
function filledUp(plan: readonly PlannedExercise[], seconds: number): readonly PlannedExercise[] {
  const left = seconds - secondsOf(plan);
  if (left < ROUNDING_ERROR_S) return plan;
  const last = plan.at(-1);
  return last?.id === PAUSE.id ? plan.with(-1, plainPause(last.seconds + left)) : [...plan, plainPause(left)];
}
