import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EngineEvent } from '../../../shared/engine/types.ts';
import { MINUTE, SECOND } from '../../../shared/moment.ts';
import { MONDAY_9, ZONE } from '../../engine/timeline.ts';
import { Recorded } from './recorded.ts';
import { cases } from '../../support/cases.ts';

type Act = (person: Recorded) => unknown;

const event = (...events: readonly EngineEvent[]): fc.Arbitrary<Act> =>
  fc.constantFrom(...events).map((each) => (person: Recorded) => person.event(each));

const share = fc.constantFrom<number | 'unknown'>(0, 0.3, 0.9, 1, 'unknown');
const works = fc
  .record({
    app: fc.constantFrom('Blender', 'Code', 'vlc', null),
    pointer: share,
    keyboard: share,
    seconds: fc.integer({ min: 1, max: 900 }),
  })
  .map(
    ({ seconds, ...doing }): Act =>
      (person) =>
        person.works({ ...doing, idleMs: seconds % 2 === 0 ? 0 : 4000 }, seconds),
  );
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: works },
  {
    weight: 3,
    arbitrary: fc.integer({ min: 1, max: 900 }).map(
      (seconds): Act =>
        (person) =>
          person.pauses(seconds),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 50_000 }).map(
      (seconds): Act =>
        (person) =>
          person.gap(seconds),
    ),
  },
  {
    weight: 4,
    arbitrary: event(
      ...([
        { type: 'start-break' },
        { type: 'start-break', kind: 'long' },
        { type: 'postpone', minutes: 1 },
        { type: 'skip' },
      ] as const),
      ...([
        { type: 'took' },
        { type: 'took', kind: 'long' },
        { type: 'emergency-exit' },
        { type: 'end-break' },
      ] as const),
      ...([
        { type: 'pause-break' },
        { type: 'resume-break' },
        { type: 'next-exercise' },
        { type: 'swap-exercise' },
      ] as const),
    ),
  },
  {
    weight: 2,
    arbitrary: event(
      ...([{ type: 'lock' }, { type: 'unlock' }, { type: 'suspend' }, { type: 'resume' }, { type: 'tick' }] as const),
      ...([
        { type: 'pause-prompts', until: 'resumed' },
        { type: 'resume-prompts' },
        { type: 'gate', gate: 'none' },
      ] as const),
      { type: 'hold', hold: 'call', on: true },
      { type: 'hold', hold: 'call', on: false },
    ),
  },
);
/** Those whose clock was set back at some time. */
const setBack = new WeakSet<Recorded>();
const clockAct: fc.Arbitrary<Act> = fc.oneof(
  fc.integer({ min: -7200, max: 7200 }).map((seconds): Act => (person) => {
    if (seconds < 0) setBack.add(person);
    return person.setsClock(seconds * SECOND);
  }),
  fc.constantFrom('Asia/Tokyo', 'America/St_Johns', ZONE).map(
    (zone): Act =>
      (person) =>
        person.flies(zone),
  ),
);

const SHORT = {
  rhythm: { micro: { reachMinutes: 3, spacingMinutes: 1 }, long: { reachMinutes: 9, spacingMinutes: 2 } },
};

function live(acts: readonly Act[], from: number): Recorded {
  const person = new Recorded(SHORT, from);
  for (const each of acts) each(person);
  return person.quits();
}

it('whatever happens, all active use is kept, in minutes that a clock has', { timeout: 120_000 }, () => {
  const acts = fc.array(fc.oneof({ weight: 8, arbitrary: act }, { weight: 1, arbitrary: clockAct }), { maxLength: 40 });
  fc.assert(
    fc.property(acts, fc.integer({ min: 0, max: 86_400_000 }), (list, since) => {
      const person = live(list, MONDAY_9 + since);
      const kept = person.minutes.reduce((sum, { seconds }) => sum + seconds, 0);
      const days = person.all('day').reduce((sum, { activeSeconds }) => sum + activeSeconds, 0);
      const used = days + person.state.activeMs / SECOND;
      // A minute of the clock that came twice is one, of 60 seconds at most.
      if (setBack.has(person)) expect(kept).toBeLessThan(used + 0.05);
      else expect(kept).toBeCloseTo(used, 1);
      for (const { at, seconds } of person.minutes) {
        expect(at % MINUTE).toBe(0);
        expect(seconds).toBeGreaterThan(0);
        expect(seconds).toBeLessThanOrEqual(60);
      }
      for (const { at, until } of person.breaks) expect(until).toBeGreaterThanOrEqual(at);
      for (const { from, until } of person.spans) expect(until).toBeGreaterThanOrEqual(from);
    }),
    { numRuns: cases(150) },
  );
});

it('whatever happens, each break that the engine tells of is kept once', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (list) => {
      const person = new Recorded(SHORT);
      for (const each of list) each(person);
      const kept = (...outcomes: readonly string[]) =>
        person.breaks.filter(({ outcome }) => outcomes.includes(outcome)).length;
      expect({
        taken: kept('taken'),
        skipped: kept('skipped', 'left'),
        ignored: kept('ignored'),
        natural: kept('natural'),
      }).toEqual({
        taken: person.all('taken').length,
        skipped: person.all('skipped').length + person.all('worked-through').length,
        ignored: person.all('ignored').length,
        natural: person.all('natural').length,
      });
      const under = [person.recording.breaks.open, person.recording.breaks.resting].filter(
        (each) => each !== null,
      ).length;
      const told = person.all('due').length;
      expect(
        person.breaks.filter(({ why }) => why === 'reach' || why === 'time').length + under,
      ).toBeGreaterThanOrEqual(told);
      person.quits();
      expect(person.breaks.filter(({ why }) => why === 'reach' || why === 'time')).toHaveLength(told);
    }),
    { numRuns: cases(150) },
  );
});
