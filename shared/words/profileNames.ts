/** The profiles that come with the app, named in a language. Once the person has changed one, all names are their own. */
import { DEFAULT_PROFILES, type Profile } from '../settings/definitions/profiles.ts';
import type { Settings } from '../settings/schema.ts';
import type { SayText } from './say.ts';

export const defaultProfiles = (say: SayText): readonly Profile[] =>
  DEFAULT_PROFILES.map((profile) => ({ ...profile, name: say(`profile.default.${profile.id}`) }));

/** @param stored what the file holds: where it has profiles, they keep their names */
export const withNamedDefaults = (say: SayText, settings: Settings, stored: object): Settings =>
  'profiles' in stored ? settings : { ...settings, profiles: defaultProfiles(say) };
