import { useId } from 'react';
import { Switch } from 'react-aria-components';
import type { ReactNode } from 'react';
import { Problem } from '../../ui/Problem.tsx';

interface SwitchFieldProps {
  /** See places/placeProps.ts. */
  readonly 'data-place'?: string;
  readonly label: string;
  /** Empty: nothing is said under it. */
  readonly note?: string;
  readonly value: boolean;
  readonly problem: string | null;
  readonly onChange: (value: boolean) => void;
  readonly children?: ReactNode;
}

/** Something that is on or off. */
export function SwitchField({ label, note = '', value, problem, onChange, children, ...place }: SwitchFieldProps) {
  const about = useId();
  return (
    <div className="row" {...place}>
      <Switch className="switch row-switch" isSelected={value} onChange={onChange} aria-describedby={about}>
        <span className="row-label">{label}</span>
        <span className="switch-track" />
      </Switch>
      <div id={about} className="row-about">
        {note === '' ? null : <p className="small quiet">{note}</p>}
        {children}
        <Problem text={problem} />
      </div>
    </div>
  );
}
