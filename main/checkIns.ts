/** Keeps what was said of how the knot feels, lets it be mended, and tells what it allows. */
import type { CheckInKept } from '../shared/bridge.ts';
import { careText, needsCare, tellsWarningSign } from '../shared/diary/care.ts';
import type { CheckIn, CheckInSource, Said } from '../shared/diary/checkIn.ts';
import { checkInsWithout, type Deletion } from '../shared/diary/deletion.ts';
import { GATE_WORDS } from '../shared/diary/gateWords.ts';
import { FORGOTTEN_AFTER, gateOf } from '../shared/diary/painGate.ts';
import type { Spot } from '../shared/diary/regions.ts';
import type { PainGate } from '../shared/exercises/gate.ts';
import { MINUTE } from '../shared/moment.ts';
import type { Settings } from '../shared/settings/schema.ts';
import type { Answer } from './cli/answer.ts';
import type { Clock } from './clock.ts';
import type { History } from './storage/history.ts';

export interface CheckInsParts {
  readonly clock: Clock;
  readonly history: History;
  readonly settings: () => Settings;
  readonly onGate: (gate: PainGate) => void;
  /** A warning sign was reported by a check-in, or such a check-in was mended: keep that in the settings. */
  readonly onWarningSign: (isReported: boolean) => void;
  /** A check-in is there, is another one (`was` its time), or is gone. */
  readonly onChange: (change: CheckInChange) => void;
  /** The disk did not give or take the answers. */
  readonly onFault: (text: string) => void;
}

export type CheckInChange =
  { readonly is: 'new' | 'corrected'; readonly checkIn: CheckIn } | { readonly is: 'gone'; readonly checkIn: CheckIn };

export interface CheckIns {
  readonly last: CheckIn | null;
  /** The places that were named last, in the last four weeks. */
  readonly lastSpots: readonly Spot[];
  /** Counts it from now on and writes it; `fault` says why the disk did not take it. */
  keep(said: Said, source: CheckInSource): CheckInKept;
  /** Puts what is said now in the place of that check-in, at its old time. Without one of that time it is a new one. */
  correct(at: number, said: Said): CheckInKept;
  /** Removes the check-in of that time; gives back why the disk did not. */
  takeBack(at: number): string | null;
  /** For the command line. */
  log(pain: number, spots?: readonly Spot[]): Answer;
  /** There are others on disk now. */
  reload(): void;
  /** Takes out of memory what was deleted on disk. */
  forget(deletion: Deletion): void;
  /** Tells the gate if it is another one by now. To be called at the start and when the settings have changed. */
  followSettings(): void;
  stop(): void;
}

/** How often the gate is looked at though nothing has happened: answers grow old by the hour. */
const GATE_EVERY = 10 * MINUTE;

