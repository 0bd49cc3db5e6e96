import { describe, expect, it } from 'vitest';
import { countsFrom, elapsedMs } from '../../shared/engine/runningBreak.ts';
import { nextWake } from '../../shared/engine/step.ts';
import type { Prompt } from '../../shared/engine/types.ts';
import type { PlannedExercise } from '../../shared/terms.ts';
import { exerciseById } from '../../shared/exercises/lookup.ts';
import { snapshotOfPerson } from '../main/snapshot/snapshots.ts';
import { Person, REACHING, hours, minutes } from './timeline.ts';

type Running = Extract<Prompt, { stage: 'break' }>;

const inBreak = (kind: 'micro' | 'long', settings: unknown = {}) =>
  new Person(settings).event({ type: 'start-break', kind });

function running({ state }: Person): Running {
  if (state.prompt.stage !== 'break') throw new Error(`there is no break but ${state.prompt.stage}`);
  return state.prompt;
}

const plan = (person: Person): readonly PlannedExercise[] => running(person).plan;
const ids = (person: Person) => plan(person).map(({ id }) => id);
const elapsed = (person: Person) => elapsedMs(running(person), person.now.mono) / 1000;
const wakesIn = (person: Person) => (nextWake(person.state, person.now.mono)! - person.now.mono) / 1000;

/** Nothing of the exercises, but what became of the break. */
const QUIET = (person: Person) =>
  person.happened.map(({ at, occurrence }) => [at, occurrence.type]).filter(([, type]) => type !== 'started');

describe('a running break', () => {
  it('a running break keeps the application that was in front when it began, whatever comes to the front meanwhile', () => {
    const person = new Person()
      .works({ ...REACHING, app: 'Blender' }, minutes(2))
      .event({ type: 'start-break', kind: 'long' });
    person.works({ ...REACHING, app: 'Electron' }, 10);
    expect(person.state.app.name).toBe('Electron');
    expect(running(person).app).toBe('Blender');
    expect(snapshotOfPerson(person).break!.tip).toMatchObject({ app: 'Blender' });
  });

  it('a running break gives no tip for the way back if the application is unknown', () => {
    const person = new Person()
      .works({ ...REACHING, app: null }, minutes(2))
      .event({ type: 'start-break', kind: 'long' });
    expect(snapshotOfPerson(person).break!.tip).toBeNull();
  });
});

describe('a strict break', () => {
  it('a strict break keeps its exact length, at whatever fraction of a second its exercises are skipped', () => {
    const person = new Person({ breaks: { strict: true } }).event({ type: 'start-break', kind: 'long' });
    for (const seconds of [0.1, 0.7, 1.1, 0.3, 2.9]) {
      person.pauses(seconds).event({ type: 'next-exercise' });
      expect(running(person).seconds).toBe(300);
      expect(plan(person).filter(({ seconds }) => seconds < 0.01)).toEqual([]);
    }
  });
});

