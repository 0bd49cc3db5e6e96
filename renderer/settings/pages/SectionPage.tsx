import { useEffect, useLayoutEffect, useRef } from 'react';
import { focusPlace } from '../navigation/focusPlace.ts';
import { elementOf } from '../places/placeProps.ts';
import type { Places } from '../navigation/usePlaces.ts';
import { ProfileNote } from '../profiles/ProfileNote.tsx';
import { ResetPage } from './ResetPage.tsx';
import type { Page } from '../../../shared/settings/pages.ts';
import { SECTIONS } from './sections.ts';

interface SectionPageProps extends Pick<Places, 'goal' | 'arrived'> {
  readonly page: Page;
}

/** One page of the settings, from its top, or at the row that a search or a link leads to. */
export function SectionPage({ page, goal, arrived }: SectionPageProps) {
  const { id, owns } = page;
  const { Section } = SECTIONS[id];
  const end = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    end.current?.closest('.page')?.scrollTo({ top: 0 });
  }, []);
  useEffect(() => {
    const panel = end.current?.closest<HTMLElement>('.panel');
    if (goal?.page !== id || panel === null || panel === undefined) return;
    arrived();
    const [element] = goal.places.flatMap((place) => elementOf(panel, place) ?? []);
    if (element === undefined) panel.focus();
    else focusPlace(element);
  }, [goal, id, arrived]);
  return (
    <>
      <ProfileNote parts={owns} />
      <Section />
      <div ref={end} className="page-end">
        <ResetPage page={page} />
      </div>
    </>
  );
}
