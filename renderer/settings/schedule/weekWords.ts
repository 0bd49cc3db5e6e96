import { type Block, runsOverMidnight, timeText } from '../../../shared/schedule/weekRanges.ts';
import { type Weekday, WEEKDAYS } from '../../../shared/schedule/week.ts';

export const DAY_NAME: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** "Friday, 22:00 to 06:00 next day". */
export function blockName(block: Block): string {
  const { day, start, end } = block;
  return `${DAY_NAME[day]}, ${timeText(start)} to ${timeText(end)}${runsOverMidnight(block) ? ' next day' : ''}`;
}

/** How an arrow key changes a range, for those who cannot see it. */
export const KEYS_HINT =
  'Arrow keys move it, with Shift they change its end or start, with Alt by 5 minutes. Enter opens the exact times, Delete removes it.';

interface LocaleWithWeek extends Intl.Locale {
  getWeekInfo?(): { readonly firstDay: number };
}

/** The days as the language of this computer begins its week, or from Monday on where it does not say. */
export function daysInOrder(language: string): readonly Weekday[] {
  const first = (new Intl.Locale(language) as LocaleWithWeek).getWeekInfo?.().firstDay ?? 1;
  return [...WEEKDAYS.slice(first - 1), ...WEEKDAYS.slice(0, first - 1)];
}
