import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../../shared/settings/parse.ts';
import { readSettings } from '../../../shared/settings/read.ts';
import { problemSaid } from '../../support/say.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/settings/schema.ts';
import { cases } from '../../support/cases.ts';
import { processorTime } from '../../support/processorTime.ts';

const pathsOf = (given: unknown) => readSettings(given).problems.map(({ path }) => path);

/** Every field set to something other than its default. */
const OWN: Settings = {
  schemaVersion: 1,
  rhythm: {
    micro: { enabled: false, reachMinutes: 20, activeMinutes: 50, seconds: 45, spacingMinutes: 12 },
    long: { enabled: false, reachMinutes: 40, activeMinutes: 90, seconds: 600, spacingMinutes: 45 },
  },
  prompts: {
    enabled: false,
    laterMinutes: [7, 20],
    postpones: 2,
    cardSeconds: 90,
    notification: true,
    suggestionLeft: { at: 1_772_452_800_000, sensitivity: 3 },
  },
  holds: { call: false, film: false, fullscreen: false, fullscreenMinutes: 45, dnd: false },
  shortcuts: { start: 'Ctrl+Alt+B', later: 'Ctrl+Alt+L', skip: '', took: 'Super+F9', checkIn: 'Ctrl+Alt+K' },
  desk: { factor: 1.15, check: { reach: 'far', side: 'pad' } },
  breaks: { manner: 'card', strict: true },
  exercises: {
    position: 'sitting',
    mouseHand: 'left',
    firstSide: 'left',
    effort: 'light',
    likes: ['own:eyes-to-the-window'],
    never: ['armpit-pinch'],
    own: [
      {
        name: 'Eyes to the window',
        kind: 'reset',
        steps: ['Look out of the window.'],
        seconds: 30,
        position: 'sitting',
        equipment: 'none',
      },
    ],
  },
  sound: { cues: false, voice: true, inCalls: true, volume: 70 },
  apps: [
    { match: 'Blender', weight: 1 },
    { match: 'Firefox', weight: 0.7, hold: true },
  ],
  workHours: {
    enabled: true,
    zone: 'Europe/Vienna',
    week: {
      mon: [
        ['09:00', '12:30'],
        ['13:15', '24:00'],
      ],
      fri: [['22:00', '06:00']],
      sun: [],
    },
    evenings: 'gentle',
    exceptions: [
      { from: '2026-12-24', to: '2026-12-26', ranges: [] },
      { from: '2026-12-31', to: '2026-12-31', ranges: [['09:00', '12:00']] },
    ],
  },
  checkIns: { afterBreaks: 1, onDaysWithoutBreak: true },
  safety: { read: true, warningSign: true },
  learn: { read: ['strength'] },
  history: { record: false, keepMonths: 'forever' },
  equipment: ['band', 'ball'],
  appearance: { theme: 'dark' },
  profiles: [
    { id: 'office', name: 'Office', changes: {}, when: { mon: [['09:00', '17:00']] } },
    {
      id: 'sore-day',
      name: 'Sore day',
      changes: {
        rhythm: { micro: { reachMinutes: 10, seconds: 90 }, long: { enabled: false } },
        prompts: { postpones: 1 },
        exercises: { effort: 'gentle' },
        equipment: ['chair'],
      },
      when: null,
    },
  ],
  startAtLogin: true,
};

type Path = readonly (string | number)[];
type Branch = Record<string | number, unknown>;

/** `OWN` with something else at one place. */
function ownWith(path: Path, value: unknown): unknown {
  const copy = structuredClone(OWN) as unknown as Branch;
  const parent = path.slice(0, -1).reduce((here, key) => here[key] as Branch, copy);
  parent[path.at(-1)!] = value;
  return copy;
}

