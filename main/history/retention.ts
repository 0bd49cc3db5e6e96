/** Deletes what is older than the person wants to keep, never because of one reading of the clock, and not for good at once. */
import { messageOf } from '../../shared/cleanText.ts';
import type { NoticeValue } from '../../shared/notice.ts';
import { oldestKept } from '../../shared/diary/retention.ts';
import { DAY, HOUR } from '../../shared/moment.ts';
import type { Settings } from '../../shared/settings/schema.ts';
import type { Clock } from '../clock.ts';
import type { ClockWatch } from '../clockWatch.ts';
import type { HistoryJobs } from './jobs.ts';
import type { Log } from '../log.ts';
import type { Notices } from '../snapshot/notices.ts';
import type { RowCounts } from './store/deletion.ts';
import { NotReady } from '../notReady.ts';
import { type Removed, forgetRemoved, removedIn } from './store/removedHistory.ts';
import type { HistoryStore } from './store/historyStore.ts';

export interface HistoryRetentionParts {
  readonly clock: Clock;
  readonly clockWatch: Pick<ClockWatch, 'hasSeenTimePass'>;
  readonly folder: string;
  readonly store: Pick<HistoryStore, 'hasExpired'>;
  readonly jobs: Pick<HistoryJobs, 'run'>;
  readonly keepMonths: () => Settings['history']['keepMonths'];
  readonly log: Log;
  readonly notices: Notices;
  readonly onDeleted: () => void;
}

export interface HistoryRetention {
  /** What was deleted within the last day, oldest first, and can be brought back. */
  readonly removed: readonly Removed[];
  stop(): void;
}

const LOOK_EVERY = HOUR;
/** How long what was deleted can be brought back: a day, and the hour between two looks. */
const BACK_WITHIN = DAY + HOUR;
/** So many days that grow too old at a time are nothing new: a long weekend. */
const USUAL = 4 * DAY;

export function createHistoryRetention(parts: HistoryRetentionParts): HistoryRetention {
  const { clock, clockWatch: watch, folder, store, jobs, keepMonths, log, notices, onDeleted } = parts;
  let isUnderWay = false;
  look();
  const stop = clock.every(LOOK_EVERY, look);

  function look(): void {
    if (isUnderWay || !watch.hasSeenTimePass) return;
    const now = clock.now();
    const before = oldestKept(now, keepMonths());
    try {
      const earlier = removedIn(folder);
      if (before !== null && store.hasExpired(before)) void deleteOld(before, earlier.length > 0);
      forgetRemoved(earlier.filter(({ at }) => now.wall - at >= BACK_WITHIN));
    } catch (error) {
      // It is looked for again within the hour.
      if (error instanceof NotReady) return;
      notices.say('history-use', { kind: 'old-not-looked-for', cause: messageOf(error) });
    }
  }

  async function deleteOld(before: number, wasSaid: boolean): Promise<void> {
    isUnderWay = true;
    try {
      const at = Math.round(clock.now().wall);
      const { since, ...counts } = await jobs.run({ is: 'deleteOld', before, folder, at });
      tell(counts, before, wasSaid && since !== null && since >= before - USUAL);
      onDeleted();
    } catch (error) {
      notices.say('history-use', { kind: 'old-not-deleted', cause: messageOf(error) });
    } finally {
      isUnderWay = false;
    }
  }

  /** @param isUsual no more than the days that grow too old one by one, of which the person has heard */
  function tell({ minutes, breaks, spans, checkIns }: RowCounts, before: number, isUsual: boolean): void {
    const rows = `${minutes} minutes, ${breaks} breaks, ${spans} spans and ${checkIns} check-ins`;
    log.info(`deleted from before ${new Date(before).toISOString()}, as older than the person keeps: ${rows}`);
    if (isUsual) return;
    const { zone } = clock.now();
    const notice: NoticeValue = { kind: 'old-deleted', before, zone, minutes, breaks, spans, checkIns };
    notices.say('history-old', notice, 'history.keepMonths');
  }

  return {
    get removed() {
      return removedIn(folder);
    },
    stop,
  };
}
