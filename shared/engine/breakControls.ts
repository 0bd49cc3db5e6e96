/** What the person does to a running break, and what a changed gate or setting does to it. */
import type { ExerciseChoice } from '../exercises/choice.ts';
import { planBreak } from '../exercises/choose.ts';
import { PAUSE } from '../exercises/lookup.ts';
import { plainPause, withDose } from '../exercises/parts.ts';
import { replacement } from '../exercises/swap.ts';
import { whySwapped, whyThis } from '../exercises/reason.ts';
import { SECOND } from '../moment.ts';
import type { Settings } from '../settings/schema.ts';
import { choiceNow, mayStay, rememberOffer } from './plan.ts';
import { endBreak } from './prompt.ts';
import { type RunningBreak, at, currentPart, nextTurnOf, pauseLeft, resumed, secondsOf } from './runningBreak.ts';
import { type StepContext, emit } from './stepContext.ts';
import type { PlannedExercise } from '../terms.ts';

/** The break as it is at this moment; null where there is none, or its time is over. */
function runningNow({ state: { prompt }, now }: StepContext): RunningBreak | null {
  if (prompt.stage !== 'break') return null;
  const isDue = now.mono >= nextTurnOf(prompt);
  const running = isDue && prompt.pausedAt !== null ? resumed(prompt, now.mono) : prompt;
  return now.mono >= nextTurnOf(running) ? null : running;
}

export function pauseBreak(context: StepContext): void {
  const { state, now } = context;
  const running = runningNow(context);
  if (running === null || running.pausedAt !== null || pauseLeft(running) <= 0) return;
  state.prompt = { ...running, pausedAt: now.mono, handsOffFrom: now.mono };
}

export function resumeBreak(context: StepContext): void {
  const { state, now } = context;
  const running = runningNow(context);
  if (running !== null) state.prompt = { ...resumed(running, now.mono), handsOffFrom: now.mono };
}

/**
 * On to the next exercise. The time left of this one shrinks the break, and after the last one the break is over; a
 * strict break stays as long as it is.
 */
export function nextExercise(context: StepContext): void {
  const running = runningNow(context);
  if (running === null) return;
  const part = currentPart(running, context.now.mono);
  const isLast = part === null || part.index === running.plan.length - 1;
  if (isLast) return running.strict ? undefined : endBreak(context);
  const { index, spentMs } = part;
  replan(context, running, running.plan.with(index, { ...running.plan[index]!, seconds: spentMs / SECOND }));
}

/** Another exercise in place of the current one, from its beginning. */
export function swapExercise(context: StepContext): void {
  const { state, now } = context;
  const running = runningNow(context);
  if (running === null) return;
  const part = currentPart(running, now.mono);
  if (part === null || running.plan[part.index]!.id === PAUSE.id) return;
  const choice = choiceNow(state, running.kind);
  const other = replacement(choice, running.plan, part.index, whySwapped);
  rememberOffer(state, choice, [other]);
  replan(context, at(running, part.startMs, now.mono), running.plan.with(part.index, other));
}

/** "Not for me": swapped, and never offered again. */
export function neverExercise(context: StepContext): void {
  const { state, now } = context;
  const running = runningNow(context);
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
  state.ownSettings = without(state.ownSettings);
  state.inForce = without(state.inForce);
  emit(context, 'never', { exercise: id });
  swapExercise(context);
}

/** Takes out of a card or a running break what may not be offered any more. */
export function dropForbidden(context: StepContext): void {
  const { state } = context;
  const { prompt } = state;
  if (prompt.stage !== 'card' && prompt.stage !== 'break') return;
  const choice = choiceNow(state, prompt.kind);
  const stays = mayStay(choice);
  if (prompt.stage === 'break') {
    const running = runningNow(context);
    return running === null ? undefined : dropForbiddenInBreak(context, running, choice, stays);
  }
  if (prompt.plan.length > 0 && prompt.plan.every(stays)) {
    state.prompt = { ...prompt, plan: prompt.plan.map((part) => withDose(part, choice)) };
    return;
  }
  const plan = planBreak(choice);
  if (plan.length === 0 && prompt.plan.length === 0) return;
  rememberOffer(state, choice, plan);
  state.prompt = { ...prompt, plan };
  emit(context, 'replanned', { kind: prompt.kind, exercises: plan.map(({ id }) => id) });
}

/** What is behind stays; an exercise that is on gives way to one that begins; what is to come is replaced. */
function dropForbiddenInBreak(
  context: StepContext,
  running: RunningBreak,
  choice: ExerciseChoice,
  stays: (part: PlannedExercise) => boolean,
): void {
  const { state, now } = context;
  const current = currentPart(running, now.mono);
  if (current === null) return;
  if (running.plan.slice(current.index).every(stays)) {
    state.prompt = { ...running, plan: running.plan.map((part) => withDose(part, choice)) };
    return;
  }
  if (choice.gate === 'none') {
    // A plain rest for the time that is left.
    state.prompt = { ...running, plan: [] };
    emit(context, 'replanned', { kind: running.kind, exercises: [] });
    return;
  }
  let plan = running.plan;
  for (const [place, part] of running.plan.entries()) {
    if (place < current.index || stays(part)) continue;
    plan = plan.with(place, replacement(choice, plan, place, whyThis));
  }
  plan = plan.map((part) => withDose(part, choice));
  rememberOffer(state, choice, plan.slice(current.index));
  const isOther = plan[current.index]!.id !== running.plan[current.index]!.id;
  replan(context, isOther ? at(running, current.startMs, now.mono) : running, plan);
}

function replan(context: StepContext, running: RunningBreak, shown: readonly PlannedExercise[]): void {
  const plan = running.strict ? filledUp(shown, running.seconds) : shown;
  const sum = secondsOf(plan);
  // A break that stays as long as it is has the very same length, and not one that is off by a rounding error.
  const seconds = Math.abs(sum - running.seconds) < ROUNDING_ERROR_S ? running.seconds : sum;
  context.state.prompt = { ...running, plan, seconds, handsOffFrom: context.now.mono };
  emit(context, 'replanned', { kind: running.kind, exercises: plan.map(({ id }) => id) });
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
