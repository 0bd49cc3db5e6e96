import { useSnapshot } from '../../ui/snapshot.ts';
import { changesInWords, PROFILE_FIELDS } from './profileFields.ts';

/**
 * Above a page: what the profile that is on has otherwise than is set there. Nothing where it changes none of it.
 * `parts` are the sections of the settings that the page shows.
 */
export function ProfileNote({ parts }: { readonly parts: readonly string[] }) {
  const { ownSettings: settings, profile } = useSnapshot().snapshot;
  const changes = settings.profiles.find(({ id }) => id === profile.id)?.changes;
  const fields = PROFILE_FIELDS.filter(({ path: [part] }) => parts.includes(part));
  const words = changes === undefined ? '' : changesInWords(changes, fields);
  if (words === '') return null;
  return (
    <aside className="profile-note" aria-label="Profile">
      <p>{profile.line}</p>
      <p className="small">{`${words} Below are your usual settings.`}</p>
    </aside>
  );
}
