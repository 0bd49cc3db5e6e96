import type { Profile, ProfileChanges } from '../../../shared/settings/definitions/profiles.ts';
import { useSay } from '../../ui/say.ts';
import { useSettings } from '../access/settingsAccess.tsx';

/** Changes to one profile; each settles to null, or in words why it was not taken. */
export interface ProfileEdits {
  /** `what` is changed of the profile, as the line about the last change calls it. */
  readonly edit: (what: string, next: (now: Profile) => Profile) => Promise<string | null>;
  readonly change: (what: string, next: (now: ProfileChanges) => ProfileChanges) => Promise<string | null>;
}

export function useProfile({ id, name }: Profile): ProfileEdits {
  const say = useSay();
  const { change: changeSettings } = useSettings();
  const edit: ProfileEdits['edit'] = (what, next) =>
    changeSettings(
      'profiles',
      (list) => list.map((one) => (one.id === id ? next(one) : one)),
      say('settings.profile.edited', { profile: name, change: what }),
    );
  return { edit, change: (what, next) => edit(what, (now) => ({ ...now, changes: next(now.changes) })) };
}
