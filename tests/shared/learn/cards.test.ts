import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Card, CARDS } from '../../../shared/learn/cards.ts';
import { CATALOGUE } from '../../../shared/exercises/catalogue.ts';
import { cardText } from '../../../shared/words/learn.ts';
import { createSay } from '../../../shared/words/say.ts';
import { SOURCES } from '../../../shared/sources.ts';

const LIBRARY: readonly Card[] = CARDS;

const say = createSay('en');

function wordsOf(card: Card): string {
  const { lead, paragraphs, lists } = cardText(say, card);
  return [lead, ...paragraphs, ...lists.flatMap(({ heading, items }) => [heading, ...items])].join(' ');
}

/** What docs/evidence.md E rules out, as words that no card may use of itself. */
const PROMISES =
  /\b(cures?|heals?|treats?|relieves?|fix(es)?|prevents?|clinically|proven to|guarantee\w*|you must|dangerous|at risk)\b|!/i;

describe.each(LIBRARY.map((card) => [cardText(say, card).title, card] as const))('the card “%s”', (_, card) => {
  it('a card of Learn takes about a minute to read', () => {
    const words = wordsOf(card).split(/\s+/).length;
    expect(words).toBeGreaterThan(120);
    expect(words).toBeLessThan(270);
  });

  it('a card of Learn promises nothing and threatens with nothing', () => {
    expect(wordsOf(card)).not.toMatch(PROMISES);
  });

  it('a card of Learn names where it comes from, in rows of the evidence', () => {
    const evidence = readFileSync('docs/evidence.md', 'utf8');
    expect(card.sources.length).toBeGreaterThan(0);
    for (const id of card.sources.filter((source) => source !== 'X1')) expect(evidence).toContain(`| ${id} |`);
  });
});

it('every source belongs to a card or an exercise, and is a row of the evidence', () => {
  const used = new Set([
    ...LIBRARY.flatMap(({ sources }) => sources),
    ...CATALOGUE.flatMap(({ evidence }) => evidence),
  ]);
  expect(Object.keys(SOURCES).filter((id) => !used.has(id as keyof typeof SOURCES))).toEqual([]);
});
