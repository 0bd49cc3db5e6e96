import { FieldError, Label, Text } from 'react-aria-components';
import { numberText } from '../../../shared/readNumber.ts';
import { NumberEntry } from '../../ui/NumberEntry.tsx';
import { useSnapshot } from '../../ui/snapshot.ts';
import { type Placed, placed } from '../navigation/placed.ts';
import { ProfileLine } from '../profiles/ProfileLine.tsx';

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

/** A setting that is a number. What is typed takes effect on leaving the field, on Enter and by the steps. */
export function NumberRow({ note, problem, at, keywords, ...number }: NumberRowProps) {
  const { numberLocale } = useSnapshot().snapshot;
  const { label, unit, value } = number;
  return (
    <NumberEntry
      {...number}
      className="row"
      draftKey={at === undefined ? null : `number.${at}`}
      marks={placed({ at, keywords }, `${numberText(value, numberLocale)} ${unit}`)}
      isInvalid={problem !== null}
    >
      {(box) => (
        <>
          <Label className="row-label">{label}</Label>
          <div className="row-control">
            {box}
            <span className="quiet">{unit}</span>
          </div>
          <div className="row-about">
            <Text slot="description" className="small quiet">
              {note}
              <ProfileLine at={[at]} />
            </Text>
            <FieldError className="problem">{problem}</FieldError>
          </div>
        </>
      )}
    </NumberEntry>
  );
}
