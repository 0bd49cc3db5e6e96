/** Somebody who answers check-ins, for the tests of what comes of them. */
import { type AskedTimes, createAskedTimes } from '../../main/check-ins/askedTimes.ts';
import { noticeSaid } from '../support/say.ts';
import { type CheckInQuestion, createCheckInQuestion } from '../../main/check-ins/checkInQuestion.ts';
import {
  type CheckInChange,
  type CheckIns,
  type CheckInsParts,
  createCheckIns,
} from '../../main/check-ins/checkIns.ts';
import type { KeptCheckIn } from '../../main/history/store/checkInRows.ts';
import type { CheckIn, CheckInInput } from '../../shared/diary/checkIn.ts';
import type { Spot } from '../../shared/diary/regions.ts';
import { initialState, step } from '../../shared/engine/step.ts';
import type { EngineEvent, EngineState } from '../../shared/engine/types.ts';
import type { PainGate } from '../../shared/exercises/gate.ts';
import { SECOND } from '../../shared/moment.ts';
import { readSettings } from '../../shared/settings/read.ts';
import { createSay } from '../../shared/words/say.ts';
import { FakeClock } from './fakeClock.ts';

export const SITTING = { seconds: 5, app: null, pointer: 0, keyboard: 0, idleMs: 0 };

export const RIGHT: Spot = { region: 'blade-inner', side: 'right', feel: 'knot' };
export const SAID: CheckInInput = { pain: 4, spots: [RIGHT], note: null };
export const WINDOW = { is: 'window' } as const;

/** A person at a machine, with a disk that can be full. */
export class Person {
  readonly clock = new FakeClock();
  readonly gates: PainGate[] = [];
  readonly faults: string[] = [];
  saved: readonly KeptCheckIn[] = [];
  readonly changes: CheckInChange[] = [];
  readonly wheres: CheckIn[] = [];
  disk: 'takes' | 'full' = 'takes';
  /** The time that is believed while the clock is in doubt. */
  believed: number | null = null;
  /** Null while history.db is free; else what waits until it is. */
  #held: (() => void)[] | null = null;
  inView = true;
  cares = 0;
  settings = readSettings({ safety: { read: true } }).settings;
  state: EngineState = initialState(this.settings, this.clock.now());
  checkIns: CheckIns;
  question: CheckInQuestion;
  readonly asked: AskedTimes;

  constructor(stored: readonly KeptCheckIn[] = [], askedAt: readonly number[] = []) {
    this.saved = stored;
    this.asked = createAskedTimes(askedAt);
    const store: CheckInsParts['store'] = {
      keptCheckIns: (since) => this.#reach(() => this.saved.filter(({ at }) => at >= since)),
      addCheckIns: (list) => this.#reach(() => void (this.saved = [...this.saved, ...list])),
      replaceCheckIn: (put) =>
        this.#reach(() => void (this.saved = this.saved.map((each) => (each.at === put.at ? put : each)))),
      removeCheckIn: (at) => this.#reach(() => void (this.saved = this.saved.filter((each) => each.at !== at))),
    };
    this.checkIns = createCheckIns({
      say: createSay('en'),
      clock: this.clock,
      store,
      write: (run) => this.#write(run),
      times: () => (this.believed === null ? [this.clock.wall] : [this.clock.wall, this.believed]),
      settings: () => this.settings,
      onGate: (gate) => this.gates.push(gate),
      onWarningSign: (warningSign) => {
        this.settings = readSettings({ safety: { read: true, warningSign } }).settings;
      },
      onChange: (change) => this.changes.push(change),
      onFault: (notice) => this.faults.push(noticeSaid(notice)),
    });
    this.question = createCheckInQuestion({
      clock: this.clock,
      checkIns: this.checkIns,
      settings: () => this.settings,
      asked: this.asked,
      breakInView: () => this.inView,
      onChange: () => {},
      onCare: () => (this.cares += 1),
      onAddLocation: (answer) => this.wheres.push(answer),
    });
  }

  #reach<T>(run: () => T): T {
    if (this.disk === 'full') throw new Error('database or disk is full');
    return run();
  }

  /** Something of Unknot's own works on history.db for a while. */
  holdsFile(): this {
    this.#held = [];
    return this;
  }

  freesFile(): this {
    const held = this.#held ?? [];
    this.#held = null;
    for (const run of held) run();
    return this;
  }

  async #write<T>(run: () => T): Promise<T> {
    const held = this.#held;
    if (held !== null) await new Promise<void>((resolve) => held.push(resolve));
    return run();
  }

  does(event: EngineEvent): this {
    const result = step(this.state, event, this.clock.now());
    this.state = result.state;
    this.question.follow(this.state, result.occurrences);
    return this;
  }

  passes(ms: number): this {
    this.clock.pass(ms);
    return this;
  }

  /** Takes a micro-break and ends it by hand after so many seconds. */
  takesBreak(seconds = 60): this {
    return this.does({ type: 'start-break', kind: 'micro' })
      .passes(seconds * SECOND)
      .does({ type: 'end-break' });
  }

  get isAsked(): boolean {
    return this.question.shown?.noted === null;
  }
}
