import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DayQuestionFacts,
  dayQuestionStands,
  mayAskOnDayWithoutBreak,
} from '../../../shared/diary/dayQuestion.ts';
import { currentHold } from '../../../shared/engine/holds.ts';
import { initialState, step } from '../../../shared/engine/step.ts';
import type { ActivitySample, EngineEvent, EngineState } from '../../../shared/engine/types.ts';
import { HOUR, MINUTE, type Moment, SECOND } from '../../../shared/moment.ts';
import { readSettings } from '../../../shared/settings/read.ts';
import { type Doing, hours, minutes, MONDAY_9, Person, READING, ZONE } from '../../engine/timeline.ts';
import { cases } from '../../support/cases.ts';

const ON = { checkIns: { onDaysWithoutBreak: true } };
/** Nothing comes due, so that only the question is looked at. */
const NO_BREAKS = { rhythm: { micro: { enabled: false }, long: { enabled: false } } };
const NOTHING_SAID: DayQuestionFacts = { askedAt: [], checkedInToday: false };
/** At work, with the hand still for four seconds. */
const PAUSING: Doing = { ...READING, idleMs: 4 * SECOND };

/** Somebody at work from 09:00 who is asked by the rule. */
class Asked extends Person {
  readonly askedAt: number[] = [];
  readonly said: Partial<DayQuestionFacts>;
  /** When the app started, on the monotonic clock. */
  startedAt = 0;

  constructor(settings: object = {}, said: Partial<DayQuestionFacts> = {}, wall = MONDAY_9) {
    super({ ...ON, ...NO_BREAKS, ...settings }, wall);
    this.said = said;
  }

  get facts(): DayQuestionFacts {
    return { ...NOTHING_SAID, askedAt: this.askedAt, ...this.said };
  }

  override event(event: EngineEvent): this {
    super.event(event);
    if (mayAskOnDayWithoutBreak(this.state, this.facts, this.now, this.startedAt)) this.askedAt.push(this.now.wall);
    return this;
  }

  /** Hours since 09:00 at which it was asked. */
  get asked(): readonly number[] {
    return this.askedAt.map((at) => (at - MONDAY_9) / HOUR);
  }
}

const TWO = 5;
const atTwo = (settings: object = {}, said: Partial<DayQuestionFacts> = {}) =>
  new Asked(settings, said).works(PAUSING, hours(TWO) - 5);

