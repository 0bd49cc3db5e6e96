import { describe, expect, it } from 'vitest';
import { type Memory, readMemory, recall, remember } from '../../shared/engine/memory.ts';
import { dayTotals } from '../../shared/engine/rest.ts';
import { step } from '../../shared/engine/step.ts';
import type { EngineState, Step } from '../../shared/engine/types.ts';
import { HOUR, MINUTE, type Moment, SECOND } from '../../shared/moment.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings/schema.ts';
import { CAD, MONDAY_9, Person, REACHING, ZONE, hours, minutes } from './timeline.ts';

/** What the disk gives back of the person's state. */
function onDisk({ state, now }: Person): Memory {
  return readMemory(JSON.parse(JSON.stringify(remember(state, now))))!;
}

/** The app is started again so many milliseconds later; the new process counts its monotonic time afresh. */
function restart(person: Person, afterMs: number, zone = ZONE): Step & { readonly now: Moment } {
  const now = { mono: 77_000, wall: person.now.wall + afterMs, zone };
  return { ...recall(onDisk(person), DEFAULT_SETTINGS, now), now };
}

const work = (state: EngineState, now: Moment) =>
  step(state, { type: 'sample', sample: { seconds: 5, app: 'Blender', pointer: 1, keyboard: 0, idleMs: 0 } }, now);

const later = (now: Moment, ms: number): Moment => ({ ...now, mono: now.mono + ms, wall: now.wall + ms });

describe('after a restart', () => {
  it('after a restart the load goes on where it was, less the rest in between', () => {
    const person = new Person().works(CAD, minutes(10));
    const { state } = restart(person, 2 * MINUTE);
    expect(state.load).toBeCloseTo(person.state.load * 2 ** (-2 / 4), 9);
    expect(state.need).toBeCloseTo(person.state.need * 2 ** (-2 / 0.5), 9);
    expect(state.dose).toBe(person.state.dose);
  });

  it('a restart at once loses nothing', () => {
    const person = new Person().works(CAD, minutes(10)).event({ type: 'skip' });
    const { state, occurrences } = restart(person, 0);
    expect(occurrences).toEqual([]);
    for (const key of ['load', 'need', 'dose', 'microActiveMs', 'longActiveMs', 'skipNext', 'day'] as const) {
      expect([key, state[key]]).toEqual([key, person.state[key]]);
    }
    expect(dayTotals(state)).toEqual(dayTotals(person.state));
  });

  it('after a restart the counts of the day go on', () => {
    const person = new Person().works({ ...REACHING, idleMs: 3000 }, minutes(12)).event({ type: 'skip' });
    const { state } = restart(person, MINUTE);
    expect(dayTotals(state)).toMatchObject({ skipped: 1, activeSeconds: minutes(12) });
    expect(state.skipsInARow).toBe(1);
  });

  it('after a restart the spacing between prompts is kept', () => {
    const person = new Person().works({ ...REACHING, idleMs: 3000 }, minutes(12)).event({ type: 'skip' });
    const { state, now } = restart(person, 4 * MINUTE);
    expect(now.mono - state.lastPromptAt!).toBe(4 * MINUTE);
    expect(state.lastLongAt).toBeNull();
  });

  it('after a restart the exercises go on taking turns', () => {
    const person = new Person().works({ ...REACHING, idleMs: 3000 }, minutes(12));
    const { state } = restart(person, MINUTE);
    expect(state.breaksPlanned).toBe(1);
    expect(state.lastOffered).toEqual(person.state.lastOffered);
  });

  it('after a restart a card that was up is gone: the time off was a pause', () => {
    const person = new Person().works({ ...REACHING, idleMs: 3000 }, minutes(12));
    expect(person.state.prompt.stage).toBe('card');
    expect(restart(person, MINUTE).state.prompt).toEqual({ stage: 'none' });
  });

  it('after a restart the time off counts as a natural break once work goes on', () => {
    const { state, now } = restart(new Person().works(CAD, minutes(10)), 20 * MINUTE);
    const { occurrences } = work(state, later(now, 5 * SECOND));
    expect(occurrences).toMatchObject([{ type: 'natural', kind: 'long', seconds: 20 * 60 }]);
  });

  it('after a restart two minutes off restart the active time of the micro-break, five minutes that of the long one', () => {
    const person = new Person().works(CAD, minutes(10));
    const active = ({ state }: Step) => [state.microActiveMs, state.longActiveMs].map((ms) => ms / MINUTE);
    expect(active(restart(person, 119 * SECOND))).toEqual([10, 10]);
    expect(active(restart(person, 2 * MINUTE))).toEqual([0, 10]);
    expect(active(restart(person, 5 * MINUTE))).toEqual([0, 0]);
  });

  it('after a restart with the clock set back nothing drains and nothing is added', () => {
    const person = new Person().works(CAD, minutes(10));
    const { state } = restart(person, -20 * MINUTE);
    expect(state.load).toBe(person.state.load);
    expect(state.dose).toBe(person.state.dose);
  });
});

