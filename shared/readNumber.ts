/**
 * Numbers as people type them. Half of the world writes 13,5 and the other half 13.5, and each uses the sign of the other
 * to group thousands: both are understood, and where one text has two meanings both are given back. Nothing is left out
 * of a text to make a number of it.
 */
import { withLatinDigits } from './digits.ts';

/** What a text says: a number, one of two, or none. */
export type NumberReading =
  | { readonly is: 'number'; readonly value: number }
  /** `1.234` where a dot groups thousands: that, and what it says where a dot stands before decimals. */
  | { readonly is: 'unsure'; readonly values: readonly [grouped: number, decimal: number] }
  | { readonly is: 'none' };

const NONE: NumberReading = { is: 'none' };

interface Signs {
  readonly decimal: ReadonlySet<string>;
  readonly group: ReadonlySet<string>;
}

/** Signs that mean one thing everywhere; spaces and signs that cannot be seen are seen to before. */
const ALWAYS_DECIMAL = ['٫', '⎖'];
const ALWAYS_GROUP = ['٬', "'", ' '];
/** What else is typed for one of these. */
const TYPED_AS: Readonly<Record<string, string>> = { '，': ',', '．': '.', '،': ',', '’': "'", '‘': "'", '＇': "'" };
const MINUS = /[−﹣－‐‑–]/g;

/** The same text with one sign for each meaning: `１３，５ ` is `13,5`. */
function plain(text: string): string {
  return withLatinDigits(text)
    .replace(/\p{Cf}/gu, '')
    .replace(/[，．،’‘＇]/g, (sign) => TYPED_AS[sign]!)
    .replace(MINUS, '-')
    .replace(/\p{Zs}|\t/gu, ' ')
    .trim();
}

/** How numbers are written in a language, in its own digits and in 0 to 9. */
function signsOf(locale: string): Signs {
  const parts = [undefined, 'latn'].flatMap((numberingSystem) =>
    new Intl.NumberFormat(locale, { numberingSystem, useGrouping: true }).formatToParts(-1234567.5),
  );
  const signs = (type: string) => parts.filter((part) => part.type === type).map(({ value }) => plain(value) || ' ');
  return { decimal: new Set(signs('decimal')), group: new Set(signs('group')) };
}

/** Thousands as most group them, or as in India: the last group has three digits, those before three or two. */
const GROUPED = /^\d{1,3}(?:_\d{3})+$|^\d{1,2}(?:_\d{2})*_\d{3}$/;

/** The number that these digits make; null where they are no whole number, or are grouped as nobody does. */
function whole(groups: readonly string[]): string | null {
  const text = groups.join('_');
  return /^\d+$/.test(text) || GROUPED.test(text) ? groups.join('') : null;
}

/**
 * Reads a number as a person of that language means it, with their digits or those of any script, and with the sign for
 * decimals of either kind. A word or a sign after the number, such as a unit, counts for nothing.
 * @param locale how the person's system writes numbers, such as `de-AT`
 */
export function readNumber(text: string, locale: string): NumberReading {
  const found = /^(-? ?)([\d.,٫⎖٬' \p{Po}]*\d[.,٫]?|[.,٫]\d+)(-?)(?: ?[\p{L}°%٪]+\.?)?$/u.exec(plain(text));
  if (found === null) return NONE;
  const [, before = '', body = '', after = ''] = found;
  if (before !== '' && after !== '') return NONE;
  const reading = readPositive(body, signsOf(locale));
  return before === '' && after === '' ? reading : negative(reading);
}

function negative(reading: NumberReading): NumberReading {
  if (reading.is === 'number') return { is: 'number', value: -reading.value };
  if (reading.is === 'none') return reading;
  const [grouped, decimal] = reading.values;
  return { is: 'unsure', values: [-grouped, -decimal] };
}

function readPositive(body: string, own: Signs): NumberReading {
  const parts = body.split(/[^\d]/);
  const signs = body.match(/[^\d]/g) ?? [];
  const kinds = new Set(signs);
  const isGroup = (sign: string) =>
    ALWAYS_GROUP.includes(sign) || (sign !== '.' && sign !== ',' && own.group.has(sign) && !own.decimal.has(sign));
  const isSign = (sign: string) =>
    isGroup(sign) || '.,'.includes(sign) || ALWAYS_DECIMAL.includes(sign) || own.decimal.has(sign);
  if (!signs.every(isSign)) return NONE;
  const last = signs.at(-1);
  if (last === undefined) return numberOf(parts[0]!, '');
  const decimals = parts.at(-1)!;
  const outer = parts.slice(0, -1);
  const isLastAlone = signs.filter((sign) => sign === last).length === 1;
  // A sign that comes again, or that only ever groups: a whole number.
  if (isGroup(last) || !isLastAlone) return kinds.size === 1 ? numberOf(whole(parts), '') : NONE;
  // Only one kind of sign groups.
  if (kinds.size > 2) return NONE;
  const asDecimal = numberOf(outer.length === 1 && outer[0] === '' ? '0' : whole(outer), decimals);
  const isSure =
    signs.length > 1 || ALWAYS_DECIMAL.includes(last) || own.decimal.has(last) || !/^[1-9]\d{0,2}$/.test(outer[0]!);
  if (isSure || decimals.length !== 3 || asDecimal.is !== 'number') return asDecimal;
  return { is: 'unsure', values: [Number(outer[0]! + decimals), asDecimal.value] };
}

function numberOf(digits: string | null, decimals: string): NumberReading {
  const value = digits === null ? Number.NaN : Number(`${digits}.${decimals || '0'}`);
  return Number.isFinite(value) ? { is: 'number', value } : NONE;
}

/** A number for a field: taken, to be asked back, or none that the field can have. */
export type FieldReading =
  | { readonly is: 'value'; readonly value: number }
  | { readonly is: 'ask'; readonly values: readonly [grouped: number, decimal: number] }
  | { readonly is: 'no' };

/** Reads a number for a field. Of two meanings it takes the one that lies in the field's range, if only one does. */
export function readForField(text: string, locale: string, min: number, max: number): FieldReading {
  const reading = readNumber(text, locale);
  if (reading.is === 'none') return { is: 'no' };
  const values = reading.is === 'number' ? [reading.value] : reading.values;
  const [first, other] = values.filter((value) => value >= min && value <= max);
  if (first === undefined) return { is: 'no' };
  return other === undefined ? { is: 'value', value: first } : { is: 'ask', values: [first, other] };
}

/** Writes a number for a field to show, without groups, so that it reads back as it is: `13,5`. */
export const numberText = (value: number, locale: string, decimals = 2): string =>
  new Intl.NumberFormat(locale, {
    numberingSystem: 'latn',
    useGrouping: false,
    maximumFractionDigits: decimals,
  }).format(value);

/** A language that numbers can be written in; `en-GB` where the system names none that is known. */
export function knownLocale(...candidates: readonly (string | undefined)[]): string {
  for (const candidate of candidates) {
    // As Linux spells it: `de_DE.UTF-8@euro`.
    const tag = candidate?.replace(/[.@].*$/, '').replaceAll('_', '-') ?? '';
    try {
      if (tag !== '' && Intl.NumberFormat.supportedLocalesOf(tag).length > 0) return Intl.getCanonicalLocales(tag)[0]!;
    } catch {
      // Such as `C`, which is no language.
    }
  }
  return 'en-GB';
}
