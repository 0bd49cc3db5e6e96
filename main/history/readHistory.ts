/** How `history.db` is read for a window. */
import { constants, gzipSync } from 'node:zlib';
import type { Commands, PackedAnswer } from '../../shared/bridge.ts';
import { messageOf } from '../../shared/cleanText.ts';
import { excerptWith } from '../../shared/diary/excerpt.ts';
import type { RecordedRows } from '../../shared/diary/recorder.ts';
import { historyFacts } from './stats.ts';
import { openToRead } from './store/database.ts';
import { isForeign } from './store/form.ts';
import { openHistoryStore, type HistoryStore } from './store/historyStore.ts';

/** `pending`: what is not in the file yet. Times in milliseconds since 1970. */
export type ReadingTask =
  | { readonly is: 'history'; readonly from: number; readonly until: number; readonly pending: RecordedRows }
  | { readonly is: 'appTimes'; readonly since: number }
  | { readonly is: 'historyFacts'; readonly folder: string };

/** `packed`: the answer as a page gets it, its JSON by gzip. `foreign`: the file holds what Unknot has not written, and must be checked. */
export type ReadingDone =
  { readonly is: 'read'; readonly packed: PackedAnswer } | { readonly is: 'foreign'; readonly why: string };

/** Of `HistoryStore.cost`: more than 400 days of full use. What is beyond that no window could draw. */
const MOST = 300_000;

/** Throws where the file cannot be read. @param most of `HistoryStore.cost` */
export function readExcerpt(
  store: HistoryStore,
  { from, until, pending }: Extract<ReadingTask, { is: 'history' }>,
  most: number,
): Commands['history']['answer'] {
  if (store.cost(from, until, most) >= most) return { is: 'too-much' };
  return excerptWith(store.excerpt(from, until), pending);
}

function answerTo(store: HistoryStore, task: ReadingTask, most: number): unknown {
  switch (task.is) {
    case 'history':
      return readExcerpt(store, task, most);
    case 'appTimes':
      return store.appTimes(task.since);
    case 'historyFacts':
      return historyFacts(task.folder, store);
  }
}

/** In a worker. Throws where the file cannot be read. @param most of `HistoryStore.cost` */
export function readBeside(file: string, task: ReadingTask, most = MOST): ReadingDone {
  const database = openToRead(file);
  try {
    const store = openHistoryStore(database);
    // All of it as it was at one moment, whoever writes meanwhile.
    database.use((db) => db.exec('BEGIN'));
    const json = JSON.stringify(answerTo(store, task, most));
    // A copy with bytes of its own, which can be handed over.
    return { is: 'read', packed: new Uint8Array(gzipSync(json, { level: constants.Z_BEST_SPEED })) };
  } catch (error) {
    if (isForeign(error)) return { is: 'foreign', why: messageOf(error) };
    throw error;
  } finally {
    database.close();
  }
}
