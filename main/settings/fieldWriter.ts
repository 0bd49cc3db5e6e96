import type Store from 'electron-store';
import { dirname, parse } from 'node:path';
import { followLinks } from '../files/links.ts';

/** Replaces the given top-level fields of a JSON file, atomically. Rejects if the disk does not take it. */
export type WriteFields = (fields: Readonly<Record<string, unknown>>) => Promise<void>;

/**
 * Writes through electron-store, which is loaded with the first write: most days nothing is changed.
 * @param file its path; where it is a link, what it leads to is written
 */
export function fieldWriter(file: string): WriteFields {
  let open: { readonly path: string; readonly store: Store } | null = null;
  return async (fields) => {
    const { default: ElectronStore } = await import('electron-store');
    const { target } = followLinks(file);
    if (open?.path !== target) {
      const { name, ext } = parse(target);
      // Made here and not at the start, because it throws on a broken file, which has been set aside by now.
      const store = new ElectronStore({
        cwd: dirname(target),
        name,
        fileExtension: ext.slice(1),
        clearInvalidConfig: false,
      });
      open = { path: target, store };
    }
    open.store.set(fields);
  };
}
