import { PillChoice } from '../../ui/PillChoice.tsx';
import { type Placed, placed } from '../navigation/placed.ts';
import { ProfileLine } from '../profiles/ProfileLine.tsx';

interface PillRowProps<T extends string> extends Placed {
  readonly label: string;
  readonly note?: string;
  readonly options: readonly { readonly value: T; readonly name: string }[];
  readonly value: T;
  readonly problem: string | null;
  readonly onChange: (value: T) => void;
}

/** A setting with a few choices, all in sight. */
export function PillRow<T extends string>(props: PillRowProps<T>) {
  const { label, note, options, value, problem, onChange, ...place } = props;
  return (
    <div className="row row-stacked" {...placed(place, options.find((option) => option.value === value)?.name)}>
      <PillChoice {...{ label, options, value, problem, onChange }}>
        <ProfileLine at={[place.at]} />
      </PillChoice>
      {note === undefined ? null : <p className="small quiet">{note}</p>}
    </div>
  );
}
