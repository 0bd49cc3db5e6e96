/** Deletes what is older than the person wants to keep, never because of one reading of the clock, and not for good at once. */
import { messageOf } from '../../shared/cleanText.ts';
import { dateFormat, FULL_DATE } from '../../shared/words/dates.ts';
import { oldestKept } from '../../shared/diary/retention.ts';
import { DAY, HOUR } from '../../shared/moment.ts';
import type { Settings } from '../../shared/settings/schema.ts';
import { plural } from '../../shared/words/text.ts';
import type { Clock } from '../clock.ts';
import type { ClockWatch } from '../clockWatch.ts';
import type { HistoryWork } from './jobs.ts';
import type { Log } from '../log.ts';
import type { Notices } from '../snapshot/notices.ts';
import type { Counts } from './store/deletion.ts';
import { NotReady } from './store/connection.ts';
import { type Removed, forgetRemoved, removedIn } from './store/removedHistory.ts';
import type { UseHistory } from './store/historyStore.ts';

export interface HistoryRetentionParts {
  readonly clock: Clock;
  readonly watch: Pick<ClockWatch, 'hasSeenTimePass'>;
  readonly folder: string;
  readonly use: Pick<UseHistory, 'hasBefore'>;
  readonly work: Pick<HistoryWork, 'run'>;
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
  const { clock, watch, folder, use, work, keepMonths, log, notices, onDeleted } = parts;
  let isUnderWay = false;
  look();
  const stop = clock.every(LOOK_EVERY, look);

  function look(): void {
    if (isUnderWay || !watch.hasSeenTimePass) return;
    const now = clock.now();
    const before = oldestKept(now, keepMonths());
    try {
      const earlier = removedIn(folder);
      if (before !== null && use.hasBefore(before)) void deleteOld(before, earlier.length > 0);
      forgetRemoved(earlier.filter(({ at }) => now.wall - at >= BACK_WITHIN));
    } catch (error) {
      // It is looked for again within the hour.
      if (error instanceof NotReady) return;
      notices.say('history-use', `What is too old could not be looked for: ${messageOf(error)}.`);
    }
  }

  async function deleteOld(before: number, wasSaid: boolean): Promise<void> {
    isUnderWay = true;
    try {
      const at = Math.round(clock.now().wall);
      const { since, ...counts } = await work.run({ is: 'deleteOld', before, folder, at });
      tell(inWords(counts, before), wasSaid && since !== null && since >= before - USUAL);
      onDeleted();
    } catch (error) {
      const why = messageOf(error);
      notices.say('history-use', `What is older than you want to keep could not be deleted: ${why}.`);
    } finally {
      isUnderWay = false;
    }
  }

  /** @param isUsual no more than the days that grow too old one by one, of which the person has heard */
  function tell(text: string, isUsual: boolean): void {
    log.info(text);
    if (isUsual) return;
    const way = 'For a day they can be brought back in Settings, Data and privacy.';
    notices.say('history-old', `${text} ${way}`, 'history.keepMonths');
  }

  function inWords({ minutes, breaks, spans, checkIns }: Counts, before: number): string {
    const date = dateFormat(clock.now().zone, FULL_DATE).format(before);
    const rows = `${plural(minutes, 'minute')} of use, ${plural(breaks, 'break')}, ${plural(spans, 'span')} and ${plural(checkIns, 'check-in')}`;
    return `From before ${date}, and so older than you want to keep: ${rows} were deleted.`;
  }

  return {
    get removed() {
      return removedIn(folder);
    },
    stop,
  };
}
