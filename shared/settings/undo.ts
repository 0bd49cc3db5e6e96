/** The former states of something that is edited, newest last. */
export type Former<T> = readonly T[];

/** Edits further back than this are forgotten. */
export const REMEMBERED = 50;

export const remembered = <T>(former: Former<T>, now: T): Former<T> => [...former, now].slice(-REMEMBERED);

/** The state before the last edit, and what is then left to undo; null where nothing is. */
export function undone<T>(former: Former<T>): { readonly state: T; readonly former: Former<T> } | null {
  if (former.length === 0) return null;
  return { state: former.at(-1)!, former: former.slice(0, -1) };
}
