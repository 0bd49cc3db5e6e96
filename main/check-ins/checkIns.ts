/** Keeps what was said of how the knot feels, lets it be mended, and tells what it allows. */
import { messageOf } from '../../shared/cleanText.ts';
import type { CheckInKept } from '../../shared/bridge.ts';
import { needsCare, tellsWarningSign } from '../../shared/diary/care.ts';
import type { CheckIn, CheckInSource, CheckInInput } from '../../shared/diary/checkIn.ts';
import { checkInsWithout, type Deletion } from '../../shared/diary/deletion.ts';
import { careText } from '../../shared/words/care.ts';
import type { NoticeValue } from '../../shared/notice.ts';
import type { CheckInFault } from '../../shared/problem.ts';
import { checkInFaultText } from '../../shared/words/problem.ts';
import type { SayText } from '../../shared/words/say.ts';
import { FORGOTTEN_AFTER, answersInOrder, gateOf, strictest } from '../../shared/diary/painGate.ts';
import type { Spot } from '../../shared/diary/regions.ts';
import { type PainGate, stricterGate } from '../../shared/exercises/gate.ts';
import { MINUTE, SECOND } from '../../shared/moment.ts';
import type { Known } from '../../shared/terms.ts';
import type { Settings } from '../../shared/settings/schema.ts';
import { lowestOf } from '../../shared/extent.ts';
import type { CliAnswer } from '../cli/answer.ts';
import type { Clock } from '../clock.ts';
import type { HistoryJobs } from '../history/jobs.ts';
import { NotReady } from '../notReady.ts';
import type { KeptCheckIn } from '../history/store/checkInRows.ts';
import type { HistoryStore } from '../history/store/historyStore.ts';

export interface CheckInsParts {
  readonly say: SayText;
  readonly clock: Clock;
  readonly store: Pick<HistoryStore, 'keptCheckIns' | 'addCheckIns' | 'replaceCheckIn' | 'removeCheckIn'>;
  /** Has the file written to when it is free. */
  readonly write: HistoryJobs['write'];
  /** What the clock says, and while it is in doubt the time that is believed as well: the stricter gate of both counts. */
  readonly times: () => readonly number[];
  readonly settings: () => Settings;
  readonly onGate: (gate: PainGate) => void;
  /** A warning sign was reported by a check-in, or such a check-in was mended: keep that in the settings. */
  readonly onWarningSign: (isReported: boolean) => void;
  /** A check-in is there, is another one (`was` its time), or is gone. */
  readonly onChange: (change: CheckInChange) => void;
  /** The disk did not give or take the answers. */
  readonly onFault: (notice: NoticeValue) => void;
}

export type CheckInChange =
  { readonly is: 'new' | 'corrected'; readonly checkIn: CheckIn } | { readonly is: 'gone'; readonly checkIn: CheckIn };

/** `at` of the answer is its time; the check-in itself is what was kept. */
export interface KeptAnswer extends CheckInKept {
  readonly checkIn: CheckIn;
}

export interface CheckIns {
  /** The newest by its own time, whatever came in last; none of those that an import brought from the future. */
  readonly last: CheckIn | null;
  /** Whether there is one in that span [from, until) of the wall clock; unknown while the file cannot be read. */
  hasOneIn(span: { readonly from: number; readonly until: number }): Known<boolean>;
  /** The places that were named last by that, in the last four weeks. */
  readonly lastSpots: readonly Spot[];
  /** Counts it from now on and writes it. Resolves once that is done; `fault` says why the disk did not take it. */
  keep(said: CheckInInput, source: CheckInSource): Promise<KeptAnswer>;
  /**
   * Puts what is said now in the place of that check-in, at its old time, once the disk has taken it. Without one of
   * that time it is a new one.
   */
  correct(at: number, said: CheckInInput): Promise<CheckInKept>;
  /** Removes the check-in of that time, likewise; gives back why the disk did not. */
  takeBack(at: number): Promise<CheckInFault | null>;
  /** For the command line, which does not wait for a file that is held for long: then the answer says so. */
  log(pain: number, spots?: readonly Spot[]): Promise<CliAnswer>;
  /** There are others on disk now. */
  reload(): void;
  /** Takes out of memory what was deleted on disk. */
  forget(deletion: Deletion): void;
  /** Tells the gate if it is another one by now. To be called at the start and when settings or clock have changed. */
  followSettings(): void;
  /** Writes what could not be written until now. */
  stop(): void;
}

