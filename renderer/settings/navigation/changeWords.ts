import { isWithin } from '../../../shared/settings/undo.ts';
import type { ChangeWords } from '../access/useUndo.ts';
import { rowAt, type Row } from './rows.ts';

const nameOf = ({ group, label }: Row) => (group === null || group === label ? label : `${group}, ${label}`);

/** `rhythm` for `rhythm.micro.reachMinutes` and `rhythm.long.reachMinutes`. */
function commonPath([first = '', ...others]: readonly string[]): string {
  const parts = first.split('.');
  const isShared = (length: number) => others.every((path) => isWithin(path, parts.slice(0, length).join('.')));
  return parts.slice(0, parts.findLastIndex((_, at) => isShared(at + 1)) + 1).join('.');
}

/** What the page in view calls a change of these settings. */
export function changeInWords(paths: readonly string[]): ChangeWords {
  const page = document.querySelector('main') ?? document;
  const rows = paths.map((path) => rowAt(page, path));
  const [first] = rows;
  if (first === undefined || first === null) return { name: page.querySelector('h2')?.textContent ?? '', value: '' };
  const whole = rows.length > 1 ? rowAt(page, commonPath(paths)) : null;
  if (whole !== null && whole.value !== '') return { name: nameOf(whole), value: whole.value };
  const isOne = rows.every((row) => row?.element === first.element);
  return isOne ? { name: nameOf(first), value: first.value } : { name: first.group ?? first.label, value: '' };
}

/** What a sentence calls the rows of these settings, each once: "Length", "Volume". */
export function rowNames(page: ParentNode, paths: readonly string[]): readonly string[] {
  const rows = paths.map((path) => rowAt(page, path)).filter((row) => row !== null);
  return [...new Set(rows.map(nameOf))];
}

/** With a full stop, unless it ends as a sentence already. */
export const ended = (words: string): string => (/[.?]$/.test(words) ? words : `${words}.`);
