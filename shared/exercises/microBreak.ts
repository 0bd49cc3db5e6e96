import type { PlannedExercise } from '../terms.ts';
import { type ExerciseChoice, allowed, isRecent, nextOf, nextRelease } from './choice.ts';
import type { Exercise } from './exercise.ts';
import { WALK, fitsIn, planned } from './parts.ts';
import { setToday } from './strengthSet.ts';
import { whyThis } from './reason.ts';

/** Better in a micro-break, where firm movement did most (A14). The squeeze is a strengthener and counts as a reset. */
const FIRM = ['arm-swings', 'shrug-drop', 'scap-squeeze', 'stand-shake'];
const FIRM_WEIGHS = 2;

export const isMicroReset = ({ id, kind }: Exercise): boolean => kind === 'reset' || FIRM.includes(id);

export function nextMicroReset(candidates: readonly Exercise[], choice: ExerciseChoice): Exercise | undefined {
  return nextOf(candidates, choice, ({ id }) => (FIRM.includes(id) ? FIRM_WEIGHS : 1));
}

/** What fits a micro-break. Exercises of today's strength set wait for it, as long as there is something else. */
function fitting(choice: ExerciseChoice): readonly Exercise[] {
  const kept = setToday(choice).map(({ id }) => id);
  const fits = allowed(choice).filter(
    (each) => each.id !== WALK && fitsIn(each, choice.seconds) && (isMicroReset(each) || each.kind === 'release'),
  );
  const others = fits.filter(({ id }) => !kept.includes(id));
  return others.length > 0 ? others : fits;
}

/** One exercise. Micro-breaks take turns: a reset, a release. */
export function microBreak(choice: ExerciseChoice): readonly PlannedExercise[] {
  const fits = fitting(choice);
  const reset = nextMicroReset(fits.filter(isMicroReset), choice);
  const releases = fits.filter(({ kind }) => kind === 'release');
  const release = nextRelease(releases, choice);
  const inTurn = (choice.microsPlanned % 2 === 0 ? [reset, release] : [release, reset]).filter((each) => each);
  // One that was not offered lately comes before one whose kind has its turn. A moment away from the desk always fits.
  const chosen =
    inTurn.find((each) => !isRecent(each!.id, choice)) ?? inTurn[0] ?? allowed(choice).find(({ id }) => id === WALK);
  return chosen === undefined ? [] : [planned(chosen, choice.seconds, choice, whyThis(chosen, choice))];
}
