const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A whole number from 0 to 99 in words. */
export function inWords(count: number): string {
  const small = SMALL[count];
  if (small !== undefined) return small;
  const tens = TENS[Math.floor(count / 10)] ?? String(count);
  return count % 10 === 0 ? tens : `${tens}-${SMALL[count % 10]}`;
}

/** A length the way one says it: "ninety seconds", "two and a half minutes", "about seven minutes". */
export function spokenLength(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 100 && whole !== 1) return `${inWords(whole)} seconds`;
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  if (rest === 30) return `${inWords(minutes)} and a half minutes`;
  const near = Math.round(whole / 60);
  return `${rest === 0 ? '' : 'about '}${minutesInWords(near)}`;
}

/** Whole minutes in words: "one minute", "five minutes". */
export function minutesInWords(minutes: number): string {
  return minutes === 1 ? 'one minute' : `${inWords(minutes)} minutes`;
}

export { capital } from '../../shared/words/text.ts';

/** A countdown: "0:42", "5:00", "12:05". Part of a second counts as a whole one, so that it ends with the time. */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
