import type { ReactNode } from 'react';
import { type Placed, placed } from '../navigation/placed.ts';

interface GroupProps extends Placed {
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A titled box of settings. */
export function Group({ title, note, children, ...place }: GroupProps) {
  return (
    <section className="group" {...placed(place)}>
      <h3>{title}</h3>
      {note === undefined ? null : <p className="small quiet">{note}</p>}
      <div className="group-box">{children}</div>
    </section>
  );
}

/** The head of a settings section. */
export function SectionHead({ title, children }: { title: string; children: ReactNode }) {
  return (
    <header className="section-head">
      <h2>{title}</h2>
      <p className="quiet">{children}</p>
    </header>
  );
}
