import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogWindow } from '../../../shared/activity/log.ts';
import type { Occurrence, OccurrenceOf, OccurrenceType } from '../../../shared/engine/types.ts';
import { SECOND } from '../../../shared/moment.ts';
import { readSettings } from '../../../shared/settings/read.ts';
import { ANSWERS, type SimulatedAnswer, simulation } from '../../../shared/simulation/simulate.ts';
import { CAD, READING, WrittenLog, minutes } from './writtenLog.ts';
import { cases } from '../../support/cases.ts';

const NINE = Date.parse('2026-03-02T09:00:00+01:00');
/** Second at which 12 reach-minutes are full at the end of a 5-s window. */
const DUE = minutes(14) + 35;

class Day {
  readonly occurrences: Occurrence[] = [];

  constructor(windows: readonly LogWindow[], answer: SimulatedAnswer = 'take', settings: unknown = {}) {
    const run = simulation(readSettings(settings).settings, answer, (occurrence) => this.occurrences.push(occurrence));
    for (const window of windows) run.feed(window);
    run.end();
  }

  all<T extends OccurrenceType>(type: T): OccurrenceOf<T>[] {
    return this.occurrences.filter((occurrence) => occurrence.type === type) as OccurrenceOf<T>[];
  }

  only<T extends OccurrenceType>(type: T): OccurrenceOf<T> {
    const found = this.all(type);
    expect(found.length).toBe(1);
    return found[0]!;
  }

  /** What happened, with its second since nine; the quiet occurrences aside. */
  get story(): string[] {
    const quiet: readonly OccurrenceType[] = ['heads-up', 'started'];
    return this.occurrences
      .filter(({ type }) => !quiet.includes(type))
      .map(({ type, at }) => `${(at.wall - NINE) / SECOND} ${type}`);
  }
}

describe('one who takes every break', () => {
  it('somebody who takes every break takes its whole length from the moment it is shown', () => {
    const day = new Day(new WrittenLog().works(CAD, minutes(25)).windows);
    expect(day.story).toEqual([`${DUE} due`, `${DUE} shown`, `${DUE + 60} taken`, `${minutes(25)} day`]);
    expect(day.only('taken').seconds).toBe(60);
  });

  it('somebody who takes every break rests while it lasts, whatever the log says', () => {
    const day = new Day(new WrittenLog().works(CAD, minutes(25)).windows);
    const [shown, taken] = [day.only('shown'), day.only('taken')];
    expect(taken.dose).toBe(shown.dose);
    expect(taken.need).toBeCloseTo(shown.need / 4, 9);
    expect(taken.load).toBeCloseTo(shown.load * 2 ** (-1 / 4), 9);
    expect(day.only('day')).toMatchObject({ micro: 1, activeSeconds: minutes(24) });
    expect(day.only('day').dose).toBeCloseTo(0.825 * 24, 9);
  });

  it('somebody who takes every break goes back to work in the middle of a window where the break ends there', () => {
    const log = new WrittenLog().works(CAD, minutes(25));
    const day = new Day(log.windows, 'take', { rhythm: { micro: { seconds: 62 } } });
    expect(day.only('taken')).toMatchObject({ seconds: 62, at: { wall: NINE + (DUE + 62) * SECOND } });
    expect(day.only('day').dose).toBeCloseTo((0.825 * (minutes(25) - 62)) / 60, 9);
  });

  it('somebody who takes every break takes the break to its end where the log stops before', () => {
    const day = new Day(new WrittenLog().works(CAD, DUE).windows);
    expect(day.story).toEqual([`${DUE} due`, `${DUE} shown`, `${DUE + 60} taken`, `${DUE + 60} day`]);
  });

  it('somebody who takes every break takes it to its end where the log has a gap', () => {
    const day = new Day(new WrittenLog().works(CAD, DUE).gap(minutes(30)).works(CAD, 5).windows);
    expect(day.story.slice(0, 3)).toEqual([`${DUE} due`, `${DUE} shown`, `${DUE + 60} taken`]);
    expect(day.only('natural')).toMatchObject({ kind: 'long' });
  });

  it('somebody who takes every break takes it to its end though the machine goes to sleep', () => {
    const day = new Day(
      new WrittenLog()
        .works(CAD, DUE + 10)
        .event('suspend')
        .works({}, 5)
        .gap(minutes(20))
        .event('resume')
        .works(CAD, 5).windows,
    );
    expect(day.story.slice(0, 3)).toEqual([`${DUE} due`, `${DUE} shown`, `${DUE + 60} taken`]);
  });

  it('somebody who takes every break takes a long one where that is due', () => {
    const log = new WrittenLog().works(READING, minutes(60));
    const day = new Day(log.windows, 'take', { rhythm: { micro: { enabled: false } } });
    expect(day.story).toEqual(['3000 due', '3000 shown', '3300 taken', '3600 day']);
    expect(day.only('due')).toMatchObject({ kind: 'long', reason: { by: 'time' } });
    expect(day.only('day')).toMatchObject({ long: 1, micro: 0 });
  });
});

