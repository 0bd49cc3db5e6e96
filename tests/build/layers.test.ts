/**
 * Imports run one way: renderer -> shared <- main, and inside each of them from folder to folder, types included. Lint
 * says the same of the three layers and of single files; it does not know folders.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
/** A statement of its own, over one line or several, or a call. */
const IMPORT = /^\s*(?:import|export)\b(?:[^'"=;]*\bfrom)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

interface Import {
  readonly file: string;
  /** A file relative to the root for what begins with a dot, else the name of a package. */
  readonly of: string;
}

function imports(source: string, file: string): readonly Import[] {
  return [...source.matchAll(IMPORT)].map(([, stated, called]) => {
    const name = stated ?? called!;
    return { file, of: name.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), name)) : name };
  });
}

function importsOf(layer: string): readonly Import[] {
  return readdirSync(join(ROOT, layer), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => imports(readFileSync(join(ROOT, layer, name), 'utf8'), join(layer, name)));
}

/**
 * The floors of `shared/`, from low to high: a folder or file imports what stands on lower floors, and nothing of its
 * own floor or of a higher one. docs/architecture.md draws them.
 */
const FLOORS: readonly (readonly string[])[] = [
  [
    'moment.ts',
    'terms.ts',
    'cleanText.ts',
    'dataFolder.ts',
    'digits.ts',
    'extent.ts',
    'foundFaults.ts',
    'language.ts',
    'median.ts',
    'messageBounds.ts',
    'serialQueue.ts',
    'sources.ts',
  ],
  ['time', 'drafts.ts', 'readNumber.ts', 'apps', 'figure', 'learn', 'logo'],
  ['exercises', 'schedule'],
  ['desk', 'holds'],
  ['settings', 'sensors.ts'],
  ['engine'],
  ['activity', 'diary', 'notice.ts', 'problem.ts', 'status.ts'],
  ['patterns'],
  ['bridge.ts'],
  ['words'],
  ['simulation'],
];

/** A folder or file directly in `folder` that the path lies in; null where it lies elsewhere. */
function roomOf(path: string, folder: string): string | null {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split('/')[0]! : null;
}

/** Which rooms of a folder import which others, each pair once. */
function doorsOf(folder: string): readonly (readonly [from: string, to: string])[] {
  const doors = new Map<string, readonly [string, string]>();
  for (const { file, of } of importsOf(folder)) {
    const [from, to] = [roomOf(file, folder), roomOf(of, folder)];
    if (from !== null && to !== null && from !== to) doors.set(`${from} -> ${to}`, [from, to]);
  }
  return [...doors.values()];
}

/** The rooms that lie on a circle: of a graph without one, nothing is left when what leads nowhere is taken away. */
function onCircles(doors: readonly (readonly [from: string, to: string])[]): readonly string[] {
  const rest = doors.filter(
    ([from, to]) => doors.some(([other]) => other === to) && doors.some(([, other]) => other === from),
  );
  if (rest.length < doors.length) return onCircles(rest);
  return [...new Set(rest.flat())];
}

/** The layer, and all folders in it. */
function foldersOf(layer: string): readonly string[] {
  const inner = readdirSync(join(ROOT, layer), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return [layer, ...inner.map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)))];
}

const isIn = (layer: string) => (name: string) => name.startsWith(`${layer}/`);

/** The imports of a layer that none of these allows. */
function strays(layer: string, allowed: (name: string) => boolean): readonly Import[] {
  const found = importsOf(layer);
  expect(found.length).toBeGreaterThan(0);
  return found.filter(({ of }) => !allowed(of));
}

test('finds imports of every form', () => {
  const source = `
    import 'a';
    import b from "./b.ts";
    import type { C } from '../c.ts';
    export * from 'd';
    import {
      e,
    } from 'e';
    const f = await import('node:f');
    export const g = 'not from "here"';
  `;
  expect(imports(source, 'shared/engine/x.ts').map(({ of }) => of)).toEqual([
    'a',
    'shared/engine/b.ts',
    'shared/c.ts',
    'd',
    'e',
    'node:f',
  ]);
});

test('the thinking imports itself and pure libraries, so that it runs anywhere', () => {
  const pure = [
    'valibot',
    'fast-equals',
    'ical.js',
    'jsonc-parser',
    'minisearch',
    'temporal-polyfill',
    'intl-messageformat',
    '@formatjs/icu-messageformat-parser',
  ];
  expect(strays('shared', (name) => isIn('shared')(name) || pure.includes(name))).toEqual([]);
});

test('a window knows neither main nor Node nor Electron', () => {
  const outside = (name: string) => /^(main|build|tests)\//.test(name) || /^(node:|electron($|\/))/.test(name);
  expect(strays('renderer', (name) => !outside(name))).toEqual([]);
});

test('main knows the windows by the shared contract alone', () => {
  const outside = (name: string) => /^(renderer|tests)\//.test(name) || /^react($|-|\/)/.test(name);
  expect(strays('main', (name) => !outside(name))).toEqual([]);
});

test('a window leaves the others alone: what they share is in ui', () => {
  const folderOf = (name: string) => /^renderer\/([^/]+)\//.exec(name)?.[1] ?? null;
  const others = importsOf('renderer').filter(({ file, of }) => {
    const [own, other] = [folderOf(file), folderOf(of)];
    return other !== null && other !== own && other !== 'ui';
  });
  expect(others).toEqual([]);
});

test('each part of the thinking imports what stands on lower floors, types included', () => {
  const doors = doorsOf('shared');
  const rooms = readdirSync(join(ROOT, 'shared')).filter((name) => name !== 'tsconfig.json');
  const floorOf = (room: string) => FLOORS.findIndex((floor) => floor.includes(room));
  expect(rooms.filter((room) => floorOf(room) === -1)).toEqual([]);
  const upwards = doors.filter(([from, to]) => floorOf(to) >= floorOf(from)).map((door) => door.join(' -> '));
  expect(upwards).toEqual([]);
});

test('tells a circle of folders from a tree', () => {
  const tree = [
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ] as const;
  expect(onCircles(tree)).toEqual([]);
  expect(onCircles([...tree, ['c', 'a'], ['d', 'a']])).toEqual(['a', 'b', 'c']);
});

test('no folders import each other in a circle, types included', () => {
  const isFolder = (room: string) => !/\.\w+$/.test(room);
  const circles = ['shared', 'main', 'renderer'].flatMap(foldersOf).flatMap((folder) => {
    const doors = doorsOf(folder);
    // What single files have to do with each other is lint's: `import/no-cycle`.
    const rooms = onCircles(doors).filter(isFolder);
    return rooms.length === 0 ? [] : [`${folder}: ${rooms.join(', ')}`];
  });
  expect(circles).toEqual([]);
});
