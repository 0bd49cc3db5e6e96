import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../shared/settings/read.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/settings/schema.ts';
import {
  LEAST_SENSITIVITY,
  MOST_SENSITIVITY,
  nearestSensitivity,
  ratioAt,
  sensitivityOf,
  withSensitivity,
} from '../../../shared/settings/sensitivity.ts';

const { rhythm } = DEFAULT_SETTINGS;
const STEPS = Array.from({ length: MOST_SENSITIVITY - LEAST_SENSITIVITY + 1 }, (_, place) => LEAST_SENSITIVITY + place);

const thresholds = ({ micro, long }: Settings['rhythm']) => [
  micro.reachMinutes,
  micro.activeMinutes,
  long.reachMinutes,
  long.activeMinutes,
];

describe('the sensitivity of breaks', () => {
  it('the sensitivity of breaks is 0 as recommended, and changes nothing there', () => {
    expect(sensitivityOf(rhythm)).toBe(0);
    expect(withSensitivity(rhythm, 0)).toEqual(rhythm);
  });

  it('the sensitivity of breaks halves or doubles all four thresholds in eight steps', () => {
    expect(ratioAt(8)).toBe(0.5);
    expect(thresholds(withSensitivity(rhythm, 8))).toEqual([6, 15, 14, 25]);
    expect(thresholds(withSensitivity(rhythm, -8))).toEqual([24, 60, 56, 100]);
  });

  it.each(STEPS)('the sensitivity of breaks is read back as %i from the thresholds of a settings file', (step) => {
    const there = withSensitivity(rhythm, step);
    expect(sensitivityOf(there)).toBe(step);
    expect(readSettings({ rhythm: there }).problems).toEqual([]);
  });

  it('the sensitivity of breaks lowers some threshold and raises none with each step', () => {
    for (const step of STEPS.slice(1)) {
      const before = thresholds(withSensitivity(rhythm, step - 1));
      const after = thresholds(withSensitivity(rhythm, step));
      expect(after.every((value, place) => value <= before[place]!)).toBe(true);
      expect(after).not.toEqual(before);
    }
  });

  it('the sensitivity of breaks leaves the rest of the rhythm as it is', () => {
    const own = { ...rhythm, micro: { ...rhythm.micro, enabled: false, seconds: 45, spacingMinutes: 12 } };
    expect(withSensitivity(own, 4).micro).toMatchObject({ enabled: false, seconds: 45, spacingMinutes: 12 });
    expect(sensitivityOf(own)).toBe(0);
  });

  it('the sensitivity of breaks has no value for four numbers of the person’s own, but one near them', () => {
    const own = { ...rhythm, micro: { ...rhythm.micro, reachMinutes: 20 } };
    expect(sensitivityOf(own)).toBeNull();
    expect(nearestSensitivity(own)).toBe(-1);
    const rarely = { ...rhythm.long, reachMinutes: 240, activeMinutes: 480 };
    expect(nearestSensitivity({ ...rhythm, long: rarely })).toBe(LEAST_SENSITIVITY);
  });
});
