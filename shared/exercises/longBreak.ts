import type { PlannedExercise } from '../terms.ts';
import { type ExerciseChoice, allowed, isRecent, nextOf, nextRelease } from './choice.ts';
import type { Exercise, ExerciseKind } from './exercise.ts';
import { WALK, fitsIn, inSet, plainPause, planned, timeFor } from './parts.ts';
import { SET_SECONDS } from './strength.ts';
import { setToday } from './strengthSet.ts';
import { whyThis } from './reason.ts';

/** Shares of a long break (70, 70 and 40 of 300 s); the walk has the rest. */
const SHARE = { release: 70 / 300, strengthen: 70 / 300, reset: 40 / 300 };
/** Share of the release beside a strength set. */
const RELEASE_BESIDE_SET = 60 / 300;
/** The least walk beside a strength set, in seconds. */
const LEAST_WALK = 40;
/** Shortest long break with room for the strength set and a few steps, in seconds. */
export const LEAST_FOR_SET = SET_SECONDS + LEAST_WALK;

/** Without the walk a long break has more parts, of this length at most, in seconds, and not more than so many. */
const FILLING = 60;
const MOST_PARTS = 6;
/** Less than this, in seconds, is no part of its own. */
const LEAST_PART = 20;

/** Front and side first, because reaching keeps them short. But another place comes before the same exercise again. */
export function frontOrSide(releases: readonly Exercise[], choice: ExerciseChoice): readonly Exercise[] {
  const wanted = releases.filter(({ region }) => region !== 'neck' && region !== 'back');
  const isRested = ({ id }: Exercise) => !isRecent(id, choice);
  return wanted.some(isRested) || (wanted.length > 0 && !releases.some(isRested)) ? wanted : releases;
}

/** The walk, a release, a strengthener or the strength set, a reset. */
export function longBreak(choice: ExerciseChoice): readonly PlannedExercise[] {
  const { seconds } = choice;
  const all = allowed(choice);
  const walk = all.find(({ id }) => id === WALK);
  const parts: PlannedExercise[] = [];
  let left = seconds;

  function unused(kind: ExerciseKind, time: number): readonly Exercise[] {
    const isIn = (id: string) => id === WALK || parts.some((part) => part.id === id);
    return all.filter((each) => each.kind === kind && !isIn(each.id) && fitsIn(each, time));
  }

  function add(exercise: Exercise | undefined, most: number): boolean {
    if (exercise === undefined) return false;
    const time = Math.round(timeFor(exercise, most));
    parts.push(planned(exercise, time, choice, whyThis(exercise, choice)));
    left -= time;
    return true;
  }

  function addSet(exercises: readonly Exercise[]): void {
    for (const exercise of exercises) {
      const time = timeFor(exercise, SET_SECONDS / exercises.length);
      parts.push(inSet(exercise, time, choice, 'strengthSet'));
      left -= time;
    }
  }

  /** Fills what is left with releases and resets in turn; what they cannot fill is a plain pause. */
  function fill(): void {
    for (let turn = 0, misses = 0; misses < 2 && parts.length < MOST_PARTS && left >= LEAST_PART; turn++) {
      const most = Math.min(left, FILLING);
      const next =
        turn % 2 === 0 ? nextRelease(unused('release', most), choice) : nextOf(unused('reset', most), choice);
      misses = add(next, most) ? 0 : misses + 1;
    }
    const last = parts.pop();
    if (last === undefined) return;
    if (left >= LEAST_PART) parts.push(last, plainPause(left));
    else parts.push({ ...last, seconds: last.seconds + left });
  }

  const set = seconds >= LEAST_FOR_SET ? setToday(choice) : [];
  const kept = set.length === 0 ? 0 : SET_SECONDS + LEAST_WALK;
  const forRelease = seconds * (set.length === 0 ? SHARE.release : RELEASE_BESIDE_SET);
  const release = Math.min(forRelease, seconds - kept);
  add(nextRelease(frontOrSide(unused('release', release), choice), choice), release);
  const reset = Math.min(seconds * SHARE.reset, left - kept);
  if (set.length > 0) addSet(set);
  else add(nextOf(unused('strengthen', seconds * SHARE.strengthen), choice), seconds * SHARE.strengthen);
  add(nextOf(unused('reset', reset), choice), reset);
  if (walk !== undefined) return [planned(walk, left, choice, 'walkFirst'), ...parts];
  fill();
  return parts;
}
