import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveSettings } from '../../../shared/settings/effective.ts';
import { readSettings } from '../../../shared/settings/read.ts';
import { defaultProfiles, withNamedDefaults } from '../../../shared/words/profileNames.ts';
import { createSay } from '../../../shared/words/say.ts';
import { problemSaid, say } from '../../support/say.ts';
import {
  DEFAULT_PROFILES,
  type Profile,
  type ProfileChanges,
  newProfileId,
  profileNamed,
} from '../../../shared/settings/definitions/profiles.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings/schema.ts';

const read = (...profiles: readonly unknown[]) => {
  const { settings, problems } = readSettings({ profiles });
  return { profiles: settings.profiles, problems: problems.map(problemSaid) };
};
const changing = (changes: unknown) => read({ id: 'one', name: 'One', changes });

/** Every field that a profile may change, with values at both ends of its range and one beyond. */
const FIELDS: readonly (readonly [path: readonly string[], good: readonly unknown[], bad: unknown])[] = [
  ...(['micro', 'long'] as const).flatMap((kind) =>
    (
      [
        ['enabled', [true, false], 'yes'],
        ['reachMinutes', [1, 240], 241],
        ['activeMinutes', [1, 480], 0],
        ['seconds', [10, 1800], 9],
        ['spacingMinutes', [1, 240], null],
      ] as const
    ).map(([key, good, bad]) => [['rhythm', kind, key], good, bad] as const),
  ),
  [['prompts', 'enabled'], [true, false], 0],
  [['prompts', 'postpones'], [0, 10, 'unlimited'], 11],
  [['prompts', 'notification'], [true, false], 'on'],
  [['breaks', 'manner'], ['card', 'window', 'fullscreen'], 'huge'],
  [['breaks', 'strict'], [true, false], 1],
  [['sound', 'cues'], [true, false], 1],
  [['sound', 'voice'], [true, false], 1],
  [['sound', 'volume'], [0, 100], 101],
  [['desk', 'factor'], [0.7, 1.3], 1.4],
  [['exercises', 'position'], ['any', 'sitting', 'standing'], 'lying'],
  [['exercises', 'effort'], ['full', 'light', 'gentle'], 'none'],
  [['equipment'], [[], ['chair', 'ball']], ['trampoline']],
];

type Branch = Record<string, unknown>;

function at(root: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((here, key) => (here as Branch | undefined)?.[key], root);
}

function withAt(root: unknown, [key, ...rest]: readonly string[], value: unknown): Branch {
  const branch = (root ?? {}) as Branch;
  return { ...branch, [key!]: rest.length === 0 ? value : withAt(branch[key!], rest, value) };
}

/** Any set of changes. */
const anyChanges: fc.Arbitrary<ProfileChanges> = fc
  .tuple(...FIELDS.map(([path, good]) => fc.option(fc.constantFrom(...good).map((value) => [path, value] as const))))
  .map((list) =>
    list.filter((one) => one !== null).reduce<Branch>((changes, [path, value]) => withAt(changes, path, value), {}),
  );

describe('the settings in force', () => {
  it('the settings in force are the profile’s where it says something, and the person’s own everywhere else', () => {
    fc.assert(
      fc.property(anyChanges, anyChanges, (own, changes) => {
        const base = readSettings(own).settings;
        const effective = effectiveSettings(base, changes);
        let expected: unknown = base;
        for (const [path] of FIELDS) {
          const value = at(changes, path);
          if (value !== undefined) expected = withAt(expected, path, value);
        }
        expect(effective).toEqual(expected);
      }),
    );
  });

  it('the settings in force are valid settings themselves, and the same when the profile is put on twice', () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const effective = effectiveSettings(DEFAULT_SETTINGS, changes);
        expect(readSettings(effective)).toMatchObject({ settings: effective, problems: [] });
        expect(effectiveSettings(effective, changes)).toEqual(effective);
      }),
    );
  });

  it('the settings in force leave the person’s own as they were', () => {
    const before = structuredClone(DEFAULT_SETTINGS);
    fc.assert(fc.property(anyChanges, (changes) => void effectiveSettings(DEFAULT_SETTINGS, changes)));
    expect(DEFAULT_SETTINGS).toEqual(before);
  });

  it('the settings in force are the person’s own where a profile changes nothing', () => {
    expect(effectiveSettings(DEFAULT_SETTINGS, {})).toEqual(DEFAULT_SETTINGS);
  });
});