describe('good settings', () => {
  it('good settings are taken as they stand', () => {
    expect(readSettings(OWN)).toEqual({ settings: OWN, problems: [], kept: OWN });
  });

  it('good settings need not be complete: what is missing takes its default', () => {
    const { settings, problems } = readSettings({ desk: { factor: 0.8 }, rhythm: { micro: { seconds: 30 } } });
    expect(problems).toEqual([]);
    expect(settings).toEqual({
      ...DEFAULT_SETTINGS,
      desk: { factor: 0.8 },
      rhythm: { ...DEFAULT_SETTINGS.rhythm, micro: { ...DEFAULT_SETTINGS.rhythm.micro, seconds: 30 } },
    });
  });

  it('good settings may give one delay for Later as a lone number', () => {
    expect(readSettings({ prompts: { laterMinutes: 7 } })).toMatchObject({
      settings: { prompts: { laterMinutes: [7] } },
      problems: [],
      kept: { prompts: { laterMinutes: 7 } },
    });
  });

  it('good settings may be none at all', () => {
    expect(readSettings(undefined)).toEqual({ settings: DEFAULT_SETTINGS, problems: [], kept: {} });
    expect(readSettings({})).toEqual({ settings: DEFAULT_SETTINGS, problems: [], kept: {} });
  });

  it('good settings may name a single work day: the others are free', () => {
    const { settings } = readSettings({ workHours: { week: { tue: [['08:00', '12:00']] } } });
    expect(settings.workHours.week).toEqual({ tue: [['08:00', '12:00']] });
  });
});

describe('one bad field', () => {
  const bad: readonly [path: string, given: unknown, message: string][] = [
    ['rhythm.micro.enabled', { rhythm: { micro: { enabled: 'yes' } } }, 'must be true or false'],
    ['rhythm.micro.reachMinutes', { rhythm: { micro: { reachMinutes: 0 } } }, 'must be a number from 1 to 240'],
    ['rhythm.micro.activeMinutes', { rhythm: { micro: { activeMinutes: 481 } } }, 'must be a number from 1 to 480'],
    ['rhythm.long.seconds', { rhythm: { long: { seconds: 9 } } }, 'must be a number from 10 to 1800'],
    ['rhythm.long.seconds', { rhythm: { long: { seconds: '300' } } }, 'must be a number from 10 to 1800'],
    ['rhythm.long.spacingMinutes', { rhythm: { long: { spacingMinutes: null } } }, 'must be a number from 1 to 240'],
    ['prompts.laterMinutes', { prompts: { laterMinutes: 61 } }, 'must be a number from 1 to 60'],
    ['prompts.laterMinutes', { prompts: { laterMinutes: [] } }, 'must be a list of 1 to 4 delays in minutes'],
    ['prompts.laterMinutes', { prompts: { laterMinutes: 'soon' } }, 'must be a list of 1 to 4 delays'],
    ['prompts.postpones', { prompts: { postpones: 11 } }, 'must be a whole number from 0 to 10, or "unlimited"'],
    ['prompts.postpones', { prompts: { postpones: 1.5 } }, 'must be a whole number from 0 to 10, or "unlimited"'],
    ['prompts.postpones', { prompts: { postpones: 'never' } }, 'must be a whole number from 0 to 10, or "unlimited"'],
    ['prompts.cardSeconds', { prompts: { cardSeconds: NaN } }, 'must be a number from 10 to 600'],
    ['desk.factor', { desk: { factor: 1.31 } }, 'must be a number from 0.7 to 1.3'],
    ['workHours.zone', { workHours: { zone: 'Vienna' } }, 'must be "system" or an IANA zone such as "Europe/Vienna"'],
    ['appearance.theme', { appearance: { theme: 'blue' } }, 'must be one of system, light, dark'],
    ['history.keepMonths', { history: { keepMonths: 0 } }, 'must be a whole number of months from 1 to 120'],
    ['history.keepMonths', { history: { keepMonths: 'ever' } }, 'must be a whole number of months from 1 to 120'],
    ['startAtLogin', { startAtLogin: 1 }, 'must be true or false'],
    ['schemaVersion', { schemaVersion: 2 }, 'must be 1'],
  ];

  it.each(bad)('one bad field is named and takes its default: %s', (path, given, message) => {
    const { settings, problems } = readSettings(given);
    expect(problems.map(problemSaid)).toEqual([expect.stringContaining(`${path}: ${message}`)]);
    expect(settings).toEqual(DEFAULT_SETTINGS);
  });

  it.each(['rhythm', 'prompts', 'desk', 'apps', 'workHours', 'equipment'])(
    'one bad field may be a whole section of the wrong kind: %s',
    (section) => {
      const { settings, problems } = readSettings(ownWith([section], 'nonsense'));
      expect(problems.map(({ path }) => path)).toEqual([section]);
      expect(settings).toEqual({ ...OWN, [section]: DEFAULT_SETTINGS[section as keyof Settings] });
    },
  );

  it('one bad field leaves its neighbours alone', () => {
    const { settings, kept } = readSettings(ownWith(['rhythm', 'micro', 'seconds'], 5000));
    expect(settings.rhythm.micro).toEqual({ ...OWN.rhythm.micro, seconds: 60 });
    expect(settings.rhythm.long).toEqual(OWN.rhythm.long);
    const { seconds: _, ...others } = OWN.rhythm.micro;
    expect(kept).toEqual({ ...OWN, rhythm: { ...OWN.rhythm, micro: others } });
  });
});

