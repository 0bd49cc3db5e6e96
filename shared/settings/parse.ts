import { type Node, type ParseError, getNodeValue, parseTree, printParseErrorCode } from 'jsonc-parser';
import { duplicateKeys, offsetOf, withoutDepths } from './jsonText.ts';
import { type SettingsProblem, type SettingsReading, findInSettings, spell } from './read.ts';

export interface ParsedSettings extends SettingsReading {
  /** The text as a whole was not valid JSON. */
  readonly broken: boolean;
  /** Nothing of the text is lost in `kept`. */
  readonly whole: boolean;
}

type Found = Omit<SettingsProblem, 'place'> & { readonly offset: number };

/** `CommaExpected` -> `comma expected`. */
const inWords = (code: string) => code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();

function placeIn(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `line ${before.length}, column ${before.at(-1)!.length + 1}`;
}

function valueOf(text: string, tree: Node | undefined, broken: boolean): unknown {
  // Unlike a broken text, a valid one is read by the book, down to a key such as `__proto__`.
  if (!broken) return JSON.parse(text);
  const value: unknown = tree === undefined ? undefined : getNodeValue(tree);
  return typeof value === 'object' && value !== null ? value : undefined;
}

/**
 * Reads the text of a settings file, broken or not: what can be made out is kept, what cannot is named with its place.
 * A byte order mark counts for nothing. Never throws.
 */
export function parseSettings(given: string): ParsedSettings {
  const marked = given.replace(/^\uFEFF/, '');
  const { text, depths } = withoutDepths(marked);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  const broken = first !== undefined;
  const twice = tree === undefined ? [] : duplicateKeys(tree);
  const value = valueOf(text, tree, broken);
  const { findings, ...reading } = findInSettings(value);
  const found: Found[] = [
    ...depths.map((offset) => ({ offset, path: '', message: 'lists and braces lie too deep in each other' })),
    ...twice.map(({ path, offset }) => ({
      offset,
      path: spell(path),
      message: 'stands here twice; the last one counts',
    })),
    ...findings.map(({ steps, message }) => ({ offset: offsetOf(tree, steps), path: spell(steps), message })),
  ].toSorted((a, b) => a.offset - b.offset);
  if (broken) {
    // First, because the others may come of it.
    const message = `not valid JSON, ${inWords(printParseErrorCode(first.error))}`;
    found.unshift({ offset: first.offset, path: '', message });
  }
  const problems = found.map(({ offset, ...problem }) => ({ place: placeIn(text, offset), ...problem }));
  const isKept = () => JSON.stringify(reading.kept) === JSON.stringify(value);
  const whole = !broken && depths.length === 0 && twice.length === 0 && isKept();
  return { ...reading, problems, broken, whole };
}
