import * as v from 'valibot';
import { type Language, languageSchema } from '../shared/language.ts';

/** The language to speak. From source, `UNKNOT_LANGUAGE` chooses one, such as a pseudo-language. */
export function languageOf(env: Readonly<Record<string, string | undefined>>, isPackaged: boolean): Language {
  const asked = env['UNKNOT_LANGUAGE'];
  return !isPackaged && v.is(languageSchema, asked) ? asked : 'en';
}
