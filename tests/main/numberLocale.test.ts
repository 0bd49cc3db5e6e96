import { expect, it } from 'vitest';
import { systemNumberLocale } from '../../main/numberLocale.ts';

const app = (system: string, ...preferred: readonly string[]) => ({
  getSystemLocale: () => system,
  getPreferredSystemLanguages: () => [...preferred],
});

it.each([
  [{ LANG: 'de_DE.UTF-8' }, 'de-DE'],
  [{ LANG: 'en_US.UTF-8', LC_NUMERIC: 'de_AT.UTF-8' }, 'de-AT'],
  [{ LANG: 'de_DE.UTF-8', LC_ALL: 'en_GB.UTF-8', LC_NUMERIC: 'de_DE' }, 'en-GB'],
  [{ LANG: 'de_DE.UTF-8', LC_ALL: 'C.UTF-8' }, 'en-GB'],
  [{ LANG: 'fr_CH.UTF-8', LC_ALL: '' }, 'fr-CH'],
  [{}, 'sv-SE'],
])('on Linux numbers are written as the environment says: %j', (env, expected) => {
  expect(systemNumberLocale(app('en-GB', 'sv-SE'), { platform: 'linux', env })).toBe(expected);
});

it('elsewhere numbers are written as the system says, whatever the language of a terminal', () => {
  const env = { LANG: 'en_US.UTF-8' };
  expect(systemNumberLocale(app('de-CH', 'en-US'), { platform: 'darwin', env })).toBe('de-CH');
  expect(systemNumberLocale(app('', 'fa-IR'), { platform: 'win32', env })).toBe('fa-IR');
});
