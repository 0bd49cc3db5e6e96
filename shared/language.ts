/** The languages that Unknot can speak, and two that nobody speaks. */
import * as v from 'valibot';

/** A pseudo-language shows what is not from the messages: its own texts are accented, or run from right to left. */
export const PSEUDO_LANGUAGES = ['en-XA', 'ar-XB'] as const;
export const LANGUAGES = ['en', ...PSEUDO_LANGUAGES] as const;
export const languageSchema = v.picklist(LANGUAGES);
export type Language = v.InferOutput<typeof languageSchema>;

/** By which rules numbers, plurals and dates are written. */
export const LOCALE_OF: Readonly<Record<Language, string>> = { en: 'en-GB', 'en-XA': 'en-GB', 'ar-XB': 'en-GB' };

/** Which way the text runs. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar-XB' ? 'rtl' : 'ltr');
