/** What is kept of each day while the app runs: written by the minute, and deleted when it is too old. */
import type { Step } from '../../shared/engine/types.ts';
import type { Clock } from '../clock.ts';
import type { ClockWatch } from '../clockWatch.ts';
import type { Coach } from '../coach.ts';
import type { Log } from '../log.ts';
import type { Notices } from '../snapshot/notices.ts';
import type { HistoryFile } from './openHistory.ts';
import { createHistoryKeeping, type HistoryKeeping } from './recorder.ts';
import { createHistoryRetention, type HistoryRetention } from './retention.ts';

export interface SetUpHistoryParts {
  readonly clock: Clock;
  readonly clockWatch: Pick<ClockWatch, 'hasSeenTimePass'>;
  readonly coach: Pick<Coach, 'state'>;
  readonly folder: string;
  readonly history: HistoryFile;
  readonly log: Log;
  readonly notices: Notices;
  /** What the engine makes of the time since the last run. */
  readonly start: Step;
}

export function setUpHistory(parts: SetUpHistoryParts): {
  readonly recorder: HistoryKeeping;
  readonly retention: HistoryRetention;
} {
  const { clock, clockWatch, coach, folder, history, log, notices, start } = parts;
  const { use, reader, work, revisions } = history;
  const recorder = createHistoryKeeping({
    clock,
    start,
    work,
    reader,
    use,
    settings: () => coach.state.inForce,
    onChange: revisions.grow,
    onFault: (text) => notices.say('history-use', text),
  });
  const retention = createHistoryRetention({
    clock,
    watch: clockWatch,
    folder,
    use,
    work,
    keepMonths: () => coach.state.inForce.history.keepMonths,
    log,
    notices,
    onDeleted: revisions.changePast,
  });
  return { recorder, retention };
}
