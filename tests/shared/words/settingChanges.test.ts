import { describe, expect, it } from 'vitest';
import { createSay } from '../../../shared/words/say.ts';
import { settingChanges } from '../../../shared/words/settingChanges.ts';
import { readSettings } from '../../../shared/settings/read.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings/schema.ts';

const writing = { say: createSay('en'), numberLocale: 'en-GB', isMac: false };
const settings = (given: unknown) => readSettings(given).settings;
const lines = (before: unknown, after: unknown) =>
  settingChanges(writing, settings(before), settings(after)).map(
    (each) => `${each.path}: ${each.name}: ${each.before} -> ${each.after}`,
  );

describe('a change of settings in words', () => {
  it('a change of settings in words is nothing where nothing changes', () => {
    expect(settingChanges(writing, DEFAULT_SETTINGS, settings({}))).toEqual([]);
  });

  it.each([
    [{ rhythm: { micro: { seconds: 90 } } }, 'rhythm.micro.seconds: Length of a micro-break: 60 seconds -> 90 seconds'],
    [
      { prompts: { laterMinutes: [10, 20] } },
      'prompts.laterMinutes: Prompts, Later puts a break off by: 5, 15, 30 minutes -> 10, 20 minutes',
    ],
    [{ breaks: { strict: true } }, 'breaks.strict: Prompts, Strict breaks: off -> on'],
    [{ shortcuts: { start: 'Ctrl+Alt+B' } }, 'shortcuts.start: Shortcuts, Start: none -> Ctrl + Alt + B'],
    [{ equipment: [] }, 'equipment: At hand: A firm chair, A free wall, A doorway -> none'],
  ])('a change of settings in words says what a field was and becomes: %j', (after, line) => {
    expect(lines({}, after)).toEqual([line]);
  });

  it('a change of settings in words gives days and ranges of work hours', () => {
    const week = { ...DEFAULT_SETTINGS.workHours.week, tue: undefined, sat: [['22:00', '06:00']] };
    expect(lines({}, { workHours: { week } })).toEqual([
      'workHours.week.tue: The week, Tuesday: 09:00 to 12:30, 13:15 to 17:30 -> none',
      'workHours.week.sat: The week, Saturday: none -> 22:00 to 06:00',
    ]);
  });

  it('a change of settings in words gives of a list only what goes and what comes', () => {
    const rule = (match: string, weight: number) => ({ match, weight });
    expect(
      lines(
        { apps: [rule('Blender', 1), rule('Krita', 0.9), rule('Gimp', 0.8)] },
        { apps: [rule('Blender', 1), { ...rule('Krita', 0.5), hold: true }] },
      ),
    ).toEqual(['apps: Your apps: Krita (weight 0.9), Gimp (weight 0.8) -> Krita (weight 0.5, hold yes)']);
    expect(lines({ apps: [rule('A', 1)] }, {})).toEqual(['apps: Your apps: A (weight 1) -> none']);
  });

  it('a change of settings in words gives a new order of a list, which counts for applications', () => {
    const rule = (match: string) => ({ match, weight: 1 });
    expect(lines({ apps: [rule('A'), rule('B')] }, { apps: [rule('B'), rule('A')] })).toEqual([
      'apps: Your apps: A (weight 1), B (weight 1) -> B (weight 1), A (weight 1)',
    ]);
  });

  it('a change of settings in words cuts a picture and long steps short', () => {
    const picture = `data:image/png;base64,${'A'.repeat(4000)}`;
    const own = { name: 'Look', kind: 'reset', steps: ['x'.repeat(200)], seconds: 30, position: 'sitting' };
    const [line] = lines({}, { exercises: { own: [{ ...own, equipment: 'none', picture }] } });
    expect(line).toContain('exercises.own: Your own: none -> Look (kind reset, steps xxx');
    expect(line!.length).toBeLessThan(300);
  });
});
