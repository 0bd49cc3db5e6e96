import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button, FieldError, Group, Input, Label, NumberField, Text } from 'react-aria-components';
import { type Placed, placed } from './places/placed.ts';
import { ProfileLine } from './profiles/ProfileLine.tsx';

interface NumberRowProps extends Placed {
  readonly label: string;
  readonly note: string;
  readonly unit: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly problem: string | null;
  readonly setProblem: (problem: string | null) => void;
  /** Settles to whether the value was taken. */
  readonly commit: (value: number) => Promise<boolean>;
}

/** The box of a number field, with its steps. */
export function NumberBox() {
  return (
    <Group className="number-box">
      <Button slot="decrement" className="step">
        <Minus size={16} aria-hidden="true" />
      </Button>
      <Input className="input" />
      <Button slot="increment" className="step">
        <Plus size={16} aria-hidden="true" />
      </Button>
    </Group>
  );
}

const FORMAT: Intl.NumberFormatOptions = { maximumFractionDigits: 2 };

/** A setting that is a number. What is typed takes effect on leaving the field, on Enter and by the steps. */
export function NumberRow(props: NumberRowProps) {
  const { label, note, unit, value, min, max, step = 1, problem, setProblem, commit, ...place } = props;
  const [refused, setRefused] = useState<number | null>(null);

  const change = async (next: number) => {
    if (Number.isNaN(next) || next < min || next > max) {
      setRefused(next);
      setProblem(`Anything from ${min} to ${max} ${unit} works here.`);
      return;
    }
    setRefused((await commit(next)) ? null : next);
  };

  return (
    <NumberField
      className="row"
      {...placed(place, `${value.toLocaleString()} ${unit}`)}
      value={refused ?? value}
      minValue={min}
      maxValue={max}
      step={step}
      formatOptions={FORMAT}
      commitBehavior="validate"
      validationBehavior="aria"
      isInvalid={problem !== null}
      onChange={(next) => void change(next)}
    >
      <Label className="row-label">{label}</Label>
      <div className="row-control">
        <NumberBox />
        <span className="quiet">{unit}</span>
      </div>
      <div className="row-about">
        <Text slot="description" className="small quiet">
          {note}
          <ProfileLine at={[place.at]} />
        </Text>
        <FieldError className="problem">{problem}</FieldError>
      </div>
    </NumberField>
  );
}
