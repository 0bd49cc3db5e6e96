import { ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';

export interface Choice<T extends string> {
  readonly id: T;
  readonly name: string;
  /** What goes with it, at the end of its line. */
  readonly note?: string;
}

interface ChooserProps<T extends string> {
  readonly label: string;
  readonly labelClass: 'row-label' | 'field-label' | 'small quiet' | 'visually-hidden';
  readonly className: string;
  readonly options: readonly Choice<T>[];
  /** Null: nothing is chosen yet, and the placeholder stands in its place. */
  readonly value: T | null;
  readonly placeholder?: string;
  readonly onChange: (value: T) => void;
}

/** One of a few, from a list that opens. */
export function Chooser<T extends string>(props: ChooserProps<T>) {
  const { label, labelClass, className, options, value, placeholder = '', onChange } = props;
  return (
    <Select className={className} placeholder={placeholder} value={value} onChange={(chosen) => onChange(chosen as T)}>
      <Label className={labelClass}>{label}</Label>
      <ChooserButton />
      <ChooserList options={options} />
    </Select>
  );
}

/** Within a `Select`: what is chosen, and the way to the list. */
export function ChooserButton() {
  return (
    <Button className="button chooser">
      <SelectValue className="chooser-value">
        {({ isPlaceholder, selectedText, defaultChildren }) => (isPlaceholder ? defaultChildren : selectedText)}
      </SelectValue>
      <ChevronDown size={16} aria-hidden="true" />
    </Button>
  );
}

/** Within a `Select`: what there is to choose from. */
export function ChooserList({ options }: { readonly options: readonly Choice<string>[] }) {
  return (
    <Popover className="popover chooser-list">
      <ListBox className="choices">
        {options.map(({ id, name, note }) => (
          <ListBoxItem key={id} id={id} className="choice" textValue={name}>
            {note === undefined ? (
              name
            ) : (
              <span className="choice-noted">
                <span>{name}</span>
                <span className="small quiet figures">{note}</span>
              </span>
            )}
          </ListBoxItem>
        ))}
      </ListBox>
    </Popover>
  );
}
