import { expect, it } from 'vitest';
import { titleWordsIn, titleWordsOf } from '../../../shared/apps/titleWords.ts';

it('a window is known by a word of its title only where the person asked for that word', () => {
  const rules = [{ match: 'Figma', inTitle: true }, { match: 'Firefox' }, { match: 'PACS', inTitle: true }];
  expect(titleWordsOf(rules)).toEqual(['Figma', 'PACS']);
  expect(titleWordsOf([{ match: 'Firefox' }])).toEqual([]);
});

it.each([
  ['Landing page – Figma — Mozilla Firefox', 'figma', true],
  ['FIGMA', 'Figma', true],
  ['(3) Onshape | Bracket v2', 'Onshape', true],
  ['Figmania fan club', 'Figma', false],
  ['SPACS and shells', 'PACS', false],
  ['Über Figma: the Figma book', 'Figma', true],
  ['ärzte-pacs1', 'PACS', false],
  ['a+b', 'a+b', true],
  ['', 'Figma', false],
] as const)('the title "%s" has the word "%s" in it: %s', (title, word, isThere) => {
  expect(titleWordsIn(title, [word])).toEqual(isThere ? [word] : []);
});

it('of several words in a title the one that the person named first comes first', () => {
  expect(titleWordsIn('Figma in Citrix', ['Citrix', 'Onshape', 'Figma'])).toEqual(['Citrix', 'Figma']);
});
