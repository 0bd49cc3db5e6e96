import { useState } from 'react';
import { type Exercise, EXERCISE_KINDS } from '../../../shared/exercises/exercise.ts';
import { useSay } from '../../ui/say.ts';
import { NO_FILTER, matchesFilter } from './filter.ts';
import { FilterBar } from './FilterBar.tsx';
import { KindGroup } from './KindGroup.tsx';

/** All exercises to look through, by kind, narrowed down at will. */
export function Browser({ exercises }: { readonly exercises: readonly Exercise[] }) {
  const say = useSay();
  const [filter, setFilter] = useState(NO_FILTER);
  const shown = exercises.filter((exercise) => matchesFilter(exercise, filter));
  return (
    <>
      <FilterBar filter={filter} shown={shown.length} of={exercises.length} onChange={setFilter} />
      {shown.length === 0 ? <p className="quiet">{say('settings.exercises.noneSuch')}</p> : null}
      {EXERCISE_KINDS.map((kind) => {
        const ofKind = shown.filter((exercise) => exercise.kind === kind);
        return ofKind.length === 0 ? null : <KindGroup key={kind} kind={kind} exercises={ofKind} />;
      })}
    </>
  );
}
