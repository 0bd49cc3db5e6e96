import { describe, expect, it } from 'vitest';
import { createSay } from '../../../shared/words/say.ts';

describe('what is said', () => {
  it('what is said is the English message, word for word', () => {
    expect(createSay('en')('today.toSettings')).toBe('To the settings');
  });

  it('what is said has an accent on each letter in the pseudo-language, so that a text from elsewhere stands out', () => {
    expect(createSay('en-XA')('today.toSettings')).toBe('Ţö ţĥé šéţţîñĝš');
  });

  it('what is said runs from right to left in the other pseudo-language', () => {
    expect(createSay('ar-XB')('today.toSettings')).toBe('\u202eTo the settings\u202c');
  });
});
