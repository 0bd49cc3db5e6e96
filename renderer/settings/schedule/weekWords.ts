import type { SayText } from '../../../shared/words/say.ts';
import { weekdayName } from '../../../shared/words/settings.ts';
import { type Block, runsOverMidnight, timeText } from '../../../shared/schedule/weekRanges.ts';
import { type Weekday, WEEKDAYS } from '../../../shared/schedule/week.ts';

/** "Monday". */
export const dayName = (say: SayText, day: Weekday): string => weekdayName(say, WEEKDAYS.indexOf(day));

/** "Friday, 22:00 to 06:00 next day". */
export function blockName(say: SayText, block: Block): string {
  const { day, start, end } = block;
  return say('settings.week.block', {
    day: dayName(say, day),
    start: timeText(start),
    end: timeText(end),
    overMidnight: runsOverMidnight(block) ? 'yes' : 'no',
  });
}

interface LocaleWithWeek extends Intl.Locale {
  getWeekInfo?(): { readonly firstDay: number };
}

/** The days as the language of this computer begins its week, or from Monday on where it does not say. */
export function daysInOrder(language: string): readonly Weekday[] {
  const first = (new Intl.Locale(language) as LocaleWithWeek).getWeekInfo?.().firstDay ?? 1;
  return [...WEEKDAYS.slice(first - 1), ...WEEKDAYS.slice(0, first - 1)];
}
