import { describe, expect, it } from 'vitest';
import { changesInWords } from '../../../shared/words/changeWords.ts';
import { readSettings } from '../../../shared/settings/read.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings/schema.ts';

const settings = (given: unknown) => readSettings(given).settings;
const lines = (before: unknown, after: unknown) =>
  changesInWords(settings(before), settings(after)).map(
    (each) => `${each.path}: ${each.meaning}: ${each.before} -> ${each.after}`,
  );

describe('a change of settings in words', () => {
  it('a change of settings in words is nothing where nothing changes', () => {
    expect(changesInWords(DEFAULT_SETTINGS, settings({}))).toEqual([]);
  });

  it.each([
    [{ rhythm: { micro: { seconds: 90 } } }, 'rhythm.micro.seconds: length of a micro-break, in seconds: 60 -> 90'],
    [
      { prompts: { laterMinutes: [10, 20] } },
      'prompts.laterMinutes: how long Later puts a prompt off, in minutes: 5, 15, 30 -> 10, 20',
    ],
    [{ breaks: { strict: true } }, 'breaks.strict: strict mode: no -> yes'],
    [
      { shortcuts: { start: 'Ctrl+Alt+B' } },
      'shortcuts.start: shortcut that answers the card with Start: none -> Ctrl+Alt+B',
    ],
    [{ equipment: [] }, 'equipment: what is at hand for exercises: chair, wall, doorway -> none'],
  ])('a change of settings in words says what a field was and becomes: %j', (after, line) => {
    expect(lines({}, after)).toEqual([line]);
  });

  it('a change of settings in words gives days and ranges of work hours', () => {
    const week = { ...DEFAULT_SETTINGS.workHours.week, tue: undefined, sat: [['22:00', '06:00']] };
    expect(lines({}, { workHours: { week } })).toEqual([
      'workHours.week.tue: work hours on a Tuesday: 09:00 to 12:30, 13:15 to 17:30 -> none',
      'workHours.week.sat: work hours on a Saturday: none -> 22:00 to 06:00',
    ]);
  });

  it('a change of settings in words gives of a list only what goes and what comes', () => {
    const rule = (match: string, weight: number) => ({ match, weight });
    expect(
      lines(
        { apps: [rule('Blender', 1), rule('Krita', 0.9), rule('Gimp', 0.8)] },
        { apps: [rule('Blender', 1), { ...rule('Krita', 0.5), hold: true }] },
      ),
    ).toEqual([
      'apps: your own word on single applications: Krita (weight 0.9), Gimp (weight 0.8) -> Krita (weight 0.5, hold yes)',
    ]);
    expect(lines({ apps: [rule('A', 1)] }, {})).toEqual([
      'apps: your own word on single applications: A (weight 1) -> none',
    ]);
  });

  it('a change of settings in words gives a new order of a list, which counts for applications', () => {
    const rule = (match: string) => ({ match, weight: 1 });
    expect(lines({ apps: [rule('A'), rule('B')] }, { apps: [rule('B'), rule('A')] })).toEqual([
      'apps: your own word on single applications: A (weight 1), B (weight 1) -> B (weight 1), A (weight 1)',
    ]);
  });

  it('a change of settings in words cuts a picture and long steps short', () => {
    const picture = `data:image/png;base64,${'A'.repeat(4000)}`;
    const own = { name: 'Look', kind: 'reset', steps: ['x'.repeat(200)], seconds: 30, position: 'sitting' };
    const [line] = lines({}, { exercises: { own: [{ ...own, equipment: 'none', picture }] } });
    expect(line).toContain('exercises.own: exercises of your own: none -> Look (kind reset, steps xxx');
    expect(line!.length).toBeLessThan(300);
  });
});
