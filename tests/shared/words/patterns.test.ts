import { describe, expect, it } from 'vitest';
import type { About } from '../../../shared/patterns/about.ts';
import { offerFor } from '../../../shared/patterns/experiment.ts';
import type { Pattern } from '../../../shared/patterns/report.ts';
import {
  chanceSentence,
  conditionOf,
  intervalSentence,
  limitSentence,
  nameOf,
  offerText,
  patternSentence,
  reportSentence,
  resultSentence,
  subjectName,
} from '../../../shared/words/patterns.ts';
import { createSay } from '../../../shared/words/say.ts';

const say = createSay('en');

const dots = (count: number) => Array.from({ length: count }, (_, i) => ({ at: i, zone: 'UTC', pain: 4 }));
const pattern: Pattern = {
  about: { is: 'app-day', app: 'Blender', atLeast: 7200 },
  unit: 'day',
  badFrom: 4,
  with: { dots: dots(14), bad: 9 },
  without: { dots: dots(20), bad: 3 },
  points: 1.84,
  from: 0.6,
  until: 3.08,
  chance: 0.008,
  alike: [{ is: 'dose', atLeast: 120 }],
};
const report = {
  from: 0,
  until: 1,
  nextLook: null,
  checkIns: 84,
  days: 28,
  looks: 50,
  patterns: [],
  unclear: [],
  moreCheckIns: 0,
};

const ABOUTS: readonly About[] = [
  { is: 'app-day', app: 'Blender', atLeast: 5400 },
  { is: 'app', app: 'Blender', atLeast: 7200 },
  { is: 'recent-app', app: 'Blender', atLeast: 3600 },
  { is: 'category-day', category: 'cad', atLeast: 1800 },
  { is: 'unbroken', atLeast: 2700 },
  { is: 'dose', atLeast: 120 },
  { is: 'dose-before', atLeast: 150 },
  { is: 'refused', atLeast: 0.5 },
  { is: 'asleep', atLeast: 36_000 },
  { is: 'exercised' },
  { is: 'strength-before' },
  { is: 'part-of-day', part: 3 },
  { is: 'weekday', weekday: 0 },
];

describe('a pattern in words', () => {
  it('a pattern in words gives the counts behind it', () => {
    expect(patternSentence(say, pattern)).toBe(
      'You logged 4 or more on 9 of 14 days with 2 h or more in Blender, and on 3 of 20 other days.',
    );
  });

  it('a pattern in words gives the size with what would fit as well, what chance brings, and what it cannot tell', () => {
    expect(intervalSentence(say, pattern)).toBe(
      'With time of day, weekday and slow drift left aside that is about 1.8 points more. Anything from 0.6 points more to 3.1 points more would fit as well.',
    );
    expect(chanceSentence(say, pattern, 50)).toContain('50 comparisons were made.');
    expect(chanceSentence(say, pattern, 50)).toContain('however often you open this page');
    expect(limitSentence(say, pattern)).toContain('It cannot be told apart from reach-minutes of the day');
  });

  it('a pattern in words never says what causes what, whatever it is about', () => {
    const micro = { activeMinutes: 30, reachMinutes: 12 };
    for (const about of ABOUTS) {
      const words = [
        patternSentence(say, { ...pattern, about }),
        limitSentence(say, { ...pattern, about }),
        nameOf(say, about),
        subjectName(say, about),
        conditionOf(say, about),
        offerText(say, offerFor(about, micro).trial),
      ].join(' ');
      expect(words).not.toMatch(/caus|because|due to|leads to|prevent|relie|!/i);
      expect(words).not.toMatch(/undefined|NaN/);
    }
  });

  it('a pattern in words says how much more it takes while there is too little', () => {
    expect(reportSentence(say, { ...report, checkIns: 32, days: 11, looks: 0, moreCheckIns: 8 })).toBe(
      'Not enough data yet: about 8 more check-ins. So far there are 32 check-ins on 11 days.',
    );
    expect(reportSentence(say, { ...report, looks: 0, moreCheckIns: 0 })).toBe(
      'Not enough weeks yet. So far there are 84 check-ins on 28 days.',
    );
    expect(reportSentence(say, { ...report, checkIns: 0 })).toContain('There are no check-ins yet');
    expect(reportSentence(say, report)).toContain('Nothing stands out in 84 check-ins on 28 days.');
    expect(reportSentence(say, { ...report, moreCheckIns: 30 })).toContain('about 30 more check-ins');
  });

  it('a pattern in words offers an own micro-break rhythm only where it would change something', () => {
    const about = ABOUTS[0]!;
    expect(offerFor(about, { activeMinutes: 30, reachMinutes: 12 }).micro).toEqual({
      activeMinutes: 20,
      reachMinutes: 12,
    });
    expect(offerFor(about, { activeMinutes: 20, reachMinutes: 10 }).micro).toBeNull();
  });

  it('a pattern in words and an experiment in words are equally honest', () => {
    const result = { before: dots(40), during: dots(20), isOver: true, moreCheckIns: 0 };
    expect(resultSentence(say, { ...result, difference: { points: -0.5, from: -1.4, until: 0.4 } })).toContain(
      'That could well be chance: with time of day and weekday left aside, anything from 1.4 less to 0.4 more would fit.',
    );
    expect(resultSentence(say, { ...result, difference: { points: -1.5, from: -2.4, until: -0.6 } })).toContain(
      'It may still be something else that changed at the same time.',
    );
    expect(resultSentence(say, { ...result, difference: null, moreCheckIns: 6 })).toMatch(
      /^Too little was logged to compare: about 6 check-ins more/,
    );
    expect(resultSentence(say, { ...result, isOver: false, difference: null })).toMatch(
      /compared once, when it is over/,
    );
  });
});
