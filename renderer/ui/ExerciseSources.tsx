import type { Exercise } from '../../shared/exercises/exercise.ts';
import { SOURCES } from '../../shared/sources.ts';
import { useSay } from './say.ts';

/** Where it is known from that an exercise may help, as a term of the list about it. Nothing for one of the person's own. */
export function ExerciseSources({ exercise: { evidence } }: { readonly exercise: Exercise }) {
  const say = useSay();
  if (evidence.length === 0) return null;
  return (
    <>
      <dt className="quiet">{say('exercise.sources', { count: evidence.length })}</dt>
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
