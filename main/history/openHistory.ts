/** `history.db`: what is read and written of it here, and the worker for what takes long. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createHistoryReader, type HistoryReader } from './reader.ts';
import type { Language } from '../../shared/language.ts';
import { createHistoryJobs, type HistoryJobs } from './jobs.ts';
import type { CheckHistory } from './worker.ts';
import { createHistoryRevisions, type HistoryRevisions } from './revisions.ts';
import type { ReadingDone, ReadingTask } from './readHistory.ts';
import { createLingeringWorker } from '../lingeringWorker.ts';
import { runWorker } from '../runWorker.ts';
import { type Checked, createCheckedDatabase } from './store/checkedDatabase.ts';
import { ForeignFile } from './store/connection.ts';
import type { AsideFile } from './store/database.ts';
import { openHistoryStore, type HistoryStore } from './store/historyStore.ts';

export interface HistoryFileParts {
  readonly folder: string;
  /** Names a file that is set aside, such as `2026-03-02T09-00-00`. */
  readonly fileTimestamp: () => string;
  readonly language: Language;
  /** Programs of workers: what takes long, and what reads for windows. */
  readonly programs: { readonly history: URL; readonly historyReader: URL };
}

/** `ready`: the file can be used from now on, for the first time or again; files that were set aside for it. */
export type HistoryFileNews =
  | { readonly kind: 'ready'; readonly aside: readonly AsideFile[] }
  /** Another program has the file. */
  | { readonly kind: 'locked' };

export interface HistoryFile {
  readonly path: string;
  readonly store: HistoryStore;
  /** For what windows ask, which may be long. */
  readonly reader: HistoryReader;
  readonly jobs: HistoryJobs;
  /** What windows know of its content. */
  readonly revisions: HistoryRevisions;
  /** Has a file that is there checked. Resolves when that is done, or there is none, or after two seconds. */
  firstLook(): Promise<void>;
  /** Tells what becomes of the file, and what has become of it until now. */
  follow(tell: (news: HistoryFileNews) => void): void;
  close(): void;
}

/** Milliseconds; years of use are looked through in about one second. */
const FIRST_LOOK = 2000;

/** As long as somebody steps from month to month. */
const READER_IDLE_MS = 10_000;

/** Nothing is opened before something is read or written. */
export function openHistoryFile({ folder, fileTimestamp, language, programs }: HistoryFileParts): HistoryFile {
  const early: HistoryFileNews[] = [];
  let tell = (news: HistoryFileNews): void => void early.push(news);
  const path = join(folder, 'history.db');
  const program = programs.history;
  const check = () =>
    runWorker<Checked>(program, {
      task: { is: 'check', folder, fileTimestamp: fileTimestamp(), language } satisfies CheckHistory,
    }).done;
  const database = createCheckedDatabase({
    file: path,
    check,
    onReady: (aside) => tell({ kind: 'ready', aside }),
    onLocked: () => tell({ kind: 'locked' }),
  });
  const jobs = createHistoryJobs({ file: path, program, language, prepare: database.ready });
  const store = openHistoryStore(database);
  const readingWorker = createLingeringWorker<ReadingTask, ReadingDone>(
    () => new Worker(programs.historyReader, { workerData: { file: path } }),
    READER_IDLE_MS,
  );
  const reader = createHistoryReader({
    folder,
    store,
    // Never a file that is still to be checked.
    beside: (task) => database.use(() => readingWorker.run(task)),
    distrust: (why) =>
      database.use(() => {
        throw new ForeignFile(why);
      }),
  });
  let look: Promise<void> | null = null;
  return {
    path,
    store,
    reader,
    jobs,
    revisions: createHistoryRevisions(),
    firstLook() {
      // What comes of it, whoever reads or writes is told.
      look ??= database.exists ? database.ready().catch(() => {}) : Promise.resolve();
      return Promise.race([look, new Promise<void>((resolve) => setTimeout(resolve, FIRST_LOOK).unref())]);
    },
    follow(listener) {
      tell = listener;
      for (const news of early.splice(0)) listener(news);
    },
    close: database.close,
  };
}