describe('a list with bad entries', () => {
  it('a list with bad entries keeps the good delays, and takes the default where none is left', () => {
    const { settings, problems } = readSettings({ prompts: { laterMinutes: [10, 61, 20] } });
    expect(problems.map(problemSaid)).toEqual(['prompts.laterMinutes[1]: must be a number from 1 to 60']);
    expect(settings.prompts.laterMinutes).toEqual([10, 20]);
    expect(readSettings({ prompts: { laterMinutes: [0] } }).settings).toEqual(DEFAULT_SETTINGS);
  });

  it('a list with bad entries keeps the good ones in their order', () => {
    const { settings, problems } = readSettings({
      apps: [
        { match: 'One', weight: 0.1 },
        { match: 'Two', weight: 2 },
        { match: 'Three', weight: 0.3 },
        { match: 'Four' },
        { match: 'Five', weight: 0.5 },
      ],
    });
    expect(problems.map(({ path }) => path)).toEqual(['apps[1].weight', 'apps[3].weight']);
    expect(settings.apps.map(({ match }) => match)).toEqual(['One', 'Three', 'Five']);
  });

  it('a list with bad entries names several faults of one entry, each at its place', () => {
    const { settings, problems } = readSettings({ apps: [{ match: '', weight: -1, hold: 'no' }] });
    expect(problems.map(({ path }) => path)).toEqual(['apps[0].match', 'apps[0].weight', 'apps[0].hold']);
    expect(settings.apps).toEqual([]);
  });

  it('a list with bad entries may hold entries of the wrong kind', () => {
    expect(pathsOf({ apps: ['Blender', null, 7] })).toEqual(['apps[0]', 'apps[1]', 'apps[2]']);
  });

  it('a list with bad entries takes names without the spaces around them', () => {
    expect(readSettings({ apps: [{ match: '  Blender ', weight: 1 }] }).settings.apps[0]?.match).toBe('Blender');
  });

  it('a list with bad entries keeps the equipment that it knows', () => {
    const { settings, problems } = readSettings({ equipment: ['ball', 'trampoline', 'band', 3] });
    expect(problems.map(problemSaid)).toEqual([
      'equipment[1]: must be one of chair, wall, doorway, band, ball',
      'equipment[3]: must be one of chair, wall, doorway, band, ball',
    ]);
    expect(settings.equipment).toEqual(['ball', 'band']);
  });
});

