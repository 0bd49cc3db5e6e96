/** What the daily strength set is made of. docs/evidence.md C, "Daily strength". */
import { type ExerciseChoice, allowed, isRecent, nextOf } from './choice.ts';
import type { Exercise } from './exercise.ts';

/** Two minutes with a band (B1), else these two. */
const WITH_BAND = 'band-lateral-raise';
const WITHOUT_BAND = ['scap-squeeze', 'wall-pushup-plus'];

/** The exercises of today's set; empty where none is due or nothing fits. Another takes the place of one just offered. */
export function setToday(choice: ExerciseChoice): readonly Exercise[] {
  if (!choice.strength.isDue) return [];
  const strengtheners = allowed(choice).filter(({ kind }) => kind === 'strengthen');
  const band = strengtheners.find(({ id }) => id === WITH_BAND);
  if (band !== undefined) return [band];
  const chosen = strengtheners.filter(({ id }) => WITHOUT_BAND.includes(id) && !isRecent(id, choice));
  while (chosen.length < 2) {
    const rest = strengtheners.filter((each) => !chosen.includes(each));
    const another = nextOf(rest, choice);
    if (another === undefined) break;
    chosen.push(another);
  }
  return chosen;
}