describe('a paused break', () => {
  it('a paused break stands still, and ends later by as long as it was paused', () => {
    const person = inBreak('micro').pauses(20).event({ type: 'pause-break' }).pauses(100);
    expect(elapsed(person)).toBe(20);
    person.event({ type: 'resume-break' });
    expect(wakesIn(person)).toBe(40);
    person.pauses(40).did([160, 'taken', { kind: 'micro', seconds: 60 }]);
  });

  it('a paused break goes on by itself after ten minutes', () => {
    const person = inBreak('micro').pauses(20).event({ type: 'pause-break' });
    expect(wakesIn(person)).toBe(minutes(10));
    person.pauses(minutes(10) + 30);
    expect(elapsed(person)).toBe(50);
    person.pauses(10).did([20 + minutes(10) + 40, 'taken', { seconds: 60 }]);
  });

  it('a paused break is over after a night in which the machine slept', () => {
    const person = inBreak('micro').pauses(20).event({ type: 'pause-break' }).gap(hours(8)).event({ type: 'tick' });
    expect(person.state.prompt.stage).toBe('none');
    person.did([20 + hours(8), 'taken', { seconds: 60 }]);
  });

  it('a paused break is not brought back by a press that comes after its end', () => {
    for (const type of ['pause-break', 'swap-exercise', 'next-exercise', 'never-exercise'] as const) {
      const person = inBreak('micro').pauses(20).gap(hours(1)).event({ type });
      expect(person.state.prompt.stage).toBe('none');
      expect(person.all('taken')).toHaveLength(1);
    }
  });

  it('reach load and pause need drain during a paused break too', () => {
    const person = new Person({ rhythm: { long: { enabled: false } } });
    person.works({ ...REACHING, idleMs: 3000 }, minutes(12)).event({ type: 'start-break' });
    const before = person.state.need;
    person.event({ type: 'pause-break' }).pauses(60);
    expect(person.state.need).toBeCloseTo(before / 4, 6);
  });

  it('a paused break keeps standing still when the person moves about in it', () => {
    const person = inBreak('long').pauses(30).event({ type: 'pause-break' }).pauses(10);
    const start = plan(person)[0]!.seconds;
    person.event({ type: 'next-exercise' }).pauses(20);
    expect(elapsed(person)).toBe(30);
    expect(start).toBeGreaterThan(30);
    expect(plan(person)[0]!.seconds).toBe(30);
  });

  it('a paused break can be ended by hand, and counts what was rested before', () => {
    inBreak('micro')
      .pauses(40)
      .event({ type: 'pause-break' })
      .pauses(60)
      .event({ type: 'end-break' })
      .did([100, 'taken', { seconds: 40 }]);
  });

  it('without a break there is nothing to pause', () => {
    const person = new Person();
    for (const type of ['pause-break', 'resume-break', 'next-exercise', 'swap-exercise', 'never-exercise'] as const) {
      person.event({ type });
    }
    expect(person.state.prompt.stage).toBe('none');
    expect(QUIET(person)).toEqual([]);
  });
});

describe('the next exercise', () => {
  it('the next exercise comes at once; the break is shorter by the time that was left', () => {
    const person = inBreak('long').pauses(20);
    const before = plan(person);
    person.event({ type: 'next-exercise' });
    expect(ids(person)).toEqual(before.map(({ id }) => id));
    expect(running(person).seconds).toBe(300 - (before[0]!.seconds - 20));
    expect(elapsed(person)).toBe(20);
    expect(wakesIn(person)).toBe(300 - before[0]!.seconds);
    person
      .forgets()
      .pauses(300 - before[0]!.seconds)
      .did([320 - before[0]!.seconds, 'taken', { kind: 'long', seconds: 320 - before[0]!.seconds }]);
  });

  it('the next exercise after the last one ends the break', () => {
    inBreak('micro')
      .pauses(40)
      .event({ type: 'next-exercise' })
      .did([40, 'taken', { seconds: 40 }]);
    inBreak('micro')
      .pauses(10)
      .event({ type: 'next-exercise' })
      .did([10, 'skipped', { kind: 'micro' }]);
  });

  it('four presses on Next do not make a break taken: half of its whole length still counts', () => {
    const person = inBreak('long').pauses(5).forgets();
    expect(countsFrom(running(person))).toBe(150);
    while (person.state.prompt.stage === 'break') person.event({ type: 'next-exercise' });
    expect(person.all('skipped')).toHaveLength(1);
    expect(person.all('taken')).toHaveLength(0);
  });
});

