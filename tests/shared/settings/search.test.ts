import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch, type Findable, keepSearch } from '../../../shared/settings/search.ts';

const row = (label: string, rest: Partial<Findable> = {}): Findable => ({
  label,
  group: null,
  page: 'Breaks',
  note: '',
  keywords: '',
  ...rest,
});
const SOUND = row('Sound', { keywords: 'quiet silent' });
const TONES = row('Soft tones', { group: 'Sound', note: 'At the start, at the half.', keywords: 'quiet chime' });
const DAYS = row('Other days', { page: 'Work hours', note: 'Days off, short days.', keywords: 'holidays' });
const THEME = row('Theme', { group: 'Appearance', page: 'This computer', keywords: 'dark' });
const ROWS = [SOUND, TONES, DAYS, THEME];

const found = <R extends Findable>(rows: readonly R[], query: string) => createSearch(rows).find(query);
const labels = (query: string) => found(ROWS, query).map(({ label }) => label);

describe('search', () => {
  it('search finds by the name, the note and other words', () => {
    expect(labels('tones')).toEqual(['Soft tones']);
    expect(labels('short')).toEqual(['Other days']);
    expect(labels('dark')).toEqual(['Theme']);
    expect(labels('quiet')).toEqual(['Sound', 'Soft tones']);
    expect(labels('holiday')).toEqual(['Other days']);
  });

  it('search wants each word somewhere, in any order, as far as it is typed', () => {
    expect(labels('tone sou')).toEqual(['Soft tones']);
    expect(labels('tone dark')).toEqual([]);
  });

  it('search puts what is called so above what merely belongs to it', () => {
    expect(labels('sound')).toEqual(['Sound', 'Soft tones']);
    expect(found([row('B', { keywords: 'theme' }), THEME], 'theme')[0]).toBe(THEME);
  });

  it('search puts a switch above what only shows something and is called alike', () => {
    const shown = row('Do not disturb', { page: 'This computer', isReading: true });
    const other = row('Sound', { note: 'Do not disturb others.' });
    expect(found([shown, row('While do not disturb is on')], 'do not disturb')[0]!.label).toBe(
      'While do not disturb is on',
    );
    expect(found([other, shown], 'do not disturb')[0]).toBe(shown);
  });

  it('search does not mind case, accents or signs', () => {
    expect(found([row('Café, résumé')], 'RESUME cafe!')).toHaveLength(1);
  });

  it('search forgives a wrong letter in a word, or two in a long one, where nothing is called that', () => {
    expect(labels('tonez')).toEqual(['Soft tones']);
    expect(labels('soubd')).toEqual(['Sound', 'Soft tones']);
    expect(labels('holidyas')).toEqual(['Other days']);
    expect(labels('drk')).toEqual([]);
    expect(found([row('Sound'), row('Round')], 'sound').map(({ label }) => label)).toEqual(['Sound']);
  });

  it.each([
    ['Japanese', '休憩のお知らせ', '休憩'],
    ['Chinese', '声音和通知', '通知'],
    ['Korean', '알림 소리', '알림'],
    ['Thai', 'เวลาทำงานและวันหยุด', 'วันหยุด'],
    ['Arabic', 'ساعات العَمَل', 'العمل'],
    ['Hebrew', 'שָׁעוֹת עבודה', 'שעות'],
    ['Hindi', 'काम के घंटे', 'घंटे'],
    ['Greek', 'Ώρες εργασίας', 'ωρες'],
    ['Russian', 'Рабочие часы', 'часы'],
    ['Vietnamese', 'Giờ làm việc', 'gio lam'],
    ['full-width signs', 'ＳＯＵＮＤ', 'sound'],
  ])('search finds a word in a sentence of another script: %s', (_script, label, query) => {
    const rows = [row('Theme'), row('x', { keywords: label })];
    expect(found(rows, query)).toEqual([rows[1]]);
  });

  it('search keeps its index until a row says something else', () => {
    const searchOf = keepSearch();
    const first = searchOf(ROWS);
    expect(searchOf(ROWS.map((each) => ({ ...each })))).toBe(first);
    const renamed = [...ROWS.slice(1), row('Tones')];
    expect(searchOf(renamed).find('tones')[0]?.label).toBe('Tones');
    expect(searchOf(ROWS).find('theme')).toEqual([THEME]);
  });

  it('search finds nothing for nothing', () => {
    expect(labels('')).toEqual([]);
    expect(labels(' .,- ')).toEqual([]);
  });

  it('search finds every row first by its whole label, unless another has the same', () => {
    const label = fc.array(fc.constantFrom('offer', 'break', 'after', 'sound', 'days'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(label, { minLength: 1 }), (all) => {
        const rows = all.map((words) => row(words.join(' ')));
        const search = createSearch(rows);
        for (const one of rows) expect(search.find(one.label)[0]?.label).toBe(one.label);
      }),
    );
  });
});
