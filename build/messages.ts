/**
 * `npm run messages`: sorts the messages in shared/words/locales/ and writes shared/words/messages.ts, the types of
 * their arguments. With `--check` it writes nothing, and fails where something is not as it should be: a file that is
 * stale, a message that cannot be read, one that no code says, or a language whose messages differ from the English
 * ones. The compiler finds what is said without its arguments, or does not exist.
 */
import { type MessageFormatElement, TYPE, parse } from '@formatjs/icu-messageformat-parser';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { format } from 'prettier';

const ROOT = resolve(import.meta.dirname, '..');
const LOCALES = 'shared/words/locales';
const TYPES = 'shared/words/messages.ts';

export type Messages = Readonly<Record<string, string>>;

/** What a message needs: its arguments with their types in TypeScript, and its tags. */
export interface Needs {
  readonly values: ReadonlyMap<string, string>;
  readonly tags: ReadonlySet<string>;
}

/** Reads a message. Throws where it is not in ICU MessageFormat. */
export function needsOf(message: string): Needs {
  const values = new Map<string, string>();
  const tags = new Set<string>();
  const add = (name: string, type: string): void => {
    const known = values.get(name);
    // A number may be written out elsewhere in the message.
    values.set(name, known === undefined || known === 'string | number' ? type : known);
  };
  const walk = (elements: readonly MessageFormatElement[]): void => {
    for (const each of elements) {
      if (each.type === TYPE.argument) add(each.value, 'string | number');
      if (each.type === TYPE.number || each.type === TYPE.plural) add(each.value, 'number');
      if (each.type === TYPE.date || each.type === TYPE.time) add(each.value, 'number');
      if (each.type === TYPE.select) add(each.value, 'string');
      if (each.type === TYPE.plural || each.type === TYPE.select)
        for (const { value } of Object.values(each.options)) walk(value);
      if (each.type === TYPE.tag) {
        tags.add(each.value);
        walk(each.children);
      }
    }
  };
  walk(parse(message));
  return { values, tags };
}

const quoted = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : `'${name}'`);

function argumentsOf({ values }: Needs): string {
  if (values.size === 0) return 'None';
  const fields = [...values].sort(byName).map(([name, type]) => `readonly ${quoted(name)}: ${type};`);
  return `{ ${fields.join(' ')} }`;
}

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;

/** The module with the types of all messages. Throws where one cannot be read, and names it. */
export async function typesOf(messages: Messages): Promise<string> {
  const needs = Object.entries(messages).map(([id, message]) => [id, needsNamed(id, message)] as const);
  const source = [
    '// Made by `npm run messages` from locales/en.json.',
    'type None = Readonly<Record<never, never>>;',
    '',
    '/** The arguments of each message. */',
    `export interface MessageArguments { ${needs.map(([id, each]) => `readonly '${id}': ${argumentsOf(each)};`).join('\n')} }`,
    '',
    '/** The tags of those that have some. */',
    `export interface MessageTags { ${needs
      .filter(([, { tags }]) => tags.size > 0)
      .map(
        ([id, { tags }]) =>
          `readonly '${id}': ${[...tags]
            .sort()
            .map((tag) => `'${tag}'`)
            .join(' | ')};`,
      )
      .join('\n')} }`,
  ].join('\n');
  return format(source, { parser: 'typescript', printWidth: 120, singleQuote: true });
}

function needsNamed(id: string, message: string): Needs {
  try {
    return needsOf(message);
  } catch (error) {
    throw new Error(`${id} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** What another language lacks, has too many of, or says with other arguments, a line each. */
export function differences(messages: Messages, other: Messages): readonly string[] {
  const lacks = Object.keys(messages).filter((id) => !(id in other));
  const extra = Object.keys(other).filter((id) => !(id in messages));
  const argued = Object.keys(messages)
    .filter((id) => id in other)
    .filter((id) => argumentsAndTags(messages[id]!) !== argumentsAndTags(other[id]!));
  return [
    ...lacks.map((id) => `${id} is missing`),
    ...extra.map((id) => `${id} is not an English message`),
    ...argued.map((id) => `${id} has other arguments than in English`),
  ];
}

function argumentsAndTags(message: string): string {
  const needs = needsOf(message);
  return JSON.stringify([[...needs.values].sort(byName), [...needs.tags].sort()]);
}

/** The messages that no source says, whether by their name or by a template such as `exercise.${id}.name`. */
export function unsaid(ids: readonly string[], sources: readonly string[]): readonly string[] {
  const named = new Set<string>();
  const templates = new Set<string>();
  for (const source of sources) {
    for (const [, name] of source.matchAll(/['"`]([a-z]\w*(?:\.[\w-]+)+)['"`]/g)) named.add(name!);
    for (const [, template] of source.matchAll(/`([a-z]\w*\.[\w.${}()-]*\$\{[^`]*)`/g)) templates.add(template!);
  }
  const patterns = [...templates].map(
    (template) =>
      new RegExp(
        `^${template
          .split(/\$\{[^}]*\}/)
          .map((part) => part.replaceAll('.', '\\.'))
          .join('.+')}$`,
      ),
  );
  return ids.filter((id) => !named.has(id) && !patterns.some((pattern) => pattern.test(id)));
}

const read = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8');
const messagesIn = (path: string): Messages => JSON.parse(read(path)) as Messages;
const sorted = (messages: Messages): string =>
  `${JSON.stringify(Object.fromEntries(Object.entries(messages).sort(byName)), null, 2)}\n`;

/** What is wrong, a line each. */
async function faults(): Promise<readonly string[]> {
  const english = messagesIn(`${LOCALES}/en.json`);
  const files = globSync(`${LOCALES}/*.json`, { cwd: ROOT });
  const sources = globSync('{shared,main,renderer}/**/*.{ts,tsx}', { cwd: ROOT }).filter((path) => path !== TYPES);
  return [
    ...((await typesOf(english)) === read(TYPES) ? [] : [`${TYPES} is stale: npm run messages`]),
    ...files
      .filter((file) => sorted(messagesIn(file)) !== read(file))
      .map((file) => `${file} is not sorted: npm run messages`),
    ...files.flatMap((file) => differences(english, messagesIn(file)).map((each) => `${basename(file)}: ${each}`)),
    ...unsaid(Object.keys(english), sources.map(read)).map((id) => `${id} is said nowhere`),
  ];
}

if (import.meta.main && process.argv.includes('--check')) {
  const found = await faults();
  for (const fault of found) console.error(fault);
  process.exitCode = found.length === 0 ? 0 : 1;
} else if (import.meta.main) {
  for (const file of globSync(`${LOCALES}/*.json`, { cwd: ROOT }))
    writeFileSync(resolve(ROOT, file), sorted(messagesIn(file)));
  writeFileSync(resolve(ROOT, TYPES), await typesOf(messagesIn(`${LOCALES}/en.json`)));
}
