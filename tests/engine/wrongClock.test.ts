import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMemory, recall, remember } from '../../shared/engine/memory.ts';
import { step } from '../../shared/engine/step.ts';
import { reachDayAt } from '../../shared/schedule/workHours.ts';
import { withSet } from '../../shared/exercises/strength.ts';
import { DAY, HOUR } from '../../shared/moment.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings/schema.ts';
import { LATEST } from '../../shared/time/plausible.ts';
import { CAD, MONDAY_9, Person, REACHING, ZONE, minutes } from './timeline.ts';

const YEAR = 365 * DAY;
const TUESDAY_4 = Date.parse('2026-03-03T04:00:00+01:00');

/** Starts the app again; by then the wall clock says this. */
function starts(person: Person, wall: number) {
  const memory = readMemory(JSON.parse(JSON.stringify(remember(person.state, person.now))))!;
  const now = { mono: 77_000, wall, zone: ZONE };
  const recalled = recall(memory, DEFAULT_SETTINGS, now);
  return { ...recalled, now, state: step(recalled.state, { type: 'tick' }, now).state };
}

const pausesUntilTomorrow = (person: Person) => person.event({ type: 'pause-prompts', until: 'tomorrow' });
const soreToday = (person: Person) => person.event({ type: 'choose-profile', choice: { id: 'sore-day', today: true } });

describe('under a clock that was three years ahead and is right again', () => {
  it.each([-3 * YEAR, -13 * HOUR])(
    'after a clock was three years ahead and is right again, a pause until tomorrow ends tomorrow (clock set back by %i ms)',
    (back) => {
      const running = pausesUntilTomorrow(new Person({}, MONDAY_9 - back).works(CAD, 10))
        .setsClock(back)
        .works(CAD, 10);
      expect(running.state.paused).toEqual({ wall: TUESDAY_4 });
      const restarted = starts(pausesUntilTomorrow(new Person({}, MONDAY_9 - back)), MONDAY_9);
      expect(restarted.state.paused).toEqual({ wall: TUESDAY_4 });
    },
  );

  it('after a clock was three years ahead and is right again, a profile for today ends today', () => {
    const running = soreToday(new Person({}, MONDAY_9 + 3 * YEAR).works(CAD, 10))
      .setsClock(-3 * YEAR)
      .works(CAD, 10);
    expect(running.state.profile).toMatchObject({ id: 'sore-day', byHand: { until: TUESDAY_4 }, until: TUESDAY_4 });
    const restarted = starts(soreToday(new Person({}, MONDAY_9 + 3 * YEAR)), MONDAY_9);
    expect(restarted.state.profile).toMatchObject({ id: 'sore-day', byHand: { until: TUESDAY_4 } });
  });

  it('after a clock was three years ahead and is right again, the day changes at 04:00', () => {
    const person = new Person({}, MONDAY_9 + 3 * YEAR).works(CAD, minutes(10)).setsClock(-3 * YEAR);
    person.works(CAD, minutes(10)).forgets();
    expect(person.state.day.key).toBe('2026-03-02');
    person.gap(20 * 3600).works(CAD, 5);
    expect(person.all('day')).toHaveLength(1);
    expect(person.state.day.key).toBe('2026-03-03');
  });

  it('after a clock was three years ahead and is right again, prompts come as ever', () => {
    const person = new Person({ rhythm: { micro: { reachMinutes: 3 } } }, MONDAY_9 + 3 * YEAR);
    person
      .works(REACHING, minutes(4))
      .event({ type: 'skip' })
      .setsClock(-3 * YEAR)
      .forgets();
    person.works({ ...REACHING, pointer: 0.9 }, minutes(30));
    expect(person.all('shown').length).toBeGreaterThan(1);
  });

  it('after a clock was three years ahead and is right again, a strength set that was done counts as done today, and the next comes two days later', () => {
    const person = new Person({}, MONDAY_9 + 3 * YEAR).works(CAD, 10);
    person.state = { ...person.state, strength: withSet(person.state.strength, person.state.day.key) };
    const plan = { week: 1, from: '2026-03-02', sets: 1, last: '2026-03-02' };
    expect(starts(person, MONDAY_9).state.strength).toEqual(plan);
    expect(person.setsClock(-3 * YEAR).works(CAD, 10).state.strength).toEqual(plan);
  });
});

describe('a start with a clock that is far ahead', () => {
  it('a start with a clock that is far ahead goes through a month at most, not through each day of a century', () => {
    const { occurrences, state } = starts(new Person().works(CAD, minutes(10)), LATEST);
    expect(occurrences.filter(({ type }) => type === 'day').length).toBeLessThanOrEqual(33);
    expect(state.load).toBeCloseTo(0, 9);
  });
});

it('whatever clocks there were, nothing that was to end today lasts beyond today', () => {
  const wall = fc.integer({ min: 0, max: LATEST });
  const jumps = fc.array(fc.record({ to: wall, restarts: fc.boolean() }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(wall, jumps, (first, clocks) => {
      let person = soreToday(pausesUntilTomorrow(new Person({}, first).works(CAD, 5)));
      for (const { to, restarts } of clocks) {
        if (!restarts) person.setsClock(to - person.now.wall).works(CAD, 5);
        else {
          const { state, now } = starts(person, to);
          person = new Person({}, to).gap(now.mono / 1000);
          person.state = state;
          person.setsClock(to - person.now.wall).works(CAD, 5);
        }
        const { paused, profile, day } = person.state;
        const today = reachDayAt(person.now.wall, ZONE);
        expect(day.key).toBe(today.key);
        const ends = [
          profile.byHand?.until,
          paused !== null && paused !== 'resumed' && 'wall' in paused ? paused.wall : null,
        ];
        for (const end of ends) expect(end ?? 0).toBeLessThanOrEqual(person.now.wall + 26 * HOUR);
      }
    }),
  );
});
