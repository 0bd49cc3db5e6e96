import { noticeSaid } from '../../support/say.ts';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { appendFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fieldWriter } from '../../../main/settings/fieldWriter.ts';
import { type JsonFile, openJsonFile } from '../../../main/files/jsonFile.ts';
import { type SettingsStorage, openSettings } from '../../../main/settings/settingsFile.ts';
import { openUnsaved } from '../../../main/settings/unsavedSettings.ts';
import { watchSettings } from '../../../main/settings/settingsWatch.ts';

vi.mock('electron-store', () => import('./electronStore.ts'));

/** Longer than any write here takes, shorter than a test may. */
const STILL_MS = 300;
const PATIENT = { timeout: 15_000, interval: 10 };

let folder: string;
let stop = () => {};
const onLook = vi.fn();
const onFault = vi.fn();
beforeEach(() => {
  vi.clearAllMocks();
  folder = mkdtempSync(join(tmpdir(), 'unknot-watch-'));
});
afterEach(() => {
  stop();
  rmSync(folder, { recursive: true, force: true });
});

const file = () => join(folder, 'settings.json');
const factor = (value: number) => `{ "desk": { "factor": ${value} } }`;

const opened = (json: JsonFile) =>
  openSettings(json, fieldWriter(file()), openUnsaved(openJsonFile(folder, 'settings.unsaved', () => 'stamp')));

/** The app runs, and every look at the file is kept. */
function start(stillMs = STILL_MS): { readonly storage: SettingsStorage; readonly looks: string[] } {
  const json = openJsonFile(folder, 'settings', () => '2026-03-02T09-00-00');
  const storage = opened(json);
  const looks: string[] = [];
  const look = async (isStill: boolean) => {
    const seen = await storage.look(isStill);
    looks.push(seen);
    return seen;
  };
  stop = watchSettings({ folder, look, onLook, onFault, stillMs });
  return { storage, looks };
}

