import { describe, expect, it } from 'vitest';
import { durationText } from '../../../shared/words/lengths.ts';
import { say } from '../../support/say.ts';

describe('a length of time', () => {
  it.each([
    [0, '0 s'],
    [60, '60 s'],
    [99, '99 s'],
    [100, '2 min'],
    [720, '12 min'],
    [3_600, '1 h'],
    [10_800, '3 h'],
    [24_000, '6 h 40 min'],
  ])('a length of time of %d s reads %s', (seconds, words) => {
    expect(durationText(say, seconds)).toBe(words);
  });
});

describe('a count', () => {
  it.each([
    [0, '0 rows'],
    [1, '1 row'],
    [999, '999 rows'],
    [10_000, '10,000 rows'],
    [234_913, '234,913 rows'],
  ])('a count of %d has its digits in groups of three', (added, rows) => {
    expect(say('problem.partly-imported', { added, cause: '' })).toContain(`Only ${rows} could be imported`);
  });
});