/** How often the gate is looked at though nothing has happened: answers grow old by the hour. */
const GATE_EVERY = 10 * MINUTE;
/** How long the command line waits: well under the patience of who asked (`cli/askRunning.ts`). */
const LOG_PATIENCE = 3 * SECOND;
export function createCheckIns(parts: CheckInsParts): CheckIns {
  const { say, clock, store, write, times, settings, onGate, onWarningSign, onChange, onFault } = parts;
  /** In the order in which they were written down. */
  let list: readonly KeptCheckIn[] = [];
  let unsaved: readonly CheckIn[] = [];
  /** False while the file is being checked or cannot be read: then nobody knows what was said before. */
  let isKnown = false;
  let told: PainGate | null = null;
  /**
   * Times of the check-ins by which the warning sign is reported; empty where that was done in Help, and after a restart,
   * for then nobody knows any more: it stays until it is sorted out in Help.
   */
  let warningCheckIns: readonly number[] = [];
  const stopLooking = clock.every(GATE_EVERY, updateGate);
  load();

  function load(): void {
    try {
      list = [...store.keptCheckIns(lowestOf(times()) - FORGOTTEN_AFTER), ...unsaved];
      isKnown = true;
    } catch (error) {
      isKnown = false;
      if (error instanceof NotReady) return;
      onFault({ kind: 'check-ins-unread', cause: messageOf(error) });
    }
  }

  async function keep(said: CheckInInput, source: CheckInSource): Promise<KeptAnswer> {
    const { wall, zone } = clock.now();
    const checkIn: CheckIn = { at: freeTime(Math.round(wall)), zone, source, ...said };
    list = [...list, checkIn];
    unsaved = [...unsaved, checkIn];
    const saving = save();
    changed({ is: 'new', checkIn });
    return { at: checkIn.at, fault: await saving, checkIn };
  }

  /** A check-in is known by its time: no two have the same. */
  function freeTime(at: number): number {
    return list.some((each) => each.at === at) ? freeTime(at + 1) : at;
  }

  async function correct(at: number, said: CheckInInput): Promise<CheckInKept> {
    const { done, fault } = await updateExisting(at, (known) => {
      const checkIn: CheckIn = { ...known, ...said };
      if (!unsaved.includes(known)) store.replaceCheckIn(checkIn);
      const put = (each: CheckIn) => (each.at === at ? checkIn : each);
      [list, unsaved] = [list.map(put), unsaved.map(put)];
      changed({ is: 'corrected', checkIn });
    });
    if (done || fault !== null) return { at, fault };
    const kept = await keep(said, { is: 'window' });
    return { at: kept.at, fault: kept.fault };
  }

  async function takeBack(at: number): Promise<CheckInFault | null> {
    const { fault } = await updateExisting(at, (known) => {
      if (!unsaved.includes(known)) store.removeCheckIn(at);
      const others = (each: CheckIn) => each.at !== at;
      [list, unsaved] = [list.filter(others), unsaved.filter(others)];
      changed({ is: 'gone', checkIn: known });
    });
    return fault;
  }

  /**
   * Changes the check-in of that time, if there is one, when its turn comes. `fault` says why the disk did not take it.
   */
  async function updateExisting(
    at: number,
    run: (known: CheckIn) => void,
  ): Promise<{ done: boolean; fault: CheckInFault | null }> {
    try {
      const done = await write(() => {
        const known = list.find((each) => each.at === at);
        if (known !== undefined) run(known);
        return known !== undefined;
      });
      return { done, fault: null };
    } catch (error) {
      return { done: false, fault: { kind: 'not-changed', cause: messageOf(error) } };
    }
  }

  function changed(change: CheckInChange): void {
    followWarningSign(change);
    onChange(change);
    updateGate();
  }

  function followWarningSign({ is, checkIn: { at, spots } }: CheckInChange): void {
    const others = warningCheckIns.filter((each) => each !== at);
    if (is !== 'gone' && tellsWarningSign(spots)) {
      const isReported = settings().safety.warningSign;
      if (!isReported) warningCheckIns = [at];
      else if (warningCheckIns.length > 0) warningCheckIns = [...others, at];
      if (!isReported) onWarningSign(true);
    } else if (others.length < warningCheckIns.length) {
      warningCheckIns = others;
      if (others.length === 0) onWarningSign(false);
    }
  }

  async function log(pain: number, spots: readonly Spot[] = []): Promise<CliAnswer> {
    const said = { pain, spots, note: null };
    const kept = await withTimeout(keep(said, { is: 'command' }), LOG_PATIENCE);
    if (kept !== null && kept.fault !== null) {
      const unwritten = needsCare(said) ? 'cli.log.unwrittenCare' : 'cli.log.unwritten';
      return { ok: false, text: say(unwritten, { pain, fault: checkInFaultText(say, kept.fault) }) };
    }
    const noted = say(kept === null ? 'cli.log.notYet' : 'cli.log.noted', { pain, gate: say(`gate.${gate()}`) });
    return { ok: true, text: needsCare(said) ? `${noted}\n${careText(say, said)}` : noted };
  }

  /** Null where it takes longer than that. @param ms of the app's time */
  function withTimeout<T>(promise: Promise<T>, ms: number): Promise<T | null> {
    return new Promise((resolve, reject) => {
      const stopWaiting = clock.after(ms, () => resolve(null));
      promise.finally(stopWaiting).then(resolve, reject);
    });
  }

  /** What could not be written stays with what comes next. */
  async function save(): Promise<CheckInFault | null> {
    try {
      await write(() => {
        if (unsaved.length > 0) store.addCheckIns(unsaved);
        unsaved = [];
      });
      return null;
    } catch (error) {
      const cause = messageOf(error);
      onFault({ kind: 'check-in-not-written', cause });
      return { kind: 'not-written', cause };
    }
  }

  function gate(): PainGate {
    const { warningSign } = settings().safety;
    const gate = strictest(times().map((now) => gateOf(list, now, warningSign)));
    // Strengtheners wait until it is known what pain allows.
    return isKnown ? gate : stricterGate(gate, 'light');
  }

  function updateGate(): void {
    const now = gate();
    if (now === told) return;
    told = now;
    onGate(now);
  }

  return {
    get last() {
      return answersInOrder(list, clock.now().wall).at(-1) ?? null;
    },
    hasOneIn({ from, until }) {
      const hasOne = list.some(({ at }) => at >= from && at < until);
      return hasOne || isKnown ? hasOne : 'unknown';
    },
    get lastSpots() {
      return answersInOrder(list, clock.now().wall).findLast(({ spots }) => spots.length > 0)?.spots ?? [];
    },
    keep,
    correct,
    takeBack,
    log,
    reload() {
      load();
      updateGate();
      if (unsaved.length > 0) void save();
    },
    forget(deletion) {
      list = checkInsWithout(list, deletion);
      unsaved = checkInsWithout(unsaved, deletion);
      updateGate();
    },
    followSettings() {
      // What is reported from now on is not taken back with a check-in of before.
      if (!settings().safety.warningSign) warningCheckIns = [];
      updateGate();
    },
    stop() {
      stopLooking();
      if (unsaved.length > 0) void save();
    },
  };
}
