import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demand, advanceTanks } from '../../shared/engine/load.ts';
import { postponeLimit } from '../../shared/engine/answers.ts';
import { initialState, nextWake, step } from '../../shared/engine/step.ts';
import type { ActivitySample, Occurrence, EngineEvent, EngineState } from '../../shared/engine/types.ts';
import { currentPart, elapsedMs, pauseLeft, secondsOf } from '../../shared/engine/runningBreak.ts';
import { PAIN_GATES, passes } from '../../shared/exercises/gate.ts';
import { PAUSE, exerciseById } from '../../shared/exercises/lookup.ts';
import { COOL_DOWN, SENSED_HOLDS, type SensedHold } from '../../shared/holds/kinds.ts';
import { MINUTE, type Moment, SECOND } from '../../shared/moment.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings/schema.ts';
import { MONDAY_9, ZONE } from './timeline.ts';
import { cases } from '../support/cases.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const known = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 5, arbitrary: value }, fc.constant('unknown' as const));

const sample: fc.Arbitrary<ActivitySample> = fc.record({
  seconds: fc.double({ min: 0.1, max: 60, noNaN: true }),
  app: fc.option(fc.constantFrom('Blender', 'Code', 'vlc', 'Firefox', 'Thing')),
  pointer: known(share),
  keyboard: known(share),
  idleMs: known(fc.constantFrom(0, 1000, 4000, 29_000, 45_000, 90_000, 400_000)),
});

const userEvent: fc.Arbitrary<EngineEvent> = fc.oneof(
  fc.constantFrom<EngineEvent>(
    { type: 'start-break' },
    { type: 'start-break', kind: 'long' },
    { type: 'postpone' },
    { type: 'postpone', minutes: 1 },
    { type: 'skip' },
    { type: 'took' },
    { type: 'took', kind: 'long' },
    { type: 'emergency-exit' },
    { type: 'end-break' },
    { type: 'pause-break' },
    { type: 'resume-break' },
    { type: 'next-exercise' },
    { type: 'swap-exercise' },
    { type: 'never-exercise' },
    { type: 'resume-prompts' },
    { type: 'pause-prompts', until: 'resumed' },
    { type: 'suspend' },
    { type: 'resume' },
    { type: 'lock' },
    { type: 'unlock' },
    { type: 'tick' },
    { type: 'tick', idleMs: 5000 },
  ),
  fc.constantFrom(...PAIN_GATES).map((gate): EngineEvent => ({ type: 'gate', gate })),
  fc.record({
    type: fc.constant('hold' as const),
    hold: fc.constantFrom(...SENSED_HOLDS),
    on: known(fc.boolean()),
  }),
);

/** A move of the clocks, then an event: what a day throws at the engine. */
interface Move {
  readonly gapMs: number;
  readonly clockSetMs: number;
  readonly repeat: number;
  readonly event: EngineEvent;
}

const move: fc.Arbitrary<Move> = fc.record({
  gapMs: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 40 * 60 * MINUTE })),
  clockSetMs: fc.oneof(
    { weight: 12, arbitrary: fc.constant(0) },
    fc.integer({ min: -30 * 60 * MINUTE, max: 30 * 60 * MINUTE }),
  ),
  repeat: fc.integer({ min: 1, max: 120 }),
  event: fc.oneof(
    { weight: 3, arbitrary: sample.map((each): EngineEvent => ({ type: 'sample', sample: each })) },
    userEvent,
  ),
});

/** Somebody at work who mostly says Later, while calls come and go. */
const answering: fc.Arbitrary<Move> = fc
  .oneof(
    { weight: 6, arbitrary: fc.constant<EngineEvent>({ type: 'sample', sample: paused(60) }) },
    { weight: 4, arbitrary: fc.constant<EngineEvent>({ type: 'postpone', minutes: 1 }) },
    { weight: 1, arbitrary: userEvent },
  )
  .map((event) => ({ gapMs: 0, clockSetMs: 0, repeat: 2, event }));

/** Reaching without pause but for the last seconds, so that a card may come. */
function paused(seconds: number): ActivitySample {
  return { seconds, app: 'Blender', pointer: 0.9, keyboard: 0, idleMs: 4000 };
}

