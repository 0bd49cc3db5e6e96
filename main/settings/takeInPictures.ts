/** Settings from elsewhere may bring pictures along: each becomes a file. */
import type { Notices } from '../snapshot/notices.ts';
import type { Pictures } from '../pictures/pictures.ts';
import type { AppliedSettings } from './applySettings.ts';
import type { SettingsStorage } from './settingsFile.ts';

export interface TakeInPicturesParts {
  readonly stored: Pick<SettingsStorage, 'settings'>;
  readonly pictures: Pick<Pictures, 'toFiles'>;
  readonly settings: Pick<AppliedSettings, 'changeInBackground'>;
  readonly notices: Pick<Notices, 'follow'>;
}

/** Resolves when the settings name files alone, or a notice says which picture is none. */
export async function takeInPictures({ stored, pictures, settings, notices }: TakeInPicturesParts): Promise<void> {
  const { exercises } = stored.settings;
  const { own, problems } = await pictures.toFiles(exercises.own);
  notices.follow('pictures', problems.length === 0 ? null : { kind: 'pictures-refused', problems });
  const isSame = own.every((each, place) => each === exercises.own[place]);
  // They may have changed meanwhile, and are taken in again then.
  if (isSame || stored.settings.exercises !== exercises) return;
  await settings.changeInBackground({ exercises: { ...exercises, own } }, 'pictures', 'pictures');
}
