import { useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Findable } from '../../../shared/settings/search.ts';
import { SECTIONS } from '../pages/sections.ts';
import { type Row, rowsIn } from './rows.ts';

/** A row as search knows it: told by its words and by which of its name it is, for it is drawn anew to be shown. */
export interface FoundRow extends Findable {
  readonly section: string;
  /** Among those of the same name in the same group, 0 for the first. */
  readonly nth: number;
}

const isSame = (a: Pick<Row, 'label' | 'group'>, b: Pick<Row, 'label' | 'group'>) =>
  a.label === b.label && a.group === b.group;

/** The row on its page, once that is in view. */
export const rowOn = (page: ParentNode, row: FoundRow): Row | null =>
  rowsIn(page).filter((other) => isSame(other, row))[row.nth] ?? null;

/** Draws every page once, outside of the document, and reads its rows: so search knows what there is, and no list of it is kept. */
export function Unseen({ onRead }: { readonly onRead: (rows: readonly FoundRow[]) => void }) {
  const [pages] = useState(() => document.createElement('div'));
  useLayoutEffect(() => {
    onRead(
      SECTIONS.flatMap(({ id, name }) => {
        const rows = rowsIn(pages.querySelector(`[data-section="${id}"]`)!);
        return rows.map(({ label, group, note, keywords }, at) => {
          const nth = rows.slice(0, at).filter((other) => isSame(other, rows[at]!)).length;
          return { label, group, note, keywords, page: name, section: id, nth };
        });
      }),
    );
    // Once: the rows are read as they are now.
    // eslint-disable-next-line react/exhaustive-deps
  }, []);
  return createPortal(
    SECTIONS.map(({ id, Section }) => (
      <div key={id} data-section={id}>
        <Section />
      </div>
    )),
    pages,
  );
}
