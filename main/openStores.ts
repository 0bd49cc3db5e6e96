/** The files that Unknot keeps besides its history, each opened by its own rules. */
import { join } from 'node:path';
import { withNamedDefaults } from '../shared/words/profileNames.ts';
import type { SayText } from '../shared/words/say.ts';
import { openExperiments } from './patterns/experimentsStorage.ts';
import { openPictures } from './pictures/pictures.ts';
import { fieldWriter } from './settings/fieldWriter.ts';
import { openJsonFile } from './files/jsonFile.ts';
import { openSession } from './session/sessionFile.ts';
import { openSettings } from './settings/settingsFile.ts';
import { withSpare } from './files/spareFile.ts';
import { openUnsaved } from './settings/unsavedSettings.ts';

/**
 * Opens and reads them. What cannot be read is set aside or left out, and said by the store itself.
 * @param fileTimestamp names a file that is set aside, such as `2026-03-02T09-00-00`
 */
export function openStores(say: SayText, folder: string, fileTimestamp: () => string) {
  const open = (name: string) => openJsonFile(folder, name, fileTimestamp);
  const spared = (name: string) => withSpare(open(name), open(`${name}.unsaved`));
  return {
    settings: openSettings(
      open('settings'),
      fieldWriter(join(folder, 'settings.json')),
      openUnsaved(open('settings.unsaved')),
      (settings, stored) => withNamedDefaults(say, settings, stored),
    ),
    session: openSession(spared('session')),
    experiments: openExperiments(spared('experiments')),
    drafts: open('drafts'),
    pictures: openPictures(folder),
  };
}
