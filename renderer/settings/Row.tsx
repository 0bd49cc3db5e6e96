import type { ReactNode } from 'react';

/** A titled box of settings. */
export function Group({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <section className="group">
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