describe('another exercise', () => {
  it('another exercise takes the place of the current one, from its beginning', () => {
    const person = inBreak('long').pauses(120).pauses(25);
    const before = ids(person);
    person.event({ type: 'swap-exercise' });
    const after = ids(person);
    expect(after).toHaveLength(before.length);
    expect(after.filter((id, place) => id !== before[place])).toHaveLength(1);
    expect(before).not.toContain(after.find((id, place) => id !== before[place]));
    const place = after.findIndex((id, index) => id !== before[index]);
    const starts = plan(person)
      .slice(0, place)
      .reduce((sum, { seconds }) => sum + seconds, 0);
    expect(elapsed(person)).toBe(starts);
  });

  it('another exercise differs each time, and the break still ends at its second', () => {
    const person = inBreak('micro').pauses(10);
    const seen = new Set(ids(person));
    for (let swap = 1; swap <= 6; swap++) {
      person.event({ type: 'swap-exercise' });
      seen.add(ids(person)[0]!);
      expect(seen.size).toBe(swap + 1);
    }
    const left = running(person).seconds;
    person
      .forgets()
      .pauses(left)
      .did([10 + left, 'taken', { seconds: left }]);
  });

  it('another exercise does not count as work, though it was a press of the mouse', () => {
    const person = inBreak('micro').pauses(10);
    person.event({ type: 'tick', idleMs: 0 }).event({ type: 'swap-exercise' }).pauses(20);
    expect(person.state.longActiveMs).toBe(0);
    expect(person.state.dose).toBe(0);
  });
});

describe('an exercise that is not for me', () => {
  it('an exercise that is not for me goes and never comes back', () => {
    const person = inBreak('micro', { exercises: { likes: ['stand-shake'] } }).pauses(10);
    const [refused] = ids(person);
    person.event({ type: 'never-exercise' });
    expect(ids(person)).not.toContain(refused);
    expect(person.all('never')).toMatchObject([{ exercise: refused }]);
    expect(person.state.inForce.exercises.never).toEqual([refused]);
    expect(person.state.inForce.exercises.likes).not.toContain(refused);
    for (let count = 0; count < 40; count++) {
      person.pauses(60).event({ type: 'end-break' }).event({ type: 'start-break', kind: 'micro' });
      expect(ids(person)).not.toContain(refused);
    }
  });

  it('a plain pause is left when the last exercise is not for me', () => {
    const person = inBreak('micro', { equipment: [], exercises: { position: 'sitting' } });
    for (let count = 0; count < 30 && ids(person)[0] !== 'pause'; count++) person.event({ type: 'never-exercise' });
    expect(ids(person)).toEqual(['pause']);
    const never = person.state.inForce.exercises.never.length;
    person.event({ type: 'never-exercise' }).event({ type: 'swap-exercise' });
    expect(person.state.inForce.exercises.never).toHaveLength(never);
    person.pauses(60).event({ type: 'start-break', kind: 'micro' });
    expect(plan(person)).toEqual([]);
    expect(running(person).seconds).toBe(60);
    person
      .forgets()
      .pauses(60)
      .did([person.seconds, 'taken', { seconds: 60 }]);
  });
});