describe('work hours', () => {
  const week = (mon: unknown) => readSettings({ workHours: { week: { mon, fri: [['22:00', '06:00']] } } });

  it.each([
    ['a start of 24:00', [['24:00', '12:00']], ['workHours.week.mon[0][0]']],
    ['an hour that no clock has', [['09:00', '25:00']], ['workHours.week.mon[0][1]']],
    ['a minute that no clock has', [['09:60', '12:00']], ['workHours.week.mon[0][0]']],
    ['a time without its zero', [['9:00', '12:00']], ['workHours.week.mon[0][0]']],
    ['a range without its end', [['09:00']], ['workHours.week.mon[0][1]']],
    ['a range of three', [['09:00', '10:00', '11:00']], ['workHours.week.mon[0][2]']],
    ['a range that is no list', ['09:00-12:30'], ['workHours.week.mon[0]']],
    ['numbers', [[9, 12]], ['workHours.week.mon[0][0]', 'workHours.week.mon[0][1]']],
  ])('work hours leave out a range with %s', (_what, mon, paths) => {
    const { settings, problems } = week([...mon, ['13:00', '17:00']]);
    expect([...new Set(problems.map(({ path }) => path))]).toEqual(paths);
    expect(settings.workHours.week).toEqual({ mon: [['13:00', '17:00']], fri: [['22:00', '06:00']] });
  });

  it('work hours have none on a day whose ranges cannot be read', () => {
    const { settings, problems } = week('9-5');
    expect(problems.map(problemSaid)).toEqual([
      'workHours.week.mon: must be a list of ranges such as [["09:00", "12:30"]]',
    ]);
    expect(settings.workHours.week).toEqual({ fri: [['22:00', '06:00']] });
  });

  it('work hours report a day that is not in the week, and leave it alone', () => {
    const { settings, problems, kept } = readSettings({ workHours: { week: { montag: [], mon: [] } } });
    expect(problems.map(problemSaid)).toEqual(['workHours.week.montag: is not a setting of this version']);
    expect(settings.workHours.week).toEqual({ mon: [] });
    expect(kept).toEqual({ workHours: { week: { montag: [], mon: [] } } });
  });

  it.each([
    ['a day that no calendar has', { from: '2026-02-30', to: '2026-03-01', ranges: [] }, '.from'],
    ['a date in another order', { from: '2026-03-01', to: '02.03.2026', ranges: [] }, '.to'],
    ['its end before its start', { from: '2026-03-02', to: '2026-03-01', ranges: [] }, ''],
    ['no ranges', { from: '2026-03-01', to: '2026-03-02' }, '.ranges'],
    ['a bad range', { from: '2026-03-01', to: '2026-03-02', ranges: [['x', '12:00']] }, '.ranges[0][0]'],
  ])('work hours leave out an exception with %s', (_what, exception, at) => {
    const good = { from: '2026-12-24', to: '2026-12-24', ranges: [] };
    const { settings, problems } = readSettings({ workHours: { exceptions: [exception, good] } });
    expect(problems.map(({ path }) => path)).toEqual([`workHours.exceptions[0]${at}`]);
    expect(settings.workHours.exceptions).toEqual([good]);
  });

  it.each([' ', 5])('work hours keep an exception whose name is %j, without it', (name) => {
    const day = { from: '2026-03-01', to: '2026-03-02', ranges: [] };
    const { settings, problems } = readSettings({ workHours: { exceptions: [{ ...day, name }] } });
    expect(problems.map(({ path }) => path)).toEqual(['workHours.exceptions[0].name']);
    expect(settings.workHours.exceptions).toEqual([day]);
  });

  it('work hours keep the good ranges of an exception with a bad one', () => {
    const ranges = [
      ['09:00', '12:00'],
      ['13:00', '25:00'],
      ['14:00', '15:00'],
    ];
    const day = { from: '2026-03-01', to: '2026-03-02', ranges };
    const { settings, problems } = readSettings({ workHours: { exceptions: [day] } });
    expect(problems.map(({ path }) => path)).toEqual(['workHours.exceptions[0].ranges[1][1]']);
    expect(settings.workHours.exceptions).toEqual([{ ...day, ranges: [ranges[0], ranges[2]] }]);
  });

  it('work hours call an exception by its name, where it has one', () => {
    const christmas = { from: '2026-12-24', to: '2026-12-26', ranges: [], name: 'Christmas' };
    const { settings, problems } = readSettings({ workHours: { exceptions: [christmas] } });
    expect(problems).toEqual([]);
    expect(settings.workHours.exceptions).toEqual([christmas]);
  });

  it('work hours take zones by their IANA names and by offset', () => {
    for (const zone of ['system', 'UTC', 'Asia/Kathmandu', '+05:30']) {
      expect(readSettings({ workHours: { zone } })).toMatchObject({ settings: { workHours: { zone } }, problems: [] });
    }
  });
});

