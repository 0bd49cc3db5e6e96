import { describe, expect, it } from 'vitest';
import { workStretchAt } from '../../../shared/schedule/workHours.ts';
import { workOutlook } from '../../../shared/schedule/workOutlook.ts';
import { workOutlookText } from '../../../shared/words/workOutlook.ts';
import { say } from '../../support/say.ts';
import { readSettings } from '../../../shared/settings/read.ts';

function said(at: string, workHours: object = {}, zone = 'Europe/Vienna'): string {
  const now = { mono: 0, wall: Date.parse(at), zone };
  const hours = readSettings({ workHours: { enabled: true, ...workHours } }).settings.workHours;
  return workOutlookText(say, workOutlook(hours, now), now);
}

const CHRISTMAS = { from: '2026-12-24', to: '2027-01-06', ranges: [], name: 'Christmas' };

describe('the sentence of the work hours', () => {
  it.each([
    ['2026-03-02T10:00:00+01:00', 'Working until 12:30, then off until 13:15.'],
    ['2026-03-02T12:30:00+01:00', 'Off until 13:15, then working until 17:30.'],
    ['2026-03-02T14:00:00+01:00', 'Working until 17:30, then off until Tue 09:00.'],
    ['2026-03-06T18:00:00+01:00', 'Off until Mon 09:00, then working until Mon 12:30.'],
  ])('the sentence of the work hours says at %s: %s', (wall, sentence) => {
    expect(said(wall)).toBe(sentence);
  });

  it('the sentence of the work hours says that they are off', () => {
    expect(said('2026-03-02T10:00:00+01:00', { enabled: false })).toBe(
      'Work hours are off: breaks are offered whenever you work.',
    );
  });

  it('the sentence of the work hours calls a day off by its name, with the date where that is weeks away', () => {
    const hours = { exceptions: [CHRISTMAS] };
    expect(said('2026-12-23T14:00:00+01:00', hours)).toBe(
      'Working until 17:30, then off (Christmas) until 7 Jan 09:00.',
    );
    expect(said('2026-12-25T14:00:00+01:00', hours)).toBe(
      'Christmas: off until 7 Jan 09:00, then working until 7 Jan 12:30.',
    );
  });

  it('the sentence of the work hours finds the end of a leave of months', () => {
    const hours = { exceptions: [{ from: '2026-04-01', to: '2026-09-30', ranges: [], name: 'Parental leave' }] };
    expect(said('2026-04-02T10:00:00+02:00', hours)).toBe(
      'Parental leave: off until 1 Oct 09:00, then working until 1 Oct 12:30.',
    );
  });

  it('the sentence of the work hours calls a short day by its name', () => {
    const hours = {
      exceptions: [{ from: '2026-03-02', to: '2026-03-02', ranges: [['10:00', '12:00']], name: 'Dentist' }],
    };
    expect(said('2026-03-02T10:30:00+01:00', hours)).toBe('Dentist: working until 12:00, then off until Tue 09:00.');
  });

  it('the sentence of the work hours does not call the night before a short day by the day’s name', () => {
    const hours = {
      exceptions: [{ from: '2026-03-03', to: '2026-03-03', ranges: [['10:00', '12:00']], name: 'Dentist' }],
    };
    expect(said('2026-03-02T14:00:00+01:00', hours)).toBe('Working until 17:30, then off until Tue 10:00.');
    expect(said('2026-03-02T18:00:00+01:00', hours)).toBe(
      'Off until Tue 10:00, then working (Dentist) until Tue 12:00.',
    );
  });

  it('the sentence of the work hours goes on over midnight', () => {
    const hours = { week: { mon: [['22:00', '06:00']] } };
    expect(said('2026-03-02T23:00:00+01:00', hours)).toBe('Working until Tue 06:00, then off until 9 Mar 22:00.');
  });

  it('the sentence of the work hours says that they have no end, and that nothing is ahead', () => {
    const day = [['00:00', '24:00']];
    const always = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
    expect(said('2026-03-02T10:00:00+01:00', { week: always })).toBe('Working around the clock.');
    expect(said('2026-03-02T10:00:00+01:00', { week: {} })).toBe('Off, with no work hours ahead.');
  });

  it('the sentence of the work hours gives the times of a fixed zone, and names it', () => {
    expect(said('2026-03-02T10:00:00+01:00', { zone: 'Asia/Kathmandu' })).toBe(
      'Working until 17:30, then off until Tue 09:00 (Asia/Kathmandu).',
    );
  });
});

it('follows time off to its very end, wherever one asks', () => {
  const { workHours } = readSettings({
    workHours: { enabled: true, exceptions: [{ from: '2026-03-03', to: '2026-08-10', ranges: [] }] },
  }).settings;
  const end = Date.parse('2026-08-11T09:00:00+02:00');
  for (let day = 0; day < 160; day++) {
    const wall = Date.parse('2026-03-03T12:00:00+01:00') + day * 24 * 3_600_000;
    expect(workStretchAt(workHours, wall, 'Europe/Vienna')).toMatchObject({ on: false, until: end });
  }
});
