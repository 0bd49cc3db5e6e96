import { ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
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
        <Select
          key={key}
          className="exercise-filter"
          value={filter[key]}
          onChange={(chosen) => onChange({ ...filter, [key]: chosen })}
        >
          <Label className="small quiet">{label}</Label>
          <Button className="button chooser">
            <SelectValue />
            <ChevronDown size={16} aria-hidden="true" />
          </Button>
          <Popover className="popover">
            <ListBox className="choices">
              {options.map(({ id, name }) => (
                <ListBoxItem key={id} id={id} className="choice">
                  {name}
                </ListBoxItem>
              ))}
            </ListBox>
          </Popover>
        </Select>
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
