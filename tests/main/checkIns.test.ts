import { beforeEach, describe, expect, it } from 'vitest';
import { type CheckIns, createCheckIns } from '../../main/checkIns.ts';
import type { History } from '../../main/storage/history.ts';
import type { CheckIn } from '../../shared/diary/checkIn.ts';
import { initialState, step } from '../../shared/engine/step.ts';
import type { EngineEvent, EngineState } from '../../shared/engine/types.ts';
import type { PainGate } from '../../shared/exercises/gate.ts';
import { HOUR, MINUTE, SECOND } from '../../shared/moment.ts';
import { readSettings } from '../../shared/settings/read.ts';
import { FakeClock } from './fakeClock.ts';

const SITTING = { seconds: 5, app: null, pointer: 0, keyboard: 0, idleMs: 0 };

/** A person at a machine, with a disk that can be full. */
class Person {
  readonly clock = new FakeClock();
  readonly gates: PainGate[] = [];
  readonly faults: string[] = [];
  readonly saved: CheckIn[] = [];
  disk: 'takes' | 'full' = 'takes';
  inView = true;
  cares = 0;
  settings = readSettings({}).settings;
  state: EngineState = initialState(this.settings, this.clock.now());
  checkIns: CheckIns;

  constructor(stored: readonly CheckIn[] = [], askedAt: readonly number[] = []) {
    this.saved.push(...stored);
    const history: History = {
      checkIns: (since) => this.#reach(() => this.saved.filter(({ at }) => at >= since)),
      add: (list) => this.#reach(() => void this.saved.push(...list)),
      close: () => {},
    };
    this.checkIns = createCheckIns({
      clock: this.clock,
      history,
      settings: () => this.settings,
      askedAt,
      breakInView: () => this.inView,
      onGate: (gate) => this.gates.push(gate),
      onAnswer: () => {},
      onChange: () => {},
      onCare: () => (this.cares += 1),
      onFault: (text) => this.faults.push(text),
    });
  }

  #reach<T>(run: () => T): T {
    if (this.disk === 'full') throw new Error('database or disk is full');
    return run();
  }

  does(event: EngineEvent): this {
    const result = step(this.state, event, this.clock.now());
    this.state = result.state;
    this.checkIns.follow(this.state, result.effects);
    return this;
  }

  passes(ms: number): this {
    this.clock.pass(ms);
    return this;
  }

  /** Takes a micro-break and ends it by hand after so many seconds. */
  takesBreak(seconds = 60): this {
    return this.does({ type: 'take', kind: 'micro' })
      .passes(seconds * SECOND)
      .does({ type: 'end-break' });
  }

  get isAsked(): boolean {
    return this.checkIns.question !== null;
  }
}

let person: Person;
beforeEach(() => {
  person = new Person();
});

describe('how the knot feels is asked', () => {
  it('after a break that was taken, and the answer is kept with its exercises', () => {
    person.takesBreak();
    expect(person.isAsked).toBe(true);
    person.checkIns.answer(4);
    expect(person.isAsked).toBe(false);
    expect(person.saved).toEqual([
      {
        at: person.clock.wall,
        zone: 'Europe/Vienna',
        pain: 4,
        source: { is: 'break', kind: 'micro', exercises: [expect.any(String)] },
        spots: [],
        note: null,
      },
    ]);
    expect(person.checkIns.last).toEqual({ at: person.clock.wall, pain: 4 });
  });

  it('not after one that was left early', () => {
    expect(person.takesBreak(10).isAsked).toBe(false);
  });

  it('not of one who closed its window', () => {
    person.inView = false;
    expect(person.takesBreak().isAsked).toBe(false);
  });

  it('not behind a locked screen', () => {
    expect(person.does({ type: 'lock' }).takesBreak().isAsked).toBe(false);
  });

  it('three times a day, answered or not, and again after 04:00', () => {
    for (let time = 0; time < 3; time++) {
      expect(person.takesBreak().isAsked).toBe(true);
      person.checkIns.dismiss();
    }
    expect(person.takesBreak().isAsked).toBe(false);
    person.passes(20 * HOUR).does({ type: 'sample', sample: SITTING });
    expect(person.takesBreak().isAsked).toBe(true);
    expect(person.checkIns.askedAt).toHaveLength(1);
  });

  it('no more often because the app was started anew', () => {
    const { wall } = person.clock;
    expect(new Person([], [wall - 3, wall - 2, wall - 1]).takesBreak().isAsked).toBe(false);
  });

  it('until half a minute is over', () => {
    person.takesBreak().passes(29 * SECOND);
    expect(person.isAsked).toBe(true);
    expect(person.passes(SECOND).isAsked).toBe(false);
    expect(person.saved).toEqual([]);
  });

  it('until something new comes up', () => {
    person.takesBreak().does({ type: 'take', kind: 'long' });
    expect(person.isAsked).toBe(false);
    // The half minute of the first question does not end the second one.
    person
      .passes(20 * SECOND)
      .passes(280 * SECOND)
      .does({ type: 'end-break' });
    expect(person.isAsked).toBe(true);
    person.passes(25 * SECOND);
    expect(person.isAsked).toBe(true);
  });

  it('and an answer that nobody asked for is none', () => {
    person.checkIns.answer(4);
    expect(person.saved).toEqual([]);
  });
});

