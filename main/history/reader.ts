/**
 * Answers what the windows ask of `history.db`: at once where that takes no time, else beside the app. The app never
 * stands still because of the size of the history.
 */
import type { Commands, PackedAnswer } from '../../shared/bridge.ts';
import type { RecordedRows } from '../../shared/diary/recorder.ts';
import { createSerialQueue } from '../../shared/serialQueue.ts';
import type { HistoryStore } from './store/historyStore.ts';
import { historyFacts, historySize } from './stats.ts';
import { type ReadingDone, type ReadingTask, readExcerpt } from './readHistory.ts';

/** What a page is answered, or the same packed. */
export type Read<K extends ReadingTask['is']> = Commands[K]['answer'] | PackedAnswer;

export interface HistoryReaderParts {
  readonly store: HistoryStore;
  /** The folder of `history.db`. */
  readonly folder: string;
  /** Has a worker carry it out. Rejects where the file cannot be read. */
  readonly beside: (task: ReadingTask) => Promise<ReadingDone>;
  /** Has the file checked anew: it holds what Unknot has not written. Throws what those who read are told meanwhile. */
  readonly distrust: (why: string) => never;
  /** What is read here: so much of `HistoryStore.cost`, and all of a file of so many bytes. */
  readonly atMost?: { readonly cost: number; readonly bytes: number };
}

/** Each reads here before it returns, or beside the app. Rejects where the file cannot be read. */
export interface HistoryReader {
  /** What happened in [from, until), in milliseconds since 1970, with what is not in the file yet. */
  excerpt(from: number, until: number, pending: RecordedRows): Promise<Read<'history'>>;
  /** Time in front by application from then on. */
  appTimes(since: number): Promise<Read<'appTimes'>>;
  facts(): Promise<Read<'historyFacts'>>;
}

/** About 10 ms of a busy machine each; a day of work costs 500, and a year of it 6 MB. */
const AT_MOST = { cost: 3000, bytes: 4e6 };

export function createHistoryReader(parts: HistoryReaderParts): HistoryReader {
  const { folder, store, beside, distrust, atMost = AT_MOST } = parts;
  /** One worker at a time, however often a page asks. */
  const queue = createSerialQueue();

  async function readLong(task: ReadingTask): Promise<PackedAnswer> {
    const done = await queue.run(() => beside(task));
    return done.is === 'read' ? done.packed : distrust(done.why);
  }

  const isSmall = () => historySize(folder) <= atMost.bytes;

  return {
    async excerpt(from, until, pending) {
      const task = { is: 'history', from, until, pending } as const;
      const here = readExcerpt(store, task, atMost.cost);
      return 'is' in here ? readLong(task) : here;
    },
    appTimes: async (since) => (isSmall() ? store.appTimes(since) : readLong({ is: 'appTimes', since })),
    facts: async () => (isSmall() ? historyFacts(folder, store) : readLong({ is: 'historyFacts', folder })),
  };
}
