import { say } from '../../support/say.ts';
import { describe, expect, it } from 'vitest';
import {
  clockTime,
  dateFormat,
  dateRangeText,
  dateText,
  FULL_DATE,
  LONG_DATE,
  SHORT_DATE,
} from '../../../shared/words/dates.ts';

const AT = Date.parse('2026-03-02T23:05:00Z');

describe('dates and times in words', () => {
  it('dates and times in words count the hours from 00 to 23, in the zone of what happened', () => {
    expect(clockTime(say, AT, 'UTC')).toBe('23:05');
    expect(clockTime(say, AT, 'Europe/Vienna')).toBe('00:05');
    expect(clockTime(say, AT, 'America/New_York')).toBe('18:05');
    expect(clockTime(say, AT, '+05:30')).toBe('04:35');
  });

  it('dates and times in words are in English with the day before the month, as long as there is room for', () => {
    expect(dateText(say, '2026-03-02', LONG_DATE)).toBe('Monday 2 March');
    expect(dateText(say, '2026-03-02', FULL_DATE)).toBe('2 March 2026');
    expect(dateFormat(say, 'Europe/Vienna', SHORT_DATE).format(AT)).toBe('3 Mar');
  });

  it('dates and times in words give two dates as one span, and say once what they share', () => {
    expect(dateRangeText(say, '2026-12-24', '2026-12-26', FULL_DATE)).toMatch(/^24\s–\s26 December 2026$/);
    expect(dateRangeText(say, '2026-12-24', '2027-01-02', FULL_DATE)).toMatch(/^24 December 2026\s–\s2 January 2027$/);
    expect(dateRangeText(say, '2026-12-24', '2026-12-24', FULL_DATE)).toBe('24 December 2026');
  });

  it('dates and times in words follow the machine’s own zone if a zone is not valid', () => {
    expect(clockTime(say, AT, 'Nowhere/AtAll')).toBe(
      clockTime(say, AT, Intl.DateTimeFormat().resolvedOptions().timeZone),
    );
  });
});