describe('what a profile changes', () => {
  it.each(FIELDS)(
    'what a profile changes may be %j within the range that the setting itself has',
    (path, good, bad) => {
      for (const value of good) {
        expect(changing(withAt({}, path, value))).toMatchObject({ problems: [], profiles: [{ id: 'one' }] });
        expect(readSettings(withAt({}, path, value)).problems).toEqual([]);
      }
      const { problems, profiles } = changing(withAt({}, path, bad));
      expect(problems[0]).toMatch(new RegExp(`^profiles\\[0\\]\\.changes\\.${path.join('\\.')}(\\[0\\])?: must be`));
      expect(JSON.stringify(profiles[0]?.changes).match(/:(?!\{)/)).toBeNull();
      expect(readSettings(withAt({}, path, bad)).problems.length).toBeGreaterThan(0);
    },
  );

  it.each([
    [{ safety: { warningSign: false } }, 'safety'],
    [{ apps: [] }, 'apps'],
    [{ workHours: { enabled: false } }, 'workHours'],
    [{ rhythm: { micro: { minutes: 3 } } }, 'rhythm.micro.minutes'],
    [{ exercises: { never: [] } }, 'exercises.never'],
  ])('what a profile changes is nothing else: %j', (changes, path) => {
    expect(changing(changes).problems).toEqual([`profiles[0].changes.${path}: is nothing that a profile can change`]);
  });

  it('what a profile changes may be nothing, at no time', () => {
    expect(read({ id: 'one', name: 'One' }).profiles).toEqual([{ id: 'one', name: 'One', changes: {}, when: null }]);
  });
});

describe('a list of profiles', () => {
  it('a list of profiles is the four that come along where none is given, and none where it is empty', () => {
    expect(defaultProfiles(say).map(({ name }) => name)).toEqual(['Office', 'Home', 'Sore day', 'Deadline']);
    expect(DEFAULT_SETTINGS.profiles.every(({ when }) => when === null)).toBe(true);
    expect(read().profiles).toEqual([]);
  });

  it('a list of profiles keeps the good ones, and names what is wrong with the others', () => {
    const { profiles, problems } = read(
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B', when: { mon: [['9', '10:00']] } },
      { id: 'Not one', name: 'C' },
      { id: 'd', name: '' },
      { id: 'e', name: 'E' },
    );
    // One with a bad time is still there, and comes on by hand.
    expect(profiles.map(({ id, when }) => [id, when])).toEqual([
      ['a', null],
      ['b', {}],
      ['e', null],
    ]);
    expect(problems).toEqual([
      expect.stringMatching(/^profiles\[1\]\.when\.mon\[0\]\[0\]: must be a time of day/),
      expect.stringMatching(/^profiles\[2\]\.id: must be lower-case letters/),
      expect.stringMatching(/^profiles\[3\]\.name: must be a name such as "Sore day"/),
    ]);
  });

  it('a list of profiles has nothing in its name that nobody sees', () => {
    const { profiles, problems } = read({ id: 'a', name: 'Sore\u001B[2J\u202E\nday\u200B' });
    expect(profiles.map(({ name }) => name)).toEqual(['Sore[2J day']);
    expect(problems).toEqual([]);
    expect(read({ id: 'a', name: '\u200B' }).problems).toEqual([
      'profiles[0].name: must be a name such as "Sore day", 1 to 40 characters long',
    ]);
  });

  it('a list of profiles has no two of one name or id, and none of a word of the command line', () => {
    expect(read({ id: 'a', name: 'A' }, { id: 'b', name: 'a ' }).problems).toEqual([
      'profiles[1]: has the name of another profile',
    ]);
    expect(read({ id: 'a', name: 'A' }, { id: 'a', name: 'B' }).problems).toEqual([
      'profiles[1]: has the id of another profile',
    ]);
    expect(read({ id: 'off', name: 'Off' }).problems).toEqual([
      expect.stringMatching(/^profiles\[0\]\.id: must not be "off" or "schedule"/),
    ]);
  });
});

describe('a sore day and a deadline', () => {
  const effective = (id: string) =>
    effectiveSettings(DEFAULT_SETTINGS, DEFAULT_PROFILES.find((one) => one.id === id)!.changes);

  it('a sore day and a deadline ask sooner and gently, within the ranges that the studies speak for', () => {
    const { rhythm, exercises } = effective('sore-day');
    expect(rhythm.micro.reachMinutes).toBeLessThan(DEFAULT_SETTINGS.rhythm.micro.reachMinutes);
    expect(rhythm.micro.reachMinutes).toBeGreaterThanOrEqual(10);
    expect(rhythm.micro.seconds).toBeLessThanOrEqual(120);
    expect(rhythm.long.reachMinutes).toBeLessThan(DEFAULT_SETTINGS.rhythm.long.reachMinutes);
    expect(exercises.effort).toBe('gentle');
  });

  it('a sore day and a deadline ask less often and never strictly, and still within them', () => {
    const { rhythm, breaks } = effective('deadline');
    expect(rhythm.micro.reachMinutes).toBeGreaterThan(DEFAULT_SETTINGS.rhythm.micro.reachMinutes);
    expect(rhythm.micro.reachMinutes).toBeLessThanOrEqual(40);
    expect(rhythm.long.activeMinutes).toBeLessThanOrEqual(90);
    expect(breaks.strict).toBe(false);
  });
});

describe('the id of a new profile', () => {
  it('the id of a new profile comes from its name, is valid, and is no other’s', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), { maxLength: 6 }), (names) => {
        const list: Profile[] = [];
        for (const [place, name] of names.entries()) {
          const id = newProfileId(name, list);
          list.push({ id, name: `Profile ${place}`, changes: {}, when: null });
        }
        expect(read(...list)).toEqual({ profiles: list, problems: [] });
      }),
    );
  });

  it('the id of a new profile reads like its name', () => {
    expect(newProfileId('Sore day', [])).toBe('sore-day');
    expect(newProfileId('Sore day', DEFAULT_PROFILES)).toBe('sore-day-2');
    expect(newProfileId('Off', [])).toBe('off-2');
    expect(newProfileId('…', [])).toBe('profile');
    expect(newProfileId('Ärger im Büro', [])).toBe('ärger-im-büro');
  });
});

it('finds a profile by name or id, without regard to case', () => {
  const list = defaultProfiles(say);
  expect(profileNamed(list, ' sore DAY ')?.id).toBe('sore-day');
  expect(profileNamed(list, 'Sore-Day')?.id).toBe('sore-day');
  expect(profileNamed(list, 'sore')).toBeNull();
});

describe('the profiles that come with the app', () => {
  it('the profiles that come with the app are named by the language, where none are stored', () => {
    const named = withNamedDefaults(createSay('en-XA'), DEFAULT_SETTINGS, { desk: {} });
    expect(named.profiles.map(({ id }) => id)).toEqual(['office', 'home', 'sore-day', 'deadline']);
    expect(named.profiles[0]!.name).not.toBe('Office');
    expect(defaultProfiles(say).map(({ name }) => name)).toEqual(['Office', 'Home', 'Sore day', 'Deadline']);
    expect(readSettings(named).problems).toEqual([]);
  });

  it('the profiles that are stored keep their names in every language', () => {
    const stored = { ...DEFAULT_SETTINGS, profiles: defaultProfiles(say) };
    expect(withNamedDefaults(createSay('en-XA'), stored, stored)).toBe(stored);
  });
});
