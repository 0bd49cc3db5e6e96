/** A made-up day of design work, for who has no days of their own yet. */
import { Temporal } from 'temporal-polyfill';
import type { UsedMinute } from '../diary/history.ts';
import { MINUTE } from '../moment.ts';

/** So many minutes in one application, with the shares of pointer and keyboard; no application is a pause. */
type Part = readonly [minutes: number, app: string | null, pointer?: number, keyboard?: number];

const PARTS: readonly Part[] = [
  [18, 'Thunderbird', 0.35, 0.35],
  [64, 'Blender', 0.8, 0.1],
  [8, null],
  [38, 'Blender', 0.75, 0.15],
  [22, 'Firefox', 0.45, 0.1],
  [6, null],
  [41, 'Inkscape', 0.7, 0.15],
  [48, null],
  [27, 'Firefox', 0.4, 0.2],
  [52, 'Blender', 0.85, 0.05],
  [12, null],
  [34, 'LibreOffice Calc', 0.4, 0.4],
  [45, 'Inkscape', 0.75, 0.1],
  [7, null],
  [48, 'Blender', 0.8, 0.1],
  [20, 'Thunderbird', 0.3, 0.45],
];

/** Hands come to rest for a moment now and then, as they do in recorded days: so many seconds of such a minute are used. */
const SHORT_PAUSE_EVERY = 6;
const USED_BESIDE_PAUSE = 20;

/** The day before `wall`, from nine o'clock in `zone` on. */
export function sampleDay(wall: number, zone: string): readonly UsedMinute[] {
  const today = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO(zone).toPlainDate();
  const nine = today.subtract({ days: 1 }).toZonedDateTime({ timeZone: zone, plainTime: '09:00' });
  let at = nine.epochMilliseconds;
  return PARTS.flatMap(([minutes, app, pointer = 0, keyboard = 0]) => {
    const from = at;
    at += minutes * MINUTE;
    if (app === null) return [];
    const used = { zone, app, category: null, pointer, keyboard, demand: 0, load: 0, need: 0 };
    return Array.from({ length: minutes }, (_, minute) => ({
      ...used,
      at: from + minute * MINUTE,
      seconds: minute % SHORT_PAUSE_EVERY === SHORT_PAUSE_EVERY - 1 ? USED_BESIDE_PAUSE : 60,
    }));
  });
}
