import { Label, Select, Text } from 'react-aria-components';
import { type Choice, ChooserButton, ChooserList } from '../../ui/Chooser.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { type Placed, placed } from '../navigation/placed.ts';
import { ProfileLine } from '../profiles/ProfileLine.tsx';

interface ChooserRowProps<T extends string> extends Placed {
  readonly label: string;
  readonly note: string;
  readonly options: readonly Choice<T>[];
  readonly value: T;
  readonly problem: string | null;
  readonly onChange: (value: T) => void;
}

/** A setting with more choices than there is room for. */
export function ChooserRow<T extends string>(props: ChooserRowProps<T>) {
  const { label, note, options, value, problem, onChange, ...place } = props;
  return (
    <Select
      className="row"
      {...placed(place, options.find(({ id }) => id === value)?.name)}
      value={value}
      isInvalid={problem !== null}
      onChange={(chosen) => onChange(chosen as T)}
    >
      <Label className="row-label">{label}</Label>
      <div className="row-choice">
        <ChooserButton />
      </div>
      <div className="row-about">
        <Text slot="description" className="small quiet">
          {note}
        </Text>
        <ProfileLine at={[place.at]} />
        <Problem text={problem} />
      </div>
      <ChooserList options={options} />
    </Select>
  );
}
