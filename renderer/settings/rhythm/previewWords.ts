/** What the preview says, in words. */
import { clockTime, dateFormat, LONG_DATE } from '../../../shared/words/dates.ts';
import type { SayText } from '../../../shared/words/say.ts';
import type { Settings } from '../../../shared/settings/schema.ts';
import type { PastDay } from '../../../shared/simulation/past.ts';
import { type BreakCounts, total } from './usePreview.ts';

/** "about 4 breaks a day". */
export function perDay(say: SayText, mean: number): string {
  if (mean < 0.05) return say('settings.preview.noneADay');
  if (mean < 0.75) return say('settings.preview.lessThanOneADay');
  return say('settings.preview.aDay', { count: Math.round(mean) });
}

/** The thresholds: "Micro-breaks after 12 reach-minutes or 30 minutes, long ones after 28 or 50 without a pause." */
export function thresholdsText(say: SayText, { micro, long }: Settings['rhythm']): string {
  const ofMicro = { reach: micro.reachMinutes, active: micro.activeMinutes };
  const ofLong = { longReach: long.reachMinutes, longActive: long.activeMinutes };
  if (micro.enabled && long.enabled) return say('settings.preview.thresholds', { ...ofMicro, ...ofLong });
  if (micro.enabled) return say('settings.preview.thresholdsMicro', ofMicro);
  return long.enabled ? say('settings.preview.thresholdsLong', ofLong) : say('settings.preview.thresholdsOff');
}

/** "Wednesday: 6 breaks instead of 4." */
export function dayText(say: SayText, day: string, before: BreakCounts, now: BreakCounts): string {
  const count = total(now);
  if (before.micro === now.micro && before.long === now.long) return sameDayText(say, day, now);
  return total(before) === count
    ? say('settings.preview.dayAsBefore', { day, count, long: now.long, longBefore: before.long })
    : say('settings.preview.dayInstead', { day, count, before: total(before) });
}

function sameDayText(say: SayText, day: string, counts: BreakCounts): string {
  const count = total(counts);
  if (count === 0) return say('settings.preview.dayNone', { day });
  if (counts.micro === 0) return say('settings.preview.dayLong', { day, count });
  return counts.long === 0
    ? say('settings.preview.dayMicro', { day, count })
    : say('settings.preview.dayMixed', { day, count, long: counts.long });
}

const mean = (value: number) => value.toFixed(1);

/** "Over your last 12 days at work 5.2 a day instead of 3.8." */
export function averageText(say: SayText, before: number, now: number, days: number): string {
  return mean(before) === mean(now)
    ? say('settings.preview.average', { days, now: mean(now) })
    : say('settings.preview.averageInstead', { days, now: mean(now), before: mean(before) });
}

/** Names and times of a day in the zone that was in force. */
export function dayNames(say: SayText, { first, zone }: PastDay) {
  const formatter = (options: Intl.DateTimeFormatOptions) => dateFormat(say, zone, options);
  return {
    weekday: formatter({ weekday: 'long' }).format(first),
    short: formatter({ weekday: 'short' }).format(first),
    number: formatter({ day: 'numeric' }).format(first),
    date: formatter(LONG_DATE).format(first),
    time: (at: number) => clockTime(say, at, zone),
  };
}
