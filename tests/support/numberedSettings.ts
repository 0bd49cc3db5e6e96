/** Settings with a number that stands in many sections at once, so that half a change shows. */
import type { SettingsChange } from '../../shared/settings/schema.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings/schema.ts';

/** @param number 0 or more */
export function numberedChange(number: number): SettingsChange {
  const { rhythm, sound } = DEFAULT_SETTINGS;
  return {
    rhythm: { ...rhythm, micro: { ...rhythm.micro, reachMinutes: 1 + (number % 240) } },
    sound: { ...sound, volume: number % 101 },
    // Long enough for the writing to take a while.
    apps: Array.from({ length: 200 }, (_, place) => ({ match: `app ${place} of ${number}`, weight: 0.5 })),
    startAtLogin: number % 2 === 1,
  };
}

/** The number that settings were given last, 0 for those of a first start. Throws where only a part of it is there. */
export function numberOf(settings: Settings): number {
  const number = Number(/ of (\d+)$/.exec(settings.apps[0]?.match ?? '')?.[1] ?? 0);
  const wanted = JSON.stringify({ ...settings, ...(number === 0 ? {} : numberedChange(number)) });
  if (JSON.stringify(settings) !== wanted)
    throw new Error(`Half of change ${number} is there: ${JSON.stringify(settings)}`);
  return number;
}