describe('one who', () => {
  const log = new WrittenLog().works(CAD, minutes(22));

  it('somebody who ignores every card works on', () => {
    const day = new Day(log.windows, 'ignore');
    expect(day.story.slice(0, 3)).toEqual([`${DUE} due`, `${DUE} shown`, `${DUE + 60} ignored`]);
    expect(day.only('day')).toMatchObject({ ignored: 1, micro: 0, activeSeconds: minutes(22) });
  });

  it('somebody who postpones every card sees it again after five minutes', () => {
    const day = new Day(log.windows, 'postpone');
    expect(day.story).toEqual([
      `${DUE} due`,
      `${DUE} shown`,
      `${DUE} postponed`,
      `${DUE + 300} shown`,
      `${DUE + 300} postponed`,
      '1320 day',
    ]);
  });

  it('somebody who skips every card has a little peace, then is asked again', () => {
    const day = new Day(new WrittenLog().works(CAD, minutes(30)).windows, 'skip');
    expect(day.story).toEqual([
      `${DUE} due`,
      `${DUE} shown`,
      `${DUE} skipped`,
      `${DUE + 600} due`,
      `${DUE + 600} shown`,
      `${DUE + 600} skipped`,
      '1800 day',
    ]);
  });
});

describe('what the log tells of the machine', () => {
  it('a call in the log holds a prompt to its end', () => {
    const log = new WrittenLog().event('call-on').works(CAD, minutes(20)).event('call-off').works(CAD, 90);
    const day = new Day(log.windows);
    expect(day.only('due').at.wall).toBe(NINE + DUE * SECOND);
    expect(day.all('held').map(({ reason }) => reason)[0]).toBe('call');
    expect(day.all('released')[0]?.at.wall).toBe(NINE + minutes(20) * SECOND);
    expect(day.only('shown').at.wall).toBeGreaterThanOrEqual(NINE + minutes(21) * SECOND);
  });

  it('a sleep between suspend and resume in the log drains as rest', () => {
    const log = new WrittenLog().works(CAD, minutes(10));
    const asleep = log.event('suspend').gap(minutes(5)).event('resume').works(CAD, 5);
    const day = new Day(asleep.windows);
    const before = 0.825 * 10;
    expect(day.only('day').load).toBeCloseTo(before * 2 ** (-5 / 4) + (0.825 * 5) / 60, 6);
    expect(day.only('natural')).toMatchObject({ kind: 'long', seconds: 300 });
  });

  it('a gap in the log counts as time away', () => {
    const day = new Day(new WrittenLog().works(CAD, minutes(10)).gap(minutes(5)).works(CAD, 5).windows);
    expect(day.only('day').load).toBeCloseTo(0.825 * 10 * 2 ** (-5 / 4) + (0.825 * 5) / 60, 6);
  });

  it('the day ends at four in the morning, and once more at the end of the log', () => {
    const log = new WrittenLog('2026-03-02T03:50:00+01:00').works(CAD, minutes(14));
    const days = new Day(log.windows).all('day');
    expect(days.map(({ at }) => new Date(at.wall).toISOString())).toEqual([
      '2026-03-02T03:00:00.000Z',
      '2026-03-02T03:04:00.000Z',
    ]);
    expect(days.map(({ dose }) => Math.round(dose * 1e6) / 1e6)).toEqual([8.25, 3.3]);
  });

  it('an empty log gives nothing', () => {
    expect(new Day([]).occurrences).toEqual([]);
  });

  it('a log may be a single sample', () => {
    expect(new Day(new WrittenLog().works(CAD, 5).windows).story).toEqual(['5 day']);
  });
});

describe('whatever a log holds', () => {
  const window = fc.record({
    gap: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.constantFrom(-400, 3, 40_000, 900_000)),
    seconds: fc.oneof({ weight: 6, arbitrary: fc.constant(60) }, fc.double({ min: 0.05, max: 60, noNaN: true })),
    app: fc.constantFrom('Blender', 'vlc', null),
    pointer: fc.constantFrom(1, 0.8, 0, 'unknown' as const),
    keyboard: fc.constantFrom(0, 0.2, 1, 'unknown' as const),
    idleMs: fc.constantFrom(0, 4000, 45_000, 'unknown' as const),
    event: fc.oneof(
      { weight: 8, arbitrary: fc.constant(null) },
      fc.constantFrom(
        ...(['suspend', 'resume', 'lock', 'unlock'] as const).map((type) => ({ type })),
        ...[true, false].map((on) => ({ type: 'hold' as const, hold: 'call' as const, on })),
      ),
    ),
  });

  const anyLog = fc.array(window, { minLength: 1, maxLength: 150 }).map((list) => {
    let wall = NINE;
    return list.map(({ gap, event, ...sample }): LogWindow => {
      const start = wall + gap;
      wall = Math.max(wall, start + sample.seconds * SECOND);
      return { start, zone: 'Europe/Vienna', sample, event };
    });
  });

  it('whatever a log holds, the output is in order of time, with a load that is never below the need', () => {
    fc.assert(
      fc.property(anyLog, fc.constantFrom(...ANSWERS), (windows, answer) => {
        const { occurrences } = new Day(windows, answer);
        occurrences.forEach((occurrence, place) => {
          expect(occurrence.at.wall).toBeGreaterThanOrEqual(occurrences[place - 1]?.at.wall ?? 0);
          expect(occurrence.load).toBeGreaterThanOrEqual(occurrence.need - 1e-9);
        });
        expect(occurrences.at(-1)?.type).toBe('day');
      }),
      { numRuns: cases(200) },
    );
  });

  it('whatever a log holds, every card gets the answer that was asked for', () => {
    const ends = { take: 'taken', ignore: 'ignored', postpone: 'postponed', skip: 'skipped' } as const;
    fc.assert(
      fc.property(anyLog, fc.constantFrom<SimulatedAnswer>('take', 'postpone', 'skip'), (windows, answer) => {
        const day = new Day(windows, answer);
        expect(day.all(ends[answer]).length).toBe(day.all('shown').length);
        expect(day.all('withdrawn')).toEqual([]);
      }),
      { numRuns: cases(200) },
    );
  });
});
