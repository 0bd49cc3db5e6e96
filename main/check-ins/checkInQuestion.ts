/** The question after a break: how does the knot feel? Put, answered in one tap, and gone. */
import type { Snapshot } from '../../shared/bridge.ts';
import { type AskingFacts, mayAsk } from '../../shared/diary/asking.ts';
import { needsCare } from '../../shared/diary/care.ts';
import type { CheckIn, CheckInSource } from '../../shared/diary/checkIn.ts';
import type { Occurrence, EngineState } from '../../shared/engine/types.ts';
import { SECOND } from '../../shared/moment.ts';
import type { Settings } from '../../shared/settings/schema.ts';
import type { AskedTimes } from './askedTimes.ts';
import type { CheckIns } from './checkIns.ts';
import type { Clock } from '../clock.ts';

export interface CheckInQuestionParts {
  readonly clock: Clock;
  readonly checkIns: Pick<CheckIns, 'keep'>;
  readonly settings: () => Settings;
  readonly asked: AskedTimes;
  /** Whether the break's window is still there, so that the question can take its place. */
  readonly breakInView: () => boolean;
  /** The question goes away, or it is answered. */
  readonly onChange: () => void;
  /** The answer wants care. */
  readonly onCare: () => void;
  /** There is more to say to this answer. */
  readonly onAddLocation: (answer: CheckIn) => void;
}

export interface CheckInQuestion {
  /** What the break's window shows of it; null where nothing is asked. */
  readonly shown: Snapshot['checkIn'];
  /** Puts the question when a break ends, and takes it away when something new comes up. */
  follow(state: EngineState, occurrences: readonly Occurrence[]): void;
  /** Resolves once the answer is kept; until then the question stands. */
  answer(pain: number): Promise<void>;
  /** Opens the whole check-in for the answer that is shown. */
  addLocation(): void;
  dismiss(): void;
  stop(): void;
}

type AskedBreak = Extract<CheckInSource, { is: 'break' }>;
/** One that is given already is not given a second time while the disk takes it. */
type Question = { readonly after: AskedBreak; readonly isGiven: boolean; readonly answer: CheckIn | null };

/** How long the question waits, and how long its answer can be added to, in the app's time. */
const PATIENCE = 30 * SECOND;
const NOTED_FOR = 8 * SECOND;

export function createCheckInQuestion(parts: CheckInQuestionParts): CheckInQuestion {
  const {
    clock,
    checkIns,
    settings,
    asked: askedTimes,
    breakInView,
    onChange,
    onCare,
    onAddLocation: onSayWhere,
  } = parts;
  let running: AskedBreak | null = null;
  /** Begun before the first start was gone through: nobody has said yet that there is a knot. */
  let isTrial = false;
  let question: Question | null = null;
  let stopWaiting = () => {};

  function follow(state: EngineState, occurrences: readonly Occurrence[]): void {
    const { prompt, day } = state;
    if (prompt.stage === 'break') {
      if (running === null) isTrial = !settings().safety.read;
      running = { is: 'break', kind: prompt.kind, exercises: prompt.plan.map(({ id }) => id) };
    }
    if (prompt.stage === 'break' || prompt.stage === 'card') return withdraw();
    if (running === null) return;
    const facts: AskingFacts = {
      perDay: settings().checkIns.afterBreaks,
      askedAt: askedTimes.list,
      now: clock.now().wall,
      day,
      taken: occurrences.some(({ type }) => type === 'taken'),
      inView: breakInView(),
      away: state.locked || state.asleepSince !== null,
    };
    if (!isTrial && mayAsk(facts)) {
      askedTimes.add(facts.now, day);
      put({ after: running, isGiven: false, answer: null }, PATIENCE);
    }
    running = null;
  }

  function put(next: Question, forMs: number): void {
    stopWaiting();
    question = next;
    stopWaiting = clock.after(forMs, dismiss);
  }

  function withdraw(): void {
    question = null;
    stopWaiting();
  }

  function dismiss(): void {
    if (question === null) return;
    withdraw();
    onChange();
  }

  async function answer(pain: number): Promise<void> {
    if (question === null || question.isGiven) return;
    const asked = { ...question, isGiven: true };
    const said = { pain, spots: [], note: null };
    const keeping = checkIns.keep(said, asked.after);
    if (needsCare(said)) {
      withdraw();
      onChange();
      onCare();
    } else question = asked;
    const { checkIn } = await keeping;
    // Something new may have come up meanwhile.
    if (question !== asked) return;
    put({ ...asked, answer: checkIn }, NOTED_FOR);
    onChange();
  }

  function addLocation(): void {
    const given = question?.answer ?? null;
    if (given === null) return;
    dismiss();
    onSayWhere(given);
  }

  return {
    get shown() {
      return question === null ? null : { kind: question.after.kind, noted: question.answer?.pain ?? null };
    },
    follow,
    answer,
    addLocation,
    dismiss,
    stop: () => stopWaiting(),
  };
}