describe('a day without a break', () => {
  it('a day without a break is asked at two in the afternoon, once', () => {
    const person = atTwo();
    expect(person.asked).toEqual([]);
    expect(person.works(PAUSING, hours(9)).asked).toEqual([TWO]);
  });

  it('a day without a break is not asked unless the person allows it', () => {
    expect(atTwo({ checkIns: {} }).works(PAUSING, hours(4)).asked).toEqual([]);
  });

  it('a day without a break is asked after three hours of use, not before', () => {
    const person = new Asked().works(PAUSING, hours(1)).pauses(hours(5)).works(PAUSING, hours(1.9));
    expect(person.asked).toEqual([]);
    expect(person.works(PAUSING, hours(1)).asked).toHaveLength(1);
  });

  it('a day without a break is not asked when something was said, or where nobody knows whether it was', () => {
    for (const checkedInToday of [true, 'unknown'] as const)
      expect(atTwo({}, { checkedInToday }).works(PAUSING, hours(4)).asked).toEqual([]);
  });

  it('a day with a break that was taken, of either kind or only claimed, is not asked', () => {
    for (const kind of ['micro', 'long'] as const) {
      const person = new Asked().works(PAUSING, hours(1)).event({ type: 'start-break', kind });
      expect(person.pauses(minutes(6)).works(PAUSING, hours(8)).asked).toEqual([]);
    }
    const claims = new Asked().works(PAUSING, hours(1)).pauses(minutes(6)).works(PAUSING, 10);
    claims.event({ type: 'took', kind: 'long' });
    expect(claims.state.counts.long).toBe(1);
    expect(claims.works(PAUSING, hours(8)).asked).toEqual([]);
  });

  it('a day whose breaks were left early, and in which there were only pauses, is asked', () => {
    const person = new Asked().works(PAUSING, hours(1)).event({ type: 'start-break', kind: 'long' });
    person.pauses(10).event({ type: 'end-break' }).pauses(minutes(10));
    expect(person.works(PAUSING, hours(6)).asked).toHaveLength(1);
  });

  it('a day without a break is asked when the hands rest', () => {
    const person = atTwo().works({ ...READING, idleMs: 2 * SECOND }, hours(1));
    expect(person.asked).toEqual([]);
    expect(person.works(PAUSING, 5).asked).toEqual([TWO + 1]);
  });

  it('a day without a break is asked where nothing tells of the hands, too', () => {
    const BLIND: Doing = { app: 'okular', pointer: 'unknown', keyboard: 'unknown', idleMs: 'unknown' };
    expect(new Asked().works(BLIND, hours(6)).asked).toEqual([TWO]);
  });

  it('nobody is asked who is away, at a locked screen or asleep', () => {
    expect(atTwo().pauses(hours(2)).asked).toEqual([TWO]);
    const left = new Asked().works(PAUSING, hours(4)).pauses(hours(3));
    expect(left.asked).toEqual([]);
    for (const type of ['lock', 'suspend'] as const)
      expect(
        atTwo()
          .event({ type })
          .works({ ...PAUSING, pointer: 0 }, hours(1)).asked,
      ).toEqual([]);
  });

  it.each(['call', 'fullscreen', 'dnd'] as const)(
    'nobody is asked while a hold of kind %s is on, nor in the two minutes after a long one',
    (hold) => {
      const person = atTwo().event({ type: 'hold', hold, on: true }).works(PAUSING, hours(1));
      expect(person.asked).toEqual([]);
      person.event({ type: 'hold', hold, on: false }).works(PAUSING, minutes(2) - 5);
      expect(person.asked).toEqual([]);
      expect(person.works(PAUSING, minutes(1)).asked).toHaveLength(1);
    },
  );

  it('nobody is asked in the first minute after a start, in which a call may not be seen yet', () => {
    const person = atTwo();
    person.startedAt = person.now.mono;
    expect(person.works(PAUSING, 55).asked).toEqual([]);
    expect(person.works(PAUSING, 5).asked).toHaveLength(1);
  });

  it('nobody is asked while prompts are paused or off', () => {
    expect(atTwo().event({ type: 'pause-prompts', minutes: 60 }).works(PAUSING, minutes(59)).asked).toEqual([]);
    expect(atTwo({ prompts: { enabled: false } }).works(PAUSING, hours(4)).asked).toEqual([]);
  });

  it('nobody is asked outside work hours, nor on a gentle evening', () => {
    for (const evenings of ['off', 'gentle'] as const) {
      const workHours = { enabled: true, week: { mon: [['08:00', '13:30']] }, evenings };
      expect(atTwo({ workHours }).works(PAUSING, hours(8)).asked).toEqual([]);
    }
  });

  it('nobody is asked while a card or a break is up', () => {
    const person = atTwo().event({ type: 'start-break', kind: 'long' });
    expect(person.pauses(minutes(2)).asked).toEqual([]);
    person.event({ type: 'end-break' });
    expect(person.works(PAUSING, minutes(5)).asked).toHaveLength(1);
    // The card comes at 13:58 and stays for ten minutes.
    const rhythm = { micro: { activeMinutes: 60 * TWO - 2 }, long: { enabled: false } };
    const offered = new Asked({ rhythm, prompts: { cardSeconds: 600 } }).works(PAUSING, hours(TWO) + minutes(7));
    expect([offered.state.prompt.stage, offered.asked]).toEqual(['card', []]);
    expect(offered.works(PAUSING, minutes(5)).asked).toEqual([TWO + 10 / 60]);
  });

  it('a day without a break is asked two minutes after a card that was skipped', () => {
    const often = { rhythm: { micro: { activeMinutes: 60, spacingMinutes: 10 }, long: { enabled: false } } };
    const person = new Asked(often);
    for (let left = hours(TWO) + minutes(10); left > 0; left -= 5) {
      person.works(PAUSING, 5);
      if (person.state.prompt.stage === 'card') person.event({ type: 'skip' });
      if (person.askedAt.at(-1) === person.now.wall)
        expect(person.now.mono - person.state.lastPromptAt!).toBeGreaterThanOrEqual(2 * MINUTE);
    }
    expect(person.state.counts.skipped).toBeGreaterThan(2);
    expect(person.asked).toHaveLength(1);
  });

  it('a day without a break is asked anew on the next day', () => {
    const person = atTwo().works(PAUSING, hours(1)).pauses(hours(18)).works(PAUSING, hours(6));
    expect(person.asked).toEqual([TWO, 24 + TWO]);
  });

  it('a day on which it was asked after a break, or before a restart, is not asked once more', () => {
    const { state, now } = atTwo().works(PAUSING, hours(1));
    const isAsked = (askedAt: readonly number[]) =>
      mayAskOnDayWithoutBreak(state, { ...NOTHING_SAID, askedAt }, now, 0);
    expect([isAsked([]), isAsked([MONDAY_9 - 24 * HOUR])]).toEqual([true, true]);
    expect([isAsked([MONDAY_9 + HOUR]), isAsked([now.wall - MINUTE])]).toEqual([false, false]);
  });

  it('the question stands until it is answered, a break is taken, the day ends, or it is not wanted any more', () => {
    const person = atTwo();
    expect(dayQuestionStands(person.state, person.facts)).toBe(false);
    person.works(PAUSING, hours(1));
    expect(dayQuestionStands(person.state, person.facts)).toBe(true);
    expect(dayQuestionStands(person.state, { ...person.facts, checkedInToday: true })).toBe(false);
    const without: EngineState = { ...person.state, inForce: readSettings({}).settings };
    expect(dayQuestionStands(without, person.facts)).toBe(false);
    const taken: EngineState = { ...person.state, counts: { ...person.state.counts, micro: 1 } };
    expect(dayQuestionStands(taken, person.facts)).toBe(false);
    expect(dayQuestionStands(person.pauses(hours(14)).state, person.facts)).toBe(false);
  });
});

