/** Messages as the pseudo-languages have them: readable, and never to be taken for a text that stands in the code. */
import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';

const PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ACCENTED = 'ÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçđéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýž';

/** Each letter with an accent. */
export const accented = (text: string): string =>
  text.replace(/[A-Za-z]/g, (letter) => ACCENTED[PLAIN.indexOf(letter)]!);

/** Runs from right to left, as Arabic does: between the marks for that (RLO and PDF). */
const mirrored = (text: string): string => `\u202e${text}\u202c`;

const CHANGES = { 'en-XA': accented, 'ar-XB': mirrored } as const;

/** A parsed message with its texts changed, and its arguments as they were. */
export function pseudoMessage(
  language: keyof typeof CHANGES,
  elements: readonly MessageFormatElement[],
): MessageFormatElement[] {
  const change = CHANGES[language];
  const changed = (each: MessageFormatElement): MessageFormatElement => {
    switch (each.type) {
      case TYPE.literal:
        return { ...each, value: change(each.value) };
      case TYPE.tag:
        return { ...each, children: each.children.map(changed) };
      case TYPE.select:
      case TYPE.plural:
        return {
          ...each,
          options: Object.fromEntries(
            Object.entries(each.options).map(([name, option]) => [
              name,
              { ...option, value: option.value.map(changed) },
            ]),
          ),
        };
      default:
        return each;
    }
  };
  return elements.map(changed);
}