describe('keys that are no settings', () => {
  it('keys that are no settings are reported and left where they are', () => {
    const given = { desk: { factor: 1.1, height: 70 }, colour: 'blue', rhythm: { nano: {} } };
    const { settings, problems, kept } = readSettings(given);
    expect(problems.map(problemSaid)).toEqual([
      'desk.height: is not a setting of this version',
      'colour: is not a setting of this version',
      'rhythm.nano: is not a setting of this version',
    ]);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, desk: { factor: 1.1 } });
    expect(kept).toEqual(given);
  });

  it('keys that are no settings may have names that every object answers to', () => {
    const given: unknown = JSON.parse('{"constructor":1,"toString":{},"__proto__":{"desk":{"factor":1.3}}}');
    expect(pathsOf(given)).toEqual(['constructor', 'toString', '__proto__']);
    expect(readSettings(given).settings).toEqual(DEFAULT_SETTINGS);
  });
});

describe('what is no settings at all', () => {
  const circular: Record<string, unknown> = {};
  circular['desk'] = circular;

  it.each([null, 7, 'x', true, [], [OWN], () => 0, 5n, { desk: 5n }, circular, Symbol('x')])(
    'what is no settings at all gives the defaults and says so (%#)',
    (given) => {
      const { settings, problems, kept } = readSettings(given);
      expect(settings).toEqual(DEFAULT_SETTINGS);
      expect(problems.map(problemSaid)).toEqual(['the settings must be one JSON object in braces']);
      expect(kept).toEqual({});
    },
  );
});

describe('whatever somebody does to their settings', () => {
  /** Every place in `OWN`, branches and leaves. */
  const places = placesIn(OWN);

  function placesIn(value: unknown, path: Path = []): readonly Path[] {
    const below =
      typeof value !== 'object' || value === null
        ? []
        : Object.entries(value).flatMap(([key, each]) =>
            placesIn(each, [...path, Array.isArray(value) ? Number(key) : key]),
          );
    return path.length === 0 ? below : [path, ...below];
  }

  const anything = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
    fc.double(),
    fc.string(),
    fc.constantFrom('24:00', '2026-02-29', '', 'system', -1, 1e9, [], {}, [[]], null),
  );

  it('whatever somebody does to their settings, the settings stay valid, and the sections that were not touched stay as they were', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), anything, (path, value) => {
        const { settings, problems } = readSettings(ownWith(path, value));
        expect(readSettings(settings).problems).toEqual([]);
        expect(problems.filter(({ fault }) => fault.kind === 'unfit')).toEqual([]);
        if (!isJson(value)) return;
        const others = (Object.keys(OWN) as (keyof Settings)[]).filter((section) => section !== path[0]);
        for (const section of others) expect(settings[section]).toEqual(OWN[section]);
      }),
      { numRuns: cases(300) },
    );
  });

  it('whatever somebody does to their settings, what was kept can be read again without a word', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), anything, (path, value) => {
        const first = readSettings(ownWith(path, value));
        const second = readSettings(first.kept);
        expect(second.settings).toEqual(first.settings);
        expect(second.problems.filter(({ fault }) => fault.kind !== 'unknown-setting')).toEqual([]);
      }),
      { numRuns: cases(300) },
    );
  });

  it('whatever somebody does to their settings, nothing at all makes it throw', () => {
    fc.assert(
      fc.property(anything, (given) => {
        expect(readSettings(readSettings(given).settings).problems).toEqual([]);
      }),
      { numRuns: cases(300) },
    );
  });

  function isJson(value: unknown): boolean {
    try {
      JSON.stringify(value);
      return true;
    } catch {
      return false;
    }
  }
});

