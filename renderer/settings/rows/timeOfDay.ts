import { withLatinDigits } from '../../../shared/digits.ts';
import type { Range } from '../../../shared/schedule/week.ts';

/**
 * Reads a time of day as people type it: "9", "9:30", "0930", "9.30 pm", "24:00", in digits of any script. Gives "HH:MM", or null where it is no
 * time of day.
 */
export function parseTime(text: string): string | null {
  const found = /^(\d{1,2})(?:[:.,h ]?(\d{2}))?\s*(am|pm)?$/i.exec(withLatinDigits(text).trim());
  if (found === null) return null;
  const [, hourText = '', minuteText = '00', half] = found;
  const hour = half === undefined ? Number(hourText) : hourOfHalf(Number(hourText), half.toLowerCase());
  const minute = Number(minuteText);
  if (hour === null || hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function hourOfHalf(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

/** Whether a range ends on the day after it starts. */
export function endsNextDay([start, end]: Range): boolean {
  return end <= start;
}

/** A range to offer after those there are: the first in the morning, the next after the last. */
export function nextRange(ranges: readonly Range[]): Range {
  const last = ranges.at(-1);
  if (last === undefined) return ['09:00', '17:00'];
  const [, end] = last;
  if (endsNextDay(last) || end >= '23:00') return ['06:00', '08:00'];
  const start = Number(end.slice(0, 2)) + 1;
  const hour = (h: number) => `${String(Math.min(24, h)).padStart(2, '0')}:00`;
  return [hour(start), hour(start + 2)];
}
