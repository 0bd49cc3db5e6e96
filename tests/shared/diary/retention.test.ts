import { expect, it } from 'vitest';
import { oldestKept } from '../../../shared/diary/retention.ts';

const moment = (time: string, zone: string) => ({ mono: 0, wall: Date.parse(time), zone });

it.each([
  ['2026-03-31T15:00:00+02:00', 'Europe/Vienna', 1, '2026-02-28T00:00:00+01:00'],
  ['2026-03-02T00:30:00+01:00', 'Europe/Vienna', 24, '2024-03-02T00:00:00+01:00'],
  ['2026-11-01T23:30:00-08:00', 'America/Los_Angeles', 120, '2016-11-01T00:00:00-07:00'],
])('at %s in %s, with %i months, days are kept from %s on', (now, zone, months, from) => {
  expect(oldestKept(moment(now, zone), months)).toBe(Date.parse(from));
});

it('with no limit in months all days are kept', () => {
  expect(oldestKept(moment('2026-03-31T15:00:00Z', 'UTC'), 'forever')).toBeNull();
});
