/** `history.db`: what is read and written of it here, and the worker for what takes long. */
import { join } from 'node:path';
import { type HistoryWork, createHistoryWork } from './historyWork.ts';
import { type DatabaseParts, createDatabase } from './storage/database.ts';
import { type History, openHistory } from './storage/history.ts';
import { type UseHistory, openUseHistory } from './storage/useHistory.ts';

export interface HistoryFile {
  readonly path: string;
  /** Check-ins. */
  readonly told: History;
  readonly use: UseHistory;
  readonly work: HistoryWork;
}

/** Nothing is opened before something is read or written. */
export function openHistoryFile(parts: Omit<DatabaseParts, 'name'>): HistoryFile {
  const database = createDatabase({ ...parts, name: 'history' });
  const path = join(parts.folder, 'history.db');
  const work = createHistoryWork({
    file: path,
    program: new URL('./historyWorker.js', import.meta.url),
    prepare: () => database.use(() => {}),
  });
  return { path, told: openHistory(database), use: openUseHistory(database), work };
}
