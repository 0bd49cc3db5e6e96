import { expect, it } from 'vitest';
import { readSettings } from '../../../shared/settings/read.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings/schema.ts';

it('by default a one-minute break comes after 12 reach-minutes or 30 minutes of use, as documented', () => {
  expect(DEFAULT_SETTINGS.rhythm.micro).toMatchObject({ reachMinutes: 12, activeMinutes: 30, seconds: 60 });
});

it('by default a five-minute break comes after 28 reach-minutes or 50 minutes of use, as documented', () => {
  expect(DEFAULT_SETTINGS.rhythm.long).toMatchObject({ reachMinutes: 28, activeMinutes: 50, seconds: 300 });
});

it('by default there are at least 10 minutes between prompts and 30 between long ones', () => {
  expect(DEFAULT_SETTINGS.rhythm.micro.spacingMinutes).toBe(10);
  expect(DEFAULT_SETTINGS.rhythm.long.spacingMinutes).toBe(30);
});

it('the default settings are an average desk, no rules for applications, prompts at any hour and the zone of the machine', () => {
  expect(DEFAULT_SETTINGS).toMatchObject({
    desk: { factor: 1 },
    apps: [],
    workHours: { enabled: false, zone: 'system', exceptions: [] },
    appearance: { theme: 'system' },
    startAtLogin: false,
  });
});

it('work hours that are switched on begin as five days with a lunch break', () => {
  const day = [
    ['09:00', '12:30'],
    ['13:15', '17:30'],
  ];
  expect(DEFAULT_SETTINGS.workHours.week).toEqual({ mon: day, tue: day, wed: day, thu: day, fri: day });
});

it('the default settings are valid settings themselves', () => {
  expect(readSettings(DEFAULT_SETTINGS)).toMatchObject({ settings: DEFAULT_SETTINGS, problems: [] });
});
