import { parseSettings } from '../../shared/settings/parse.ts';
import { problemLine, readSettings } from '../../shared/settings/read.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings/schema.ts';
import type { ChangeResult, SettingsChange } from '../../shared/bridge.ts';
import type { WriteFields } from './fieldWriter.ts';
import type { JsonFile } from './jsonFile.ts';

export interface SettingsStorage {
  readonly settings: Settings;
  /** What could not be used of the file, in words; empty where all is well. */
  readonly notice: string;
  /** Checks and saves; nothing changes unless all of it is valid. */
  change(change: SettingsChange): Promise<ChangeResult>;
}

/** Sets the file aside if anything of it is lost; fields that only a newer version knows stay where they are. */
function keepCopy(file: JsonFile, { broken, kept }: ReturnType<typeof parseSettings>): string {
  const isWhole = !broken && JSON.stringify(kept) === JSON.stringify(JSON.parse(file.text!));
  return isWhole ? '' : ` ${file.setAside(kept)}`;
}

/** Opens `settings.json`. Good fields are kept; a file with bad ones is set aside and named in the notice. */
export function openSettings(file: JsonFile, write: WriteFields): SettingsStorage {
  let settings = DEFAULT_SETTINGS;
  let notice = file.fault;
  if (file.text !== null) {
    const reading = parseSettings(file.text);
    settings = reading.settings;
    if (reading.problems.length > 0) {
      const list = reading.problems.map(problemLine).join('\n');
      notice = `Part of settings.json could not be used and is ignored.${keepCopy(file, reading)}\n${list}`;
    }
  }
  async function apply(change: SettingsChange): Promise<ChangeResult> {
    const reading = readSettings({ ...settings, ...change });
    if (reading.problems.length > 0) return { ok: false, problems: reading.problems };
    try {
      await write(change);
    } catch (error) {
      const why = (error as Error).message;
      return { ok: false, problems: [{ path: '', message: `settings.json could not be written: ${why}` }] };
    }
    settings = reading.settings;
    return { ok: true };
  }

  // One after the other, so that each change builds on the one before it.
  let last: Promise<unknown> = Promise.resolve();
  return {
    get settings() {
      return settings;
    },
    notice,
    change(change) {
      const result = last.then(() => apply(change));
      last = result;
      return result;
    },
  };
}
