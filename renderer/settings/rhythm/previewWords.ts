/** What the preview says, in words. */
import { clockTime, dateFormat, LONG_DATE } from '../../../shared/words/dates.ts';
import type { Settings } from '../../../shared/settings/schema.ts';
import type { PastDay } from '../../../shared/simulation/past.ts';
import { capital, plural } from '../../../shared/words/text.ts';
import { type Counts, total } from './usePreview.ts';

/** "about 4 breaks a day". */
export function perDay(mean: number): string {
  if (mean < 0.05) return 'no breaks';
  if (mean < 0.75) return 'less than one break a day';
  return `about ${plural(Math.round(mean), 'break')} a day`;
}

/** The thresholds: "Micro-breaks after 15 reach-minutes or 40 minutes without a pause; …". */
export function thresholdsInWords({ micro, long }: Settings['rhythm']): string {
  const each = [
    micro.enabled ? `micro-breaks after ${micro.reachMinutes} reach-minutes or ${micro.activeMinutes} minutes` : null,
    long.enabled ? `long ones after ${long.reachMinutes} or ${long.activeMinutes}` : null,
  ].filter((words) => words !== null);
  if (each.length === 0) return 'Both kinds of breaks are switched off.';
  const words = micro.enabled
    ? each.join(', ')
    : `long breaks after ${long.reachMinutes} reach-minutes or ${long.activeMinutes} minutes`;
  return `${capital(words)} without a pause.`;
}

/** "Wednesday: 6 breaks instead of 4." */
export function dayInWords(name: string, before: Counts, now: Counts): string {
  if (before.micro === now.micro && before.long === now.long) {
    const long = now.long === 0 || now.micro === 0 ? '' : `, ${now.long} of them long`;
    const kind = now.long > 0 && now.micro === 0 ? 'long break' : 'break';
    return `${name}: ${total(now) === 0 ? 'no breaks' : plural(total(now), kind)}${long}.`;
  }
  if (total(before) === total(now))
    return `${name}: ${plural(total(now), 'break')} as before, ${now.long} long instead of ${before.long}.`;
  return `${name}: ${plural(total(now), 'break')} instead of ${total(before)}.`;
}

const mean = (value: number) => value.toFixed(1);

/** "Over your last 12 days 5.2 a day instead of 3.8." */
export function averageInWords(before: number, now: number, days: number): string {
  const span = `Over your last ${days} days at work`;
  return mean(before) === mean(now)
    ? `${span}, ${mean(now)} a day.`
    : `${span} ${mean(now)} a day instead of ${mean(before)}.`;
}

/** Names and times of a day in the zone that was in force. */
export function dayWords({ first, zone }: PastDay) {
  const formatter = (options: Intl.DateTimeFormatOptions) => dateFormat(zone, options);
  return {
    weekday: formatter({ weekday: 'long' }).format(first),
    short: formatter({ weekday: 'short' }).format(first),
    number: formatter({ day: 'numeric' }).format(first),
    date: formatter(LONG_DATE).format(first),
    time: (at: number) => clockTime(at, zone),
  };
}
