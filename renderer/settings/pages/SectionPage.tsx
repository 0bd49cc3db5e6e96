import { useEffect, useLayoutEffect, useRef } from 'react';
import { arriveAt } from '../navigation/arrive.ts';
import type { Places } from '../navigation/usePlaces.ts';
import { ProfileNote } from '../profiles/ProfileNote.tsx';
import { ResetPage } from './ResetPage.tsx';
import type { SettingsSection } from './sections.ts';

interface SectionPageProps extends Pick<Places, 'goal' | 'arrived'> {
  readonly section: SettingsSection;
}

/** One page of the settings, from its top, or at the row that a search or a link leads to. */
export function SectionPage({ section, goal, arrived }: SectionPageProps) {
  const { id, name, owns, Section } = section;
  const end = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    end.current?.closest('.page')?.scrollTo({ top: 0 });
  }, []);
  useEffect(() => {
    const page = end.current?.closest<HTMLElement>('.panel');
    if (goal?.section !== id || page === null || page === undefined) return;
    arrived();
    const row = goal.find(page);
    if (row === null) page.focus();
    else arriveAt(row.element);
  }, [goal, id, arrived]);
  return (
    <>
      <ProfileNote parts={owns} />
      <Section />
      <div ref={end} className="page-end">
        <ResetPage name={name} owns={owns} />
      </div>
    </>
  );
}