describe('the strength plan', () => {
  const withSet = () =>
    new Person({ equipment: ['band'] }).works(CAD, 5).event({ type: 'start-break', kind: 'long' }).pauses(300);

  it('the strength plan goes on where it was after a restart', () => {
    const person = withSet();
    expect(person.state.strength).toMatchObject({ week: 1, sets: 1, last: '2026-03-02' });
    expect(restart(person, HOUR).state.strength).toEqual(person.state.strength);
  });

  it('the strength plan begins anew with a memory of an earlier version, whose other parts count', () => {
    const { microsPlanned: _, strength: __, ...old } = onDisk(new Person().works(CAD, minutes(10)));
    const memory = readMemory(old)!;
    expect(memory).toMatchObject({ load: old.load, microsPlanned: 0, strength: { week: 1, from: null, sets: 0 } });
  });
});

describe('a pause', () => {
  it('a pause of the prompts with time left goes on after a restart for just that time', () => {
    const person = new Person().works(CAD, minutes(1));
    person.event({ type: 'pause-prompts', minutes: 60 });
    const { state, now } = restart(person, 20 * MINUTE);
    expect(state.paused).toEqual({ mono: now.mono + 40 * MINUTE });
    expect(work(state, later(now, 39 * MINUTE)).state.paused).not.toBeNull();
    const over = work(state, later(now, 40 * MINUTE));
    expect(over.state.paused).toBeNull();
    expect(over.occurrences).toContainEqual(expect.objectContaining({ type: 'resumed' }));
  });

  it('a pause of the prompts that ran out while the app was off ends with the first sample', () => {
    const person = new Person().works(CAD, minutes(1));
    person.event({ type: 'pause-prompts', minutes: 60 });
    const { state, now } = restart(person, 2 * HOUR);
    expect(work(state, later(now, 5 * SECOND)).state.paused).toBeNull();
  });

  it('a pause of the prompts until tomorrow lasts until tomorrow, over a restart too', () => {
    const person = new Person();
    person.event({ type: 'pause-prompts', until: 'tomorrow' });
    const evening = restart(person, 10 * HOUR);
    expect(work(evening.state, later(evening.now, 5 * SECOND)).state.paused).toEqual({ wall: person.state.day.until });
    const morning = restart(person, 24 * HOUR);
    expect(work(morning.state, later(morning.now, 5 * SECOND)).state.paused).toBeNull();
  });

  it('a pause of the prompts until resumed lasts until resumed, over a restart too', () => {
    const person = new Person().event({ type: 'pause-prompts', until: 'resumed' });
    const { state, now } = restart(person, 30 * 24 * HOUR);
    expect(work(state, later(now, 5 * SECOND)).state.paused).toBe('resumed');
  });
});

describe('a night between', () => {
  it('a night with the app off closes the day with its counts and begins the next at zero', () => {
    const person = new Person({}, MONDAY_9).works(CAD, minutes(30));
    const { state, occurrences } = restart(person, 24 * HOUR);
    const day = occurrences.filter(({ type }) => type === 'day');
    expect(day).toMatchObject([{ activeSeconds: minutes(30), dose: person.state.dose }]);
    expect(day[0]!.at.wall).toBe(Date.parse('2026-03-03T04:00:00+01:00'));
    expect(state.day.key).toBe('2026-03-03');
    expect(state.dose).toBe(0);
    expect(dayTotals(state)).toMatchObject({ micro: 0, natural: 0, activeSeconds: 0 });
  });

  it('after several days with the app off each day is closed once', () => {
    const { state, occurrences } = restart(new Person().works(CAD, minutes(30)), 72 * HOUR);
    expect(occurrences.filter(({ type }) => type === 'day').map(({ at }) => new Date(at.wall).getUTCDate())).toEqual([
      3, 4, 5,
    ]);
    expect(state.day.key).toBe('2026-03-05');
  });

  it('a restart late in the evening does not close the day', () => {
    const person = new Person({}, Date.parse('2026-03-02T23:30:00+01:00')).works(CAD, minutes(10));
    const { state, occurrences } = restart(person, HOUR);
    expect(occurrences).toEqual([]);
    expect(state.day.key).toBe('2026-03-02');
  });

  it('a night with the app off closes the day also after a flight', () => {
    const person = new Person({}, MONDAY_9).works(CAD, minutes(30));
    const { state, occurrences } = restart(person, 14 * HOUR, 'Asia/Tokyo');
    expect(state.day).toMatchObject({ key: '2026-03-03', zone: 'Asia/Tokyo' });
    expect(occurrences.filter(({ type }) => type === 'day')).toHaveLength(1);
  });
});

describe('what was saved', () => {
  it('the saved memory of the engine is plain JSON', () => {
    const person = new Person().works(CAD, minutes(40)).works(REACHING, hours(1));
    const memory = remember(person.state, person.now);
    expect(JSON.parse(JSON.stringify(memory))).toEqual(memory);
    expect(readMemory(memory)).toEqual(memory);
  });

  const good = onDisk(new Person().works(CAD, minutes(10)));

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'memory'],
    ['an empty object', {}],
    ['a load below zero', { ...good, load: -1 }],
    ['a count with a fraction', { ...good, counts: { ...good.counts, micro: 0.5 } }],
    ['no day', { ...good, day: undefined }],
    ['a pause of another kind', { ...good, paused: 'for ever' }],
    ['a week of the strength plan before the first', { ...good, strength: { ...good.strength, week: 0 } }],
    ['a set on no day', { ...good, strength: { ...good.strength, last: 'Monday' } }],
    ['a load that is a text', { ...good, load: '3' }],
  ])('the engine starts without a memory if what was saved is %s', (_what, value) => {
    expect(readMemory(value)).toBeNull();
  });
});