const settings: fc.Arbitrary<Settings> = fc
  .record({
    enabled: fc.boolean(),
    factor: fc.double({ min: 0.7, max: 1.3, noNaN: true }),
    micro: fc.integer({ min: 1, max: 30 }),
    strict: fc.boolean(),
    postpones: fc.constantFrom('unlimited' as const, 0, 1, 2, 5),
    fullscreen: fc.boolean(),
  })
  .map(({ enabled, factor, micro, strict, postpones, fullscreen }) => ({
    ...DEFAULT_SETTINGS,
    rhythm: { ...DEFAULT_SETTINGS.rhythm, micro: { ...DEFAULT_SETTINGS.rhythm.micro, reachMinutes: micro } },
    desk: { factor },
    holds: { ...DEFAULT_SETTINGS.holds, fullscreen },
    prompts: { ...DEFAULT_SETTINGS.prompts, postpones },
    breaks: { ...DEFAULT_SETTINGS.breaks, strict },
    workHours: { ...DEFAULT_SETTINGS.workHours, enabled },
  }));

/** What can be pressed and said around a break, by any door. */
const press = fc.constantFrom<EngineEvent>(
  { type: 'next-exercise' },
  { type: 'next-exercise' },
  { type: 'swap-exercise' },
  { type: 'never-exercise' },
  { type: 'pause-break' },
  { type: 'resume-break' },
  { type: 'skip' },
  { type: 'end-break' },
  { type: 'took' },
  { type: 'took', kind: 'long' },
  { type: 'start-break', kind: 'micro' },
  { type: 'postpone', minutes: 1 },
  { type: 'pause-prompts', until: 'resumed' },
  { type: 'resume-prompts' },
);

/** Other settings meanwhile: shorter breaks, strict or not. */
const otherSettings = fc.boolean().map((strict): EngineEvent => {
  const { rhythm, breaks } = DEFAULT_SETTINGS;
  const shorter = { ...rhythm, long: { ...rhythm.long, seconds: 60 } };
  return { type: 'settings', settings: { ...DEFAULT_SETTINGS, rhythm: shorter, breaks: { ...breaks, strict } } };
});

/** What somebody may do in a break, strict or not: rest, work on, press what there is, and change what holds. */
const inBreak: fc.Arbitrary<Move> = fc
  .oneof(
    { weight: 3, arbitrary: fc.constant<EngineEvent>({ type: 'start-break', kind: 'long' }) },
    { weight: 12, arbitrary: fc.constantFrom(0, 5000, 5000, 20_000).map(hands) },
    {
      weight: 1,
      arbitrary: fc.boolean().map((own): EngineEvent => ({ type: 'sample', sample: { ...paused(5), own } })),
    },
    { weight: 8, arbitrary: press },
    { weight: 2, arbitrary: userEvent },
    { weight: 1, arbitrary: otherSettings },
    { weight: 1, arbitrary: fc.constantFrom('sore-day', 'deadline', null).map(chosen) },
  )
  .chain((event) =>
    fc.record({
      gapMs: fc.oneof({ weight: 40, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 12 * MINUTE })),
      clockSetMs: fc.constant(0),
      repeat: fc.integer({ min: 1, max: 20 }),
      event: fc.constant(event),
    }),
  );

/** Five seconds in which the last input was so long ago. */
function hands(idleMs: number): EngineEvent {
  return { type: 'sample', sample: { seconds: 5, app: 'Blender', pointer: idleMs === 0 ? 1 : 0, keyboard: 0, idleMs } };
}

function chosen(id: string | null): EngineEvent {
  return { type: 'choose-profile', choice: { id, today: false } };
}

interface Seen {
  readonly event: EngineEvent;
  /** How long after the last one it came. */
  readonly ms: number;
  readonly before: EngineState;
  readonly after: EngineState;
  readonly occurrences: readonly Occurrence[];
  readonly now: Moment;
}

