/** Keeps what happened: follows the engine, writes once a minute, and answers what was. */
import type { NoticeValue } from '../../shared/notice.ts';
import { messageOf } from '../../shared/cleanText.ts';
import { type Deletion, keptWithout, recordingWithout } from '../../shared/diary/deletion.ts';
import { excerptWith } from '../../shared/diary/excerpt.ts';
import { emptyExcerpt } from '../../shared/diary/history.ts';
import {
  type RecordedRows,
  NO_ROWS,
  NO_RECORDING,
  endRecording,
  record,
  underWay,
} from '../../shared/diary/recorder.ts';
import type { EngineStep } from '../../shared/engine/engineStep.ts';
import { profileName } from '../../shared/engine/inForce.ts';
import type { EngineState, Step } from '../../shared/engine/types.ts';
import { DAY, MINUTE, type Moment } from '../../shared/moment.ts';
import type { Settings } from '../../shared/settings/schema.ts';
import { isPlausibleClock } from '../../shared/time/plausible.ts';
import type { Clock } from '../clock.ts';
import type { HistoryReader, Read } from './reader.ts';
import type { HistoryJobs } from './jobs.ts';
import { NotReady } from '../notReady.ts';
import type { HistoryStore } from './store/historyStore.ts';

export interface HistoryRecorderParts {
  readonly clock: Clock;
  readonly store: Pick<HistoryStore, 'keep' | 'closeSpansAfterCrash'>;
  readonly reader: Pick<HistoryReader, 'excerpt' | 'appTimes'>;
  readonly settings: () => Settings;
  /** While it is busy, what waits goes on waiting. */
  readonly jobs: Pick<HistoryJobs, 'isBusy' | 'write'>;
  /** What the engine makes of the time since the last run. */
  readonly start: Step;
  /** There is something new to see of what goes on. */
  readonly onChange: () => void;
  /** The disk did not give or take it. */
  readonly onFault: (notice: NoticeValue) => void;
}

export interface HistoryRecorder {
  /** The file has been checked and can be read. */
  fileReady(): void;
  follow(step: EngineStep): void;
  /** What happened in [from, until), what is under way included; where the file cannot be read, what is in memory. */
  excerpt(from: number, until: number): Promise<Read<'history'>>;
  /** Time in front by application in the last 30 days, longest first. Rejects where the file cannot be read. */
  appTimes(): Promise<Read<'appTimes'>>;
  /** Writes what waits, so that the file has all but the minute under way; not while it is busy. */
  write(): void;
  /** Takes out of memory what is being deleted on disk. */
  forget(deletion: Deletion): void;
  /** Writes what is left. */
  stop(state: EngineState): void;
}

/** So much waits for a disk that takes nothing: some weeks of use. Then the oldest goes. */
const MOST_WAITING = 20_000;

/** Without minutes: what the running day is told by where the history does not tell it. */
interface DayInMemory {
  /** What history.db has, or will have. */
  readonly recorded: RecordedRows;
  /** What came while the person wanted nothing recorded. */
  readonly unrecorded: RecordedRows;
}

const EMPTY_DAY: DayInMemory = { recorded: NO_ROWS, unrecorded: NO_ROWS };

/** What waits is written once a minute: it is hardly ever written twice while something is read. */
const MOST_TRIES = 3;

const APP_TIMES_SPAN = 30 * DAY;

const isEmpty = ({ minutes, breaks, spans }: RecordedRows) => minutes.length + breaks.length + spans.length === 0;

function joined(earlier: RecordedRows, later: RecordedRows): RecordedRows {
  return {
    minutes: [...earlier.minutes, ...later.minutes].slice(-MOST_WAITING),
    breaks: [...earlier.breaks, ...later.breaks].slice(-MOST_WAITING),
    spans: [...earlier.spans, ...later.spans].slice(-MOST_WAITING),
  };
}

/** What of it reaches into the day that begins then, in milliseconds since 1970. */
function dayFrom({ recorded, unrecorded }: DayInMemory, from: number): DayInMemory {
  const reaching = ({ breaks, spans }: RecordedRows): RecordedRows => ({
    minutes: [],
    breaks: breaks.filter(({ until }) => until >= from),
    spans: spans.filter(({ until }) => until === null || until >= from),
  });
  return { recorded: reaching(recorded), unrecorded: reaching(unrecorded) };
}

