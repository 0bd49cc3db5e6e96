/** The simulated profiles of docs/evidence.md D: eight hours with 45 minutes of lunch, all breaks taken. */
import { describe, expect, it } from 'vitest';
import type { LogWindow } from '../../shared/activity/log.ts';
import type { Occurrence, OccurrenceOf, OccurrenceType } from '../../shared/engine/types.ts';
import { HOUR, MINUTE, SECOND } from '../../shared/moment.ts';
import { readSettings } from '../../shared/settings/read.ts';
import { type SimulatedAnswer, simulation } from '../../shared/simulation/simulate.ts';
import { MONDAY_9, ZONE } from './timeline.ts';

interface Profile {
  readonly app: string;
  readonly pointer: number;
  readonly keyboard: number;
  /** Whether the hands rest for 45 s about every seven minutes. */
  readonly pauses?: boolean;
}

const LUNCH = { from: 4.5 * HOUR, until: 4.5 * HOUR + 45 * MINUTE };

/** Pauses about every seven minutes, from three and a half to ten and a half, always the same ones. */
function pauseStarts(): number[] {
  const starts: number[] = [];
  let seed = 1;
  for (let at = 0; at < 8 * HOUR;) {
    seed = (seed * 16807) % 2147483647;
    at += Math.round((3.5 + (7 * seed) / 2147483647) * 12) * 5 * SECOND;
    starts.push(at);
  }
  return starts;
}

function* day({ app, pointer, keyboard, pauses = false }: Profile): Generator<LogWindow> {
  const starts = pauses ? pauseStarts() : [];
  for (let ms = 0; ms < 8 * HOUR; ms += 5 * SECOND) {
    if (ms >= LUNCH.from && ms < LUNCH.until) continue;
    const pause = starts.findLast((start) => start <= ms && ms < start + 45 * SECOND);
    const still = pause !== undefined;
    yield {
      start: MONDAY_9 + ms,
      zone: ZONE,
      sample: {
        seconds: 5,
        app,
        pointer: still ? 0 : pointer,
        keyboard: still ? 0 : keyboard,
        idleMs: still ? ms + 5 * SECOND - pause : 0,
      },
      event: null,
    };
  }
}

function live(profile: Profile, settings: unknown = {}, answer: SimulatedAnswer = 'take') {
  const occurrences: Occurrence[] = [];
  const run = simulation(readSettings(settings).settings, answer, (occurrence) => occurrences.push(occurrence));
  for (const window of day(profile)) run.feed(window);
  run.end();
  const all = <T extends OccurrenceType>(type: T) =>
    occurrences.filter((occurrence) => occurrence.type === type) as unknown as OccurrenceOf<T>[];
  const firstDue = (kind: 'micro' | 'long') => {
    const due = all('due').find((occurrence) => occurrence.kind === kind);
    return due === undefined ? Infinity : (due.at.wall - MONDAY_9) / MINUTE;
  };
  return { firstMicro: firstDue('micro'), firstLong: firstDue('long'), total: all('day')[0]!, all };
}

/** Within 5 % or one minute, whichever is more. */
function near(value: number, expected: number): void {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(Math.max(1, expected * 0.05));
}

const CAD: Profile = { app: 'Blender', pointer: 0.8, keyboard: 0.1 };

describe('a day of', () => {
  it.each([
    ['CAD', CAD, 14.6, 47.8, 24, 10, 298],
    ['photo work', { app: 'GIMP', pointer: 0.7, keyboard: 0.15 }, 17.2, 53, 16, 10, 258],
    ['spreadsheets', { app: 'Excel', pointer: 0.45, keyboard: 0.4 }, 26.6, 52, 14, 6, 177],
    ['the web', { app: 'Firefox', pointer: 0.45, keyboard: 0.1 }, 30, 51, 8, 6, 142],
    ['coding', { app: 'Code', pointer: 0.15, keyboard: 0.6 }, 30, 51, 8, 6, 115],
    ['reading', { app: 'okular', pointer: 0.1, keyboard: 0 }, 30, 51, 8, 6, 54],
  ] as const)('a day of %s goes as the table says', (_, profile, micro, long, micros, longs, dose) => {
    const { firstMicro, firstLong, total } = live(profile);
    near(firstMicro, micro);
    near(firstLong, long);
    near(total.micro, micros);
    near(total.long, longs);
    near(total.dose, dose);
  });

  it('a day of CAD with short pauses needs far fewer breaks of both kinds', () => {
    const without = live(CAD).total;
    const { firstMicro, firstLong, total } = live({ ...CAD, pauses: true });
    near(firstMicro, 31);
    near(firstLong, 53);
    near(total.micro, 6);
    near(total.long, 8);
    expect(total.micro).toBeLessThanOrEqual(without.micro / 3);
    expect(total.long).toBeLessThan(without.long);
    near(total.dose, 295);
  });

  it.each([
    [1.3, 11.2, 33, 24, 12, 376],
    [0.7, 20.8, 52, 14, 8, 220],
  ])('a day of CAD at a desk of factor %f comes due sooner or later', (factor, micro, long, micros, longs, dose) => {
    const { firstMicro, firstLong, total } = live(CAD, { desk: { factor } });
    near(firstMicro, micro);
    near(firstLong, long);
    near(total.micro, micros);
    near(total.long, longs);
    near(total.dose, dose);
  });
});

describe('somebody who', () => {
  it('somebody who skips every prompt is asked at doubled spacing from the third on', () => {
    const { all } = live(CAD, { rhythm: { long: { enabled: false } } }, 'skip');
    const shown = all('shown').map(({ at }) => (at.wall - MONDAY_9) / MINUTE);
    expect(shown[1]! - shown[0]!).toBeCloseTo(10, 5);
    expect(shown[2]! - shown[1]!).toBeCloseTo(20, 5);
  });

  it('somebody who postpones every prompt is asked again five minutes later', () => {
    const { all } = live(CAD, {}, 'postpone');
    const shown = all('shown').map(({ at }) => (at.wall - MONDAY_9) / MINUTE);
    expect(shown[1]! - shown[0]!).toBeCloseTo(5, 5);
    expect(all('due').length).toBeLessThan(5);
  });

  it('somebody who ignores the cards sees each of them for a minute', () => {
    const { all } = live(CAD, { rhythm: { long: { enabled: false } } }, 'ignore');
    const [shown] = all('shown');
    const [ignored] = all('ignored');
    expect(ignored!.at.wall - shown!.at.wall).toBe(MINUTE);
  });
});
