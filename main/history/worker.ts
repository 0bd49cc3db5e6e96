/** Reads and writes `history.db` where that takes seconds, beside the app, which goes on meanwhile. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Imported } from '../../shared/bridge.ts';
import { messageOf, shownPath } from '../../shared/cleanText.ts';
import type { Deletion } from '../../shared/diary/deletion.ts';
import type { Language } from '../../shared/language.ts';
import { type SayText, createSay } from '../../shared/words/say.ts';
import { writeHistory } from './exportHistory.ts';
import { type ImportTask, addFiles } from './importHistory.ts';
import type { Checked } from './store/checkedDatabase.ts';
import { isLockedError, isNotAllowed } from './store/connection.ts';
import { InTheWay, createDatabase, openSecondConnection, type AsideFile } from './store/database.ts';
import type { RowCounts } from './store/deletion.ts';
import { removedName } from './store/removedHistory.ts';
import { type HistoryStore, openHistoryStore } from './store/historyStore.ts';

/** `before` in milliseconds since 1970, `at` likewise: now. */
export type HistoryTask =
  | (ImportTask & { readonly is: 'import' })
  | { readonly is: 'export'; readonly as: 'json' | 'csv'; readonly where: string }
  | { readonly is: 'delete'; readonly deletion: Deletion }
  | { readonly is: 'deleteOld'; readonly before: number; readonly folder: string; readonly at: number };

/** What the worker is given. */
export interface HistoryOrder {
  readonly file: string;
  readonly task: HistoryTask;
  readonly language: Language;
}

/** What comes of each task; of a deletion how many rows are gone or have lost a name. */
export interface HistoryDone {
  readonly import: Imported;
  readonly export: void;
  readonly delete: number;
  readonly deleteOld: RowCounts & { /** Time of the oldest row that was there. */ readonly since: number | null };
}

/** Looks through the file before the app opens it, and sets it aside where need be. */
export interface CheckHistory {
  readonly is: 'check';
  readonly folder: string;
  readonly fileTimestamp: string;
  /** For what hinders it. */
  readonly language: Language;
}

/** Breaks an import or an export off; the only message there is. */
export type StopMessage = 'stop';

/**
 * @param stop breaks an import off between two slices, and an export before it is there
 * Rejects where the file cannot be opened, or the disk does not take an export or a deletion.
 */
export async function carryOut(
  say: SayText,
  file: string,
  task: HistoryTask,
  stop: AbortSignal,
): Promise<HistoryDone[HistoryTask['is']]> {
  const database = openSecondConnection(file);
  const store = openHistoryStore(database);
  try {
    switch (task.is) {
      case 'import':
        return await addFiles(store, task, stop);
      case 'export':
        return await writeHistory(say, store, task.as, task.where, stop);
      case 'delete':
        return store.delete(task.deletion);
      case 'deleteOld':
        return await deleteOld(say, store, task);
    }
  } finally {
    database.close();
  }
}

/** Leaves a file that can be used, checked and in its newest form, or says why there is none. */
export function checkHistory({ folder, fileTimestamp, language }: CheckHistory, patience?: number): Checked {
  const aside: AsideFile[] = [];
  const database = createDatabase({
    folder,
    name: 'history',
    fileTimestamp: () => fileTimestamp,
    onSetAside: (each) => void aside.push(each),
    ...(patience !== undefined && { patience }),
  });
  try {
    database.use(() => {});
    return { is: 'ready', aside };
  } catch (error) {
    if (isLockedError(error)) return { is: 'locked' };
    return { is: 'failed', why: whyFailed(createSay(language), error, folder) };
  } finally {
    database.close();
  }
}

function whyFailed(say: SayText, error: unknown, folder: string): string {
  if (error instanceof InTheWay) return say('history.inTheWay', { file: error.file, what: error.what });
  const cause = messageOf(error);
  return isNotAllowed(error) ? say('history.notYours', { cause, folder: shownPath(folder) }) : cause;
}

/** Keeps what goes in a file beside history.db, from which it can be brought back. Rejects where the disk does not take that. */
async function deleteOld(
  say: SayText,
  store: HistoryStore,
  { before, folder, at }: Extract<HistoryTask, { is: 'deleteOld' }>,
): Promise<HistoryDone['deleteOld']> {
  const { since } = store.facts();
  const counts = store.countBefore(before);
  const file = join(folder, removedName(at, counts.minutes + counts.breaks + counts.spans + counts.checkIns));
  await writeHistory(say, store, 'json', file, undefined, before);
  try {
    store.deleteBefore(before);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
  return { ...counts, since };
}

// Nothing is done where it is no worker that reads this.
if (parentPort !== null) {
  const given = workerData as HistoryOrder | { readonly task: CheckHistory };
  const stop = new AbortController();
  parentPort.once('message', () => stop.abort(new Error('Unknot quits')));
  // It is no reason to go on when the work is done.
  parentPort.unref();
  parentPort.postMessage(
    'file' in given
      ? await carryOut(createSay(given.language), given.file, given.task, stop.signal)
      : checkHistory(given.task),
  );
}
