/** What is kept, as the person may see it, take it along and be rid of it. */
import { messageOf } from '../../shared/cleanText.ts';
import type { ChangeResult, DeletionResult, Imported, Saved } from '../../shared/bridge.ts';
import type { Deletion } from '../../shared/diary/deletion.ts';
import { oldestKept } from '../../shared/diary/retention.ts';
import { reachDayAt } from '../../shared/schedule/workHours.ts';
import type { SerialQueue } from '../../shared/serialQueue.ts';
import type { Settings } from '../../shared/settings/schema.ts';
import { highestOf } from '../../shared/extent.ts';
import type { Log } from '../log.ts';
import type { Clock } from '../clock.ts';
import type { ClockWatch } from '../clockWatch.ts';
import { deleteHistory } from './deleteHistory.ts';
import type { Dialogs } from '../files/dialogs.ts';
import { exportHistory } from './exportHistory.ts';
import type { HistoryRecorder } from './recorder.ts';
import type { HistoryReader, Read } from './reader.ts';
import type { HistoryJobs } from './jobs.ts';
import { importHistory } from './importHistory.ts';
import { savePdf } from '../files/savePdf.ts';
import { forgetRemoved, removedIn } from './store/removedHistory.ts';

export interface DataRequestsParts {
  readonly clock: Clock;
  readonly desktop: { readonly dialogs: Pick<Dialogs, 'askWhereToSave' | 'askWhichHistory'> };
  readonly folder: string;
  readonly history: { readonly reader: Pick<HistoryReader, 'facts'>; readonly jobs: HistoryJobs };
  readonly recorder: HistoryRecorder;
  readonly stores: { readonly settings: { readonly settings: Settings } };
  readonly settings: { change(change: Pick<Settings, 'history'>): Promise<ChangeResult> };
  readonly clockWatch: Pick<ClockWatch, 'hasSeenTimePass'>;
  /** Writes the files that the person asks for. */
  readonly saving: SerialQueue;
  readonly log: Pick<Log, 'empty'>;
  /** Takes what is being deleted out of memory. */
  readonly forget: (deletion: Deletion) => void;
  /** Takes it out of what is written beside history.db. Throws if the disk does not take what is left. */
  readonly forgetInFiles: (deletion: Deletion) => void;
  /** history.db holds something else now. */
  readonly toOtherHistory: () => void;
  /** Prints the window with the summary; null while it is closed. */
  readonly windows: { printer(name: 'summary'): (() => Promise<Buffer>) | null };
}

export interface DataRequests {
  /** Rejects where history.db cannot be read. */
  facts(): Promise<Read<'historyFacts'>>;
  remove(deletion: Deletion): Promise<DeletionResult>;
  exportAs(as: 'json' | 'csv'): Promise<Saved>;
  import(): Promise<Imported>;
  /** What was deleted because it was too old comes back, and from then on all is kept. */
  bringBack(): Promise<Imported>;
  saveSummary(): Promise<Saved>;
}

export function createDataRequests(parts: DataRequestsParts): DataRequests {
  const { clock, clockWatch, folder, log, recorder, saving, windows, forget, forgetInFiles, toOtherHistory } = parts;
  const { dialogs } = parts.desktop;
  const { reader, jobs } = parts.history;
  const kept = () => parts.stores.settings.settings.history;

  function today(): string {
    const { wall, zone } = clock.now();
    return reachDayAt(wall, zone).key;
  }

  /** A clock that may be wrong is no reason to leave anything out. */
  const oldest = () => (clockWatch.hasSeenTimePass ? oldestKept(clock.now(), kept().keepMonths) : null);

  async function bringBack(): Promise<Imported> {
    try {
      const files = removedIn(folder);
      if (files.length === 0) return { is: 'failed', problem: { kind: 'nothing-to-bring-back' } };
      // First, for it would be deleted again.
      const changed = await parts.settings.change({ history: { ...kept(), keepMonths: 'forever' } });
      if (!changed.ok) return { is: 'failed', problem: { kind: 'settings-refused', problems: changed.problems } };
      // What was kept once is no row of the future, whatever the clock says now.
      const now = highestOf(
        files.map(({ at }) => at),
        clock.now().wall,
      );
      const back = await jobs.run({ is: 'import', files: files.map(({ file }) => file), now, oldest: null });
      if (back.is === 'imported' && back.bad === 0) forgetRemoved(files);
      return back;
    } catch (error) {
      return {
        is: 'failed',
        problem: { kind: 'not-brought-back', cause: messageOf(error) },
      };
    } finally {
      toOtherHistory();
    }
  }

  return {
    facts: reader.facts,
    remove: (deletion) =>
      deleteHistory(
        {
          folder,
          removeFromMemory: forget,
          removeFromOtherFiles: forgetInFiles,
          clearLog: log.empty,
          onRemoved: toOtherHistory,
          remove: (what) => jobs.run({ is: 'delete', deletion: what }),
        },
        deletion,
      ),
    exportAs(as) {
      // The running minute goes along.
      recorder.write();
      return exportHistory({
        as,
        askWhere: dialogs.askWhereToSave,
        today: today(),
        write: (form, where) => jobs.run({ is: 'export', as: form, where }),
      });
    },
    import: () =>
      importHistory({
        askWhich: dialogs.askWhichHistory,
        add: (files) => jobs.run({ is: 'import', files, now: clock.now().wall, oldest: oldest() }),
        onAdded: toOtherHistory,
      }),
    bringBack,
    saveSummary: () =>
      savePdf({ print: windows.printer('summary'), askWhere: dialogs.askWhereToSave, saving, today: today() }),
  };
}