export function createHistoryRecorder(parts: HistoryRecorderParts): HistoryRecorder {
  const { clock, store, reader, settings, jobs, start, onChange, onFault } = parts;
  let recording = NO_RECORDING;
  /** Whether what goes on is to be written. */
  let isRecorded = settings().history.record;
  let waiting = NO_ROWS;
  let day = EMPTY_DAY;
  let isFaultTold = false;
  let areSpansClosed = false;
  /** Grows when what waited is in the file or deleted: what was read before may lack it, or have it twice. */
  let handedOver = 0;
  /** When the last event came. */
  let last: Moment | null = null;
  closeSpansOfLastRun();
  const startedAt = clock.now();
  follow({
    event: { type: 'tick' },
    before: start.state,
    after: start.state,
    occurrences: start.occurrences,
    now: startedAt,
  });
  const stopWriting = clock.every(MINUTE, writeInTurn);

  /** Once: what goes on from then on is of this run. */
  function closeSpansOfLastRun(): void {
    if (areSpansClosed) return;
    try {
      store.closeSpansAfterCrash(clock.now().wall);
      areSpansClosed = true;
    } catch (error) {
      // It is done when the file is ready.
      if (!(error instanceof NotReady)) onFault({ kind: 'history-unread', cause: messageOf(error) });
    }
  }

  /** Leaves it for the next time while the file is busy. */
  function writeInTurn(): void {
    if (!jobs.isBusy) write();
  }

  function follow(step: EngineStep): void {
    const { now } = step;
    if (hasJumped(now)) leaveOff(step.before, timeBeforeJump(now));
    last = now;
    // A clock that cannot be right would give wrong times to what happens.
    if (!isPlausibleClock(now.wall)) return leaveOff(step.before, now);
    if (settings().history.record !== isRecorded) leaveOff(step.before, now);
    isRecorded = settings().history.record;
    if (step.occurrences.some(({ type }) => type === 'day')) day = dayFrom(day, step.after.day.from);
    const recorded = record(recording, step, profileName(step.after));
    recording = recorded.recording;
    wait(recorded.kept);
  }

  /** What was seen until now is kept. */
  function leaveOff(state: EngineState, at: Moment): void {
    if (recording === NO_RECORDING) return;
    wait(endRecording(recording, state, at));
    recording = NO_RECORDING;
  }

  /** Whether the clock was set by more than a day since the last event: what goes on must not last for years. */
  function hasJumped(now: Moment): boolean {
    return Math.abs(now.wall - timeBeforeJump(now).wall) > DAY;
  }

  /** What the clock would say now if nobody had set it. */
  function timeBeforeJump(now: Moment): Moment {
    return last === null ? now : { ...last, mono: now.mono, wall: last.wall + now.mono - last.mono };
  }

  function wait(kept: RecordedRows): void {
    const news = isRecorded ? kept : { ...kept, minutes: [] };
    if (isEmpty(news)) return;
    const which = isRecorded ? 'recorded' : 'unrecorded';
    day = { ...day, [which]: joined(day[which], { ...news, minutes: [] }) };
    if (isRecorded) waiting = joined(waiting, news);
    onChange();
  }

  function write(): void {
    if (isEmpty(waiting)) return;
    const written = jobs.write(() => {
      store.keep(waiting);
      waiting = NO_ROWS;
      handedOver += 1;
      isFaultTold = false;
    });
    written.catch((error: unknown) => {
      if (isFaultTold) return;
      isFaultTold = true;
      onFault({ kind: 'use-not-written', cause: messageOf(error) });
    });
  }

  async function excerpt(from: number, until: number): Promise<Read<'history'>> {
    for (let tries = 1; ; tries += 1) {
      const before = handedOver;
      const pending = joined(joined(waiting, day.unrecorded), goesOn());
      const answer = await onceReady(reader.excerpt(from, until, pending), () =>
        excerptWith(emptyExcerpt(from, until), pending),
      ).catch((error: unknown) => {
        const inMemoryThen = excerptWith(emptyExcerpt(from, until), inMemory());
        return { is: 'unreadable' as const, why: messageOf(error), inMemory: inMemoryThen };
      });
      if (before === handedOver || tries === MOST_TRIES) return answer;
    }
  }

  /** Nothing of the minute under way where nothing is to be recorded. */
  const goesOn = () => (isRecorded ? underWay(recording) : { ...underWay(recording), minutes: [] });
  const inMemory = () => joined(joined(day.recorded, day.unrecorded), goesOn());

  /** While the file is being checked there is what waits alone: a window asks again when it is ready. */
  function onceReady<T>(answer: Promise<T>, meanwhile: () => T): Promise<T> {
    return answer.catch((error: unknown) => {
      if (error instanceof NotReady) return meanwhile();
      throw error;
    });
  }

  return {
    fileReady() {
      closeSpansOfLastRun();
      writeInTurn();
    },
    follow,
    excerpt,
    appTimes() {
      writeInTurn();
      return onceReady(reader.appTimes(clock.now().wall - APP_TIMES_SPAN), () => []);
    },
    write: writeInTurn,
    forget(deletion) {
      handedOver += 1;
      waiting = keptWithout(waiting, deletion);
      day = { recorded: keptWithout(day.recorded, deletion), unrecorded: keptWithout(day.unrecorded, deletion) };
      recording = recordingWithout(recording, deletion);
    },
    stop(state) {
      stopWriting();
      wait(endRecording(recording, state, clock.now()));
      write();
    },
  };
}
