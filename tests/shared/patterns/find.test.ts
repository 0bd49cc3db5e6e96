import { describe, expect, it } from 'vitest';
import { emptyExcerpt, type HistoryExcerpt } from '../../../shared/diary/history.ts';
import { findPatterns } from '../../../shared/patterns/find.ts';
import type { About } from '../../../shared/patterns/about.ts';
import { DAY } from '../../../shared/moment.ts';
import { OTHER_NOISES, PLANTED, madeUpDiary } from '../../support/diaries.ts';
import { PEOPLE } from '../../support/people.ts';

const planted = (name: string) => PLANTED.find((each) => each.name === name)!;
const FOUR_WEEKS = 28;
const PATIENCE = 300_000;

// How often a pattern is told is a share: of fresh diaries each run would come to another one, and sometimes to one
// beyond its bound. So these are always the same; `npm run bench` takes a thousand others.

/** In how many of so many diaries of four weeks the planted pattern is told. */
function hits(name: string, diaries: number): number {
  const { on, isTold } = planted(name);
  let count = 0;
  for (let seed = 1; seed <= diaries; seed++) {
    const { patterns } = findPatterns(madeUpDiary({ seed, days: FOUR_WEEKS, effect: { points: 2, on } }));
    if (patterns.some(({ about, alike }) => [about, ...alike].some(isTold))) count += 1;
  }
  return count;
}

