/** Reads and writes `history.db` where that takes seconds, beside the app, which goes on meanwhile. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Imported } from '../shared/bridge.ts';
import type { Deletion } from '../shared/diary/deletion.ts';
import { writeHistory } from './exportHistory.ts';
import { addFiles } from './importHistory.ts';
import { openBeside } from './storage/database.ts';
import { openHistory } from './storage/history.ts';
import { openUseHistory } from './storage/useHistory.ts';

/** `oldest` as `addFiles` has it. */
export type HistoryTask =
  | { readonly is: 'import'; readonly files: readonly string[]; readonly oldest: number | null }
  | { readonly is: 'export'; readonly as: 'json' | 'csv'; readonly where: string }
  | { readonly is: 'delete'; readonly deletion: Deletion };

/** What comes of each task; of a deletion how many rows are gone or have lost a name. */
export interface HistoryDone {
  readonly import: Imported;
  readonly export: void;
  readonly delete: number;
}

/** Rejects where the file cannot be opened, or the disk does not take an export or a deletion. */
export async function carryOut(file: string, task: HistoryTask): Promise<HistoryDone[HistoryTask['is']]> {
  const database = openBeside(file);
  const use = openUseHistory(database);
  try {
    switch (task.is) {
      case 'import':
        return await addFiles(use, task.files, task.oldest);
      case 'export':
        return await writeHistory({ use, told: openHistory(database) }, task.as, task.where);
      case 'delete':
        return use.delete(task.deletion);
    }
  } finally {
    database.close();
  }
}

// Nothing is done where it is no worker that reads this.
if (parentPort !== null) {
  const { file, task } = workerData as { readonly file: string; readonly task: HistoryTask };
  parentPort.postMessage(await carryOut(file, task));
}
