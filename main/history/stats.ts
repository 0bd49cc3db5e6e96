import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { HistoryFacts } from '../../shared/bridge.ts';
import { removedIn } from './store/removedHistory.ts';
import type { HistoryStore } from './store/historyStore.ts';

/** What is kept, and where. Throws where history.db cannot be read. */
export function historyFacts(folder: string, store: Pick<HistoryStore, 'facts' | 'appNames'>): HistoryFacts {
  const removed = removedIn(folder).reduce((sum, { rows }) => sum + rows, 0);
  const { latest: _, ...counts } = store.facts();
  return { folder, bytes: historySize(folder), ...counts, removed, apps: store.appNames() };
}

/** Of history.db with what belongs to it, in bytes. */
export const historySize = (folder: string): number =>
  ['', '-wal', '-shm'].reduce((sum, end) => sum + sizeOf(join(folder, `history.db${end}`)), 0);

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