describe('what comes before a bad spell', () => {
  it(
    'what comes before a bad spell is found in four weeks of three check-ins a day where it makes two points',
    { timeout: PATIENCE },
    () => {
      // Nine in ten: fewer than 15 of 20 would come up in 1 of 90 runs.
      expect(hits('half the breaks not taken', 20)).toBeGreaterThanOrEqual(15);
      expect(hits('no exercise yet that day', 20)).toBeGreaterThanOrEqual(15);
    },
  );

  it(
    'what comes before a bad spell is rarely told where nothing but rhythm and long bad spells is there',
    { timeout: PATIENCE },
    () => {
      const noise = OTHER_NOISES['long bad spells']!;
      let alarms = 0;
      for (let seed = 1; seed <= 40; seed++) {
        const { patterns } = findPatterns(madeUpDiary({ seed, days: FOUR_WEEKS, noise, sameWork: 0.7 }));
        if (patterns.some(({ about: { is } }) => is !== 'weekday' && is !== 'part-of-day')) alarms += 1;
      }
      // One in twenty: more than 6 of 40 would come up in 1 of 200 runs.
      expect(alarms).toBeLessThanOrEqual(6);
    },
  );

  it(
    'what comes before a bad spell is told with the counts behind it, and the same each time',
    { timeout: PATIENCE },
    () => {
      const { on } = planted('half the breaks not taken');
      const diary = madeUpDiary({ seed: 3, days: 56, effect: { points: 3, on } });
      const report = findPatterns(diary);
      expect(findPatterns(diary)).toEqual(report);
      const pattern = report.patterns.find(({ about }) => about.is === 'refused')!;
      expect(pattern.unit).toBe('check-in');
      expect(pattern.points).toBeGreaterThan(2);
      expect(pattern.from).toBeGreaterThan(0);
      for (const { dots, bad } of [pattern.with, pattern.without]) {
        expect(dots.filter(({ pain }) => pain >= pattern.badFrom)).toHaveLength(bad);
      }
      expect(pattern.with.bad / pattern.with.dots.length).toBeGreaterThan(
        pattern.without.bad / pattern.without.dots.length,
      );
      expect(report.checkIns).toBe(diary.checkIns.length);
    },
  );

  it('what comes before a bad spell is not looked for while there is next to nothing, and how much more it takes is said', () => {
    expect(findPatterns(emptyExcerpt(0, 1))).toMatchObject({ checkIns: 0, looks: 0, patterns: [], moreCheckIns: 40 });
    const week = madeUpDiary({ seed: 1, days: 5 });
    expect(findPatterns(week)).toMatchObject({ checkIns: 15, looks: 0, patterns: [], moreCheckIns: 25 });
  });

  it('what comes before a bad spell is nothing where every answer is the same', () => {
    const diary = madeUpDiary({ seed: 1, days: FOUR_WEEKS });
    const same: HistoryExcerpt = { ...diary, checkIns: diary.checkIns.map((each) => ({ ...each, pain: 3 })) };
    expect(findPatterns(same).patterns).toEqual([]);
  });

  it(
    'what comes before a bad spell can be the hour alone, in a history that knows of no use',
    { timeout: PATIENCE },
    () => {
      const { on } = planted('from 14:00 on');
      const diary = madeUpDiary({ seed: 2, days: 42, rhythm: 0, effect: { points: 2, on } });
      const { patterns } = findPatterns({ ...diary, minutes: [], breaks: [], spans: [] });
      expect(patterns.map(({ about }) => about.is)).toContain('part-of-day');
    },
  );

  it('what comes before a bad spell looks at half a year on one core in about a second', { timeout: PATIENCE }, () => {
    const diary = madeUpDiary({ seed: 5, days: 180, effect: { points: 2, on: planted('days with 2 h in an app').on } });
    const from = process.cpuUsage();
    findPatterns(diary);
    // The time of this process, which a busy machine leaves alone; the benchmark holds it to one second.
    expect(process.cpuUsage(from).user / 1e6).toBeLessThan(3);
  });

  it(
    'what comes before a bad spell is told of an application and its only weekday together',
    { timeout: PATIENCE },
    () => {
      for (const seed of [1, 2]) {
        const plan = { seed, days: 84, workdays: 5, rhythm: 0, person: USUAL };
        const diary = madeUpDiary({ ...plan, effect: { points: 4, on: ({ time }) => time.weekday === 0 } });
        const { patterns } = findPatterns(withApp(diary, 'Rhino', (day) => weekdayOf(day) === 0, [0, 1]));
        const named = namesOf(patterns[0]!);
        expect(named).toContain('Rhino');
        expect(named).toContain('weekday 0');
      }
    },
  );

  it(
    'what comes before a bad spell is never told of one of two applications that go together without the other',
    { timeout: PATIENCE },
    () => {
      let told = 0;
      for (let seed = 1; seed <= 8; seed++) {
        const plan = { seed, days: 56, workdays: 5, rhythm: 0, person: USUAL };
        // Krita is what counts; Rhino goes with it on all but each eleventh day.
        const isKrita = (day: number) => (day * 7 + seed) % 5 < 2;
        const isRhino = (day: number) => isKrita(day) !== ((day + seed) % 11 === 0);
        const made = madeUpDiary({ ...plan, effect: { points: 2, on: ({ time }) => isKrita(time.day) } });
        const diary = withApp(withApp(made, 'Krita', isKrita), 'Rhino', isRhino, [1]);
        for (const named of findPatterns(diary).patterns.map(namesOf)) {
          if (!named.includes('Rhino')) continue;
          told += 1;
          expect(named).toContain('Krita');
        }
      }
      expect(told).toBeGreaterThan(0);
    },
  );

  it(
    'what comes before a bad spell is rarely told where nothing is but a good day after each bad one',
    { timeout: PATIENCE },
    () => {
      const person = PEOPLE['a bad day, then a good one']!;
      let alarms = 0;
      for (let seed = 1; seed <= 20; seed++) {
        const diary = madeUpDiary({ seed, days: FOUR_WEEKS, workdays: 5, rhythm: 0, person });
        if (findPatterns(diary).patterns.length > 0) alarms += 1;
      }
      // One in twenty: more than 3 of 20 would come up in 1 of 60 runs.
      expect(alarms).toBeLessThanOrEqual(3);
    },
  );

  it(
    'what comes before a bad spell stays as it was told until the next look, whatever is logged meanwhile',
    { timeout: PATIENCE },
    () => {
      const { on } = planted('half the breaks not taken');
      const whole = madeUpDiary({ seed: 3, days: 56, effect: { points: 3, on } });
      const after = (days: number): HistoryExcerpt => {
        const until = whole.from + days * DAY;
        return { ...whole, until, checkIns: whole.checkIns.filter(({ at }) => at < until) };
      };
      const first = findPatterns(after(28));
      expect(first.patterns.length).toBeGreaterThan(0);
      expect(first).toMatchObject({ until: whole.from + 28 * DAY, nextLook: whole.from + 56 * DAY });
      for (const days of [29, 55]) expect(findPatterns(after(days))).toEqual(first);
      expect(findPatterns(after(56)).checkIns).toBe(56 * 3);
      expect(findPatterns(after(27))).toMatchObject({ looks: 0, patterns: [], nextLook: whole.from + 28 * DAY });
    },
  );
});

const USUAL = PEOPLE['days alike, 0.5 from day to day']!;
const weekdayOf = (day: number): number => (day + 3) % 7;

/** One application more: on these days, in place of these of each three minutes. */
function withApp(diary: HistoryExcerpt, app: string, isUsed: (day: number) => boolean, parts = [0]): HistoryExcerpt {
  const minutes = diary.minutes.map((minute, place) =>
    parts.includes(place % 3) && isUsed(Math.floor(minute.at / DAY)) ? { ...minute, app, category: null } : minute,
  );
  return { ...diary, minutes };
}

/** The applications, weekdays and others that a pattern names, itself and what goes along with it. */
const namesOf = ({ about, alike }: { readonly about: About; readonly alike: readonly About[] }): readonly string[] =>
  [about, ...alike].map((each) =>
    'app' in each ? each.app : each.is === 'weekday' ? `weekday ${each.weekday}` : each.is,
  );
