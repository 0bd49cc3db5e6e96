import { profileChangeText } from '../../../shared/words/settingChanges.ts';
import { listText } from '../../../shared/words/list.ts';
import { useSay } from '../../ui/say.ts';
import { useSnapshot } from '../../ui/snapshot.ts';

/** Under settings: the values that the profile that is on has for them. Nothing if it changes none of them. */
export function ProfileLine({ settings: paths }: { readonly settings: readonly string[] }) {
  const say = useSay();
  const { ownSettings: settings, profile } = useSnapshot().snapshot;
  const on = settings.profiles.find(({ id }) => id === profile.id);
  if (on === undefined) return null;
  const texts = paths.flatMap((path) => profileChangeText(say, on.changes, path) ?? []);
  if (texts.length === 0) return null;
  const line = say('settings.profile.line', { profile: on.name, changes: listText(say, texts) });
  return <span className="small profile-line">{line}</span>;
}
