import { LOCALE_OF } from '../language.ts';
import type { SayText } from './say.ts';

/** Several things in a sentence, such as `one, two and three`. */
export const listOf = (say: SayText, things: readonly string[]): string =>
  new Intl.ListFormat(LOCALE_OF[say.language], { type: 'conjunction' }).format(things);

/** "a, b, c" as the language separates what is listed. */
export const listText = (say: SayText, parts: readonly string[]): string =>
  new Intl.ListFormat(LOCALE_OF[say.language], { type: 'unit', style: 'short' }).format(parts);
