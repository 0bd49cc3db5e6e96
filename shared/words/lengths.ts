/** Lengths of time: short, or the way one says them, with their numbers in words where a language writes them so. */
import type { SayText } from './say.ts';

/** Where the words stand in their sentence: what begins it may begin with a capital. */
export type At = 'start' | 'within';

const numberInWords = (say: SayText, number: number, at: At): string =>
  say(at === 'start' ? 'number.inWordsAtStart' : 'number.inWords', { number: String(number) });

/** Whole minutes: "one minute", "five minutes". */
export const spokenMinutes = (say: SayText, minutes: number, at: At = 'within'): string =>
  say('length.spokenMinutes', { count: minutes, number: numberInWords(say, minutes, at) });

/** "ninety seconds", "two and a half minutes", "about seven minutes". @param seconds 0 or more, rounded to whole ones */
export function spokenLength(say: SayText, seconds: number, at: At = 'within'): string {
  const whole = Math.round(seconds);
  if (whole < 100) return say('length.spokenSeconds', { count: whole, number: numberInWords(say, whole, at) });
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  if (rest === 0) return spokenMinutes(say, minutes, at);
  if (rest === 30) return say('length.spokenHalfMinutes', { number: numberInWords(say, minutes, at) });
  const near = Math.round(whole / 60);
  return say('length.spokenAboutMinutes', { at, count: near, number: numberInWords(say, near, 'within') });
}

/** "45 s", "1 min", "1 min 30 s". @param seconds 0 or more, rounded to whole ones */
export function shortLength(say: SayText, seconds: number): string {
  const whole = Math.round(seconds);
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  if (minutes === 0) return say('length.seconds', { seconds: rest });
  return rest === 0 ? say('length.minutes', { minutes }) : say('length.minutesSeconds', { minutes, seconds: rest });
}

/** In round numbers: "45 min", "2 h", "1.5 h". @param seconds 0 or more, rounded to whole minutes */
export function hoursText(say: SayText, seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? say('length.minutes', { minutes }) : say('length.hours', { hours: minutes / 60 });
}

/** In its fitting unit: "60 s", "12 min", "6 h 40 min", "3 h". @param seconds 0 or more */
export function durationText(say: SayText, seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 100) return say('length.seconds', { seconds: whole });
  const all = Math.round(seconds / 60);
  const [hours, minutes] = [Math.floor(all / 60), all % 60];
  if (hours === 0) return say('length.minutes', { minutes });
  return minutes === 0 ? say('length.hours', { hours }) : say('length.hoursMinutes', { hours, minutes });
}
