import { deepEqual } from 'fast-equals';
import { type Node, type ParseError, getNodeValue, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { SettingsFault, TextPlace } from './fault.ts';
import { duplicateKeys, offsetsIn, withoutDepths } from './jsonText.ts';
import { type Finding, type SettingsReading, MOST_NAMED, findInSettings, named } from './read.ts';
import { spell } from './remover.ts';

export interface ParsedSettings extends SettingsReading {
  /** The text as a whole was not valid JSON. */
  readonly broken: boolean;
  /** Nothing of the text is lost in `kept`. */
  readonly whole: boolean;
}

type Found = Finding & { readonly offset: number };

function placeIn(text: string, offset: number): TextPlace {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
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
  const offsetOf = offsetsIn(tree);
  const found: Found[] = [
    ...depths.map((offset): Found => ({ offset, steps: [], fault: { kind: 'lies-too-deep' } })),
    ...twice.map(({ path, offset }): Found => ({ offset, steps: path, fault: { kind: 'stands-twice' } })),
    ...findings.map(({ steps, fault }) => ({ offset: offsetOf(steps), steps, fault })),
  ].toSorted((a, b) => a.offset - b.offset);
  if (broken) {
    // First, because the others may come of it.
    const fault: SettingsFault = { kind: 'not-json', why: printParseErrorCode(first.error) };
    found.unshift({ offset: first.offset, steps: [], fault });
  }
  const placed = found
    .slice(0, MOST_NAMED)
    .map(({ offset, steps, fault }) => ({ place: placeIn(text, offset), path: spell(steps), fault }));
  const problems = named(placed, found.length);
  const isKept = () => deepEqual(reading.kept, value);
  const whole = !broken && depths.length === 0 && twice.length === 0 && isKept();
  return { ...reading, problems, broken, whole };
}
