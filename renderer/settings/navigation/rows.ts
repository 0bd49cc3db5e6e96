/** Reads from a page of settings what rows it has. The page itself is the only list of them. */
import { isWithin } from '../../../shared/settings/undo.ts';

export interface Row {
  readonly element: HTMLElement;
  readonly place: string | null;
  readonly label: string;
  /** Title of the group around it; null for a group itself. */
  readonly group: string | null;
  readonly note: string;
  readonly keywords: string;
  /** What it is set to, in words; empty where it does not say. */
  readonly value: string;
}

const LABELS = '.row-label, .field-label, .group > h3';
/** The parts of a row, the smallest first: what a label belongs to. */
const ROWS = '[data-place], .row, .group-box li, .group-box > *, .group';

const textOf = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

function rowOf(label: HTMLElement): Row {
  const isTitle = label.matches('.group > h3');
  const group = label.closest<HTMLElement>('.group');
  const element = (isTitle ? group : label.closest<HTMLElement>(ROWS)) ?? label;
  const about = isTitle ? group?.querySelectorAll(':scope > .small') : element.querySelectorAll('.small');
  return {
    element,
    place: element.dataset['place'] ?? null,
    label: textOf(label),
    group: isTitle ? null : textOf(group?.querySelector(':scope > h3')),
    note: [...(about ?? [])].map(textOf).join(' '),
    keywords: element.dataset['keywords'] ?? '',
    value: element.dataset['value'] ?? '',
  };
}

/** All rows under `root`, in the order of the page. */
export const rowsIn = (root: ParentNode): readonly Row[] =>
  [...root.querySelectorAll<HTMLElement>(LABELS)]
    .filter((label) => label.closest('[data-entry]') === null)
    .map(rowOf)
    .filter(({ label }) => label !== '');

/** The row of a setting, else the nearest row that holds it, else the first that lies in it. */
export function rowAt(root: ParentNode, path: string): Row | null {
  const rows = rowsIn(root).filter((row) => row.place !== null);
  const around = rows
    .filter(({ place }) => isWithin(path, place!))
    .toSorted((a, b) => b.place!.length - a.place!.length);
  return around[0] ?? rows.find(({ place }) => isWithin(place!, path)) ?? null;
}