describe('one entry too many', () => {
  const own = (nth: number) => ({
    name: `Own ${nth}`,
    kind: 'reset',
    steps: ['Do'],
    seconds: 30,
    position: 'sitting',
    equipment: 'none',
  });
  const exception = (nth: number) => ({ from: '2026-03-01', to: '2026-03-01', ranges: [], name: `Day ${nth}` });
  const range = (nth: number) => [`00:${String(nth).padStart(2, '0')}`, `01:${String(nth).padStart(2, '0')}`];
  const listed = (many: number, entry: (nth: number) => unknown) =>
    Array.from({ length: many }, (_, nth) => entry(nth));

  it.each<[path: string, most: number, entry: (nth: number) => unknown]>([
    ['apps', 1000, (nth) => ({ match: `App ${nth}`, weight: 0.5 })],
    ['profiles', 20, (nth) => ({ id: `p-${nth}`, name: `P ${nth}`, changes: {}, when: null })],
    ['exercises.own', 40, own],
    ['workHours.exceptions', 1000, exception],
    ['workHours.week.mon', 24, range],
    ['prompts.laterMinutes', 4, (nth) => nth + 1],
  ])('one entry too many of %s costs itself alone, and is named by its place', (path, most, entry) => {
    const given = path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), listed(most + 1, entry));
    const { settings, problems } = readSettings(given);
    expect(problems).toEqual([
      { path: `${path}[${most}]`, fault: expect.objectContaining({ kind: 'one-too-many', most }) as unknown },
    ]);
    expect(problemSaid(problems[0]!)).toMatch(/: is one too many: \d+ .* are the most$/);
    const kept = path.split('.').reduce<unknown>((now, key) => (now as Record<string, unknown>)[key], settings);
    expect(kept).toEqual(listed(most, entry));
  });

  it('one entry too many does not push out a good one where a bad one makes room', () => {
    const { settings, problems } = readSettings({ exercises: { own: [{ name: 'Bad' }, ...listed(40, own)] } });
    expect(new Set(problems.map(({ path }) => path.slice(0, 16)))).toEqual(new Set(['exercises.own[0]']));
    expect(settings.exercises.own).toHaveLength(40);
  });
});

describe('a list with tens of thousands of bad entries', () => {
  const MANY = 60_000;
  const list = (entry: (nth: number) => unknown) => Array.from({ length: MANY }, (_, nth) => entry(nth));

  it.each<[string, unknown, string]>([
    ['apps', { apps: list(() => ({ match: 'x' })) }, 'apps[0].weight'],
    ['profiles of one name', { profiles: list(() => ({ id: 'a', name: 'A' })) }, 'profiles[1]'],
    ['exercises that nobody knows', { exercises: { never: list((nth) => `x${nth}`) } }, 'exercises.never[0]'],
    [
      'changes that no profile makes',
      {
        profiles: [
          {
            id: 'a',
            name: 'A',
            changes: Object.assign(
              {},
              list(() => 1),
            ),
          },
        ],
      },
      'profiles[0].changes.0',
    ],
    [
      'settings that are none',
      Object.assign(
        {},
        list(() => 1),
      ),
      '0',
    ],
  ])(
    'a list with tens of thousands of bad entries is read in a moment, with the first of them named: %s',
    (_what, given, first) => {
      const text = JSON.stringify({ startAtLogin: true, ...(given as object) });
      const taken = processorTime();
      const { problems, settings } = parseSettings(text);
      expect(settings.startAtLogin).toBe(true);
      expect(problems).toHaveLength(21);
      expect(problems[0]?.path).toBe(first);
      expect(problemSaid(problems.at(-1)!)).toMatch(/^and \d\d,\d{3} more faults like these$/);
      // A second each on a busy machine; what takes its square takes minutes.
      expect(taken()).toBeLessThan(10_000);
    },
  );

  it('a list with tens of thousands of bad entries names none of them at length', () => {
    const { problems } = readSettings({ exercises: { never: ['x'.repeat(5_000_000)] }, ['y'.repeat(5_000_000)]: 1 });
    expect(problems).toHaveLength(2);
    expect(Math.max(...problems.map((problem) => problemSaid(problem).length))).toBeLessThan(1000);
  });
});
