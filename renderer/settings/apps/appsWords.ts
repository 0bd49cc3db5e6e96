import type { SayText } from '../../../shared/words/say.ts';

/** "0.40, like a browser". */
export const weightText = (say: SayText, weight: number): string =>
  say('settings.apps.weight', { weight: weight.toFixed(2), like: likeOf(weight) });

function likeOf(weight: number): string {
  if (weight >= 0.9) return 'drawing';
  if (weight >= 0.7) return 'design';
  if (weight >= 0.5) return 'sheets';
  if (weight >= 0.3) return 'browser';
  return weight > 0.05 ? 'writing' : 'none';
}

/** "12 h 20 min", "4 min", "less than a minute". */
export function timeInFront(say: SayText, seconds: number): string {
  const all = Math.round(seconds / 60);
  if (all < 1) return say('settings.apps.underAMinute');
  if (all < 60) return say('settings.week.minutes', { minutes: all });
  const minutes = all % 60;
  if (minutes === 0 || all >= 600) return say('settings.week.hours', { hours: Math.round(all / 60) });
  return say('settings.week.hoursAndMinutes', { hours: Math.floor(all / 60), minutes });
}
