import type { Profile, ProfileChanges } from '../../../shared/settings/profiles.ts';
import { useSettings } from '../settings-access.tsx';

/** Changes to one profile; each settles to null, or in words why it was not taken. */
export interface ProfileEdits {
  readonly edit: (next: (now: Profile) => Profile) => Promise<string | null>;
  readonly change: (next: (now: ProfileChanges) => ProfileChanges) => Promise<string | null>;
}

export function useProfile(id: string): ProfileEdits {
  const { change: changeSettings } = useSettings();
  const edit: ProfileEdits['edit'] = (next) =>
    changeSettings('profiles', (list) => list.map((one) => (one.id === id ? next(one) : one)));
  return { edit, change: (next) => edit((now) => ({ ...now, changes: next(now.changes) })) };
}
