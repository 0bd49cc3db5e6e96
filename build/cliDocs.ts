/**
 * `npm run docs:cli`: writes what is made of the table of commands and of the schema of `status --json`: the table in
 * README.md, those in docs/command-line.md, docs/status.schema.json, and for packages the manual page and the
 * completions in build/cli/. A table stands between `<!-- cli: NAME -->` and `<!-- end -->`.
 */
import { toJsonSchema } from '@valibot/to-json-schema';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { format } from 'prettier';
import {
  COMMANDS,
  type CommandOption,
  EXIT_STATUSES,
  type Example,
  GLOBAL_OPTIONS,
  SHELLS,
  type Shell,
  usageOf,
} from '../main/cli/commandTable.ts';
import { completionScript } from '../main/cli/completions.ts';
import { wrapped } from '../main/cli/help.ts';
import { type Unsaid, createSay, sayUnsaid } from '../shared/words/say.ts';
import { statusSchema } from '../shared/status.ts';

/** The pages are in English. */
const say = createSay('en');
const said = (text: Unsaid): string => sayUnsaid(say, text);

const ROOT = resolve(import.meta.dirname, '..');

/** The part of JSON Schema that the schema of the status uses. */
interface Part {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Part[];
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
  readonly description?: string;
}

const HEAD = { $schema: 'http://json-schema.org/draft-07/schema#', title: 'unknot status --json' };
const STATUS = toJsonSchema(statusSchema, { target: 'draft-07' }) as Part;

/** `micro`, `long` or null; a number. */
function valuesOf(part: Part): string {
  if (part.anyOf !== undefined) return part.anyOf.map(valuesOf).join(' or ');
  if (part.enum !== undefined) return part.enum.map((value) => `\`"${String(value)}"\``).join(', ');
  if (part.type === 'array') return 'a list';
  if (part.type === 'integer') return 'a whole number';
  return part.type === 'null' ? '`null`' : part.type === 'object' ? 'an object' : `a ${part.type}`;
}

/** A row for each field, those of objects and lists below them. */
function statusRows(part: Part, path: string): readonly string[] {
  const within = [part, ...(part.anyOf ?? [])].find(({ properties, items }) => properties ?? items) ?? part;
  const row = path === '' ? [] : [`| \`${path}\` | ${valuesOf(part)} | ${part.description ?? ''} |`];
  const fields = Object.entries(within.properties ?? {}).flatMap(([name, each]) =>
    statusRows(each, path === '' ? name : `${path}.${name}`),
  );
  const entries = within.items?.properties === undefined ? [] : statusRows(within.items, `${path}[]`).slice(1);
  return [...row, ...fields, ...entries];
}

const table = (head: readonly string[], rows: readonly string[]): string =>
  [`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...rows].join('\n');

const TABLES: Readonly<Record<string, () => string>> = {
  commands: () =>
    table(
      ['command', 'from source', 'what it does'],
      COMMANDS.flatMap(({ examples }) => examples).map(
        ({ words, does }) => `| \`unknot ${words}\` | \`npm start -- ${words}\` | ${said(does)} |`,
      ),
    ),
  usage: () =>
    table(
      ['command', 'what it does'],
      COMMANDS.map((each) => `| \`${usageOf(each).replaceAll('|', '\\|')}\` | ${said(each.does)} |`),
    ),
  statuses: () =>
    table(
      ['exit status', 'means'],
      EXIT_STATUSES.map(({ status, means }) => `| ${status} | ${said(means)} |`),
    ),
  status: () => table(['field', 'values', 'meaning'], statusRows(STATUS, '')),
};

/** The page with new tables. Throws if it names a table that does not exist. */
export function withTables(page: string): string {
  return page.replaceAll(/<!-- cli: (\w+) -->\n[^]*?<!-- end -->/g, (_whole, name: string) => {
    const made = TABLES[name];
    if (made === undefined) throw new Error(`There is no table ${name}.`);
    return `<!-- cli: ${name} -->\n\n${made()}\n\n<!-- end -->`;
  });
}

