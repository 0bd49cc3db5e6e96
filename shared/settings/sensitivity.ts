/** How readily breaks are offered, as one number: it scales the four thresholds of the rhythm together. */
import { DEFAULT_SETTINGS, type Settings } from './schema.ts';

type Rhythm = Settings['rhythm'];

/** A whole number of steps; each makes breaks come a little more readily. 0 is what is recommended. */
export type Sensitivity = number;

export const LEAST_SENSITIVITY = -8;
export const MOST_SENSITIVITY = 10;
/** So many steps halve the thresholds, or double them on the other side. */
const STEPS_TO_HALF = 8;

/** The thresholds at a sensitivity, as a share of the recommended ones: 2 at the least, 0.42 at the most. */
export const ratioAt = (sensitivity: Sensitivity): number => 2 ** (-sensitivity / STEPS_TO_HALF);

/** The four thresholds, in whole reach-minutes and minutes. */
const THRESHOLDS = [
  ['micro', 'reachMinutes'],
  ['micro', 'activeMinutes'],
  ['long', 'reachMinutes'],
  ['long', 'activeMinutes'],
] as const;

/** The rhythm with its thresholds at that sensitivity; all else of it stays. */
export function withSensitivity(rhythm: Rhythm, sensitivity: Sensitivity): Rhythm {
  const scaled = (kind: keyof Rhythm) => {
    const { reachMinutes, activeMinutes } = DEFAULT_SETTINGS.rhythm[kind];
    const ratio = ratioAt(sensitivity);
    return {
      ...rhythm[kind],
      reachMinutes: Math.round(reachMinutes * ratio),
      activeMinutes: Math.round(activeMinutes * ratio),
    };
  };
  return { micro: scaled('micro'), long: scaled('long') };
}

/** The sensitivity whose thresholds these are; null where they are the person's own numbers. */
export function sensitivityOf(rhythm: Rhythm): Sensitivity | null {
  const near = nearestSensitivity(rhythm);
  const there = withSensitivity(rhythm, near);
  return THRESHOLDS.every(([kind, key]) => there[kind][key] === rhythm[kind][key]) ? near : null;
}

/** The sensitivity that comes nearest to these thresholds, all four taken together. */
export function nearestSensitivity(rhythm: Rhythm): Sensitivity {
  const octaves = THRESHOLDS.map(([kind, key]) => Math.log2(DEFAULT_SETTINGS.rhythm[kind][key] / rhythm[kind][key]));
  const mean = octaves.reduce((sum, octave) => sum + octave, 0) / octaves.length;
  return Math.min(MOST_SENSITIVITY, Math.max(LEAST_SENSITIVITY, Math.round(mean * STEPS_TO_HALF)));
}
