/** What is kept, as the person may see it, take it along and be rid of it. */
import type { DeletionResult, HistoryFacts, Imported, Saved } from '../shared/bridge.ts';
import type { Deletion } from '../shared/diary/deletion.ts';
import { oldestKept } from '../shared/diary/retention.ts';
import { reachDayAt } from '../shared/engine/workHours.ts';
import type { Settings } from '../shared/settings/schema.ts';
import type { Clock } from './clock.ts';
import { deleteHistory } from './deleteHistory.ts';
import { askWhereToSave, askWhichHistory } from './dialogs.ts';
import { exportHistory } from './exportHistory.ts';
import { historyFacts } from './historyFacts.ts';
import type { HistoryKeeping } from './historyKeeping.ts';
import type { HistoryWork } from './historyWork.ts';
import { importHistory } from './importHistory.ts';
import { savePdf } from './savePdf.ts';
import type { UseHistory } from './storage/useHistory.ts';

export interface YourDataParts {
  readonly clock: Clock;
  readonly folder: string;
  readonly use: UseHistory;
  readonly work: HistoryWork;
  readonly keeping: HistoryKeeping;
  readonly keepMonths: () => Settings['history']['keepMonths'];
  readonly emptyLog: () => void;
  /** Takes what was deleted out of memory. Throws if the disk does not take what is left. */
  readonly forget: (deletion: Deletion) => void;
  /** An import has brought something new. */
  readonly onAdded: () => void;
  /** Prints the window with the summary; null while it is closed. */
  readonly summaryPrinter: () => (() => Promise<Buffer>) | null;
}

export interface YourData {
  /** Throws where history.db cannot be read. */
  facts(): HistoryFacts;
  remove(deletion: Deletion): Promise<DeletionResult>;
  exportAs(as: 'json' | 'csv'): Promise<Saved>;
  import(): Promise<Imported>;
  saveSummary(): Promise<Saved>;
}

export function createYourData(parts: YourDataParts): YourData {
  const { clock, folder, use, work, keeping, keepMonths, emptyLog, forget, onAdded, summaryPrinter } = parts;

  function today(): string {
    const { wall, zone } = clock.now();
    return reachDayAt(wall, zone).key;
  }

  return {
    facts: () => historyFacts(folder, use),
    remove: (deletion) =>
      deleteHistory(
        { folder, forget, emptyLog, remove: (what) => work.run({ is: 'delete', deletion: what }) },
        deletion,
      ),
    exportAs(as) {
      // The running minute goes along.
      keeping.write();
      return exportHistory({
        as,
        askWhere: askWhereToSave,
        today: today(),
        write: (form, where) => work.run({ is: 'export', as: form, where }),
      });
    },
    import: () =>
      importHistory({
        askWhich: askWhichHistory,
        add: (files) => work.run({ is: 'import', files, oldest: oldestKept(clock.now(), keepMonths()) }),
        onAdded,
      }),
    saveSummary: () => savePdf({ print: summaryPrinter(), askWhere: askWhereToSave, today: today() }),
  };
}
