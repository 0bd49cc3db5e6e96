import { PROFILE_PATHS } from '../../../shared/settings/definitions/index.ts';
import { isWithin } from '../../../shared/settings/undo.ts';
import { profileSpanText } from '../../../shared/words/profileSpan.ts';
import { profileText } from '../../../shared/words/settingChanges.ts';
import { useSay } from '../../ui/say.ts';
import { useSnapshot } from '../../ui/snapshot.ts';

/**
 * Above a page: what the profile that is on has otherwise than is set there. Nothing where it changes none of it.
 * `parts` are the sections of the settings that the page shows.
 */
export function ProfileNote({ parts }: { readonly parts: readonly string[] }) {
  const say = useSay();
  const { ownSettings: settings, profile, now, zone } = useSnapshot().snapshot;
  const changes = settings.profiles.find(({ id }) => id === profile.id)?.changes;
  const paths = PROFILE_PATHS.filter((path) => parts.some((part) => isWithin(path, part)));
  const text = changes === undefined ? '' : profileText(say, changes, paths);
  if (text === '') return null;
  return (
    <aside className="profile-note" aria-label={say('settings.profile.title')}>
      <p>{profileSpanText(say, profile, { wall: now, zone })}</p>
      <p className="small">{say('settings.profile.note', { changes: text })}</p>
    </aside>
  );
}
