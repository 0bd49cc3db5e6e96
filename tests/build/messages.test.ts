import { describe, expect, it } from 'vitest';
import { differences, needsOf, typesOf, unsaid } from '../../build/messages.ts';

describe('the types of the messages', () => {
  it('the types of the messages name each argument with its type, also within plurals, selects and tags', () => {
    const { values, tags } = needsOf(
      '<b>{name}</b> {count, plural, one {# day of {of, number}} other {{kind, select, a {x} other {y {count}}}}}',
    );
    expect(Object.fromEntries(values)).toEqual({
      name: 'string | number',
      count: 'number',
      of: 'number',
      kind: 'string',
    });
    expect([...tags]).toEqual(['b']);
  });

  it('the types of the messages know a message without arguments', async () => {
    expect(await typesOf({ 'a.b': 'Plain', 'a.c': '{n, number} left' })).toContain("readonly 'a.b': None;");
  });

  it('the types of the messages are refused for a message that cannot be read, and it is named', async () => {
    await expect(typesOf({ 'a.broken': 'one {count' })).rejects.toThrow('a.broken cannot be read');
  });
});

describe('a check of the messages', () => {
  it('a check of the messages finds one that a language lacks, has too many of, or says with other arguments', () => {
    const other = { 'a.b': '{m}', 'a.d': 'new' };
    expect(differences({ 'a.b': '{n}', 'a.c': 'gone' }, other)).toEqual([
      'a.c is missing',
      'a.d is not an English message',
      'a.b has other arguments than in English',
    ]);
  });

  it('a check of the messages finds those that are said nowhere, by name or by a template', () => {
    const sources = ["say('a.b')", 'say(`exercise.${id}.name`)'];
    expect(unsaid(['a.b', 'a.c', 'exercise.chin-tuck.name', 'exercise.chin-tuck.steps'], sources)).toEqual([
      'a.c',
      'exercise.chin-tuck.steps',
    ]);
  });
});
