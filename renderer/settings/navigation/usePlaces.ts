import { useCallback, useEffect, useState } from 'react';
import { groupOf, type PageId, pageOf, PAGES, type PlaceId, placeOf } from '../../../shared/settings/pages.ts';

interface Goal {
  readonly page: PageId;
  /** Places on that page, the first that is drawn counts; none for the page as a whole. */
  readonly places: readonly PlaceId[];
}

export interface Places {
  /** The page in view. */
  readonly page: PageId;
  readonly show: (page: PageId) => void;
  /** Shows the page of a place, and goes there. Nothing where there is none. */
  readonly go: (place: PlaceId) => void;
  /** Where the page in view is to go, until it says that it has arrived. */
  readonly goal: Goal | null;
  readonly arrived: () => void;
}

/** Where a link to that place leads: to the place, what is nearest to it, or the group of that. */
function goalOf(place: PlaceId): Goal | null {
  const page = pageOf(place);
  if (page === null) return null;
  const nearest = placeOf(place);
  // Some pages have the name of a part of the settings: `breaks` is the page, `apps` the group.
  if (place === page.id && nearest !== place) return { page: page.id, places: [] };
  const group = nearest === null ? null : groupOf(nearest);
  return { page: page.id, places: [place, nearest, group].filter((each) => each !== null) };
}

/** The page of the settings in view. It follows the window's address: `index.html#rhythm.micro.seconds`. */
export function usePlaces(): Places {
  const [page, show] = useState<PageId>(PAGES[0]!.id);
  const [goal, setGoal] = useState<Goal | null>(null);
  const go = useCallback((place: PlaceId) => {
    const next = goalOf(place);
    if (next === null) return;
    show(next.page);
    setGoal(next);
  }, []);
  const arrived = useCallback(() => setGoal(null), []);

  useEffect(() => {
    const follow = () => {
      const place = decodeURIComponent(location.hash.slice(1));
      if (place === '') return;
      // The same place may be asked for again.
      history.replaceState(null, '', location.pathname + location.search);
      go(place);
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [go]);

  return { page, show, go, goal, arrived };
}
