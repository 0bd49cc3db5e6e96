import { FieldError, Label, Radio, RadioGroup } from 'react-aria-components';
import { type Placed, placed } from '../places/placed.ts';
import { ProfileLine } from '../profiles/ProfileLine.tsx';

interface PillChoiceProps<T extends string> extends Placed {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly name: string }[];
  /** Null: nothing is chosen yet. */
  readonly value: T | null;
  readonly problem: string | null;
  readonly onChange: (value: T) => void;
}

/** One of a few, all in sight. */
export function PillChoice<T extends string>(props: PillChoiceProps<T>) {
  const { label, options, value, problem, onChange, ...place } = props;
  return (
    <RadioGroup
      className="pill-choice"
      {...placed(place, options.find((option) => option.value === value)?.name)}
      value={value}
      isInvalid={problem !== null}
      validationBehavior="aria"
      onChange={(chosen) => onChange(chosen as T)}
    >
      <Label className="field-label">{label}</Label>
      <div className="pills">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="pill">
            {option.name}
          </Radio>
        ))}
      </div>
      <ProfileLine at={[place.at]} />
      <FieldError className="problem">{problem}</FieldError>
    </RadioGroup>
  );
}