/** Runs the moves; `look` sees every step. */
function live(start: Settings, moves: readonly Move[], look: (seen: Seen) => void): void {
  let now: Moment = { mono: 0, wall: MONDAY_9, zone: ZONE };
  let state = initialState(start, now);
  let last = now;
  for (const { gapMs, clockSetMs, repeat, event } of moves) {
    now = { ...now, mono: now.mono + gapMs, wall: now.wall + gapMs + clockSetMs };
    for (let i = 0; i < (event.type === 'sample' ? repeat : 1); i++) {
      const ms = event.type === 'sample' ? event.sample.seconds * SECOND : 0;
      now = { ...now, mono: now.mono + ms, wall: now.wall + ms };
      const result = step(state, event, now);
      look({
        event,
        ms: now.mono - last.mono,
        before: state,
        after: result.state,
        occurrences: result.occurrences,
        now,
      });
      last = now;
      state = result.state;
    }
  }
}

const forEachStep = (look: (seen: Seen) => void, runs = 300) =>
  fc.assert(
    fc.property(settings, fc.array(move, { minLength: 1, maxLength: 40, size: 'max' }), (start, moves) =>
      live(start, moves, look),
    ),
    { numRuns: cases(runs) },
  );

describe('whatever a day brings', () => {
  it('demand stays between 0 and 1.3 on any day', () => {
    fc.assert(
      fc.property(share, share, share, fc.boolean(), fc.double({ min: 0.7, max: 1.3, noNaN: true }), (...parts) => {
        const u = demand(...parts);
        return u >= 0 && u <= 1.3 + 1e-12;
      }),
    );
  });

  it('reach load stays at or above pause need, and pause need at or above zero, on any day', () => {
    forEachStep(({ after }) => {
      expect(after.need).toBeGreaterThanOrEqual(0);
      expect(after.load).toBeGreaterThanOrEqual(after.need - 1e-9);
    });
  });

  it('no card is shown outside work hours, while paused, locked or asleep, on any day', () => {
    forEachStep(({ after, occurrences }) => {
      if (!occurrences.some(({ type }) => type === 'shown')) return;
      expect(after.hours.on).toBe(true);
      expect(after.paused).toBeNull();
      expect(after.locked).toBe(false);
      expect(after.asleepSince).toBeNull();
    });
  });

  it('no card is up during a sensed hold that is wanted, and none comes in the minute after one, on any day', () => {
    fc.assert(
      fc.property(settings, fc.array(move, { minLength: 1, maxLength: 40, size: 'max' }), (start, moves) => {
        const holding = new Set<SensedHold>();
        let endedAt = -Infinity;
        live(start, moves, ({ event, after, occurrences, now }) => {
          if (event.type === 'hold' && (event.hold !== 'fullscreen' || start.holds.fullscreen)) {
            if (event.on === true) holding.add(event.hold);
            else if (holding.delete(event.hold) && holding.size === 0) endedAt = now.mono;
          }
          if (holding.size > 0) expect(after.prompt.stage).not.toBe('card');
          if (now.mono < endedAt + COOL_DOWN) expect(occurrences.map(({ type }) => type)).not.toContain('shown');
        });
      }),
      { numRuns: cases(300) },
    );
  });

  it('no card stays up outside work hours or while paused, on any day', () => {
    forEachStep(({ after }) => {
      if (after.prompt.stage !== 'card') return;
      expect(after.hours.on).toBe(true);
      expect(after.paused).toBeNull();
    });
  });

  it('no card and no break offers what pain or a refusal forbids, on any day', () => {
    forEachStep(({ after, now }) => {
      const { prompt, gate, inForce: wishes } = after;
      if (prompt.stage !== 'card' && prompt.stage !== 'break') return;
      const from = prompt.stage === 'break' ? (currentPart(prompt, now.mono)?.index ?? 0) : 0;
      for (const { id } of prompt.plan.slice(from)) {
        expect(gate).not.toBe('none');
        if (id === PAUSE.id) continue;
        expect(passes(gate, exerciseById(id, [])!)).toBe(true);
        expect(wishes.exercises.never).not.toContain(id);
      }
    });
  });

  it('a break stays within its time, paused or not, and always ends, on any day', () => {
    forEachStep(({ after, now }) => {
      const { prompt } = after;
      if (prompt.stage !== 'break') return;
      expect(elapsedMs(prompt, now.mono)).toBeGreaterThanOrEqual(0);
      expect(elapsedMs(prompt, now.mono)).toBeLessThan(prompt.seconds * SECOND + 1e-6);
      if (prompt.plan.length > 0) expect(secondsOf(prompt.plan)).toBeCloseTo(prompt.seconds, 6);
      const wake = nextWake(after, now.mono)!;
      expect(wake).toBeGreaterThan(now.mono - 1e-6);
      expect(wake - now.mono).toBeLessThanOrEqual(Math.max(10 * MINUTE, prompt.seconds * SECOND));
    });
  });

  it('there are never two prompts at once: each card ends before the next comes', () => {
    const ends = new Set(['started', 'taken', 'postponed', 'skipped', 'ignored', 'withdrawn']);
    fc.assert(
      fc.property(settings, fc.array(move, { minLength: 1, maxLength: 40, size: 'max' }), (start, moves) => {
        let isUp = false;
        live(start, moves, ({ before, occurrences }) => {
          if (before.prompt.stage !== 'card') isUp = false;
          for (const { type } of occurrences) {
            if (type === 'shown') {
              expect(isUp).toBe(false);
              isUp = true;
            } else if (ends.has(type)) isUp = false;
          }
        });
      }),
      { numRuns: cases(300) },
    );
  });

  it('every hold is released before a card of its kind is shown', () => {
    fc.assert(
      fc.property(settings, fc.array(move, { minLength: 1, maxLength: 40, size: 'max' }), (start, moves) => {
        let held: string | null = null;
        live(start, moves, ({ occurrences }) => {
          for (const occurrence of occurrences) {
            if (occurrence.type === 'held') {
              expect(held).toBeNull();
              held = occurrence.reason;
            } else if (occurrence.type === 'released') {
              expect(occurrence.reason).toBe(held);
              held = null;
            } else if (occurrence.type === 'shown') expect(held).toBeNull();
          }
        });
      }),
      { numRuns: cases(300) },
    );
  });

  it('no prompt is put off more often than the settings allow', () => {
    fc.assert(
      fc.property(settings, fc.array(answering, { minLength: 20, maxLength: 60, size: 'max' }), (start, moves) => {
        let times = 0;
        live(start, moves, ({ after, occurrences }) => {
          for (const { type } of occurrences) {
            if (type === 'due') times = 0;
            else if (type === 'postponed') times += 1;
          }
          expect(times).toBeLessThanOrEqual(postponeLimit(after));
        });
      }),
      { numRuns: cases(300) },
    );
  });

  it('in strict mode nothing is skipped, and only the emergency exit ends a break before its time was rested', () => {
    const strictly = (of: Settings, strict: boolean) => ({ ...of, breaks: { ...of.breaks, strict } });
    fc.assert(
      fc.property(settings, fc.array(inBreak, { minLength: 1, maxLength: 80, size: 'max' }), (start, moves) => {
        let restedMs = 0;
        let isLeft = false;
        live(strictly(start, true), moves, ({ event, before, after, occurrences, now, ms }) => {
          const { prompt } = before;
          if (occurrences.some(({ type }) => type === 'started')) restedMs = 0;
          const isTaken = occurrences.some(({ type }) => type === 'taken');
          if (before.inForce.breaks.strict && isTaken) expect(prompt.stage).toBe('break');
          if (prompt.stage !== 'break' || !prompt.strict) return;
          isLeft ||= event.type === 'emergency-exit' || event.type === 'not-shown';
          // What is over of this step when the hands come, or the pause ends by itself.
          const isWork =
            event.type === 'sample' &&
            event.sample.idleMs === 0 &&
            event.sample.own !== true &&
            now.mono - prompt.beganAt > 10_000;
          const isSeen = !after.locked && after.asleepSince === null && !after.app.rests;
          const workMs = isWork && isSeen ? event.sample.seconds * SECOND : 0;
          const pauseMs = prompt.pausedAt === null ? 0 : prompt.pausedAt + pauseLeft(prompt) - (now.mono - ms);
          restedMs += Math.max(0, ms - workMs - pauseMs);
          if (after.prompt.stage === 'break') return;
          if (!isLeft) {
            expect(isTaken).toBe(true);
            expect(restedMs + 1).toBeGreaterThanOrEqual(prompt.plannedSeconds * SECOND);
          }
          isLeft = false;
        });
      }),
      { numRuns: cases(300) },
    );
  });

  it('a step does not change the state that it was given', () => {
    let now: Moment = { mono: 0, wall: MONDAY_9, zone: ZONE };
    const state = initialState(DEFAULT_SETTINGS, now);
    const copy = JSON.stringify(state);
    now = { ...now, mono: 5000, wall: MONDAY_9 + 5000 };
    const reaching = { seconds: 5, app: 'Blender', pointer: 1, keyboard: 0, idleMs: 0 };
    const first = step(state, { type: 'sample', sample: reaching }, now);
    expect(JSON.stringify(state)).toBe(copy);
    expect(step(state, { type: 'sample', sample: reaching }, now)).toEqual(first);
  });
});

