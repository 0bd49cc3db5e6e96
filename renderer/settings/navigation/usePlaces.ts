import { useCallback, useEffect, useState } from 'react';
import { SECTIONS, sectionOf } from '../pages/sections.ts';
import { type Row, rowAt } from './rows.ts';

interface Goal {
  readonly section: string;
  /** The row on that page; null for the page as a whole. */
  readonly find: (page: ParentNode) => Row | null;
}

export interface Places {
  /** Id of the page in view. */
  readonly section: string;
  readonly show: (section: string) => void;
  /** Shows a page, and goes to a row of it. */
  readonly go: (goal: Goal) => void;
  /** Where the page in view is to go, until it says that it has arrived. */
  readonly goal: Goal | null;
  readonly arrived: () => void;
}

/** The page of the settings in view. It follows the window's address: `index.html#rhythm.micro.seconds`. */
export function usePlaces(): Places {
  const [section, show] = useState(SECTIONS[0]!.id);
  const [goal, setGoal] = useState<Goal | null>(null);
  const go = useCallback((next: Goal) => {
    show(next.section);
    setGoal(next);
  }, []);
  const arrived = useCallback(() => setGoal(null), []);

  useEffect(() => {
    const follow = () => {
      const place = location.hash.slice(1);
      if (place === '') return;
      // The same place may be asked for again.
      history.replaceState(null, '', location.pathname + location.search);
      const owner = sectionOf(place);
      if (owner === null) return;
      // Some pages are called as a part of the settings: `breaks` is the page, `apps` the row that shows them.
      const isPage = (row: Row | null) => place === owner.id && row?.place !== place;
      const find = (page: ParentNode) => {
        const row = rowAt(page, place);
        return isPage(row) ? null : row;
      };
      go({ section: owner.id, find });
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [go]);

  return { section, show, go, goal, arrived };
}
