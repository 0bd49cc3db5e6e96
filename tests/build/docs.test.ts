/** What the docs say of files, commands, numbers and programs, held against the code. */
import { say } from '../support/say.ts';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { statusText } from '../../main/cli/answer.ts';
import { removedName } from '../../main/history/store/removedHistory.ts';
import { CATALOGUE } from '../../shared/exercises/catalogue.ts';
import { exerciseDetails } from '../../shared/words/exercises.ts';
import { createSay } from '../../shared/words/say.ts';
import { Person } from '../engine/timeline.ts';
import { snapshotOfPerson } from '../main/snapshot/snapshots.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDERS = ['main', 'shared', 'renderer', 'build', 'tests', 'docs'] as const;

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

function filesOf(folder: string): readonly string[] {
  const found = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return found.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}

const files = FOLDERS.flatMap(filesOf);
const names = new Set(files.map((file) => basename(file)));
const source = ['main', 'shared']
  .flatMap(filesOf)
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const mainSource = filesOf('main')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(ROOT, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
];
const README = read('README.md');
const PRIVACY = read('docs/privacy.md');
const { scripts, dependencies, version } = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly version: string;
};

const finds = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found!);
const codeIn = (text: string) => finds(text, /`([^`\n]+)`/g);

/** As GitHub makes the anchor of a heading. */
const anchorsOf = (page: string) =>
  finds(page, /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe.each(PAGES)('%s', (path) => {
  const page = read(path);

  it('a page of the docs names files and folders of the project that are there', () => {
    const named = codeIn(page).filter((code) => /^[\w./-]+$/.test(code));
    const paths = named.filter((code) => FOLDERS.some((folder) => code.startsWith(`${folder}/`)));
    expect(paths.filter((each) => !existsSync(join(ROOT, each)))).toEqual([]);
    const sources = named.filter((code) => /^[\w-]+\.tsx?$/.test(code));
    expect(sources.filter((each) => !names.has(each))).toEqual([]);
  });

  it('a page of the docs links to pages and headings that are there', () => {
    const links = finds(page, /\]\(([^)\s]+)\)/g).filter((link) => !link.includes('://'));
    const broken = links.filter((link) => {
      const [target = '', anchor] = link.split('#');
      const file = target === '' ? path : join(dirname(path), target);
      if (!existsSync(join(ROOT, file))) return true;
      return anchor !== undefined && !anchorsOf(read(file)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it('a page of the docs names commands of npm that package.json has', () => {
    const run = finds(page, /npm (?:-s )?run (?:-s )?([\w:]+)/g);
    expect(run.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('docs/privacy.md', () => {
  /** Files and folders that the app makes in its data folder, as main names them. */
  function namesInDataFolder(): readonly string[] {
    const stored = finds(mainSource, /\b(?:open|spared|openJsonFile)\((?:folder, )?'([a-z.]+)'\)/g);
    const spared = finds(mainSource, /\bspared\('([a-z.]+)'\)/g);
    const joined = finds(
      mainSource,
      /\bjoin\((?:folder|dataFolder|userData|resolve\(userData\)), ((?:'[^']+'(?:, )?)+)\)/g,
    );
    return [
      ...stored.map((name) => `${name}.json`),
      ...spared.map((name) => `${name}.unsaved.json`),
      ...joined.map((parts) => finds(parts, /'([^']+)'/g).join('/')),
      ...finds(mainSource, /IN_DATA_FOLDER = '([^']+)'/g),
    ];
  }

  it('docs/privacy.md lists every file that the app keeps in its folder', () => {
    const kept = namesInDataFolder();
    // What is searched for is found: else the list would be whole because it is empty.
    expect(kept).toEqual(
      expect.arrayContaining([
        'settings.json',
        'session.unsaved.json',
        'drafts.json',
        'history.db',
        'pictures',
        'unknot.sock',
      ]),
    );
    const told = new Set(codeIn(PRIVACY).map((name) => basename(name)));
    expect(
      kept.filter((name) => !told.has(basename(name)) && !/^\.?(?:unknot-)?probe-$|^Singleton/.test(name)),
    ).toEqual([]);
  });

  it('docs/privacy.md names what is set aside and what can be brought back as the app names it', () => {
    expect(PRIVACY).toContain(`\`${removedName(0, 1).replace('0-1', '<time>-<rows>')}\``);
    for (const kind of ['corrupt', 'newer']) expect(mainSource).toContain(`.${kind}-\${fileTimestamp()}`);
    for (const name of ['settings.corrupt-<time>.json', 'history.corrupt-<time>.db', 'history.newer-<time>.db']) {
      expect(PRIVACY).toContain(`\`${name}\``);
    }
  });

  it('docs/privacy.md names every program that the app starts', () => {
    const started = finds(mainSource, /\b(?:spawn|execFile)\('([^']+)'/g);
    expect(started).toEqual(expect.arrayContaining(['/bin/sh']));
    expect(started.filter((program) => !PRIVACY.includes(`\`${program}\``))).toEqual([]);
  });
});

