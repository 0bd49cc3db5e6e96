/** Break after break, as the engine plans them: each remembers what the ones before offered. */
import fc from 'fast-check';
import type { BreakKind, PlannedExercise } from '../../../shared/terms.ts';
import type { ExerciseChoice } from '../../../shared/exercises/choice.ts';
import { planBreak } from '../../../shared/exercises/choose.ts';
import type { Exercise } from '../../../shared/exercises/exercise.ts';
import { EFFORTS, PAIN_GATES } from '../../../shared/exercises/gate.ts';
import { allExercises, exerciseById } from '../../../shared/exercises/lookup.ts';
import { DEFAULT_SETTINGS, EQUIPMENT, type Settings } from '../../../shared/settings/schema.ts';

type Own = Settings['exercises']['own'];

export const OWN: Own = [
  own('Towel pull', 'strengthen', 'standing'),
  own('Doorbell stretch', 'release', 'standing'),
  own('Eyes to the window', 'reset', 'sitting'),
];

function own(name: string, kind: Own[number]['kind'], position: Own[number]['position']): Own[number] {
  return { name, kind, position, steps: ['Do it slowly.'], seconds: 45, equipment: 'none' };
}

export const everyExercise: readonly Exercise[] = allExercises(OWN);
export const exerciseOf = ({ id }: PlannedExercise): Exercise => exerciseById(id, OWN)!;
export const idsOf = (plan: readonly PlannedExercise[]): readonly string[] => plan.map(({ id }) => id);

export const NO_WISHES: Settings['exercises'] = DEFAULT_SETTINGS.exercises;

export const choiceOf = (change: Partial<ExerciseChoice> = {}): ExerciseChoice => ({
  kind: 'micro',
  seconds: change.kind === 'long' ? 300 : 60,
  equipment: EQUIPMENT,
  exercises: NO_WISHES,
  gate: 'open',
  breaksPlanned: 0,
  lastOffered: {},
  microsPlanned: 0,
  strength: { week: 1, isDue: false },
  ...change,
});

export interface Made {
  readonly choice: ExerciseChoice;
  readonly plan: readonly PlannedExercise[];
}

/** Plans a break for each kind in turn, with the same hands and wishes; `before` may change the choice of one. */
export function breaks(
  kinds: readonly BreakKind[],
  change: Partial<ExerciseChoice> = {},
  before: (place: number) => Partial<ExerciseChoice> = () => ({}),
): readonly Made[] {
  const lastOffered: Record<string, number> = {};
  let microsPlanned = 0;
  return kinds.map((kind, breaksPlanned) => {
    const memory = { breaksPlanned, microsPlanned, lastOffered: { ...lastOffered } };
    const choice = choiceOf({ kind, ...change, ...memory, ...before(breaksPlanned) });
    const plan = planBreak(choice);
    for (const { id } of plan) lastOffered[id] = breaksPlanned;
    if (kind === 'micro') microsPlanned += 1;
    return { choice, plan };
  });
}

const anyIds = fc.uniqueArray(fc.constantFrom(...everyExercise.map(({ id }) => id)), { maxLength: 45 });
const someIds = fc.oneof(fc.constant<string[]>([]), anyIds);

export const anyWishes: fc.Arbitrary<Settings['exercises']> = fc.record({
  position: fc.constantFrom('any', 'sitting', 'standing'),
  effort: fc.constantFrom(...EFFORTS),
  mouseHand: fc.constantFrom('left' as const, 'right' as const),
  firstSide: fc.constantFrom('left' as const, 'right' as const),
  likes: someIds,
  never: someIds,
  own: fc.constantFrom([], OWN),
});

export const anyKinds = fc.array(fc.constantFrom<BreakKind>('micro', 'long'), { minLength: 1, maxLength: 40 });
export const anyEquipment = fc.uniqueArray(fc.constantFrom(...EQUIPMENT));
export const anyGate = fc.constantFrom(...PAIN_GATES);

const anyMemory = fc.record({
  breaksPlanned: fc.nat(500),
  microsPlanned: fc.nat(500),
  lastOffered: fc.dictionary(fc.constantFrom(...everyExercise.map(({ id }) => id)), fc.nat(500)),
});

/** Any person at any time, with a break of an ordinary length. */
export const anyChoice: fc.Arbitrary<ExerciseChoice> = fc
  .record({
    kind: fc.constantFrom('micro', 'long'),
    seconds: fc.oneof(fc.constantFrom(60, 300), fc.integer({ min: 10, max: 1800 })),
    equipment: anyEquipment,
    exercises: anyWishes,
    gate: anyGate,
    strength: fc.record({ week: fc.integer({ min: 1, max: 9 }), isDue: fc.boolean() }),
    memory: anyMemory,
  })
  .map(({ memory, ...rest }) => ({ ...rest, ...memory }));
