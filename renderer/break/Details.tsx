import type { Exercise } from '../../shared/exercises/exercise.ts';
import { EASIER } from '../../shared/exercises/easier.ts';
import { ExerciseSources } from '../ui/ExerciseSources.tsx';
import { capital } from '../ui/words.ts';

interface DetailsProps {
  readonly exercise: Exercise;
  /** The dose of this break, where it is another than the exercise's own. */
  readonly dose: string | undefined;
}

/** All that there is to know about an exercise, for who asks. */
export function Details({ exercise, dose = exercise.dose }: DetailsProps) {
  const { id, why, caution, mistake, strength, steps } = exercise;
  const easier = (EASIER as Readonly<Record<string, string>>)[id] ?? '';
  const rows = [
    ['Why it may help', why],
    ['Dose', capital(dose)],
    ['Easier', easier],
    ['With care', caution === 'None.' ? '' : caution],
    ['Common mistake', mistake],
    ['Evidence', capital(strength)],
  ].filter(([, text]) => text !== '');
  return (
    <section className="details" aria-label="More about this exercise" tabIndex={-1}>
      <ol className="details-steps">
        {steps.map((words) => (
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
