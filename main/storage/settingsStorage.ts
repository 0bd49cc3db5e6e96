import { type ParsedSettings, parseSettings } from '../../shared/settings/parse.ts';
import { type SettingsProblem, problemLine, readSettings } from '../../shared/settings/read.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings/schema.ts';
import type { ChangeResult, SettingsChange } from '../../shared/bridge.ts';
import type { WriteFields } from './fieldWriter.ts';
import type { Content, JsonFile } from './jsonFile.ts';

/**
 * What came of a look at the file: it holds what is in use, it was taken, or it was refused. `unfinished` is a file that
 * may be half-written: nothing came of it yet.
 */
export type Look = 'same' | 'taken' | 'refused' | 'unfinished';

export interface SettingsStorage {
  readonly settings: Settings;
  /** What of the file is not in use and what to do about it, in words; empty where all is well. */
  readonly notice: string;
  /** Checks and saves; nothing changes unless all of it is valid. */
  change(change: SettingsChange): Promise<ChangeResult>;
  /**
   * Looks whether the file was changed by other hands, and takes it if all of it can be used. One that cannot is refused
   * and left as it is: what was in use stays in use.
   * @param isStill whether the file has not been touched for a while, so that a broken one is not half-written
   */
  look(isStill: boolean): Promise<Look>;
}

/** Sets the file aside if anything of it is lost; fields that only a newer version knows stay where they are. */
const asideAtStart = (file: JsonFile, { whole, kept }: ParsedSettings) => (whole ? '' : ` ${file.setAside(kept)}`);

const inLines = (problems: readonly SettingsProblem[]) => problems.map(problemLine).join('\n');

const NOT_USED = 'Part of settings.json could not be used and is ignored.';
const REFUSED =
  'settings.json was changed and cannot be used like this; the settings stay as they were. Correct it there and save it.';

/** Opens `settings.json`. Good fields are kept; a file with bad ones is set aside and named in the notice. */
export function openSettings(file: JsonFile, write: WriteFields): SettingsStorage {
  let settings = DEFAULT_SETTINGS;
  /** What the file holds, as far as it is in use: fields of a newer version, too. */
  let content: Content = {};
  let notice = file.fault;
  /** Whether what is on disk was refused. */
  let isRefused = false;

  if (file.text !== null) {
    const reading = parseSettings(file.text);
    ({ settings, kept: content } = reading);
    if (reading.problems.length > 0) {
      notice = `${NOT_USED}${asideAtStart(file, reading)}\n${inLines(reading.problems)}`;
    }
  }

  /** Takes in what is on disk, or says why not. */
  function take(isStill: boolean): Look | 'gone' {
    const { text, fault } = file.read();
    if (fault !== '') return refuse(fault);
    if (text === null) return accept('gone');
    const reading = parseSettings(text);
    if (reading.broken && !isStill) return 'unfinished';
    if (!reading.whole) return refuse(`${REFUSED}\n${inLines(reading.problems)}`);
    if (JSON.stringify(reading.kept) === JSON.stringify(content)) return accept('same');
    ({ settings, kept: content } = reading);
    isRefused = false;
    notice = reading.problems.length === 0 ? '' : `${NOT_USED}\n${inLines(reading.problems)}`;
    return 'taken';
  }

  function refuse(why: string): 'refused' {
    isRefused = true;
    notice = why;
    return 'refused';
  }

  /** What was refused is no longer there. */
  function accept<T>(seen: T): T | 'taken' {
    if (!isRefused) return seen;
    isRefused = false;
    notice = '';
    return seen === 'gone' ? seen : 'taken';
  }

  /** Writes a change over what is on disk. Where that is not what is in use, a copy of it is kept. */
  async function save(change: SettingsChange, seen: Look | 'gone'): Promise<void> {
    const next: Content = { ...content, ...(JSON.parse(JSON.stringify(change)) as Content) };
    if (seen === 'refused') {
      const copy = file.keepCopy();
      file.replace(next);
      isRefused = false;
      notice = `settings.json was changed and could not be used. As it was it is kept as ${copy}.`;
    } else if (seen === 'gone') file.replace(next);
    else await write(change);
    content = next;
  }

  async function apply(change: SettingsChange): Promise<ChangeResult> {
    const seen = take(true);
    const reading = readSettings({ ...settings, ...change });
    if (reading.problems.length > 0) return { ok: false, problems: reading.problems };
    try {
      await save(change, seen);
    } catch (error) {
      const why = (error as Error).message;
      return { ok: false, problems: [{ path: '', message: `settings.json could not be written: ${why}` }] };
    }
    settings = reading.settings;
    return { ok: true };
  }

  // One after the other, so that each change builds on the one before it.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => T | Promise<T>): Promise<T> => {
    const result = last.then(act);
    last = result;
    return result;
  };

  return {
    get settings() {
      return settings;
    },
    get notice() {
      return notice;
    },
    change: (change) => inTurn(() => apply(change)),
    look: (isStill) =>
      inTurn(() => {
        const seen = take(isStill);
        // An editor may put the file back in a moment; else it comes back whole with the next change.
        return seen === 'gone' ? 'same' : seen;
      }),
  };
}
