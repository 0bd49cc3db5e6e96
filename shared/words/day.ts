/** What the picture of a day says of one minute, in a language. */
import type { DayMinute } from '../diary/dayAtMoment.ts';
import type { SayText } from './say.ts';

export const appName = (say: SayText, app: string | null): string => app ?? say('today.appNotSeen');

/** `Blender, mouse in use for 78 % of the minute, load 24`. */
export function minuteText(say: SayText, { load, apps, pointer }: DayMinute): string {
  if (apps.length === 0)
    return load === null ? say('today.minute.none') : say('today.minute.resting', { load: Math.round(load) });
  const [first = '', ...others] = apps.map(({ app }) => appName(say, app));
  return say('today.minute.used', {
    apps: others.reduce((before, next) => say('today.appAnd', { first: before, next }), first),
    mouse: pointer === 'unknown' ? 'unknown' : String(Math.round(pointer * 100)),
    load: load === null ? 'none' : String(Math.round(load)),
  });
}
