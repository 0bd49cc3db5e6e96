import { Button } from 'react-aria-components';
import { Chooser } from '../../ui/Chooser.tsx';
import { type Filter, FILTERS, NO_FILTER } from './filter.ts';

interface FilterBarProps {
  readonly filter: Filter;
  readonly shown: number;
  readonly of: number;
  readonly onChange: (filter: Filter) => void;
}

/** Narrows the list of exercises down. */
export function FilterBar({ filter, shown, of, onChange }: FilterBarProps) {
  const isOpen = FILTERS.every((one) => filter[one.of] === 'any');
  return (
    <div className="exercise-filters" role="group" aria-label="Show only">
      {FILTERS.map(({ of: key, label, options }) => (
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
        {isOpen ? '' : `${shown} of ${of} shown`}
      </p>
      {isOpen ? null : (
        <Button className="button bare" onPress={() => onChange(NO_FILTER)}>
          Show all
        </Button>
      )}
    </div>
  );
}
