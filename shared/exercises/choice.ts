/** What decides the choice of exercises, and which exercises may come. */
import type { BreakKind } from '../terms.ts';
import type { Equipment, Exercise, ReleaseRegion } from './exercise.ts';
import { type PainGate, passes } from './gate.ts';
import { allExercises } from './lookup.ts';
import type { ExercisePreferences } from './preferences.ts';
import { highestOf } from '../extent.ts';

export interface ExerciseChoice {
  readonly kind: BreakKind;
  /** Length of the break in seconds. */
  readonly seconds: number;
  readonly equipment: readonly Equipment[];
  readonly exercises: ExercisePreferences;
  readonly gate: PainGate;
  /** Number of the break that is planned now, and by exercise the number of the break it was last offered in. */
  readonly breaksPlanned: number;
  readonly lastOffered: Readonly<Record<string, number>>;
  /** How many of them were micro-breaks: these take turns between reset and release. */
  readonly microsPlanned: number;
  /** Week of the strength plan, from 1, and whether its set is due today. */
  readonly strength: { readonly week: number; readonly isDue: boolean };
}

/** What decides whether an exercise may be offered. */
export type AllowedBy = Pick<ExerciseChoice, 'gate' | 'equipment' | 'exercises'>;

/** Breaks within which nothing comes twice, as long as there is something else. docs/evidence.md C. */
const REPEAT_AFTER = 3;
/** What was never offered counts as offered this many breaks before the first. */
const BEFORE_THE_FIRST = 20;
/** A liked exercise comes about half as often again. */
const LIKED = 1.5;

/** Whether an exercise may be offered at all. */
export function isAllowed(exercise: Exercise, { gate, equipment, exercises }: AllowedBy): boolean {
  const { position, never } = exercises;
  return (
    passes(gate, exercise) &&
    (exercise.equipment === 'none' || equipment.includes(exercise.equipment)) &&
    (position === 'any' || exercise.position === position) &&
    !never.includes(exercise.id)
  );
}

/** All that may be offered. */
export function allowed(choice: ExerciseChoice): readonly Exercise[] {
  return allExercises(choice.exercises.own).filter((exercise) => isAllowed(exercise, choice));
}

/**
 * A small number that looks random but is the same for the same break and exercise, so that ties between exercises do
 * not fall in catalogue order.
 */
function shuffle(seed: number, id: string): number {
  let hash = 2166136261 ^ seed;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619);
  return (hash ^ (hash >>> 15)) >>> 0;
}

const age = (id: string, { breaksPlanned, lastOffered }: ExerciseChoice) =>
  breaksPlanned - (lastOffered[id] ?? -BEFORE_THE_FIRST);

export const isRecent = (id: string, choice: ExerciseChoice): boolean => age(id, choice) <= REPEAT_AFTER;

export const wasOffered = (id: string, choice: ExerciseChoice): boolean => choice.lastOffered[id] !== undefined;

/** Those that were not offered lately; all of them if that leaves none. */
function fresh(candidates: readonly Exercise[], choice: ExerciseChoice): readonly Exercise[] {
  const rested = candidates.filter(({ id }) => !isRecent(id, choice));
  return rested.length > 0 ? rested : candidates;
}

/** The one whose turn it is: it waits longest, by its weight. Undefined if there is none. */
export function nextOf(
  candidates: readonly Exercise[],
  choice: ExerciseChoice,
  weightOf: (exercise: Exercise) => number = () => 1,
): Exercise | undefined {
  const pool = fresh(candidates, choice);
  const score = (exercise: Exercise) => {
    // With nothing fresh left, only the time counts.
    if (isRecent(exercise.id, choice)) return age(exercise.id, choice);
    return age(exercise.id, choice) * weightOf(exercise) * (choice.exercises.likes.includes(exercise.id) ? LIKED : 1);
  };
  const longest = highestOf(pool.map(score));
  const first = pool.filter((exercise) => score(exercise) === longest);
  return first.toSorted((a, b) => shuffle(choice.breaksPlanned, a.id) - shuffle(choice.breaksPlanned, b.id))[0];
}

/** Where a release works; the user's own do not say. */
const regionOf = ({ region }: Exercise): ReleaseRegion | 'own' => region ?? 'own';

/** The release in turn: of the region that waits longest, so that front, side, back and neck alternate. */
export function nextRelease(candidates: readonly Exercise[], choice: ExerciseChoice): Exercise | undefined {
  const waits = new Map<string, number>();
  for (const each of allExercises(choice.exercises.own)) {
    if (each.kind !== 'release') continue;
    const region = regionOf(each);
    waits.set(region, Math.min(waits.get(region) ?? Infinity, age(each.id, choice)));
  }
  const waitOf = (each: Exercise) => waits.get(regionOf(each)) ?? Infinity;
  const pool = fresh(candidates, choice);
  const longest = highestOf(pool.map(waitOf));
  return nextOf(
    pool.filter((each) => waitOf(each) === longest),
    choice,
  );
}