describe('the gate', () => {
  it('is told at the start, and then only when it is another one', () => {
    person.checkIns.updateGate();
    person.checkIns.updateGate();
    expect(person.gates).toEqual(['open']);
    person.checkIns.log(4);
    person.checkIns.log(5);
    person.checkIns.log(6);
    expect(person.gates).toEqual(['open', 'gentle', 'rest']);
  });

  it('knows at the start what was answered before', () => {
    const before: CheckIn = {
      at: person.clock.wall - HOUR,
      zone: 'UTC',
      pain: 8,
      source: { is: 'command' },
      spots: [],
      note: null,
    };
    const back = new Person([before]);
    back.checkIns.updateGate();
    expect(back.gates).toEqual(['rest']);
    expect(back.checkIns.last).toEqual({ at: before.at, pain: 8 });
  });

  it('changes with time alone', () => {
    person.checkIns.log(8);
    expect(person.gates).toEqual(['rest']);
    person.passes(7 * 24 * HOUR + 10 * MINUTE);
    expect(person.gates).toEqual(['rest', 'gentle']);
  });

  it('is none from a reported warning sign until that is sorted out', () => {
    person.checkIns.updateGate();
    person.settings = readSettings({ safety: { warningSign: true } }).settings;
    person.checkIns.updateGate();
    expect(person.gates).toEqual(['open', 'none']);
    expect(person.checkIns.log(0).text).toContain('without exercises');
    person.settings = readSettings({}).settings;
    person.checkIns.updateGate();
    expect(person.gates).toEqual(['open', 'none', 'open']);
  });
});

describe('the command', () => {
  it('keeps the number, and says what it means', () => {
    expect(person.checkIns.log(4)).toEqual({
      ok: true,
      text: 'Noted: 4 of 10. Breaks leave the harder strengthening out for now.',
    });
    expect(person.saved).toMatchObject([{ pain: 4, source: { is: 'command' } }]);
  });

  it('names the warning signs from 7 on', () => {
    expect(person.checkIns.log(6).text).not.toContain('emergency');
    expect(person.checkIns.log(7).text).toContain('\nCall the emergency number now: chest pain');
    expect(person.cares).toBe(0);
  });
});

describe('an answer of 7 or more', () => {
  it('in the window brings up Help', () => {
    person.takesBreak().checkIns.answer(6);
    expect(person.cares).toBe(0);
    person.takesBreak().checkIns.answer(7);
    expect(person.cares).toBe(1);
  });
});

describe('a disk that is full', () => {
  it('is told, and the answer counts all the same', () => {
    person.disk = 'full';
    const { ok, text } = person.checkIns.log(8);
    expect(ok).toBe(false);
    expect(text).not.toContain('\n');
    expect(text).toContain('8 of 10 counts until Unknot quits. It could not be written to history.db: ');
    expect(text).toContain('Help');
    expect(person.faults).toHaveLength(1);
    expect(person.gates).toEqual(['rest']);
    expect(person.checkIns.last).toMatchObject({ pain: 8 });
  });

  it('loses nothing once there is room again', () => {
    person.disk = 'full';
    person.takesBreak().checkIns.answer(3);
    person.disk = 'takes';
    person.checkIns.log(4);
    expect(person.saved.map(({ pain }) => pain)).toEqual([3, 4]);
  });

  it('is tried once more at the end', () => {
    person.disk = 'full';
    person.checkIns.log(3);
    person.disk = 'takes';
    person.checkIns.stop();
    expect(person.saved.map(({ pain }) => pain)).toEqual([3]);
    expect(person.clock.timers).toBe(0);
  });

  it('at the start is told, and nothing is held back', () => {
    const history: History = {
      checkIns: () => {
        throw new Error('unable to open database file');
      },
      add: () => {},
      close: () => {},
    };
    const faults: string[] = [];
    const unused = () => {};
    const checkIns = createCheckIns({
      ...{ clock: person.clock, history, settings: () => person.settings, askedAt: [], breakInView: () => true },
      ...{ onGate: unused, onAnswer: unused, onChange: unused, onCare: unused, onFault: (text) => faults.push(text) },
    });
    expect(faults).toEqual(['Your check-ins could not be read from history.db: unable to open database file.']);
    expect(checkIns.last).toBeNull();
  });
});
