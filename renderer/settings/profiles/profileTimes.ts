/** The times of a profile, in words and to begin with. */
import type { Week } from '../../../shared/schedule/week.ts';
import { type Range, WEEKDAYS, type Weekday } from '../../../shared/schedule/week.ts';
import type { SayText } from '../../../shared/words/say.ts';
import { dayName } from '../schedule/weekWords.ts';

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
export function timesText(say: SayText, week: Week | null): string {
  if (week === null) return say('settings.profile.onlyByHand');
  const spans: { readonly from: Weekday; to: Weekday; readonly ranges: string }[] = [];
  for (const [at, day] of WEEKDAYS.entries()) {
    const ranges = rangesText(say, week[day] ?? []);
    const last = spans.at(-1);
    if (ranges === '') continue;
    if (last?.ranges === ranges && last.to === WEEKDAYS[at - 1]) last.to = day;
    else spans.push({ from: day, to: day, ranges });
  }
  if (spans.length === 0) return say('settings.profile.noTimesYet');
  const texts = spans.map(({ from, to, ranges }) => {
    const [first, last] = [dayName(say, from), dayName(say, to)];
    const days = from === to ? first : say('settings.profile.daySpan', { from: first, until: last });
    return say('settings.profile.dayTimes', { days, ranges });
  });
  return say('settings.profile.times', { times: texts.join('; ') });
}

/** "09:00 to 12:00 and 13:00 to 17:00". */
const rangesText = (say: SayText, ranges: readonly Range[]): string =>
  ranges
    .map(([from, until]) => say('settings.value.range', { from, until }))
    .reduce((first, second) => (first === '' ? second : say('settings.profile.rangesAnd', { first, second })), '');
