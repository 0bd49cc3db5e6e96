/**
 * `node changeUntilKilled FOLDER`: opens the settings of a folder and changes them, one number after the other, until it
 * is killed. Says `ready` first, and each number as soon as the storage has said that it is kept.
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { fieldWriter } from '../../../main/settings/fieldWriter.ts';
import { openJsonFile } from '../../../main/files/jsonFile.ts';
import { openSettings } from '../../../main/settings/settingsFile.ts';
import { openUnsaved } from '../../../main/settings/unsavedSettings.ts';
import { numberOf, numberedChange } from '../../support/numberedSettings.ts';

const folder = process.argv[2]!;
const storage = openSettings(
  openJsonFile(folder, 'settings', () => 'stamp'),
  fieldWriter(join(folder, 'settings.json')),
  openUnsaved(openJsonFile(folder, 'settings.unsaved', () => 'stamp')),
);
const first = numberOf(storage.settings) + 1;
writeSync(1, 'ready\n');
for (let number = first; ; number += 1) {
  const result = await storage.change(numberedChange(number));
  if (!result.ok) throw new Error(JSON.stringify(result));
  writeSync(1, `${number}\n`);
}
