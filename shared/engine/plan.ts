/** The exercises of a break, chosen by what the engine remembers. */
import { type ExerciseChoice, allowed } from '../exercises/choice.ts';
import { planBreak } from '../exercises/choose.ts';
import { stricterGate } from '../exercises/gate.ts';
import { LEAST_FOR_SET } from '../exercises/longBreak.ts';
import { PAUSE } from '../exercises/lookup.ts';
import { isSetDue, planOn } from '../exercises/strength.ts';
import type { StepContext } from './stepContext.ts';
import type { EngineState } from './types.ts';
import type { BreakKind, PlannedExercise } from '../terms.ts';

/** What the choice goes by for the break of that number. */
function choiceFor(state: EngineState, kind: BreakKind, number: number, micros: number): ExerciseChoice {
  const { inForce: settings, gate, lastOffered, strength, day } = state;
  const { long } = settings.rhythm;
  return {
    kind,
    seconds: settings.rhythm[kind].seconds,
    equipment: settings.equipment,
    exercises: settings.exercises,
    gate: stricterGate(gate, settings.exercises.effort),
    breaksPlanned: number,
    lastOffered,
    microsPlanned: micros,
    strength: {
      week: planOn(strength, day.key).week,
      isDue: long.enabled && long.seconds >= LEAST_FOR_SET && isSetDue(strength, day.key),
    },
  };
}

/** What a change to the break that was planned last goes by. */
export function choiceNow(state: EngineState, kind: BreakKind): ExerciseChoice {
  return choiceFor(state, kind, state.breaksPlanned - 1, state.microsPlanned - (kind === 'micro' ? 1 : 0));
}

/** Remembers what a break offers, so that it does not come again soon. */
export function rememberOffer(
  state: StepContext['state'],
  { breaksPlanned }: ExerciseChoice,
  plan: readonly PlannedExercise[],
): void {
  const offered = plan.filter(({ id }) => id !== PAUSE.id).map(({ id }) => [id, breaksPlanned]);
  state.lastOffered = { ...state.lastOffered, ...Object.fromEntries(offered) };
}

/** Plans the next break and remembers what it offers. */
export function plannedBreak(state: StepContext['state'], kind: BreakKind): readonly PlannedExercise[] {
  const choice = choiceFor(state, kind, state.breaksPlanned, state.microsPlanned);
  const plan = planBreak(choice);
  rememberOffer(state, choice, plan);
  state.breaksPlanned += 1;
  if (kind === 'micro') state.microsPlanned += 1;
  return plan;
}

/** Whether a part of a plan may still be offered. */
export function mayStay(choice: ExerciseChoice): (part: PlannedExercise) => boolean {
  const ids = new Set(allowed(choice).map(({ id }) => id));
  return ({ id }) => ids.has(id) || (id === PAUSE.id && choice.gate !== 'none');
}
