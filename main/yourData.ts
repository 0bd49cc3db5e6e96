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
  /** Takes what is being deleted out of memory. */
  readonly forget: (deletion: Deletion) => void;
  /** Takes it out of what is written beside history.db. Throws if the disk does not take what is left. */
  readonly tidy: (deletion: Deletion) => void;
  /** history.db holds something else now. */
  readonly onOtherRows: () => void;
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
  const { clock, folder, use, work, keeping, keepMonths, emptyLog, forget, tidy, onOtherRows, summaryPrinter } = parts;

  function today(): string {
    const { wall, zone } = clock.now();
    return reachDayAt(wall, zone).key;
  }

  return {
    facts: () => historyFacts(folder, use),
    remove: (deletion) =>
      deleteHistory(
        {
          ...{ folder, forget, tidy, emptyLog, onRemoved: onOtherRows },
          remove: (what) => work.run({ is: 'delete', deletion: what }),
        },
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
        add: (files) =>
          work.run({ is: 'import', files, now: clock.now().wall, oldest: oldestKept(clock.now(), keepMonths()) }),
        onAdded: onOtherRows,
      }),
    saveSummary: () => savePdf({ print: summaryPrinter(), askWhere: askWhereToSave, today: today() }),
  };
}
