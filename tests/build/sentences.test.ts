/**
 * What a person reads stands in shared/words/locales: code holds no whole sentences but those of errors that it throws.
 * That windows say nothing else, down to single words, is held by tests/pages/pseudo.test.ts.
 */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

const COMMENTS = /\/\*[\s\S]*?\*\/|(?<=^|[\s;,{(])\/\/[^\n]*/g;
/** A literal, and what stands before it where that makes an error of it. */
const LITERAL = /(Error\(\s*)?(?:'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`)/g;
/** Begins with a capital and ends as sentences do, with two small words in a row in between. */
const SENTENCE = /^[A-Z“][^\n]*\b[a-z]+ [a-z]+[^\n]*[.?!]$/;

/** What is said of a field behind its name. */
const PREDICATE = /^(must|is|has|cannot|stands|not) [a-z]/;

/** The texts in a source, with `…` for what is put in. */
function textsIn(source: string): readonly string[] {
  return [...source.replace(COMMENTS, '').matchAll(LITERAL)]
    .filter(([, error]) => error === undefined)
    .map(([, , plain, template]) => (plain ?? template!).replace(/\$\{[^}]*\}/g, '…'));
}

const sentencesIn = (source: string) => textsIn(source).filter((text) => SENTENCE.test(text));

test('the search for sentences finds those in quotes and in templates, and leaves errors and comments alone', () => {
  const source = [
    "const a = 'It could not be saved.';",
    'const b = `There is no file ${name} in the folder.`;',
    "throw new Error('This page cannot draw.');",
    "// It 'does not count here.'",
    "const c = 'must be a number';",
    "const d = 'Ctrl+Alt+B';",
  ].join('\n');
  expect(sentencesIn(source)).toEqual(['It could not be saved.', 'There is no file … in the folder.']);
});

test('sentences that a person reads are messages, and stand nowhere in the code', () => {
  const files = globSync('{shared,main,renderer}/**/*.{ts,tsx}', { cwd: ROOT });
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap((file) => {
    const sentences = sentencesIn(readFileSync(join(ROOT, file), 'utf8'));
    return sentences.length === 0 ? [] : [{ file: file.replaceAll('\\', '/'), sentences }];
  });
  expect(found).toEqual([]);
});

test('what is wrong with a setting or a row of a history is a value, and no words of its schema', () => {
  const files = globSync('shared/{settings,diary}/**/*.ts', { cwd: ROOT });
  expect(files.length).toBeGreaterThan(50);
  const found = files.flatMap((file) =>
    textsIn(readFileSync(join(ROOT, file), 'utf8')).filter((text) => PREDICATE.test(text)),
  );
  expect(found).toEqual([]);
});