describe('while the app runs, settings.json', () => {
  it('while the app runs, settings.json may be written by hand, and counts at once', async () => {
    const { storage } = start();
    writeFileSync(file(), factor(1.2));
    await vi.waitFor(() => expect(storage.settings.desk.factor).toBe(1.2), PATIENT);
    expect(onLook).toHaveBeenCalled();
  });

  it('while the app runs, settings.json may be replaced by an editor that writes a new file and renames it', async () => {
    writeFileSync(file(), factor(1.1));
    const { storage } = start();
    for (const value of [1.2, 0.9, 1.3]) {
      renameSync(file(), `${file()}~`);
      writeFileSync(join(folder, '.settings.json.swp'), factor(value));
      renameSync(join(folder, '.settings.json.swp'), file());
      await vi.waitFor(() => expect(storage.settings.desk.factor).toBe(value), PATIENT);
    }
    expect(noticeSaid(storage.notice)).toBe('');
  });

  it('while the app runs, settings.json is read once it is whole, however slowly it is written', async () => {
    const { storage, looks } = start(60_000);
    const text = factor(1.2);
    await writeFile(file(), '');
    for (const letter of text) {
      await vi.waitFor(() => expect(looks.length).toBeGreaterThan(0), PATIENT);
      looks.length = 0;
      await appendFile(file(), letter);
    }
    await vi.waitFor(() => expect(storage.settings.desk.factor).toBe(1.2), PATIENT);
    expect(noticeSaid(storage.notice)).toBe('');
    expect(onLook).toHaveBeenCalledTimes(1);
  });

  it('while the app runs, settings.json is refused when it stays broken, and taken when it is corrected', async () => {
    const { storage } = start();
    writeFileSync(file(), '{ "desk": ');
    await vi.waitFor(() => expect(noticeSaid(storage.notice)).toContain('line 1, column 11: not valid JSON'), PATIENT);
    expect(onLook).toHaveBeenCalledTimes(1);
    writeFileSync(file(), factor(1.2));
    await vi.waitFor(() => expect(storage.settings.desk.factor).toBe(1.2), PATIENT);
    expect(noticeSaid(storage.notice)).toBe('');
  });

  it("while the app runs, settings.json does not take the app's own writes for edits", async () => {
    const { storage, looks } = start();
    await vi.waitFor(() => expect(looks.length).toBeGreaterThan(0), PATIENT);
    looks.length = 0;
    for (const value of [0.8, 0.9, 1.1]) await storage.change({ desk: { factor: value } });
    await vi.waitFor(() => expect(looks.length).toBeGreaterThan(0), PATIENT);
    expect(new Set(looks)).toEqual(new Set(['same']));
    expect(onLook).not.toHaveBeenCalled();
  });

  it('while the app runs, settings.json was perhaps changed just before the watch began', async () => {
    writeFileSync(file(), factor(0.9));
    const json = openJsonFile(folder, 'settings', () => '2026-03-02T09-00-00');
    const storage = opened(json);
    writeFileSync(file(), factor(1.2));
    stop = watchSettings({ folder, look: (isStill) => storage.look(isStill), onLook, onFault, stillMs: STILL_MS });
    await vi.waitFor(() => expect(storage.settings.desk.factor).toBe(1.2), PATIENT);
  });

  it('while the app runs, settings.json may be a link: edits of what it leads to count, also by an editor that puts a new file there', async () => {
    const [dotfiles, others] = [join(folder, 'dotfiles'), join(folder, 'others')];
    for (const each of [dotfiles, others]) mkdirSync(each);
    writeFileSync(join(dotfiles, 'unknot.json'), factor(1.1));
    writeFileSync(join(others, 'unknot.json'), factor(0.8));
    symlinkSync('dotfiles', join(folder, 'current'));
    symlinkSync('current/unknot.json', file());
    const { storage } = start();
    expect(storage.settings.desk.factor).toBe(1.1);
    const holds = (value: number) => vi.waitFor(() => expect(storage.settings.desk.factor).toBe(value), PATIENT);
    writeFileSync(join(dotfiles, 'unknot.json'), factor(1.2));
    await holds(1.2);
    writeFileSync(join(dotfiles, '.swp'), factor(0.9));
    renameSync(join(dotfiles, '.swp'), join(dotfiles, 'unknot.json'));
    await holds(0.9);
    // A link on the way is made to lead elsewhere.
    symlinkSync('others', join(folder, 'next'));
    renameSync(join(folder, 'next'), join(folder, 'current'));
    await holds(0.8);
    writeFileSync(join(others, 'unknot.json'), factor(1.3));
    await holds(1.3);
    // And what is changed here goes there; the links stay.
    await storage.change({ desk: { factor: 0.7 } });
    expect(JSON.parse(readFileSync(join(others, 'unknot.json'), 'utf8'))).toEqual({ desk: { factor: 0.7 } });
    expect(lstatSync(file()).isSymbolicLink()).toBe(true);
    expect(onFault).not.toHaveBeenCalled();
  });

  it('while the app runs, settings.json may be a link to what comes later', async () => {
    symlinkSync(join(folder, 'later/unknot.json'), file());
    const { storage } = start();
    mkdirSync(join(folder, 'later'));
    writeFileSync(join(folder, 'later/unknot.json'), factor(1.2));
    await vi.waitFor(() => expect(storage.settings.desk.factor).toBe(1.2), PATIENT);
  });

  it('while the app runs, settings.json is left alone once the app has stopped watching', async () => {
    const { looks } = start();
    await vi.waitFor(() => expect(looks.length).toBeGreaterThan(0), PATIENT);
    stop();
    looks.length = 0;
    const seen = vi.fn();
    const other = watchSettings({ folder, look: async () => 'taken', onLook: seen, onFault, stillMs: STILL_MS });
    writeFileSync(file(), factor(1.2));
    await vi.waitFor(() => expect(seen.mock.calls.length).toBeGreaterThan(1), PATIENT);
    other();
    expect(looks).toEqual([]);
  });
});

it('says why a folder cannot be watched', () => {
  const watch = () => {
    throw new Error('ENOSPC: no more watches');
  };
  watchSettings({ folder, look: async () => 'same', onLook, onFault, watch })();
  expect(onFault).toHaveBeenCalledWith(expect.stringContaining('ENOSPC'));
});
