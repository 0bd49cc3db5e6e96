import { describe, expect, it } from 'vitest';
import { Person, REACHING, READING, hours, inMs, minutes } from './timeline.ts';

/** Nothing but reach decides: the clock is out of the way. */
const BY_REACH = { rhythm: { micro: { activeMinutes: 480 }, long: { activeMinutes: 480 } } };
const MICRO_ONLY = { rhythm: { micro: { activeMinutes: 480 }, long: { enabled: false } } };
const DUE = minutes(12);

describe('rest', () => {
  it.each([
    ['a gap in the samples', (person: Person) => person.gap(600)],
    ['sleep', (person: Person) => person.event({ type: 'suspend' }).gap(600).event({ type: 'resume' })],
    [
      'a locked screen',
      (person: Person) => person.event({ type: 'lock' }).works(REACHING, 600).event({ type: 'unlock' }),
    ],
  ])('rest of ten minutes by %s drains the load and counts as a long break', (_, rests) => {
    const person = new Person(BY_REACH).works(REACHING, minutes(14));
    const { load, need } = person.state;
    rests(person).works({ ...REACHING, pointer: 0, keyboard: 0 }, 5);
    expect(person.state.load).toBeCloseTo(load * 2 ** (-10 / 4), 1);
    expect(person.state.need).toBeLessThan(need / 1000 + 0.1);
    expect(person.all('natural')).toMatchObject([{ kind: 'long' }]);
    expect(person.all('natural')[0]!.seconds).toBeGreaterThanOrEqual(600);
    expect(person.state.longActiveMs).toBe(5000);
  });

  it('a rest is reported at its end, with the load that it left', () => {
    const person = new Person(BY_REACH).works(REACHING, minutes(14)).pauses(60);
    const { load, need, dose } = person.state;
    person.works(REACHING, 5);
    const [told] = person.all('natural');
    expect(told).toMatchObject({ kind: 'micro', seconds: 60, load, need, dose });
    expect(told!.at.mono).toBe((minutes(14) + 60) * 1000);
    expect(told!.at.wall).toBe(person.now.wall - 5000);
  });

  it('rest in sleep ends a prompt that was put off, held back or up', () => {
    const sleeps = (person: Person) =>
      person.event({ type: 'suspend' }).gap(1200).event({ type: 'resume' }).works(REACHING, minutes(6));
    const putOff = new Person(MICRO_ONLY)
      .works({ ...REACHING, idleMs: 3000 }, DUE)
      .event({ type: 'postpone' })
      .forgets();
    expect(sleeps(putOff).all('shown')).toHaveLength(1);
    const held = new Person(MICRO_ONLY).works(REACHING, DUE);
    expect(sleeps(held).all('shown')).toHaveLength(0);
    const up = sleeps(new Person(MICRO_ONLY).works({ ...REACHING, idleMs: 3000 }, DUE));
    expect(up.all('withdrawn')).toHaveLength(1);
    expect(up.all('ignored')).toHaveLength(0);
  });

  it('rest goes by the monotonic clock when the clock is set forward or back', () => {
    for (const shift of [inMs.minutes(90), -inMs.minutes(90)]) {
      const person = new Person(BY_REACH).works(REACHING, minutes(10)).setsClock(shift).works(REACHING, minutes(4));
      expect(person.state.need).toBeCloseTo(14, 6);
    }
  });

  it('a short pause counts in part', () => {
    const person = new Person(BY_REACH).works(REACHING, minutes(14)).pauses(30);
    // A person who was there a moment ago still counts a little: see docs/evidence.md D, `pr`.
    expect(person.state.need).toBeGreaterThan(7);
    expect(person.state.need).toBeLessThan(9);
  });

  it('input ends a sleep whose end was never reported', () => {
    const person = new Person(BY_REACH).works(REACHING, 60).event({ type: 'suspend' }).gap(600).works(REACHING, 60);
    expect(person.state.need).toBeGreaterThan(0.8);
  });
});

