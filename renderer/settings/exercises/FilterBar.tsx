import { Button } from 'react-aria-components';
import { Chooser } from '../../ui/Chooser.tsx';
import { useSay } from '../../ui/say.ts';
import { type Filter, filtersIn, NO_FILTER } from './filter.ts';

interface FilterBarProps {
  readonly filter: Filter;
  readonly shown: number;
  readonly of: number;
  readonly onChange: (filter: Filter) => void;
}

/** Narrows the list of exercises down. */
export function FilterBar({ filter, shown, of, onChange }: FilterBarProps) {
  const say = useSay();
  const filters = filtersIn(say);
  const isOpen = filters.every((one) => filter[one.of] === 'any');
  return (
    <div className="exercise-filters" role="group" aria-label={say('settings.exercises.filter')}>
      {filters.map(({ of: key, label, options }) => (
        <Chooser
          key={key}
          className="exercise-filter"
          label={label}
          labelClass="small quiet"
          options={options}
          value={filter[key]}
          onChange={(chosen) => onChange({ ...filter, [key]: chosen })}
        />
      ))}
      <p className="small quiet figures" role="status">
        {isOpen ? '' : say('settings.exercises.shown', { shown, all: of })}
      </p>
      {isOpen ? null : (
        <Button className="button bare" onPress={() => onChange(NO_FILTER)}>
          {say('settings.exercises.showAll')}
        </Button>
      )}
    </div>
  );
}