const sample: fc.Arbitrary<ActivitySample> = fc.record({
  seconds: fc.constantFrom(5, 30, 60),
  app: fc.constantFrom('Blender', 'okular', 'vlc', null),
  pointer: fc.constantFrom(0, 0.1, 0.9, 'unknown' as const),
  keyboard: fc.constantFrom(0, 0.2, 'unknown' as const),
  idleMs: fc.constantFrom(0, 1000, 4000, 4000, 29_000, 90_000, 'unknown' as const),
});

const other = fc.constantFrom<EngineEvent>(
  { type: 'start-break' },
  { type: 'end-break' },
  { type: 'skip' },
  { type: 'took' },
  { type: 'postpone' },
  { type: 'lock' },
  { type: 'unlock' },
  { type: 'pause-prompts', minutes: 30 },
  { type: 'resume-prompts' },
  { type: 'hold', hold: 'call', on: true },
  { type: 'hold', hold: 'call', on: false },
  { type: 'tick', idleMs: 5000 },
);

/** Many windows alike, or one event. */
const move = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(
      sample.map((each): EngineEvent => ({ type: 'sample', sample: each })),
      fc.integer({ min: 1, max: 60 }),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(other, fc.constant(1)) },
);

describe('whatever an afternoon brings', () => {
  it('whatever an afternoon brings, it is asked once a day at most, and only where a card might come and no break was taken', () => {
    let questions = 0;
    const properties = fc.property(
      fc.record({ onDaysWithoutBreak: fc.boolean(), checkedInToday: fc.constantFrom(false, false, true, 'unknown') }),
      fc.array(move, { minLength: 1, maxLength: 40, size: 'max' }),
      ({ onDaysWithoutBreak, checkedInToday }, moves) => {
        const { settings } = readSettings({ checkIns: { onDaysWithoutBreak } });
        let now: Moment = { mono: 0, wall: MONDAY_9 + 4.9 * HOUR, zone: ZONE };
        let state: EngineState = { ...initialState(settings, now), activeMs: 3 * HOUR };
        const askedAt: number[] = [];
        for (const [event, times] of moves)
          for (let time = 0; time < times; time++) {
            const ms = event.type === 'sample' ? event.sample.seconds * SECOND : SECOND;
            now = { ...now, mono: now.mono + ms, wall: now.wall + ms };
            state = step(state, event, now).state;
            const facts = { askedAt, checkedInToday: checkedInToday as DayQuestionFacts['checkedInToday'] };
            if (!mayAskOnDayWithoutBreak(state, facts, now, 0)) continue;
            questions += 1;
            expect([onDaysWithoutBreak, checkedInToday]).toEqual([true, false]);
            expect(askedAt.filter((at) => at >= state.day.from && at < state.day.until)).toEqual([]);
            expect(state.counts).toMatchObject({ micro: 0, long: 0 });
            expect([currentHold(state), state.prompt.stage, state.locked]).toEqual([null, 'none', false]);
            expect(now.mono).toBeGreaterThanOrEqual(state.quietUntil);
            askedAt.push(now.wall);
          }
      },
    );
    fc.assert(properties, { numRuns: cases(300) });
    expect(questions).toBeGreaterThan(0);
  });
});
