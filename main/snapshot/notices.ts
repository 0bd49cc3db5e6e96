import type { Notice } from '../../shared/bridge.ts';
import { severalLines } from '../../shared/cleanText.ts';
import type { OccurrenceOf } from '../../shared/engine/types.ts';
import type { NoticeValue } from '../../shared/notice.ts';

/** What the person should know until they dismiss it; one notice for each subject. */
export interface Notices {
  readonly list: readonly Notice[];
  /**
   * Shows it unless it is shown already.
   * @param at where in the settings it can be mended
   */
  say(id: string, notice: NoticeValue, at?: string): void;
  /** Shows it, or no longer anything of that subject where it is null. */
  follow(id: string, notice: NoticeValue | null): void;
  dismiss(id: string): void;
}

/** More than a list of twenty problems takes. */
const LONGEST = 8000;

/** @param onChange is told each new notice, and null when one is dismissed */
export function createNotices(onChange: (notice: NoticeValue | null) => void): Notices {
  let list: readonly Notice[] = [];

  function dismiss(id: string): void {
    if (!list.some((notice) => notice.id === id)) return;
    list = list.filter((notice) => notice.id !== id);
    onChange(null);
  }

  function say(id: string, given: NoticeValue, at?: string): void {
    const text = clean(given);
    if (list.some((notice) => notice.id === id && isSame(notice.text, text))) return;
    list = [...list.filter((notice) => notice.id !== id), { id, text, ...(at !== undefined && { at }) }];
    onChange(text);
  }

  return {
    get list() {
      return list;
    },
    say,
    follow: (id, notice) => (notice === null ? dismiss(id) : say(id, notice)),
    dismiss,
  };
}

/** Names and the words of a system may hold what steers a terminal. */
const clean = (notice: NoticeValue): NoticeValue => cleaned(notice) as NoticeValue;

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return severalLines(value, LONGEST);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cleaned(each)]));
}

/** Their fields are plain, and in one order for each kind. */
const isSame = (one: NoticeValue, other: NoticeValue): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What to say when a profile was removed while it was on; null where none was. */
export const profileRemovedNotice = ({ gone, profile }: OccurrenceOf<'profile'>): NoticeValue | null =>
  gone === undefined ? null : { kind: 'profile-removed', removed: gone, now: profile };
