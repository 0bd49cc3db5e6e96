/** What somebody has begun to write in a window and not saved yet: it outlives the window, a crash and a restart. */
import { DAY, HOUR } from './moment.ts';

export interface Draft {
  /** Plain JSON, in the form of the field that it belongs to. */
  readonly value: unknown;
  /** When it was written last, in milliseconds since 1970. */
  readonly at: number;
}

/** By the name of what is being written, such as `own-exercise`. */
export type Drafts = Readonly<Record<string, Draft>>;

/** What a draft may be called. */
export const DRAFT_KEY = /^[a-z][\w.-]{0,99}$/;
/** What is being said in the check-in window; its note is private like those in the history. */
export const CHECK_IN_DRAFT = 'check-in';
/** In characters of JSON: an exercise of one's own with its picture. */
export const LARGEST_DRAFT = 512 * 1024;
const MOST_DRAFTS = 40;
const LARGEST_OF_ALL = 2 * LARGEST_DRAFT;

const OLDEST = 30 * DAY;
/** What was felt in the morning is not what is felt the next day. */
const OLDEST_CHECK_IN = 12 * HOUR;
/** A clock may have been mended since. */
const AHEAD = HOUR;

/** Whether a draft is young enough to be gone on with. */
export function isYoungDraft(key: string, { at }: Draft, now: number): boolean {
  return at <= now + AHEAD && now - at <= (key === CHECK_IN_DRAFT ? OLDEST_CHECK_IN : OLDEST);
}

/** The newest drafts, as many as there is room for. */
export function newestDrafts(drafts: Drafts): Drafts {
  let room = LARGEST_OF_ALL;
  const newest = Object.entries(drafts)
    .toSorted(([, a], [, b]) => b.at - a.at)
    .slice(0, MOST_DRAFTS)
    .filter(([, { value }]) => (room -= JSON.stringify(value ?? null).length) >= 0);
  return Object.fromEntries(newest);
}

/** The drafts with one written anew, or, where it is null, done with. */
export function withDraft(drafts: Drafts, key: string, value: unknown, now: number): Drafts {
  const { [key]: _, ...others } = drafts;
  return value === null ? others : newestDrafts({ ...others, [key]: { value, at: now } });
}
