import type { ReactNode } from 'react';
import type { PlaceId } from '../../../shared/settings/pages.ts';
import { placeLabel, placeNote } from '../../../shared/words/settings.ts';
import { useSay } from '../../ui/say.ts';
import { placeProps } from '../places/placeProps.ts';

interface GroupProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly place?: PlaceId;
  readonly children: ReactNode;
}

/** A titled box of settings. */
export function TitledGroup({ title, note, place, children }: GroupProps) {
  return (
    <section className="group" {...placeProps(place)}>
      <h3>{title}</h3>
      {note === undefined || note === '' ? null : <p className="small quiet">{note}</p>}
      <div className="group-box">{children}</div>
    </section>
  );
}

interface PlacedGroupProps {
  readonly place: PlaceId;
  /** In place of its own. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A box of settings with the title and the note of its place. */
export function Group({ place, note, children }: PlacedGroupProps) {
  const say = useSay();
  return (
    <TitledGroup title={placeLabel(say, place)} note={note ?? placeNote(say, place)} place={place}>
      {children}
    </TitledGroup>
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