describe('the pain of the day', () => {
  const kinds = (person: Person) => ids(person).map((id) => exerciseById(id, [])!.kind);

  it('new pain changes a card that is up', () => {
    const person = new Person({ rhythm: { long: { reachMinutes: 12 } } });
    person.works({ ...REACHING, idleMs: 3000 }, minutes(12)).forgets();
    const offered = () => (person.state.prompt.stage === 'card' ? person.state.prompt.plan.map(({ id }) => id) : null);
    expect(offered()!.map((id) => exerciseById(id, [])!.kind)).toContain('strengthen');
    person.event({ type: 'gate', gate: 'rest' });
    expect(offered()!.map((id) => exerciseById(id, [])!.kind)).not.toContain('strengthen');
    expect(person.all('replanned').at(-1)!.exercises).toEqual(offered());
    person.event({ type: 'gate', gate: 'none' });
    expect(offered()).toEqual([]);
    person.event({ type: 'start-break' }).event({ type: 'gate', gate: 'none' }).pauses(300);
    expect(person.all('taken')).toMatchObject([{ kind: 'long', seconds: 300 }]);
  });

  it('new pain takes the strengthener out of a running break, before it or during it', () => {
    for (const into of [10, 190]) {
      const person = inBreak('long').pauses(into);
      const before = ids(person);
      person.event({ type: 'gate', gate: 'rest' });
      const behind = into === 10 ? 0 : 2;
      expect(kinds(person).slice(behind)).not.toContain('strengthen');
      expect(ids(person)).toHaveLength(before.length);
      expect(ids(person).slice(0, behind)).toEqual(before.slice(0, behind));
      person.pauses(wakesIn(person));
      expect(person.all('taken')).toHaveLength(1);
    }
  });

  it('after new pain the exercises ask for half the effort', () => {
    const person = inBreak('long', { equipment: [], exercises: { position: 'sitting' } });
    person.event({ type: 'gate', gate: 'gentle' });
    const strength = plan(person).filter(({ id }) => exerciseById(id, [])!.kind === 'strengthen');
    expect(strength.length).toBeGreaterThan(0);
    for (const { dose } of strength) expect(dose).toEqual({ kind: 'half' });
  });

  it('a warning sign in a break leaves a plain rest for the rest of its time', () => {
    const person = inBreak('long').pauses(100).event({ type: 'gate', gate: 'none' }).forgets();
    expect(plan(person)).toEqual([]);
    expect(elapsed(person)).toBe(100);
    person.pauses(200).did([300, 'taken', { kind: 'long', seconds: 300 }]);
    person.event({ type: 'start-break', kind: 'micro' });
    expect(plan(person)).toEqual([]);
  });

  it('the exercises are back as soon as a check-in says that the pain is gone', () => {
    const person = new Person().event({ type: 'gate', gate: 'none' }).event({ type: 'gate', gate: 'open' });
    person.event({ type: 'start-break', kind: 'long' });
    expect(kinds(person)).toContain('strengthen');
  });
});

describe('a setting that is changed in a break', () => {
  it('an exercise that the settings refuse leaves the running break', () => {
    const person = inBreak('long').pauses(10);
    const before = ids(person);
    const refused = before[2]!;
    const { exercises } = person.state.inForce;
    person.changes({ exercises: { ...exercises, never: [refused] } });
    expect(ids(person).filter((id, place) => id !== before[place])).toHaveLength(1);
    expect(ids(person)).not.toContain(refused);
  });
});

describe('the strength set', () => {
  const WITH_BAND = { equipment: ['band', 'wall', 'chair'] };
  const takesLong = (person: Person) => person.event({ type: 'start-break', kind: 'long' });
  const hasSet = (person: Person) => plan(person).some(({ set }) => set === true);

  it('the strength set comes once a day, two or three times a week at first and five times later', () => {
    const person = new Person(WITH_BAND);
    const weeks: number[] = [];
    for (let day = 0; day < 42; day++) {
      let sets = 0;
      person.pauses(5);
      for (let count = 0; count < 3; count++) {
        takesLong(person);
        if (hasSet(person)) sets += 1;
        person.gap(300).event({ type: 'tick' }).gap(minutes(55));
      }
      expect(sets).toBeLessThanOrEqual(1);
      weeks[Math.floor(day / 7)] = (weeks[Math.floor(day / 7)] ?? 0) + sets;
      person.gap(hours(21) - 5);
    }
    expect(weeks).toEqual([2, 3, 3, 3, 5, 5]);
  });

  it('the strength set stays due after a break that was left before it', () => {
    const person = takesLong(new Person(WITH_BAND)).pauses(60).event({ type: 'end-break' });
    expect(hasSet(takesLong(person))).toBe(true);
  });

  it('the strength set is not done by stepping past it', () => {
    const person = takesLong(new Person(WITH_BAND)).pauses(145).event({ type: 'next-exercise' }).pauses(60);
    expect(person.all('taken')).toHaveLength(1);
    expect(person.state.strength.sets).toBe(0);
  });

  it('the strength set is done once half of it is', () => {
    const person = takesLong(new Person(WITH_BAND)).pauses(205).event({ type: 'next-exercise' }).pauses(40);
    expect(person.state.strength.sets).toBe(1);
  });

  it('the strength set does not come where long breaks are off', () => {
    const person = new Person({ ...WITH_BAND, rhythm: { long: { enabled: false } } });
    expect(hasSet(takesLong(person))).toBe(false);
  });
});
