import type { ReactNode } from 'react';
import { FieldError, Label, Radio, RadioGroup } from 'react-aria-components';

interface PillChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly name: string }[];
  /** Null: nothing is chosen yet. */
  readonly value: T | null;
  readonly problem: string | null;
  readonly onChange: (value: T) => void;
  /** What is said under the choice. */
  readonly children?: ReactNode;
}

/** One of a few, all in sight. */
export function PillChoice<T extends string>(props: PillChoiceProps<T>) {
  const { label, options, value, problem, onChange, children } = props;
  return (
    <RadioGroup
      className="pill-choice"
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
      {children}
      <FieldError className="problem">{problem}</FieldError>
    </RadioGroup>
  );
}
