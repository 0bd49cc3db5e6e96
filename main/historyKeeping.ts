/** Keeps what happened: follows the engine, writes once a minute, and answers what was. */
import { type Deletion, keptWithout, recordingWithout } from '../shared/diary/deletion.ts';
import { excerptWith } from '../shared/diary/excerpt.ts';
import { type AppUse, emptyExcerpt, type HistoryExcerpt } from '../shared/diary/history.ts';
import { type Kept, NOTHING_KEPT, NO_RECORDING, endRecording, record, underWay } from '../shared/diary/recorder.ts';
import { oldestKept } from '../shared/diary/retention.ts';
import type { Seen } from '../shared/diary/seen.ts';
import { profileName } from '../shared/engine/inForce.ts';
import type { EngineState, Step } from '../shared/engine/types.ts';
import { HOUR, MINUTE } from '../shared/moment.ts';
import type { Settings } from '../shared/settings/schema.ts';
import type { Clock } from './clock.ts';
import type { HistoryWork } from './historyWork.ts';
import { NotReady } from './storage/connection.ts';
import type { History } from './storage/history.ts';
import type { UseHistory } from './storage/useHistory.ts';

export interface HistoryKeepingParts {
  readonly clock: Clock;
  readonly use: UseHistory;
  readonly told: Pick<History, 'checkIns'>;
  readonly settings: () => Settings;
  /** While it is busy, what waits goes on waiting. */
  readonly work: Pick<HistoryWork, 'isBusy' | 'run' | 'write'>;
  /** What the engine makes of the time since the last run. */
  readonly start: Step;
  /** There is something new to see: of what goes on, or of days that are over. */
  readonly onChange: (of: 'present' | 'past') => void;
  /** The disk did not give or take it. */
  readonly onFault: (text: string) => void;
}

export interface HistoryKeeping {
  /** The file has been checked and can be read. */
  fileReady(): void;
  follow(seen: Seen): void;
  /** What happened in [from, until), what is under way included. */
  excerpt(from: number, until: number): HistoryExcerpt;
  /** Time in front by application in the last 30 days, longest first. */
  appTimes(): readonly AppUse[];
  /** Writes what waits, so that the file has all but the minute under way; not while it is busy. */
  write(): void;
  /** Takes out of memory what is being deleted on disk. */
  forget(deletion: Deletion): void;
  /** Writes what is left. */
  stop(state: EngineState): void;
}

/** So much waits for a disk that takes nothing: some weeks of use. Then the oldest goes. */
const MOST_WAITING = 20_000;

const APP_TIMES_SPAN = 30 * 24 * HOUR;

const DELETE_EVERY = 12 * HOUR;

const isEmpty = ({ minutes, breaks, spans }: Kept) => minutes.length + breaks.length + spans.length === 0;

function joined(earlier: Kept, later: Kept): Kept {
  return {
    minutes: [...earlier.minutes, ...later.minutes].slice(-MOST_WAITING),
    breaks: [...earlier.breaks, ...later.breaks].slice(-MOST_WAITING),
    spans: [...earlier.spans, ...later.spans].slice(-MOST_WAITING),
  };
}

export function createHistoryKeeping(parts: HistoryKeepingParts): HistoryKeeping {
  const { clock, use, told, settings, work, start, onChange, onFault } = parts;
  let recording = NO_RECORDING;
  let waiting = NOTHING_KEPT;
  let isFaultTold = false;
  let isLastRunEnded = false;
  endLastRun();
  const now = clock.now();
  follow({ event: { type: 'tick' }, before: start.state, after: start.state, effects: start.effects, now });
  deleteOld();
  const stopWriting = clock.every(MINUTE, writeInTurn);
  const stopDeleting = clock.every(DELETE_EVERY, deleteOld);

  /** Once: what goes on from then on is of this run. */
  function endLastRun(): void {
    if (!isLastRunEnded) read(() => (use.endLastRun(), (isLastRunEnded = true)));
  }

  /** Leaves it for the next time while the file is busy. */
  function writeInTurn(): void {
    if (!work.isBusy) write();
  }

  function follow(seen: Seen): void {
    if (!settings().history.record) return leaveOff(seen);
    const step = record(recording, seen, profileName(seen.after));
    recording = step.recording;
    wait(step.kept);
  }

  /** The person has switched it off: what was seen until now is kept. */
  function leaveOff({ before, now: at }: Seen): void {
    if (recording === NO_RECORDING) return;
    wait(endRecording(recording, before, at));
    recording = NO_RECORDING;
  }

  function deleteOld(): void {
    const before = oldestKept(clock.now(), settings().history.keepMonths);
    if (before === null || !(read(() => use.hasBefore(before)) ?? false)) return;
    work.run({ is: 'deleteOld', before }).then(
      () => onChange('past'),
      (error: Error) => onFault(`What is older than you want to keep could not be deleted: ${error.message}.`),
    );
  }

  function wait(kept: Kept): void {
    if (isEmpty(kept)) return;
    waiting = joined(waiting, kept);
    onChange('present');
  }

  function write(): void {
    if (isEmpty(waiting)) return;
    const written = work.write(() => {
      use.keep(waiting);
      waiting = NOTHING_KEPT;
      isFaultTold = false;
    });
    written.catch((error: Error) => {
      if (isFaultTold) return;
      isFaultTold = true;
      onFault(
        `What happens is not being written to history.db: ${error.message}. Unknot keeps it in memory and tries again each minute.`,
      );
    });
  }

  function stored(from: number, until: number): HistoryExcerpt {
    const checkIns = told.checkIns(from).filter(({ at }) => at < until);
    return { from, until, ...use.between(from, until), checkIns };
  }

  /** Null where the file cannot be read, which is told. */
  function read<T>(what: () => T): T | null {
    try {
      return what();
    } catch (error) {
      // It is read again when it is ready.
      if (error instanceof NotReady) return null;
      onFault(`history.db could not be read: ${(error as Error).message}.`);
      return null;
    }
  }

  return {
    fileReady() {
      endLastRun();
      deleteOld();
      writeInTurn();
    },
    follow,
    excerpt(from, until) {
      const excerpt = read(() => stored(from, until)) ?? emptyExcerpt(from, until);
      return excerptWith(excerpt, joined(waiting, underWay(recording)));
    },
    appTimes() {
      writeInTurn();
      return read(() => use.appTimes(clock.now().wall - APP_TIMES_SPAN)) ?? [];
    },
    write: writeInTurn,
    forget(deletion) {
      waiting = keptWithout(waiting, deletion);
      recording = recordingWithout(recording, deletion);
    },
    stop(state) {
      stopWriting();
      stopDeleting();
      wait(endRecording(recording, state, clock.now()));
      write();
    },
  };
}
