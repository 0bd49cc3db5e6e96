/** What the person does to a running break, and what a changed gate or setting does to it. */
import type { Choice } from '../exercises/choice.ts';
import { planBreak } from '../exercises/choose.ts';
import { PAUSE } from '../exercises/lookup.ts';
import { redosed } from '../exercises/parts.ts';
import { replacement } from '../exercises/swap.ts';
import { whySwapped, whyThis } from '../exercises/why.ts';
import { SECOND } from '../moment.ts';
import { choiceNow, mayStay, rememberOffer } from './plan.ts';
import { endBreak } from './prompt.ts';
import { type RunningBreak, at, currentPart, resumed, secondsOf } from './runningBreak.ts';
import { type Turn, emit } from './turn.ts';
import type { PlannedExercise } from './types.ts';

export function pauseBreak({ state, now }: Turn): void {
  const { prompt } = state;
  if (prompt.is !== 'break' || prompt.pausedAt !== null) return;
  state.prompt = { ...prompt, pausedAt: now.mono, handsOffFrom: now.mono };
}

export function resumeBreak({ state, now }: Turn): void {
  const { prompt } = state;
  if (prompt.is === 'break') state.prompt = { ...resumed(prompt, now.mono), handsOffFrom: now.mono };
}

/** On to the next exercise; the time left of this one shrinks the break. After the last one the break is over. */
export function nextExercise(turn: Turn): void {
  const { state, now } = turn;
  const { prompt } = state;
  if (prompt.is !== 'break') return;
  const part = currentPart(prompt, now.mono);
  if (part === null || part.place === prompt.plan.length - 1) return endBreak(turn);
  const { place, startMs, spentMs } = part;
  const plan = prompt.plan.map((each, index) => (index === place ? { ...each, seconds: spentMs / SECOND } : each));
  replan(turn, at(prompt, startMs + spentMs, now.mono), plan);
}

/** Another exercise in place of the current one, from its beginning. */
export function swapExercise(turn: Turn): void {
  const { state, now } = turn;
  const { prompt } = state;
  if (prompt.is !== 'break') return;
  const part = currentPart(prompt, now.mono);
  if (part === null || prompt.plan[part.place]!.id === PAUSE.id) return;
  const choice = choiceNow(state, prompt.kind);
  const other = replacement(choice, prompt.plan, part.place, whySwapped);
  rememberOffer(state, choice, [other]);
  replan(turn, at(prompt, part.startMs, now.mono), prompt.plan.with(part.place, other));
}

/** "Not for me": swapped, and never offered again. */
export function neverExercise(turn: Turn): void {
  const { state, now } = turn;
  const { prompt, settings } = state;
  if (prompt.is !== 'break') return;
  const id = prompt.plan[currentPart(prompt, now.mono)?.place ?? -1]?.id;
  if (id === undefined || id === PAUSE.id) return;
  const { likes, never } = settings.exercises;
  const exercises = { ...settings.exercises, likes: likes.filter((liked) => liked !== id), never: [...never, id] };
  state.settings = { ...settings, exercises };
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
  if (prompt.is === 'break') return refitBreak(turn, prompt, choice, stays);
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
  if (running.plan.slice(current.place).every(stays)) {
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
    if (place < current.place || stays(part)) continue;
    plan = plan.with(place, replacement(choice, plan, place, whyThis));
  }
  plan = plan.map((part) => redosed(part, choice));
  rememberOffer(state, choice, plan.slice(current.place));
  const isOther = plan[current.place]!.id !== running.plan[current.place]!.id;
  replan(turn, isOther ? at(running, current.startMs, now.mono) : running, plan);
}

function replan(turn: Turn, running: RunningBreak, plan: readonly PlannedExercise[]): void {
  turn.state.prompt = { ...running, plan, seconds: secondsOf(plan), handsOffFrom: turn.now.mono };
  emit(turn, 'replanned', { kind: running.kind, exercises: plan.map(({ id }) => id) });
}
