/** The times of a profile, in words and to begin with. */
import type { Week } from '../../../shared/schedule/week.ts';
import { WEEKDAYS, type Weekday } from '../../../shared/schedule/week.ts';
import { DAY_NAME } from '../schedule/weekWords.ts';

const NINE_TO_FIVE: [string, string][] = [['09:00', '17:00']];

/** Times for a profile that had none. */
export const FIRST_TIMES: Week = {
  mon: NINE_TO_FIVE,
  tue: NINE_TO_FIVE,
  wed: NINE_TO_FIVE,
  thu: NINE_TO_FIVE,
  fri: NINE_TO_FIVE,
};

/** "Monday to Friday 09:00 to 17:00; Saturday 10:00 to 12:00". */
export function timesInWords(week: Week | null): string {
  if (week === null) return 'Only by hand.';
  const told: { from: Weekday; to: Weekday; ranges: string }[] = [];
  for (const [place, day] of WEEKDAYS.entries()) {
    const ranges = (week[day] ?? []).map(([from, until]) => `${from} to ${until}`).join(' and ');
    const last = told.at(-1);
    if (ranges === '') continue;
    if (last?.ranges === ranges && last.to === WEEKDAYS[place - 1]) last.to = day;
    else told.push({ from: day, to: day, ranges });
  }
  if (told.length === 0) return 'By its times, of which there are none yet.';
  const days = ({ from, to }: { readonly from: Weekday; readonly to: Weekday }) =>
    from === to ? DAY_NAME[from] : `${DAY_NAME[from]} to ${DAY_NAME[to]}`;
  return `${told.map((one) => `${days(one)} ${one.ranges}`).join('; ')}.`;
}
