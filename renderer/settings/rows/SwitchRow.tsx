import { useId } from 'react';
import { Switch } from 'react-aria-components';
import { Problem } from '../../ui/Problem.tsx';
import { type Placed, placed } from '../navigation/placed.ts';
import { ProfileLine } from '../profiles/ProfileLine.tsx';

interface SwitchRowProps extends Placed {
  readonly label: string;
  readonly note?: string;
  readonly value: boolean;
  readonly problem: string | null;
  readonly onChange: (value: boolean) => void;
}

/** A setting that is on or off. */
export function SwitchRow({ label, note, value, problem, onChange, ...place }: SwitchRowProps) {
  const about = useId();
  return (
    <div className="row" {...placed(place, value ? 'on' : 'off')}>
      <Switch className="switch row-switch" isSelected={value} onChange={onChange} aria-describedby={about}>
        <span className="row-label">{label}</span>
        <span className="switch-track" />
      </Switch>
      <div id={about} className="row-about">
        {note === undefined ? null : <p className="small quiet">{note}</p>}
        <ProfileLine at={[place.at]} />
        <Problem text={problem} />
      </div>
    </div>
  );
}
