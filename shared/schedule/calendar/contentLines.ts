/** The lines of an iCalendar file (RFC 5545, 3.1), each with its place in the file. */
import { oneLine } from '../../cleanText.ts';

export interface ContentLine {
  /** Number of its first line in the file, from 1. */
  readonly line: number;
  /** In capitals, such as `DTSTART`. */
  readonly name: string;
  /** Names in capitals; of a repeated one the last counts. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

/** What is wrong with a calendar, and where. */
export interface CalendarFault {
  readonly line: number;
  readonly message: string;
}

export class NoCalendar extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** Name, parameters whose values may be in quotes, and what comes behind the first colon outside of quotes. */
const FORM = /^([A-Za-z\d-]+)((?:;[A-Za-z\d-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/s;
const PARAMETER = /;([A-Za-z\d-]+)=((?:"[^"]*"|[^";:])*)/g;

/** Folded lines are one again; empty ones are left out. Throws `NoCalendar` at a line that is none of a calendar. */
export function contentLines(text: string): readonly ContentLine[] {
  if (text.includes('\0')) throw new NoCalendar(1, 'this is no file of text');
  const whole: { line: number; text: string }[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  for (const [place, part] of lines.entries()) {
    const last = whole.at(-1);
    if (/^[ \t]/.test(part) && last !== undefined) last.text += part.slice(1);
    else if (part.trim() !== '') whole.push({ line: place + 1, text: part });
  }
  return whole.map(({ line, text: content }) => read(line, content));
}

function read(line: number, content: string): ContentLine {
  const [, name, parameters = '', value = ''] = FORM.exec(content) ?? [];
  if (name === undefined) throw new NoCalendar(line, `“${shortened(content)}” is not a line of a calendar`);
  const pairs = [...parameters.matchAll(PARAMETER)].map(([, key = '', given = '']): [string, string] => [
    key.toUpperCase(),
    given.replaceAll('"', ''),
  ]);
  return { line, name: name.toUpperCase(), parameters: new Map(pairs), value };
}

const LONGEST_QUOTE = 30;

export const shortened = (text: string): string => oneLine(text, LONGEST_QUOTE);

const ESCAPES: Readonly<Record<string, string>> = { n: ' ', N: ' ', ',': ',', ';': ';', '\\': '\\' };

/** A text value as people read it, on one line. */
export function plainText(value: string): string {
  return value
    .replace(/\\(.)/gs, (whole, sign: string) => ESCAPES[sign] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}
