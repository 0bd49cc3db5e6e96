import { expect, it } from 'vitest';
import { careText, needsCare } from '../../../shared/diary/care.ts';
import { WARNING_SIGNS } from '../../../shared/diary/warningSigns.ts';

it('is for 7 of 10 and more', () => {
  expect([6, 7, 8, 9, 10].filter(needsCare)).toEqual([7, 8, 9, 10]);
});

it('names every warning sign, the emergency first', () => {
  const text = careText();
  for (const sign of WARNING_SIGNS.flatMap(({ signs }) => signs)) expect(text).toContain(sign);
  expect(text.split('\n')[1]).toMatch(/^Call the emergency number now: chest pain/);
});
