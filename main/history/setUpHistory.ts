/** What is kept of each day while the app runs: written by the minute, and deleted when it is too old. */
import type { Step } from '../../shared/engine/types.ts';
import type { Clock } from '../clock.ts';
import type { ClockWatch } from '../clockWatch.ts';
import type { Coach } from '../coach.ts';
import type { Log } from '../log.ts';
import type { Notices } from '../snapshot/notices.ts';
import type { HistoryFile } from './openHistory.ts';
import { createHistoryRecorder, type HistoryRecorder } from './recorder.ts';
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
  readonly recorder: HistoryRecorder;
  readonly retention: HistoryRetention;
} {
  const { clock, clockWatch, coach, folder, history, log, notices, start } = parts;
  const { store, reader, jobs, revisions } = history;
  const recorder = createHistoryRecorder({
    clock,
    start,
    jobs,
    reader,
    store,
    settings: () => coach.state.inForce,
    onChange: revisions.grow,
    onFault: (notice) => notices.say('history-use', notice),
  });
  const retention = createHistoryRetention({
    clock,
    clockWatch,
    folder,
    store,
    jobs,
    keepMonths: () => coach.state.inForce.history.keepMonths,
    log,
    notices,
    onDeleted: revisions.changePast,
  });
  return { recorder, retention };
}