describe('a rest that begins with a taken break', () => {
  /** Micro-breaks alone are offered until the long break's time is nearly up. */
  const nearlyLong = () =>
    new Person({ rhythm: { micro: { activeMinutes: 480, reachMinutes: 240 }, long: { reachMinutes: 240 } } })
      .works(READING, minutes(49) + 30)
      .event({ type: 'start-break', kind: 'micro' });

  it('a rest that goes on after a micro-break is one rest with it: five minutes in all start the long time afresh', () => {
    const person = nearlyLong()
      .pauses(60 + 260)
      .works({ ...READING, idleMs: 3000 }, minutes(5));
    expect(person.all('due')).toEqual([]);
    expect(person.state.longActiveMs).toBe(minutes(5) * 1000);
    expect(person.all('taken')).toMatchObject([{ kind: 'micro', seconds: 60 }]);
    expect(person.all('natural')).toMatchObject([{ kind: 'long', seconds: 320 }]);
  });

  it('a rest that ends before five minutes leaves the long time as it was', () => {
    const person = nearlyLong()
      .pauses(60 + 200)
      .works({ ...READING, idleMs: 3000 }, minutes(5));
    expect(person.all('due')).toMatchObject([{ kind: 'long' }]);
    expect(person.all('natural')).toEqual([]);
  });

  it('input between the break and the rest after it makes two rests of them', () => {
    const person = nearlyLong()
      .pauses(60)
      .works(READING, 5)
      .pauses(260)
      .works({ ...READING, idleMs: 3000 }, minutes(5));
    expect(person.all('due')).toMatchObject([{ kind: 'long' }]);
  });

  it('a long break that goes on is told once, as taken', () => {
    const person = new Person(BY_REACH).works(READING, minutes(20)).event({ type: 'start-break', kind: 'long' });
    person.pauses(minutes(40)).works(READING, 5);
    expect(person.all('taken')).toMatchObject([{ kind: 'long', seconds: 300 }]);
    expect(person.all('natural')).toEqual([]);
  });

  it('the rest of a taken break cannot be told as another break that was just taken', () => {
    const person = nearlyLong()
      .pauses(60 + 20)
      .works(READING, 5);
    expect(person.state.lastPause?.ms ?? 0).toBeLessThanOrEqual(20_000);
  });
});

describe('the day', () => {
  it('the day changes at four in the morning: the dose starts at zero and the totals are reported', () => {
    const person = new Person(MICRO_ONLY)
      .works({ ...REACHING, idleMs: 3000 }, DUE)
      .event({ type: 'start-break' })
      .pauses(60);
    person
      .forgets()
      .gap(hours(18) + minutes(47))
      .works(REACHING, 5);
    const [day] = person.all('day');
    expect(day).toMatchObject({ micro: 1, long: 0, skipped: 0, activeSeconds: DUE });
    expect(day!.dose).toBeCloseTo(12, 6);
    expect(day!.peakLoad).toBeCloseTo(12, 6);
    expect(day!.at.wall).toBe(Date.parse('2026-03-03T04:00:00+01:00'));
    expect(person.state.dose).toBeCloseTo(5 / 60, 6);
  });

  it('after a weekend away each day is reported', () => {
    const person = new Person(MICRO_ONLY).works(REACHING, 60).gap(hours(72)).works(REACHING, 5);
    expect(person.all('day').map(({ activeSeconds }) => activeSeconds)).toEqual([60, 0, 0]);
  });

  it('a day is not reported twice when the clock is set back a little after four', () => {
    const person = new Person(MICRO_ONLY, Date.parse('2026-03-03T03:59:00+01:00')).works(READING, 120);
    person.setsClock(-inMs.minutes(3)).works(READING, 300);
    expect(person.all('day')).toHaveLength(1);
  });

  it('a day is reported once when the clock is set forward by years', () => {
    const person = new Person(MICRO_ONLY)
      .works(READING, 60)
      .setsClock(3 * 365 * 24 * 60 * inMs.minutes(1))
      .works(READING, 60);
    expect(person.all('day')).toHaveLength(1);
  });
});