describe('without input', () => {
  it('without input nothing is ever due', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 200 }), (windows) => {
        let now: Moment = { mono: 0, wall: MONDAY_9, zone: ZONE };
        let state = initialState(DEFAULT_SETTINGS, now);
        let idleMs = 60_000;
        for (const seconds of windows) {
          now = { ...now, mono: now.mono + seconds * SECOND, wall: now.wall + seconds * SECOND };
          idleMs += seconds * SECOND;
          const still: ActivitySample = { seconds, app: 'Blender', pointer: 0, keyboard: 0, idleMs };
          const result = step(state, { type: 'sample', sample: still }, now);
          expect(result.occurrences).toEqual([]);
          state = result.state;
        }
        expect(state.dose).toBe(0);
      }),
    );
  });
});

describe('time', () => {
  it('x minutes of sleep are x minutes of rest', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 600, noNaN: true }), share, (minutes, pointer) => {
        let now: Moment = { mono: 0, wall: MONDAY_9, zone: ZONE };
        let state = initialState(DEFAULT_SETTINGS, now);
        const pass = (ms: number, event: EngineEvent) => {
          now = { ...now, mono: now.mono + ms, wall: now.wall + ms };
          state = step(state, event, now).state;
        };
        const work: ActivitySample = { seconds: 5, app: 'Blender', pointer, keyboard: 0, idleMs: 0 };
        for (let i = 0; i < 100; i++) pass(5000, { type: 'sample', sample: work });
        const before = { need: state.need, load: state.load, dose: state.dose };
        pass(0, { type: 'suspend' });
        pass(minutes * MINUTE, { type: 'resume' });
        // An empty moment afterwards closes the gap.
        pass(1, { type: 'sample', sample: { ...work, seconds: 0.001, pointer: 0, idleMs: 90_000 } });
        const rested = { ...before };
        advanceTanks(rested, 0, minutes * MINUTE);
        expect(state.need).toBeCloseTo(rested.need, 3);
        expect(state.load).toBeCloseTo(rested.load, 3);
      }),
    );
  });

  it('a sample that is split in two gives the same result', () => {
    fc.assert(
      fc.property(sample, fc.double({ min: 0.2, max: 0.8, noNaN: true }), fc.nat(20), (each, cut, warmUp) => {
        const run = (parts: readonly number[]) => {
          let now: Moment = { mono: 0, wall: MONDAY_9, zone: ZONE };
          let state = initialState(DEFAULT_SETTINGS, now);
          for (let i = 0; i < warmUp; i++) {
            for (const part of parts) {
              const seconds = 5 * part;
              now = { ...now, mono: now.mono + seconds * SECOND, wall: now.wall + seconds * SECOND };
              state = step(state, { type: 'sample', sample: { ...each, seconds } }, now).state;
            }
          }
          return state;
        };
        const whole = run([1]);
        const split = run([cut, 1 - cut]);
        expect(Math.abs(whole.need - split.need)).toBeLessThan(0.02 + 0.08 * whole.need);
        expect(Math.abs(whole.load - split.load)).toBeLessThan(0.02 + 0.08 * whole.load);
        // Whether somebody is there is decided at the end of a window: where the system does not tell, it may be one later.
        expect(Math.abs(split.dose - whole.dose)).toBeLessThan(each.idleMs === 'unknown' ? 0.12 : 1e-6);
      }),
    );
  });
});
