import type Store from 'electron-store';

/** Replaces the given top-level fields of a JSON file, atomically. Rejects if the disk does not take it. */
export type WriteFields = (fields: Readonly<Record<string, unknown>>) => Promise<void>;

/** Writes through electron-store, which is loaded with the first write: most days nothing is changed. */
export function fieldWriter(folder: string, name: string): WriteFields {
  let store: Store | null = null;
  return async (fields) => {
    const { default: ElectronStore } = await import('electron-store');
    // Made here and not at the start, because it throws on a broken file, which has been set aside by now.
    store ??= new ElectronStore({ cwd: folder, name, clearInvalidConfig: false });
    store.set(fields);
  };
}
