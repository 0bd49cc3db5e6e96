import { describe, expect, it } from 'vitest';
import { noticeText } from '../../../shared/words/notices.ts';
import { createSay } from '../../../shared/words/say.ts';
import type { PromptAnswer } from '../../../main/prompt-answers/promptAnswer.ts';
import { type ShortcutId, createShortcuts } from '../../../main/prompt-answers/shortcuts.ts';

const NONE = { start: '', later: '', skip: '', took: '', checkIn: '' };
const ALL: readonly PromptAnswer[] = ['start', 'later', 'skip', 'took'];

/** A system with these combinations in the hands of others, and one that it cannot make sense of. */
function desk(elsewhere: readonly string[] = []) {
  const held = new Map<string, () => void>();
  const ran: ShortcutId[] = [];
  const notices: string[] = [];
  const faults: string[] = [];
  const shortcuts = createShortcuts({
    system: {
      register(accelerator: string, run: () => void) {
        if (accelerator === 'Super+F24') throw new TypeError('conversion failure');
        if (elsewhere.includes(accelerator) || held.has(accelerator)) return false;
        held.set(accelerator, run);
        return true;
      },
      unregister: (accelerator: string) => void held.delete(accelerator),
    },
    run: (each) => void ran.push(each),
    notices: { say: (_id, text) => void notices.push(noticeText(createSay('en'), text)) },
    onFault: (why) => void faults.push(why),
  });
  return { shortcuts, held, ran, notices, faults, keys: () => [...held.keys()] };
}

describe('global shortcuts', () => {
  it('global shortcuts answer the card that is up', () => {
    const { shortcuts, held, ran } = desk();
    shortcuts.follow(ALL, { ...NONE, start: 'Ctrl+Alt+B', took: 'Ctrl+Alt+T' });
    held.get('Ctrl+Alt+T')?.();
    held.get('Ctrl+Alt+B')?.();
    expect(ran).toEqual(['took', 'start']);
  });

  it('global shortcuts are free for others while no card is up, and when Unknot ends', () => {
    const { shortcuts, keys } = desk();
    const wanted = { ...NONE, start: 'Ctrl+Alt+B' };
    shortcuts.follow([], wanted);
    expect(keys()).toEqual([]);
    shortcuts.follow(ALL, wanted);
    expect(keys()).toEqual(['Ctrl+Alt+B']);
    shortcuts.follow([], wanted);
    expect(keys()).toEqual([]);
    shortcuts.follow(ALL, wanted);
    shortcuts.release();
    expect(keys()).toEqual([]);
  });

  it('global shortcuts open the check-in at any time, card or not', () => {
    const { shortcuts, held, ran, keys } = desk();
    const wanted = { ...NONE, start: 'Alt+1', checkIn: 'Ctrl+Alt+K' };
    shortcuts.follow(['checkIn'], wanted);
    held.get('Ctrl+Alt+K')?.();
    expect(ran).toEqual(['checkIn']);
    shortcuts.follow([...ALL, 'checkIn'], wanted);
    expect(keys()).toEqual(['Alt+1', 'Ctrl+Alt+K']);
    shortcuts.follow(['checkIn'], NONE);
    expect(keys()).toEqual([]);
  });

  it('global shortcuts leave out what the card does not offer', () => {
    const { shortcuts, keys } = desk();
    shortcuts.follow(['start', 'took'], { ...NONE, start: 'Alt+1', later: 'Alt+2', skip: 'Alt+3', took: 'Alt+4' });
    expect(keys()).toEqual(['Alt+1', 'Alt+4']);
  });

  it('global shortcuts follow the settings while a card is up', () => {
    const { shortcuts, keys } = desk();
    shortcuts.follow(ALL, { ...NONE, start: 'Alt+1', skip: 'Alt+3' });
    shortcuts.follow(ALL, { ...NONE, start: 'Alt+3' });
    expect(keys()).toEqual(['Alt+3']);
  });

  it('global shortcuts say so once when the system refuses one, and hold the others', () => {
    const { shortcuts, keys, notices, faults } = desk(['Alt+1', 'Super+F24']);
    const wanted = { ...NONE, start: 'Alt+1', later: 'Super+F24', skip: 'Alt+3' };
    for (let card = 0; card < 3; card++) {
      shortcuts.follow(ALL, wanted);
      expect(keys()).toEqual(['Alt+3']);
      shortcuts.follow([], wanted);
    }
    expect(notices).toEqual([
      'The system does not give Alt+1 to Unknot for Start; another program may have it. Choose another one.',
      'The system does not give Super+F24 to Unknot for Later; another program may have it. Choose another one.',
    ]);
    expect(faults[0]).toBe('Super+F24: conversion failure');
  });
});

describe('trying a new shortcut', () => {
  it('trying a new shortcut names the one that the system refuses, and leaves nothing behind', () => {
    const { shortcuts, keys } = desk(['Alt+2']);
    expect(shortcuts.refused(NONE, { ...NONE, start: 'Alt+1', later: 'Alt+2' })).toBe('later');
    expect(shortcuts.refused(NONE, { ...NONE, start: 'Alt+1' })).toBeNull();
    expect(keys()).toEqual([]);
  });

  it('trying a new shortcut does not complain of one that was there before', () => {
    const { shortcuts } = desk(['Alt+2']);
    const before = { ...NONE, later: 'Alt+2' };
    expect(shortcuts.refused(before, { ...before, start: 'Alt+1' })).toBeNull();
  });

  it('trying a new shortcut leaves the card that is up its own', () => {
    const { shortcuts, keys } = desk();
    const wanted = { ...NONE, start: 'Alt+1' };
    shortcuts.follow(ALL, wanted);
    expect(shortcuts.refused(NONE, wanted)).toBeNull();
    shortcuts.follow(ALL, wanted);
    expect(keys()).toEqual(['Alt+1']);
  });
});
