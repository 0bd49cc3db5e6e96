/** Looks for patterns beside the app, which goes on meanwhile: reads `history.db` by a connection of its own. */
import { existsSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { emptyExcerpt, type HistoryExcerpt } from '../../shared/diary/history.ts';
import type { Experiment } from '../../shared/patterns/experiment.ts';
import { type PatternsAnswer, answerFrom, spanFor } from '../../shared/patterns/answer.ts';
import { openToRead } from '../history/store/database.ts';
import { openHistoryStore } from '../history/store/historyStore.ts';

export interface PatternsTask {
  readonly file: string;
  /** Milliseconds since 1970 on the wall clock: now, and when this reach day began. */
  readonly now: number;
  readonly dayStart: number;
  readonly experiments: readonly Experiment[];
}

function read(file: string, from: number, until: number): HistoryExcerpt {
  if (!existsSync(file)) return emptyExcerpt(from, until);
  const database = openToRead(file);
  try {
    return openHistoryStore(database).excerpt(from, until);
  } finally {
    database.close();
  }
}

/** Throws where the file cannot be read. */
export function answer({ file, now, dayStart, experiments }: PatternsTask): PatternsAnswer {
  const { from, until } = spanFor(now, experiments);
  return answerFrom(read(file, from, until), dayStart, now, experiments);
}

// Nothing is answered where it is no worker that reads this.
parentPort?.postMessage(answer(workerData as PatternsTask));
