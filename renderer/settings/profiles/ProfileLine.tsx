import { useSnapshot } from '../../ui/snapshot.ts';
import { changeOf } from './profileFields.ts';

interface ProfileLineProps {
  /** Paths of the settings that the row shows. */
  readonly at: readonly (string | undefined)[];
}

/** Under a setting: what the profile that is on has in its place. Nothing where it changes none of it. */
export function ProfileLine({ at }: ProfileLineProps) {
  const { ownSettings: settings, profile } = useSnapshot().snapshot;
  const on = settings.profiles.find(({ id }) => id === profile.id);
  if (on === undefined) return null;
  const words = at.flatMap((path) => (path === undefined ? [] : (changeOf(on.changes, path) ?? [])));
  return words.length === 0 ? null : <span className="small profile-line">{`${on.name}: ${words.join(', ')}`}</span>;
}
