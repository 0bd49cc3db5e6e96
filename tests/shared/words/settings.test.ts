import { describe, expect, it } from 'vitest';
import en from '../../../shared/words/locales/en.json' with { type: 'json' };
import { PROFILE_PATHS, SETTINGS } from '../../../shared/settings/definitions/index.ts';
import { OTHER_PLACES, PAGES, pageOf, partsOf, SETTING_PLACES } from '../../../shared/settings/pages.ts';
import { createSay } from '../../../shared/words/say.ts';
import { choiceText, deskFactorText, nameInGroup, oftenText, settingText } from '../../../shared/words/settings.ts';

const say = createSay('en');
const writing = { say, numberLocale: 'en-GB', isMac: false };
const ids = new Set(Object.keys(en));
const labelled = [...SETTINGS].filter(([, { words }]) => words !== undefined).map(([path]) => path);
const isAnswer = (place: string) => place.startsWith('desk.check.');

describe('the words of the settings', () => {
  it('has a label, and each note, keywords and name that its record names, for every place', () => {
    const needed = [...new Set([...SETTING_PLACES, ...labelled])]
      .filter((place) => !isAnswer(place))
      .flatMap((place) => ['label', ...partsOf(place)].map((part) => `setting.${place}.${part}`));
    expect(needed.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('has no message that no record names', () => {
    const parts = new Set(['label', 'note', 'keywords', 'name']);
    const needed = new Set(
      [...SETTING_PLACES, ...labelled].flatMap((place) =>
        ['label', ...partsOf(place)].map((part) => `setting.${place}.${part}`),
      ),
    );
    const extra = [...ids].filter((id) => id.startsWith('setting.') && parts.has(id.split('.').at(-1)!));
    expect(extra.filter((id) => !needed.has(id))).toEqual(['setting.desk.check.keywords']);
  });

  it('says what a profile has in its place for each setting that a profile may change', () => {
    expect(PROFILE_PATHS.filter((path) => !ids.has(`setting.${path}.inProfile`))).toEqual([]);
  });

  it('has a word for every choice', () => {
    for (const [path, definition] of SETTINGS) {
      if (definition.kind !== 'choice' && definition.kind !== 'set') continue;
      for (const choice of definition.choices) expect(choiceText(say, path, choice)).not.toBe('');
    }
  });

  it('names a setting with its group, and says what it is set to as its row does', () => {
    expect(nameInGroup(say, 'sound.volume')).toBe('Sound, Volume');
    expect(nameInGroup(say, 'equipment')).toBe('At hand');
    expect(settingText(writing, 'sound.volume', 0)).toBe('silent');
    expect(settingText(writing, 'rhythm.long.seconds', 330)).toBe('5.5 minutes');
    expect(settingText(writing, 'prompts.postpones', 3)).toBe('Up to three times');
    expect(settingText(writing, 'history.keepMonths', 18)).toBe('18 months');
    expect(settingText(writing, 'history.keepMonths', 24)).toBe('2 years');
    expect(deskFactorText(say, 1.2)).toBe('1.20, a far reach');
    expect([-8, -4, -1, 0, 1, 4, 8, null].map((steps) => oftenText(say, steps))).toEqual([
      'Much less often',
      'Less often',
      'A little less often',
      'As recommended',
      'A little more often',
      'More often',
      'Much more often',
      'By your own numbers',
    ]);
  });
});

describe('the pages of the settings', () => {
  it('show every setting that somebody sees, once', () => {
    expect(new Set(SETTING_PLACES).size).toBe(SETTING_PLACES.length);
    const hidden = labelled.filter((path) => !SETTING_PLACES.includes(path));
    expect(hidden).toEqual(['prompts.suggestionLeft.at', 'exercises.likes', 'exercises.never', 'learn.read']);
  });

  it('have no place that is neither a setting nor listed', () => {
    expect(SETTING_PLACES.filter((place) => !SETTINGS.has(place) && !(place in OTHER_PLACES))).toEqual([]);
    expect(Object.keys(OTHER_PLACES).filter((place) => !SETTING_PLACES.includes(place))).toEqual([]);
  });

  it('own the settings that they show', () => {
    for (const page of PAGES)
      for (const place of page.groups.flatMap(({ id, rows }) => [id, ...rows])) expect(pageOf(place)?.id).toBe(page.id);
  });
});
