import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownLocale, numberText, readForField, readNumber } from '../../shared/readNumber.ts';

const number = (value: number) => ({ is: 'number', value });
const unsure = (grouped: number, decimal: number) => ({ is: 'unsure', values: [grouped, decimal] });
const none = { is: 'none' };

const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
const twos = letters.flatMap((a) => letters.map((b) => a + b));
const codes = [...twos, ...twos.flatMap((two) => letters.map((c) => two + c))];
const REGIONS = ['de-AT', 'de-CH', 'de-LI', 'en-ZA', 'en-IN', 'en-CH', 'es-MX', 'es-CR', 'fr-CH', 'fr-CA', 'it-CH']
  .concat(['pt-PT', 'ar-EG', 'ar-MA', 'ar-SA', 'fa-AF', 'ur-IN', 'uz-Arab', 'pa-Arab', 'ks-Deva', 'ff-Adlm', 'zh-Hant'])
  .concat(['ne-IN', 'bn-IN', 'sr-Latn', 'nb-NO', 'rm-CH']);
/** Every language that the engine of the app knows how to write numbers in. */
// Toki Pona groups by hundreds, and is spoken by few.
const LOCALES = Intl.NumberFormat.supportedLocalesOf([...codes, ...REGIONS]).filter((each) => each !== 'tok');