export function createCheckIns(parts: CheckInsParts): CheckIns {
  const { clock, history, settings, onGate, onWarningSign, onChange, onFault } = parts;
  let list: readonly CheckIn[] = [];
  let unsaved: readonly CheckIn[] = [];
  let told: PainGate | null = null;
  /**
   * Times of the check-ins by which the warning sign is reported; empty where that was done in Help, and after a restart,
   * for then nobody knows any more: it stays until it is sorted out in Help.
   */
  let reporters: readonly number[] = [];
  const stopLooking = clock.every(GATE_EVERY, updateGate);
  load();

  function load(): void {
    try {
      list = [...history.checkIns(clock.now().wall - FORGOTTEN_AFTER), ...unsaved];
    } catch (error) {
      onFault(`Your check-ins could not be read from history.db: ${(error as Error).message}.`);
    }
  }

  function keep(said: Said, source: CheckInSource): CheckInKept {
    const { wall, zone } = clock.now();
    const checkIn: CheckIn = { at: freeTime(Math.round(wall)), zone, source, ...said };
    list = [...list, checkIn];
    unsaved = [...unsaved, checkIn];
    const fault = save();
    changed({ is: 'new', checkIn });
    return { at: checkIn.at, fault };
  }

  /** A check-in is known by its time: no two have the same. */
  function freeTime(at: number): number {
    return list.some((each) => each.at === at) ? freeTime(at + 1) : at;
  }

  function correct(at: number, said: Said): CheckInKept {
    const known = list.find((each) => each.at === at);
    if (known === undefined) return keep(said, { is: 'window' });
    const checkIn: CheckIn = { ...known, ...said };
    const fault = mend(known, () => history.replace(checkIn));
    if (fault !== null) return { at, fault };
    const put = (each: CheckIn) => (each.at === at ? checkIn : each);
    [list, unsaved] = [list.map(put), unsaved.map(put)];
    changed({ is: 'corrected', checkIn });
    return { at, fault: null };
  }

  function takeBack(at: number): string | null {
    const known = list.find((each) => each.at === at);
    if (known === undefined) return null;
    const fault = mend(known, () => history.remove(at));
    if (fault !== null) return fault;
    const others = (each: CheckIn) => each.at !== at;
    [list, unsaved] = [list.filter(others), unsaved.filter(others)];
    changed({ is: 'gone', checkIn: known });
    return null;
  }

  /** What the disk has not got yet is mended in memory alone. Gives back why the disk did not take it. */
  function mend(known: CheckIn, write: () => void): string | null {
    if (unsaved.includes(known)) return null;
    try {
      write();
      return null;
    } catch (error) {
      return `history.db does not take the change: ${(error as Error).message}. The check-in stays as it was.`;
    }
  }

  function changed(change: CheckInChange): void {
    followWarningSign(change);
    onChange(change);
    updateGate();
  }

  function followWarningSign({ is, checkIn: { at, spots } }: CheckInChange): void {
    const others = reporters.filter((each) => each !== at);
    if (is !== 'gone' && tellsWarningSign(spots)) {
      const isReported = settings().safety.warningSign;
      if (!isReported) reporters = [at];
      else if (reporters.length > 0) reporters = [...others, at];
      if (!isReported) onWarningSign(true);
    } else if (others.length < reporters.length) {
      reporters = others;
      if (others.length === 0) onWarningSign(false);
    }
  }

  function log(pain: number, spots: readonly Spot[] = []): Answer {
    const said = { pain, spots, note: null };
    const { fault } = keep(said, { is: 'command' });
    if (fault !== null) {
      const care = needsCare(said) ? ' For the warning signs see Help in the tray’s menu.' : '';
      return { ok: false, text: `${pain} of 10 counts until Unknot quits. ${fault}${care}` };
    }
    const noted = `Noted: ${pain} of 10. ${GATE_WORDS[gate()]}`;
    return { ok: true, text: needsCare(said) ? `${noted}\n${careText(said)}` : noted };
  }

  /** What could not be written stays with what comes next. */
  function save(): string | null {
    if (unsaved.length === 0) return null;
    try {
      history.add(unsaved);
      unsaved = [];
      return null;
    } catch (error) {
      const fault = `It could not be written to history.db: ${(error as Error).message}.`;
      onFault(`A check-in counts until Unknot quits. ${fault} Each later check-in tries again.`);
      return fault;
    }
  }

  function gate(): PainGate {
    return gateOf(list, clock.now().wall, settings().safety.warningSign);
  }

  function updateGate(): void {
    const now = gate();
    if (now === told) return;
    told = now;
    onGate(now);
  }

  return {
    get last() {
      return list.at(-1) ?? null;
    },
    get lastSpots() {
      return list.findLast(({ spots }) => spots.length > 0)?.spots ?? [];
    },
    keep,
    correct,
    takeBack,
    log,
    reload() {
      load();
      updateGate();
    },
    forget(deletion) {
      list = checkInsWithout(list, deletion);
      unsaved = checkInsWithout(unsaved, deletion);
      updateGate();
    },
    followSettings() {
      // What is reported from now on is not taken back with a check-in of before.
      if (!settings().safety.warningSign) reporters = [];
      updateGate();
    },
    stop() {
      stopLooking();
      save();
      history.close();
    },
  };
}
