/**
 * A list that is spread into a call becomes arguments, and some ten thousand of them are more than the stack holds: a
 * list that has grown, or that somebody else wrote, ends the app.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
/** What takes any number of arguments, and is therefore given lists. */
const CALL = /\b(?:push|unshift|splice|max|min|hypot|fromCharCode|fromCodePoint|of|concat|assign)\(/g;

/** The calls of a source that spread a list among their own arguments. */
function spreadsIn(source: string): readonly string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  return [...code.matchAll(CALL)].flatMap(({ 0: name, index }) => {
    let depth = 0;
    for (let at = index + name.length; at < code.length; at += 1) {
      const letter = code[at]!;
      if (depth === 0 && code.startsWith('...', at)) return [code.slice(index, at + 20)];
      if ('([{'.includes(letter)) depth += 1;
      if (')]}'.includes(letter) && --depth < 0) return [];
    }
    return [];
  });
}

test('finds a list among the arguments of a call, and leaves the other dots alone', () => {
  expect(spreadsIn('a.push(1, ...b);\nMath.max(\n  ...c.map(({ d }) => d),\n);')).toHaveLength(2);
  expect(spreadsIn('a.push({ ...b }); Math.max(f([...c])); g(...d); // push(...e)')).toEqual([]);
  expect(spreadsIn('String.fromCharCode(...bytes)')).toHaveLength(1);
});

test.each(['main', 'shared', 'renderer'])('no list of unknown length becomes arguments in %s', (layer) => {
  const names = readdirSync(join(ROOT, layer), { recursive: true, encoding: 'utf8' });
  const sources = names.filter((name) => /\.tsx?$/.test(name));
  expect(sources.length).toBeGreaterThan(10);
  const found = sources.flatMap((name) =>
    spreadsIn(readFileSync(join(ROOT, layer, name), 'utf8')).map((call) => `${layer}/${name}: ${call}`),
  );
  expect(found).toEqual([]);
});
