import type { App } from 'electron';
import { knownLocale } from '../shared/readNumber.ts';

/**
 * The language in which the person's system writes numbers. Pages cannot tell: all of them run in English, so that dates
 * read the same everywhere. On Linux it is a matter of the environment, as for all programs there.
 */
export function systemNumberLocale(
  app: Pick<App, 'getSystemLocale' | 'getPreferredSystemLanguages'>,
  { platform, env }: Pick<NodeJS.Process, 'platform' | 'env'>,
): string {
  const said = env['LC_ALL'] || env['LC_NUMERIC'] || env['LANG'];
  if (platform !== 'linux') return knownLocale(app.getSystemLocale(), ...app.getPreferredSystemLanguages());
  return said ? knownLocale(said) : knownLocale(...app.getPreferredSystemLanguages());
}
