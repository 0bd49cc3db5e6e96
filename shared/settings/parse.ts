import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { type SettingsProblem, type SettingsReading, readSettings } from './read.ts';

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** `CommaExpected` -> `comma expected`. */
const inWords = (code: string) => code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();

/**
 * Reads the text of a settings file, broken or not: what can be made out is kept, what cannot is named with its line.
 * `broken` says whether the text as a whole was not valid JSON. Never throws.
 */
export function parseSettings(text: string): SettingsReading & { readonly broken: boolean } {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first === undefined) return { ...readSettings(value), broken: false };
  const problem: SettingsProblem = {
    path: `line ${lineOf(text, first.offset)}`,
    message: `not valid JSON, ${inWords(printParseErrorCode(first.error))}`,
  };
  const reading = readSettings(typeof value === 'object' && value !== null ? value : undefined);
  return { ...reading, problems: [problem, ...reading.problems], broken: true };
}