describe('README.md', () => {
  const blocks = finds(README, /```console\n([\s\S]*?)```/g);
  const answerTo = (command: string) =>
    blocks.find((block) => block.startsWith(`$ ${command}\n`))!.slice(command.length + 3);

  it('README.md shows the answer of the status command as it is after a start', () => {
    expect(answerTo('npm -s start -- status').trim()).toBe(statusText(say, snapshotOfPerson(new Person())).trim());
  });

  it('README.md shows lines of the simulator as they come, in their order', () => {
    const program = join(ROOT, 'main/cli/simulate.ts');
    const { stdout } = spawnSync(process.execPath, [program, 'docs/examples/morning.jsonl'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const [before = '', after = ''] = answerTo('npm run simulate -- docs/examples/morning.jsonl').split('...\n');
    expect(stdout.startsWith(before)).toBe(true);
    expect(stdout.endsWith(after)).toBe(true);
    expect(after).toContain('reach-minutes');
  });

  it('README.md counts the exercises, and says of no more of them than is so that they have a caution', () => {
    expect(README).toContain(
      `There are ${CATALOGUE.length}, each with the usual mistake, where there is one a caution`,
    );
    const told = CATALOGUE.map((exercise) => exerciseDetails(createSay('en'), exercise));
    const texts = told.map(({ mistake, strength }) => [mistake, strength]);
    expect(texts.flat().filter((text) => text.trim() === '')).toEqual([]);
    // Where there is no caution, nothing is said.
    expect(told.filter(({ caution }) => /^none/i.test(caution))).toEqual([]);
  });

  it('README.md explains the alias of a dependency as package.json has it', () => {
    expect(README).toContain('`active-win` in package.json is an alias, `npm:get-windows`');
    expect(dependencies['active-win']).toMatch(/^npm:get-windows@/);
  });
});

describe('docs/activity-log.md', () => {
  it('docs/activity-log.md has every event that the simulator tells', () => {
    const engine = read('shared/engine/types.ts');
    const [details = ''] = finds(engine, /interface OccurrenceDetails \{\n([\s\S]*?)\n\}/g);
    const events = finds(details, /^ {2}'?([\w-]+)'?: /gm);
    const [list = ''] = finds(read('shared/simulation/json.ts'), /SILENT[^[]*\[([\s\S]*?)\]/g);
    const silent = finds(list, /'([\w-]+)'/g);
    expect(events).toEqual(expect.arrayContaining(['due', 'taken', ...silent]));
    const [, table = ''] = read('docs/activity-log.md').split('| `event` | further fields |');
    const told = new Set(finds(table, /^\| (`.*?`) \|/gm).flatMap(codeIn));
    expect(events.filter((event) => !silent.includes(event) && !told.has(event))).toEqual([]);
  });
});

describe('docs/evidence.md', () => {
  it('docs/evidence.md counts the exercises of each kind', () => {
    const count = (of: string) => CATALOGUE.filter(({ kind }) => kind === of).length;
    const kinds = `${count('release')} release, ${count('strengthen')} strengthen, ${count('reset')} reset`;
    expect(read('docs/evidence.md')).toContain(`${CATALOGUE.length} exercises: ${kinds}.`);
  });
});

describe('docs/glossary.md', () => {
  it('docs/glossary.md names things of the code by the names that they have there', () => {
    const rows = finds(read('docs/glossary.md'), /^\|.*\|.*\| (.*) \|$/gm);
    const words = rows.flatMap(codeIn).flatMap((code) => (code.includes('/') ? [] : finds(code, /(\w[\w-]*)/g)));
    expect(words.length).toBeGreaterThan(30);
    expect(words.filter((word) => !source.includes(word))).toEqual([]);
  });
});

describe('CHANGELOG.md', () => {
  const changes = read('CHANGELOG.md');
  const lines = changes.split('\n').filter((line) => line.startsWith('- '));

  it('CHANGELOG.md has every change in one style, and none twice', () => {
    expect(lines.filter((line) => !/^- \[(?:New|Improved|Fixed|Removed)\] \S/.test(line))).toEqual([]);
    const told = lines.map((line) => line.replace(/^- \[\w+\] /, ''));
    expect(told.filter((line, place) => told.indexOf(line) !== place)).toEqual([]);
  });

  it('CHANGELOG.md has a heading for the version that package.json names', () => {
    expect(finds(changes, /^## (.+)$/gm)).toContain(version);
  });
});
