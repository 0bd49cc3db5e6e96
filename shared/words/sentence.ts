import { LOCALE_OF } from '../language.ts';
import type { SayText } from './say.ts';

/** With a capital where the language has them. */
export function asSentence(say: SayText, text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(LOCALE_OF[say.language]) + text.slice(first.length);
}
