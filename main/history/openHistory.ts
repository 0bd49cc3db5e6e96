/** `history.db`: what is read and written of it here, and the worker for what takes long. */
import { join } from 'node:path';
import { createHistoryReader, type HistoryReader } from './reader.ts';
import { createHistoryWork, type HistoryWork } from './jobs.ts';
import type { CheckHistory } from './worker.ts';
import type { ReadingDone } from './readHistory.ts';
import { runWorker } from '../runWorker.ts';
import { type Checked, createCheckedDatabase } from './store/checkedDatabase.ts';
import { ForeignFile } from './store/connection.ts';
import type { SetAside } from './store/database.ts';
import { type History, openHistory } from './store/checkInStore.ts';
import { openUseHistory, type UseHistory } from './store/historyStore.ts';

export interface HistoryFileParts {
  readonly folder: string;
  /** Names a file that is set aside, such as `2026-03-02T09-00-00`. */
  readonly stamp: () => string;
  /** The file can be used from now on, for the first time or again; files that were set aside for it. */
  readonly onReady: (aside: readonly SetAside[]) => void;
  /** Another program has the file. */
  readonly onLocked: () => void;
}

export interface HistoryFile {
  readonly path: string;
  /** Check-ins. */
  readonly told: History;
  readonly use: UseHistory;
  /** For what windows ask, which may be long. */
  readonly reader: HistoryReader;
  readonly work: HistoryWork;
  /** Has a file that is there checked. Resolves when that is done, or there is none, or after so many milliseconds. */
  firstLook(atMost: number): Promise<void>;
}

/** Nothing is opened before something is read or written. */
export function openHistoryFile({ folder, stamp, onReady, onLocked }: HistoryFileParts): HistoryFile {
  const path = join(folder, 'history.db');
  const program = new URL('./historyWorker.js', import.meta.url);
  const check = () =>
    runWorker<Checked>(program, { file: path, task: { is: 'check', folder, stamp: stamp() } satisfies CheckHistory })
      .done;
  const database = createCheckedDatabase({ file: path, check, onReady, onLocked });
  const work = createHistoryWork({ file: path, program, prepare: database.ready });
  const [told, use] = [openHistory(database), openUseHistory(database)];
  const readerProgram = new URL('./historyReaderWorker.js', import.meta.url);
  const reader = createHistoryReader({
    folder,
    told,
    use,
    // Never a file that is still to be checked.
    beside: (task) => database.use(() => runWorker<ReadingDone>(readerProgram, { file: path, task }).done),
    distrust: (why) =>
      database.use(() => {
        throw new ForeignFile(why);
      }),
  });
  let look: Promise<void> | null = null;
  return {
    path,
    told,
    use,
    reader,
    work,
    firstLook(atMost) {
      // What comes of it, whoever reads or writes is told.
      look ??= database.exists ? database.ready().catch(() => {}) : Promise.resolve();
      return Promise.race([look, new Promise<void>((resolve) => setTimeout(resolve, atMost).unref())]);
    },
  };
}