describe('a number as a language writes it', () => {
  it('a number as a language writes it reads back as itself, in each of all languages, in its own digits and in 0 to 9', () => {
    expect(LOCALES.length).toBeGreaterThan(200);
    const value = fc.oneof(
      fc.integer({ min: -9_999_999, max: 9_999_999 }),
      fc.integer({ min: -99_999_999, max: 99_999_999 }).map((all) => all / 100),
      fc.constantFrom(0, 13.5, 14.5, 0.7, 1.05, 999, 1000, 1234, 12345.6, 1.234),
    );
    fc.assert(
      fc.property(fc.constantFrom(...LOCALES), value, fc.boolean(), (locale, given, latin) => {
        const options = { maximumFractionDigits: 3, ...(latin && { numberingSystem: 'latn' }) };
        const text = new Intl.NumberFormat(locale, { ...options, useGrouping: false }).format(given);
        expect([locale, text, readNumber(text, locale)]).toEqual([locale, text, number(given)]);
      }),
      { numRuns: 3000 },
    );
  });

  it('a number with its groups is that number or one of the two that are asked back, never another', () => {
    const value = fc.integer({ min: 1000, max: 99_999_999 }).map((all) => all / 100);
    fc.assert(
      fc.property(fc.constantFrom(...LOCALES), value, (locale, given) => {
        const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(given);
        const reading = readNumber(text, locale);
        const values = reading.is === 'number' ? [reading.value] : reading.is === 'unsure' ? reading.values : [];
        expect([locale, text, values]).toEqual([locale, text, expect.arrayContaining([given])]);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['en-GB', 'de-DE', 'fr-FR', 'ar-EG', 'fa-IR', 'hi-IN', 'de-CH'])(
    'a number may have the decimal sign of other languages, in %s: 13.5 and 13,5 are the same, and never 135',
    (locale) => {
      for (const text of [
        '13.5',
        '13,5',
        ' 13,5 ',
        '13,5 min',
        '13.5min',
        '١٣٫٥',
        '۱۳٫۵',
        '１３，５',
        '13,50',
        '013.5',
      ]) {
        expect([text, readNumber(text, locale)]).toEqual([text, number(13.5)]);
      }
      for (const text of ['14,5', '0,5', ',5', '.5', '5.', '1,25']) {
        const value = Number(text.replace(',', '.'));
        expect([text, readNumber(text, locale)]).toEqual([text, number(value)]);
      }
    },
  );

  it('a number as a language writes it is never ten times, a hundred times or a thousand times what was typed, unless it asks', () => {
    const typed = fc.tuple(
      fc.nat(999),
      fc.integer({ min: 0, max: 9999 }),
      fc.constantFrom('.', ','),
      fc.integer({ min: 1, max: 4 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...LOCALES), typed, (locale, [whole, fraction, sign, digits]) => {
        const decimals = String(fraction).padStart(4, '0').slice(0, digits);
        const reading = readNumber(`${whole}${sign}${decimals}`, locale);
        const meant = Number(`${whole}.${decimals}`);
        if (reading.is === 'unsure') expect(reading.values).toEqual([Number(`${whole}${decimals}`), meant]);
        else expect(reading).toEqual(number(meant));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a text of two meanings', () => {
  it.each([
    ['1.234', 'de-DE', unsure(1234, 1.234)],
    ['1,234', 'de-DE', number(1.234)],
    ['1.234', 'en-GB', number(1.234)],
    ['1,234', 'en-GB', unsure(1234, 1.234)],
    ['1.234', 'fr-FR', unsure(1234, 1.234)],
    ['0.123', 'de-DE', number(0.123)],
    ['1234.567', 'de-DE', number(1234.567)],
    ['1.234,5', 'en-GB', number(1234.5)],
    ['1,234.5', 'de-DE', number(1234.5)],
    ['1.234.567', 'en-GB', number(1234567)],
    ['12,34,567', 'de-DE', number(1234567)],
    ['1 234,5', 'en-GB', number(1234.5)],
    ['1\u202f234,567', 'fr-FR', number(1234.567)],
    ['1’234.5', 'de-CH', number(1234.5)],
    ["1'234", 'en-GB', number(1234)],
    ['-1,234', 'en-GB', unsure(-1234, -1.234)],
  ])('a text of two meanings, %s, is read in %s as it can be meant there', (text, locale, expected) => {
    expect(readNumber(text, locale)).toEqual(expected);
  });

  it('a text of two meanings is settled by the range of its field where only one of them lies in it, else asked back', () => {
    expect(readForField('1.234', 'de-DE', 10, 1800)).toEqual({ is: 'value', value: 1234 });
    expect(readForField('1.234', 'de-DE', 1, 240)).toEqual({ is: 'value', value: 1.234 });
    expect(readForField('1.234', 'de-DE', 0, 5000)).toEqual({ is: 'ask', values: [1234, 1.234] });
    expect(readForField('9.999', 'de-DE', 10, 1800)).toEqual({ is: 'no' });
  });
});

describe('what is no number', () => {
  it.each([
    '',
    ' ',
    '.',
    ',',
    '-',
    'min',
    '1.2.3',
    '1,23,4',
    '12 34',
    '1,2.3,4',
    '1..5',
    '5²',
    '1e5',
    '0x10',
    '½',
    '--5',
    '1/2',
    '9:30',
    '5;5',
    '1*5',
    '5%5',
    '-5-',
  ])('a text that is no number is refused: %j', (text) => {
    for (const locale of ['en-GB', 'de-DE', 'fr-FR', 'ar-EG']) expect(readNumber(text, locale)).toEqual(none);
  });
});

describe('a number in a field', () => {
  it('a number in a field is shown as the system writes it, in the digits of the window', () => {
    const shown = ['en-GB', 'de-DE', 'fr-FR', 'ar-EG', 'fa-IR', 'de-CH'].map((locale) => numberText(1234.5, locale));
    expect(shown).toEqual(['1234.5', '1234,5', '1234,5', '1234.5', '1234.5', '1234.5']);
  });

  it('a number in a field goes by the first language that is known', () => {
    expect(knownLocale('de_DE.UTF-8@euro', 'en-US')).toBe('de-DE');
    expect(knownLocale(undefined, '', 'C', 'C.UTF-8', 'POSIX', 'fr-FR')).toBe('fr-FR');
    expect(knownLocale('xx_YY', '%%')).toBe('en-GB');
  });
});
