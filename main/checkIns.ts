/** Asks how the knot feels, keeps the answers, and tells what they allow. */
import type { LastCheckIn } from '../shared/bridge.ts';
import { type AskingFacts, askedToday, mayAsk } from '../shared/diary/asking.ts';
import { careText, needsCare } from '../shared/diary/care.ts';
import type { CheckIn, CheckInSource } from '../shared/diary/checkIn.ts';
import { checkInsWithout, type Deletion } from '../shared/diary/deletion.ts';
import { GATE_WORDS } from '../shared/diary/gateWords.ts';
import { FORGOTTEN_AFTER, gateOf } from '../shared/diary/painGate.ts';
import type { Effect, EngineState } from '../shared/engine/types.ts';
import type { PainGate } from '../shared/exercises/gate.ts';
import { MINUTE, SECOND } from '../shared/moment.ts';
import type { Settings } from '../shared/settings/schema.ts';
import type { Answer } from './cli/answer.ts';
import type { Clock } from './clock.ts';
import type { History } from './storage/history.ts';

export interface CheckInsParts {
  readonly clock: Clock;
  readonly history: History;
  readonly settings: () => Settings;
  /** When the question was put before this start, on the running day. */
  readonly askedAt: readonly number[];
  /** Whether the break's window is still there, so that the question can take its place. */
  readonly breakInView: () => boolean;
  readonly onGate: (gate: PainGate) => void;
  readonly onAnswer: (checkIn: CheckIn) => void;
  /** The question goes away, or there is a new answer. */
  readonly onChange: () => void;
  /** The answer in the window wants care. */
  readonly onCare: () => void;
  /** The disk did not give or take the answers. */
  readonly onFault: (text: string) => void;
}

export interface CheckIns {
  /** The break after which the question is up; null where none is. */
  readonly question: AskedBreak | null;
  readonly last: LastCheckIn | null;
  readonly askedAt: readonly number[];
  /** Puts the question when a break ends, and takes it away when something new comes up. */
  follow(state: EngineState, effects: readonly Effect[]): void;
  answer(pain: number): void;
  dismiss(): void;
  /** For the command line. */
  log(pain: number): Answer;
  /** There are others on disk now. */
  reload(): void;
  /** Takes out of memory what was deleted on disk. */
  forget(deletion: Deletion): void;
  /** Tells the gate if it is another one by now. */
  updateGate(): void;
  stop(): void;
}

type AskedBreak = Extract<CheckInSource, { is: 'break' }>;

/** How long the question waits, in the app's time. */
const PATIENCE = 30 * SECOND;
/** How often the gate is looked at though nothing has happened: answers grow old by the hour. */
const GATE_EVERY = 10 * MINUTE;

export function createCheckIns(parts: CheckInsParts): CheckIns {
  const { clock, history, settings, breakInView, onGate, onAnswer, onChange, onCare, onFault } = parts;
  let list: readonly CheckIn[] = [];
  let unsaved: readonly CheckIn[] = [];
  let askedAt = parts.askedAt;
  let running: AskedBreak | null = null;
  let question: AskedBreak | null = null;
  let told: PainGate | null = null;
  let stopWaiting = () => {};
  const stopLooking = clock.every(GATE_EVERY, updateGate);
  load();

  function load(): void {
    try {
      list = [...history.checkIns(clock.now().wall - FORGOTTEN_AFTER), ...unsaved];
    } catch (error) {
      onFault(`Your check-ins could not be read from history.db: ${(error as Error).message}.`);
    }
  }

  function follow(state: EngineState, effects: readonly Effect[]): void {
    const { prompt, day } = state;
    if (prompt.is === 'break') {
      running = { is: 'break', kind: prompt.kind, exercises: prompt.plan.map(({ id }) => id) };
    }
    if (prompt.is === 'break' || prompt.is === 'card') return takeAway();
    if (running === null) return;
    const facts: AskingFacts = {
      perDay: settings().checkIns.afterBreaks,
      askedAt,
      day,
      taken: effects.some(({ type }) => type === 'taken'),
      inView: breakInView(),
      away: state.locked || state.asleepSince !== null,
    };
    if (mayAsk(facts)) ask(running, facts);
    running = null;
  }

  function ask(after: AskedBreak, facts: AskingFacts): void {
    question = after;
    askedAt = [...askedToday(facts), clock.now().wall];
    stopWaiting = clock.after(PATIENCE, dismiss);
  }

  function takeAway(): void {
    question = null;
    stopWaiting();
  }

  function dismiss(): void {
    if (question === null) return;
    takeAway();
    onChange();
  }

  function answer(pain: number): void {
    if (question === null) return;
    const source = question;
    takeAway();
    keep(pain, source);
    if (needsCare(pain)) onCare();
  }

  function log(pain: number): Answer {
    const fault = keep(pain, { is: 'command' });
    if (fault !== null) {
      const care = needsCare(pain) ? ' For the warning signs see Help in the tray’s menu.' : '';
      return { ok: false, text: `${pain} of 10 counts until Unknot quits. ${fault}${care}` };
    }
    const noted = `Noted: ${pain} of 10. ${GATE_WORDS[gate()]}`;
    return { ok: true, text: needsCare(pain) ? `${noted}\n${careText()}` : noted };
  }

  /** Counts the answer from now on and writes it; gives back why the disk did not take it. */
  function keep(pain: number, source: CheckInSource): string | null {
    const { wall, zone } = clock.now();
    const checkIn: CheckIn = { at: Math.round(wall), zone, pain, source, spots: [], note: null };
    list = [...list, checkIn];
    unsaved = [...unsaved, checkIn];
    const fault = save();
    onAnswer(checkIn);
    updateGate();
    onChange();
    return fault;
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
    get question() {
      return question;
    },
    get last() {
      const { at, pain } = list.at(-1) ?? {};
      return at === undefined || pain === undefined ? null : { at, pain };
    },
    get askedAt() {
      return askedAt;
    },
    follow,
    answer,
    dismiss,
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
    updateGate,
    stop() {
      stopWaiting();
      stopLooking();
      save();
      history.close();
    },
  };
}
