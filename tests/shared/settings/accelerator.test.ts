import { describe, expect, it } from 'vitest';
import { acceleratorFault, spelled } from '../../../shared/settings/accelerator.ts';
import { problemSaid } from '../../support/say.ts';
import { readSettings } from '../../../shared/settings/read.ts';

describe('a global shortcut', () => {
  it.each(['Ctrl+Alt+B', 'CommandOrControl+Shift+1', 'Super+F9', 'Alt+Space', 'cmd+option+pageup', 'Ctrl+F24', ''])(
    'a global shortcut may be %s',
    (text) => expect(acceleratorFault(text)).toBeNull(),
  );

  it.each(['B', 'F9', 'Shift+B'])('a global shortcut needs more than Shift, which is typing: %s', (text) => {
    expect(acceleratorFault(text)).toEqual({ kind: 'typed-shortcut' });
  });

  it.each(['Ctrl', 'Ctrl+', '+B', 'Ctrl+Alt', 'Ctrl+Ctrl+B', 'Ctrl+Escape', 'Hyper+B', 'Ctrl+F25', 'Ctrl+BB', ' '])(
    'a global shortcut is a combination of known keys with one that is no modifier: %j is refused',
    (text) => expect(acceleratorFault(text)).toEqual({ kind: 'not-a-shortcut' }),
  );

  it('a global shortcut is the same in any spelling', () => {
    expect(spelled('shift+alt+control+b')).toBe('Ctrl+Alt+Shift+B');
    expect(spelled('Meta+Home')).toBe(spelled('super+HOME'));
    expect(spelled('nonsense')).toBeNull();
  });
});

describe('shortcuts in a settings file', () => {
  const read = (shortcuts: unknown) => {
    const { settings, problems } = readSettings({ shortcuts });
    return { shortcuts: settings.shortcuts, problems: problems.map(problemSaid) };
  };

  it('shortcuts in a settings file are all off at first', () => {
    expect(readSettings({}).settings.shortcuts).toEqual({ start: '', later: '', skip: '', took: '', checkIn: '' });
  });

  it('shortcuts in a settings file lose the one that is wrong, by name, and keep the others', () => {
    expect(read({ start: 'Ctrl+Alt+B', later: 'L' })).toEqual({
      shortcuts: { start: 'Ctrl+Alt+B', later: '', skip: '', took: '', checkIn: '' },
      problems: [expect.stringContaining('shortcuts.later: must have Ctrl, Alt')],
    });
  });

  it('shortcuts in a settings file lose the second of two that are the same, however they are spelled', () => {
    expect(read({ start: 'Ctrl+Alt+B', skip: 'alt+control+b', took: 'Ctrl+Alt+T' })).toEqual({
      shortcuts: { start: 'Ctrl+Alt+B', later: '', skip: '', took: 'Ctrl+Alt+T', checkIn: '' },
      problems: ['shortcuts.skip: "alt+control+b" is taken by "start"; each needs its own'],
    });
  });

  it('shortcuts in a settings file may be off all together', () => {
    expect(read({ start: '', later: '', skip: '', took: '' }).problems).toEqual([]);
  });
});
