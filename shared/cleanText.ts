/** Text that comes from outside: names, notes and messages, without what can deceive a reader or steer a terminal. */

/** Characters that begin a new line, the old and rare ones included. */
const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;

/**
 * What nobody sees: control and format characters (bidirectional marks, zero width, byte-order mark, tags), halves of a
 * surrogate pair, code points that are no characters, and letters without a shape. New lines, tabs and the two joiners
 * have rules of their own. https://www.unicode.org/reports/tr36/
 */
const UNSEEN = /(?![\n\t\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\u034F\u115F\u1160\u3164\uFFA0]/gu;

/**
 * A joiner stays where it changes what is seen: behind a sign of a script that joins its letters, and within an emoji.
 * https://www.unicode.org/reports/tr31/#Layout_and_Format_Control_Characters
 */
const STRAY_JOINER =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}])[\u200C\u200D]/gu;

/** Most texts have nothing of all that, and are done with one look. */
const SUSPECT = /[^\t\n -~\u00A0-\u00AC\u00AE-\u02FF]/;

/** A text of many times the length that is allowed is not looked at beyond this. */
const LOOK_AT = 8;

/**
 * The text on several lines, which end with `\n`; tabs stay.
 * @param most its length afterwards, in UTF-16 units; what is longer ends in `…`
 */
export function severalLines(text: string, most: number): string {
  const first = text.slice(0, most * LOOK_AT);
  const clean = SUSPECT.test(first)
    ? first.replace(LINE_END, '\n').replace(UNSEEN, '').replace(STRAY_JOINER, '')
    : first;
  return shortened(clean, most);
}

/** The same on one line: new lines and tabs become a space. Spaces stay, also at the ends. */
export function oneLine(text: string, most: number): string {
  return shortened(severalLines(text, most * LOOK_AT).replace(/[\n\t]+/g, ' '), most);
}

/** Cuts no character in two. @param most 1 or more */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.trimEnd()}…`;
}

/** Longest name of an application, a file or a device. */
export const LONGEST_NAME = 200;
/** Longest path of a file on the systems that Unknot runs on. */
const LONGEST_PATH = 4096;
/** Longest message of the system. */
const LONGEST_MESSAGE = 300;

/** The path or name of a file as it is shown. */
export const shownPath = (path: string): string => oneLine(path, LONGEST_PATH);

/** Why something failed, as the system says it, on one line. It may name files. */
export const messageOf = (error: unknown): string =>
  oneLine(error instanceof Error ? error.message : String(error), LONGEST_MESSAGE);