/** The day of the last change to the words of the manual page. */
const WRITTEN = '2026-11-30';

/** Text for roff: a backslash, and a dash that is typed, are written so that they come out as they are. */
const roff = (text: string): string => text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll('`', '');

/** A sentence over several lines, none of which looks like a command of roff's. */
const sentence = (text: string): readonly string[] =>
  wrapped(`${roff(text)}.`, 0, 78).map((line) => line.replace(/^(?=[.'])/, '\\&'));

/** Words that are typed stand bold. */
const bold = (text: string): string => `\\fB${roff(text)}\\fR`;

const optionOf = ({ name, value, short }: CommandOption & { readonly short?: string }): string =>
  `${short === undefined ? '' : `${bold(`-${short}`)}, `}${bold(`--${name}`)}${value === undefined ? '' : ` \\fI${value}\\fR`}`;

const exampleOf = ({ words, does }: Example): readonly string[] => [
  '.TP',
  bold(`unknot ${words}`),
  ...sentence(said(does)),
];

/** The manual page, in the macros of man(7). */
export function manualPage(version: string): string {
  return [
    '.\\" Made by `npm run docs:cli`.',
    `.TH UNKNOT 1 ${WRITTEN} "Unknot ${version}" "User Commands"`,
    '.SH NAME',
    'unknot \\- short exercise breaks for people who reach for the mouse',
    '.SH SYNOPSIS',
    '.B unknot',
    '[\\fICOMMAND\\fR]',
    '.SH DESCRIPTION',
    ...sentence('Unknot sits in the tray and adds up how long you have been reaching for the mouse'),
    ...sentence('Without a command it starts, or the one that runs shows its window'),
    ...sentence('A command is handed to the Unknot that runs, which answers; that needs no display'),
    ...sentence('Switches of Chromium may stand before the command'),
    '.SH COMMANDS',
    ...COMMANDS.flatMap((command) => [
      `.SS ${roff(usageOf(command))}`,
      ...command.examples.flatMap(exampleOf),
      ...command.options.flatMap((option) => ['.TP', optionOf(option), ...sentence(said(option.does))]),
    ]),
    '.SH OPTIONS',
    ...GLOBAL_OPTIONS.flatMap((option) => ['.TP', optionOf(option), ...sentence(said(option.does))]),
    '.SH EXIT STATUS',
    ...EXIT_STATUSES.flatMap(({ status, means }) => ['.TP', bold(String(status)), ...sentence(said(means))]),
    '.SH ENVIRONMENT',
    '.TP',
    bold('UNKNOT_USER_DATA'),
    ...sentence('The folder with the data, in place of the usual one; each has an Unknot of its own'),
    '.SH FILES',
    '.TP',
    '.I ~/.config/Unknot',
    ...sentence('Settings, history and log; while Unknot runs, also the socket at which commands arrive'),
    '',
  ].join('\n');
}

/** Where a shell expects the name of its completions. */
const COMPLETION_FILE: Readonly<Record<Shell, string>> = { bash: 'unknot.bash', zsh: '_unknot', fish: 'unknot.fish' };

/** All files by their path in the project, as they should be. @param read gives the text of a file that is there */
export async function cliFiles(read: (path: string) => string): Promise<Readonly<Record<string, string>>> {
  const { version } = JSON.parse(read('package.json')) as { readonly version: string };
  return {
    'README.md': withTables(read('README.md')),
    'docs/command-line.md': withTables(read('docs/command-line.md')),
    'docs/status.schema.json': await format(JSON.stringify({ ...HEAD, ...STATUS }), {
      parser: 'json',
      printWidth: 120,
    }),
    'build/cli/unknot.1': manualPage(version),
    ...Object.fromEntries(SHELLS.map((shell) => [`build/cli/${COMPLETION_FILE[shell]}`, completionScript(say, shell)])),
  };
}

if (import.meta.main) {
  const files = await cliFiles((path) => readFileSync(resolve(ROOT, path), 'utf8'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(resolve(ROOT, path)), { recursive: true });
    writeFileSync(resolve(ROOT, path), text);
  }
}
