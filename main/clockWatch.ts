/** Watches whether the wall clock can be believed, over restarts too. */
import { messageOf } from '../shared/cleanText.ts';
import type { NoticeValue } from '../shared/notice.ts';
import { MINUTE } from '../shared/moment.ts';
import { type ClockTrust, firstLook, hasSeenTimePass, isFarOff, nextLook } from '../shared/time/clockTrust.ts';
import { createSignal, type Signal } from './signal.ts';
import type { Clock } from './clock.ts';
import { NotReady } from './notReady.ts';
import type { Log } from './log.ts';
import type { Notices } from './snapshot/notices.ts';

export interface ClockWatchParts {
  readonly clock: Clock;
  /** What was known at the end of the last run; null where that is lost. */
  readonly known: ClockTrust | null;
  /** Where the newest row of the history lies that can be; null where there is none. */
  readonly store: { newest(now: number): number | null };
  readonly log: Log;
  readonly notices: Notices;
}

export interface ClockWatch {
  /** What is known now. To be kept over a restart. */
  readonly trust: ClockTrust;
  /** What the clock says, and while it is in doubt the time that is believed as well. */
  readonly times: readonly number[];
  /** Whether the clock was seen for hours without a jump: only then anything is deleted because of it. */
  readonly hasSeenTimePass: boolean;
  /** The clock is in doubt now, or no longer. */
  readonly changed: Signal<void>;
  stop(): void;
}

/** For the log. */
const instant = (wall: number) => new Date(wall).toISOString();

export function createClockWatch({ clock, known, store, log, notices }: ClockWatchParts): ClockWatch {
  const changed = createSignal<void>();
  let mono = clock.mono();
  /** Where nothing is known of the last run, the newest row tells: as soon as the file is checked and can be read. */
  let isHistoryAsked = known !== null;
  let trust = firstLook(known, newestRow(), clock.now());
  tell();
  const stop = clock.every(MINUTE, look);

  function newestRow(): number | null {
    if (isHistoryAsked) return null;
    isHistoryAsked = true;
    try {
      return store.newest(clock.now().wall);
    } catch (error) {
      isHistoryAsked = !(error instanceof NotReady);
      if (isHistoryAsked) log.error(`history.db could not be asked for its newest row: ${messageOf(error)}`);
      return null;
    }
  }

  function look(): void {
    const wasInDoubt = trust.doubt !== null;
    const now = clock.now();
    const newest = newestRow();
    trust = newest === null ? nextLook(trust, Math.max(0, now.mono - mono), now) : firstLook(known, newest, now);
    mono = now.mono;
    if (wasInDoubt === (trust.doubt !== null)) return;
    tell();
    changed.tell();
  }

  function tell(): void {
    const { believed, doubt } = trust;
    if (doubt !== null) log.info(`the clock says ${instant(doubt.said)}, and ${instant(believed)} is believed`);
    notices.follow('clock', notice());
  }

  /** What the person should know of a clock that is far off; null else. */
  function notice(): NoticeValue | null {
    if (trust.doubt === null || !isFarOff(trust)) return null;
    const { zone } = clock.now();
    return { kind: 'clock-far-off', said: trust.doubt.said, believed: trust.believed, zone };
  }

  return {
    get trust() {
      look();
      return trust;
    },
    get times() {
      look();
      const { wall } = clock.now();
      return trust.doubt === null ? [wall] : [wall, trust.believed];
    },
    get hasSeenTimePass() {
      look();
      return hasSeenTimePass(trust);
    },
    changed,
    stop,
  };
}
