import type { Exercise } from '../../shared/exercises/exercise.ts';
import type { DoseToday } from '../../shared/terms.ts';
import { doseText, exerciseDetails, exerciseSteps, exerciseTerm } from '../../shared/words/exercises.ts';
import { ExerciseSources } from '../ui/ExerciseSources.tsx';
import { useSay } from '../ui/say.ts';

interface DetailsProps {
  readonly exercise: Exercise;
  /** The dose of this break, where it is another than the exercise's own. */
  readonly dose: DoseToday | undefined;
}

/** All that there is to know about an exercise, for who asks. */
export function Details({ exercise, dose }: DetailsProps) {
  const say = useSay();
  const about = exerciseDetails(say, exercise);
  const rows = [
    [say('exercise.whyTerm'), about.why],
    [say('exercise.doseTerm'), dose === undefined ? about.dose : doseText(say, exercise, dose)],
    [say('exercise.easierTerm'), about.easier],
    [say('exercise.cautionTerm'), about.caution],
    [say('exercise.mistakeTerm'), about.mistake],
    [say('exercise.evidenceTerm'), about.strength],
  ].filter(([, text]) => text !== '');
  const term = exerciseTerm(say, exercise);
  return (
    <section className="details" aria-label={say('break.about')} tabIndex={-1}>
      {term === '' ? null : <p className="small quiet">{term}</p>}
      <ol className="details-steps">
        {exerciseSteps(say, exercise).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ol>
      <dl>
        {rows.map(([term, text]) => (
          <div key={term}>
            <dt className="quiet">{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div>
          <ExerciseSources exercise={exercise} />
        </div>
      </dl>
    </section>
  );
}
