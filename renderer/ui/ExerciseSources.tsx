import type { Exercise } from '../../shared/exercises/exercise.ts';
import { SOURCES } from '../../shared/sources.ts';

/** Where it is known from that an exercise may help, as a term of the list about it. Nothing for one of the person's own. */
export function ExerciseSources({ exercise: { evidence } }: { readonly exercise: Exercise }) {
  if (evidence.length === 0) return null;
  return (
    <>
      <dt className="quiet">{evidence.length === 1 ? 'Source' : 'Sources'}</dt>
      <dd>
        <ul className="dashes">
          {evidence.map((id) => (
            <li key={id}>{SOURCES[id]}</li>
          ))}
        </ul>
      </dd>
    </>
  );
}
