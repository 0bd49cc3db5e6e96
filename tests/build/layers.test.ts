/** Imports run one way: renderer -> shared <- main. Lint says the same; this holds where lint is not run. */
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
    'jsonc-parser',
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
