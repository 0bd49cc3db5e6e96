import { deepEqual } from 'fast-equals';
import type { ChangeResult } from '../../shared/bridge.ts';
import { DEFAULT_SETTINGS, type Settings, type SettingsChange } from '../../shared/settings/schema.ts';
import { createSerialQueue } from '../../shared/serialQueue.ts';
import { keepNewer } from '../../shared/settings/newer.ts';
import { type ParsedSettings, parseSettings } from '../../shared/settings/parse.ts';
import { readSettings } from '../../shared/settings/read.ts';
import type { NoticeValue } from '../../shared/notice.ts';
import { diskFaultOf } from '../files/diskFault.ts';
import type { WriteFields } from './fieldWriter.ts';
import type { JsonContent, JsonFile } from '../files/jsonFile.ts';
import type { UnsavedSettings } from './unsavedSettings.ts';

/**
 * What came of a look at the file: it holds what is in use, it was taken, or it was refused. `unfinished` is a file that
 * may be half-written: nothing came of it yet.
 */
export type LookOutcome = 'same' | 'taken' | 'refused' | 'unfinished';

export interface SettingsStorage {
  readonly settings: Settings;
  /** What of the file is not in use; null where all is well. */
  readonly notice: NoticeValue | null;
  /**
   * Checks and saves; nothing changes unless all of it is valid. Where the file does not take it, it counts all the same
   * and is kept beside the file; the notice says so.
   */
  change(change: SettingsChange): Promise<ChangeResult>;
  /**
   * Looks whether the file was changed by other hands, and takes it if all of it can be used. One that cannot is refused
   * and left as it is: what was in use stays in use.
   * @param isStill whether the file has not been touched for a while, so that a broken one is not half-written
   */
  look(isStill: boolean): Promise<LookOutcome>;
}

/** Sets the file aside if anything of it is lost; fields that only a newer version knows stay where they are. */
const asideAtStart = (file: JsonFile, { whole, kept }: ParsedSettings) => (whole ? null : file.setAside(kept));

/** Names what comes with the app and is not in what is stored. */
export type NameDefaults = (settings: Settings, stored: object) => Settings;

/** Opens `settings.json`. Good fields are kept; a file with bad ones is set aside and named in the notice. */
export function openSettings(
  file: JsonFile,
  write: WriteFields,
  unsaved: UnsavedSettings,
  named: NameDefaults = (settings) => settings,
): SettingsStorage {
  let settings = named(DEFAULT_SETTINGS, {});
  /** What the file holds, as far as it is in use: fields of a newer version, too. */
  let content: JsonContent = {};
  let notice: NoticeValue | null = file.fault;
  /** Whether what is on disk was refused. */
  let isRefused = false;
  /** Whether the notice says that the file does not take what is said. */
  let isToldUnsaved = false;
  const queue = createSerialQueue();

  if (file.text !== null) {
    const reading = parseSettings(file.text);
    content = reading.kept;
    settings = named(reading.settings, content);
    if (reading.problems.length > 0) {
      const aside = asideAtStart(file, reading);
      notice = { kind: 'settings-ignored', aside, problems: reading.problems };
    }
  }
  if (file.fault === null) unsaved.follow(content);
  if (unsaved.isWaiting) {
    settings = readWaiting();
    // Perhaps the file takes it by now.
    if (file.fault === null) tryAgain();
  }

  /** The file with what it has not taken yet. */
  function readWaiting(): Settings {
    const waiting = unsaved.over(content);
    return named(readSettings(waiting).settings, waiting);
  }

  /** Takes in what is on disk, or says why not. */
  function take(isStill: boolean): LookOutcome | 'gone' {
    const { text, fault } = file.read();
    if (fault !== null) return refuse(fault);
    if (text === null) return accept('gone');
    const reading = parseSettings(text);
    if (reading.broken && !isStill) return 'unfinished';
    if (!reading.whole) return refuse({ kind: 'settings-refused', problems: reading.problems });
    if (deepEqual(reading.kept, content)) return accept('same');
    content = reading.kept;
    unsaved.follow(content);
    settings = unsaved.isWaiting ? readWaiting() : named(reading.settings, content);
    isRefused = false;
    const { problems } = reading;
    say(problems.length === 0 ? null : { kind: 'settings-ignored', aside: null, problems });
    return 'taken';
  }

  function say(next: NoticeValue | null): void {
    notice = next;
    isToldUnsaved = false;
  }

  function refuse(why: NoticeValue): 'refused' {
    isRefused = true;
    say(why);
    return 'refused';
  }

  /** What was refused is no longer there. */
  function accept<T>(seen: T): T | 'taken' {
    if (!isRefused) return seen;
    isRefused = false;
    say(null);
    return seen === 'gone' ? seen : 'taken';
  }

  /** Writes what is said over what is on disk. Where that is not what is in use, a copy of it is kept. */
  async function save(said: JsonContent, seen: LookOutcome | 'gone'): Promise<void> {
    const next: JsonContent = { ...content, ...said };
    if (seen === 'refused') {
      const copy = file.keepCopy();
      file.replace(next);
      isRefused = false;
      say({ kind: 'settings-copied', copy });
    } else if (seen === 'gone' || !file.read().isPlain) file.replace(next);
    else {
      // electron-store knows no way but one; the other may lead there.
      await write(said).catch(() => file.replace(next));
    }
    settled(next);
  }

  /** The file holds all that was said. */
  function settled(next: JsonContent): void {
    content = next;
    unsaved.clear();
    if (isToldUnsaved) say(null);
  }

  /** Writes what waits, where the file takes it by now. */
  function tryAgain(): void {
    const next = unsaved.over(content);
    try {
      file.replace(next);
      settled(next);
    } catch {
      // It goes on waiting, as it was said when it began to.
    }
  }

  async function apply(change: SettingsChange): Promise<ChangeResult> {
    const seen = take(true);
    const reading = readSettings({ ...settings, ...change });
    if (reading.problems.length > 0) return { ok: false, problems: reading.problems };
    const plain = JSON.parse(JSON.stringify(change)) as JsonContent;
    const before = unsaved.over(content);
    const said = keepNewer(plain, before);
    const waiting = Object.fromEntries(Object.entries(before).filter(([key, value]) => value !== content[key]));
    try {
      await save({ ...waiting, ...said }, seen);
    } catch (error) {
      const isKept = unsaved.keep(said, content);
      say({ kind: 'settings-not-written', path: file.path, fault: diskFaultOf(error), isKept });
      isToldUnsaved = true;
    }
    settings = reading.settings;
    return { ok: true };
  }

  return {
    get settings() {
      return settings;
    },
    get notice() {
      return notice;
    },
    change: (change) => queue.run(() => apply(change)),
    look: (isStill) =>
      queue.run(() => {
        const seen = take(isStill);
        if (unsaved.isWaiting && (seen === 'same' || seen === 'taken')) tryAgain();
        // An editor may put the file back in a moment; else it comes back whole with the next change.
        return seen === 'gone' ? 'same' : seen;
      }),
  };
}
