import { noticeSaid } from '../../support/say.ts';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fieldWriter } from '../../../main/settings/fieldWriter.ts';
import { openJsonFile } from '../../../main/files/jsonFile.ts';
import { openSettings } from '../../../main/settings/settingsFile.ts';
import { openUnsaved } from '../../../main/settings/unsavedSettings.ts';
import type { SettingsChange } from '../../../shared/settings/schema.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings/schema.ts';

vi.mock('electron-store', () => import('./electronStore.ts'));

const COPY = 'settings.corrupt-2026-03-02T09-00-00.json';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The app starts. */
const open = (stamp = '2026-03-02T09-00-00') =>
  openSettings(
    openJsonFile(folder, 'settings', () => stamp),
    fieldWriter(join(folder, 'settings.json')),
    openUnsaved(openJsonFile(folder, 'settings.unsaved', () => 'stamp')),
  );
const file = () => join(folder, 'settings.json');
const onDisk = (): unknown => JSON.parse(readFileSync(file(), 'utf8'));
const given = (text: string) => writeFileSync(file(), text);

describe('at the start', () => {
  it('at the start the defaults are in use where there is no file, and none is made', async () => {
    const { settings, notice } = open();
    expect({ settings, notice }).toEqual({ settings: DEFAULT_SETTINGS, notice: null });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('at the start the file is read and left as it is', async () => {
    const text = '{"desk":{"factor":1.1}}';
    given(text);
    const { settings, notice } = open();
    expect({ factor: settings.desk.factor, notice }).toEqual({ factor: 1.1, notice: null });
    expect(readFileSync(file(), 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it('at the start a broken file is set aside and its good fields are kept, on disk too', async () => {
    const text = '{\n  "desk": { "factor": 1.1 }\n  "startAtLogin": true\n}';
    given(text);
    const { settings, notice } = open();
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, desk: { factor: 1.1 }, startAtLogin: true });
    expect(noticeSaid(notice)).toBe(
      'Part of settings.json could not be used and is ignored. ' +
        `The file as it was is kept as ${COPY}.\nline 3, column 3: not valid JSON, comma expected`,
    );
    expect(readFileSync(join(folder, COPY), 'utf8')).toBe(text);
    expect(onDisk()).toEqual({ desk: { factor: 1.1 }, startAtLogin: true });
    expect(noticeSaid(open().notice)).toBe('');
  });

  it('at the start a file with a bad field is set aside and the others are kept', async () => {
    given('{"desk":{"factor":7},"prompts":{"laterMinutes":3},"apps":[{"match":"A","weight":1},{"match":"B"}]}');
    const { settings, notice } = open();
    expect(settings).toMatchObject({ desk: { factor: 1 }, prompts: { laterMinutes: [3] }, apps: [{ match: 'A' }] });
    expect(noticeSaid(notice).split('\n').slice(1)).toEqual([
      'line 1, column 10, desk.factor: must be a number from 0.7 to 1.3',
      'line 1, column 84, apps[1].weight: is missing',
    ]);
    expect(onDisk()).toEqual({ desk: {}, prompts: { laterMinutes: 3 }, apps: [{ match: 'A', weight: 1 }] });
    expect(readdirSync(folder).toSorted()).toEqual([COPY, 'settings.json']);
  });

  it('at the start what only a newer version knows is named and stays where it is', async () => {
    const text = '{"desk":{"factor":1.1,"height":72},"colour":"blue"}';
    given(text);
    const { settings, notice } = open();
    expect(settings.desk).toEqual({ factor: 1.1 });
    expect(noticeSaid(notice)).toBe(
      'Part of settings.json could not be used and is ignored.\n' +
        'line 1, column 23, desk.height: is not a setting of this version\n' +
        'line 1, column 36, colour: is not a setting of this version',
    );
    expect(readFileSync(file(), 'utf8')).toBe(text);
  });

  it.each(['', '[]', 'null', '"settings"', '\0\0\0'])('at the start a file of %j is set aside too', (text) => {
    given(text);
    const { settings, notice } = open();
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(noticeSaid(notice)).toContain(COPY);
    expect(onDisk()).toEqual({});
  });

  it('a start is possible although the broken settings file cannot be set aside', async () => {
    given('{ "startAtLogin": true, ');
    const { settings, notice } = open('no/such/folder');
    expect(settings.startAtLogin).toBe(true);
    expect(noticeSaid(notice)).toContain('The file could not be set aside: ');
  });
});

describe('a change', () => {
  it('a change is in use and on disk at once', async () => {
    const storage = open();
    expect(await storage.change({ desk: { factor: 0.9 } })).toEqual({ ok: true });
    expect(storage.settings).toEqual({ ...DEFAULT_SETTINGS, desk: { factor: 0.9 } });
    expect(onDisk()).toEqual({ desk: { factor: 0.9 } });
    expect(open().settings).toEqual(storage.settings);
  });

  it('a change replaces a whole section and leaves the others', async () => {
    const storage = open();
    await storage.change({ apps: [{ match: 'Blender', weight: 1 }], startAtLogin: true });
    await storage.change({ apps: [{ match: 'Krita', weight: 0.9 }] });
    expect(storage.settings.apps).toEqual([{ match: 'Krita', weight: 0.9 }]);
    expect(storage.settings.startAtLogin).toBe(true);
    expect(onDisk()).toEqual({ apps: [{ match: 'Krita', weight: 0.9 }], startAtLogin: true });
  });

  it('a change builds on the one before it, however quickly they come', async () => {
    const storage = open();
    const changes = [{ desk: { factor: 0.9 } }, { startAtLogin: true }, { desk: { factor: 1.2 } }];
    await Promise.all(changes.map((change) => storage.change(change)));
    expect(storage.settings).toMatchObject({ desk: { factor: 1.2 }, startAtLogin: true });
    expect(onDisk()).toEqual({ desk: { factor: 1.2 }, startAtLogin: true });
  });

  it('a change leaves what only a newer version knows', async () => {
    given('{"colour":"blue","desk":{"factor":1.1,"height":72}}');
    await open().change({ startAtLogin: true });
    expect(onDisk()).toEqual({ colour: 'blue', desk: { factor: 1.1, height: 72 }, startAtLogin: true });
  });

  it('a change with an invalid field changes nothing at all', async () => {
    const storage = open();
    await storage.change({ desk: { factor: 0.9 } });
    const before = storage.settings;
    const bad = { startAtLogin: true, desk: { factor: 9 } };
    expect(await storage.change(bad)).toEqual({
      ok: false,
      problems: [{ path: 'desk.factor', fault: { kind: 'not-a-number', least: 0.7, most: 1.3 } }],
    });
    expect(storage.settings).toBe(before);
    expect(onDisk()).toEqual({ desk: { factor: 0.9 } });
  });

  it.each([
    ['a key that is no setting', { desk: { factor: 1, height: 72 } }, 'desk.height'],
    ['a section that is none', { colour: 'blue' }, 'colour'],
    [
      'a bad entry of a list',
      {
        apps: [
          { match: 'A', weight: 1 },
          { match: '', weight: 1 },
        ],
      },
      'apps[1].match',
    ],
    ['another version', { schemaVersion: 2 }, 'schemaVersion'],
  ])('a change is refused for %s', async (_what, change, path) => {
    const result = await open().change(change as SettingsChange);
    expect(result).toMatchObject({ ok: false, problems: [{ path }] });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a change keeps what a newer version has in the section that it replaces', async () => {
    given('{"desk":{"factor":1.1,"height":72},"rhythm":{"nano":{"seconds":5},"micro":{"seconds":30,"pause":1}}}');
    const storage = open();
    await storage.change({ desk: { factor: 0.9 }, rhythm: storage.settings.rhythm });
    expect(onDisk()).toMatchObject({
      desk: { factor: 0.9, height: 72 },
      rhythm: { nano: { seconds: 5 }, micro: { seconds: 30, pause: 1 }, long: { seconds: 300 } },
    });
  });

  it('a change does not keep the next one from being saved, whatever became of it', async () => {
    const storage = open();
    const [bad, good] = await Promise.all([
      storage.change({ desk: { factor: 9 } }),
      storage.change({ desk: { factor: 0.9 } }),
    ]);
    expect([bad.ok, good.ok]).toEqual([false, true]);
    expect(onDisk()).toEqual({ desk: { factor: 0.9 } });
  });
});

describe('where settings.json does not take a change', () => {
  const unsaved = () => join(folder, 'settings.unsaved.json');
  const NOTICE =
    /settings\.json could not be written: a folder has its name\. What you change counts all the same, it is kept in settings\.unsaved\.json in the data folder until the file takes it\. Move that folder away\.$/;

  it('where settings.json does not take a change it counts all the same, is kept beside it and said once', async () => {
    const storage = open();
    mkdirSync(file());
    expect(await storage.change({ desk: { factor: 0.9 } })).toEqual({ ok: true });
    expect(storage.settings.desk.factor).toBe(0.9);
    expect(noticeSaid(storage.notice)).toMatch(NOTICE);
    const said = noticeSaid(storage.notice);
    expect(await storage.change({ startAtLogin: true })).toEqual({ ok: true });
    expect(noticeSaid(storage.notice)).toBe(said);
    // And so it does from the next start on.
    expect(open().settings).toEqual({ ...DEFAULT_SETTINGS, desk: { factor: 0.9 }, startAtLogin: true });
  });

  it('where settings.json does not take a change the file has all of it as soon as it takes a change again', async () => {
    const storage = open();
    mkdirSync(file());
    await storage.change({ desk: { factor: 0.9 } });
    rmSync(file(), { recursive: true });
    expect(await storage.change({ startAtLogin: true })).toEqual({ ok: true });
    expect(onDisk()).toEqual({ desk: { factor: 0.9 }, startAtLogin: true });
    expect(existsSync(unsaved())).toBe(false);
    expect(noticeSaid(storage.notice)).toBe('');
  });

  it('where settings.json does not take a change the next start writes it, where it can be written by then', async () => {
    given('{"colour":"blue","desk":{"factor":1.1}}');
    const storage = open();
    rmSync(file());
    mkdirSync(file());
    await storage.change({ startAtLogin: true });
    rmSync(file(), { recursive: true });
    given('{"colour":"blue","desk":{"factor":1.1}}');
    expect(open()).toMatchObject({ settings: { desk: { factor: 1.1 }, startAtLogin: true } });
    expect(onDisk()).toEqual({ colour: 'blue', desk: { factor: 1.1 }, startAtLogin: true });
    expect(existsSync(unsaved())).toBe(false);
  });

  it('where settings.json does not take a change what is changed there by hand meanwhile was said later, and the rest still waits', async () => {
    given('{"desk":{"factor":1.1}}');
    const storage = open();
    rmSync(file());
    mkdirSync(file());
    await storage.change({ desk: { factor: 0.9 }, startAtLogin: true });
    rmSync(file(), { recursive: true });
    given('{"desk":{"factor":1.2}}');
    expect(await storage.look(true)).toBe('taken');
    expect(storage.settings).toMatchObject({ desk: { factor: 1.2 }, startAtLogin: true });
    expect(onDisk()).toEqual({ desk: { factor: 1.2 }, startAtLogin: true });
  });

  it('where settings.json does not take a change a file beside it that cannot be read stops nothing', () => {
    writeFileSync(unsaved(), '\0\0');
    expect(open()).toMatchObject({ notice: null, settings: DEFAULT_SETTINGS });
  });
});

describe('a settings file of another making', () => {
  const text = '{ "desk": { "factor": 1.1 } }';

  it.each([
    ['a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['two bytes a letter', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['two bytes a letter, the other way round', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ])('a settings file of another making with %s is read, and can be changed', async (_what, bytes) => {
    writeFileSync(file(), bytes);
    const storage = open();
    expect(storage).toMatchObject({ notice: null, settings: { desk: { factor: 1.1 } } });
    expect(await storage.change({ startAtLogin: true })).toEqual({ ok: true });
    expect(onDisk()).toEqual({ desk: { factor: 1.1 }, startAtLogin: true });
  });

  it('a settings file of another making that is larger than any is not read, and kept when a change takes its place', async () => {
    writeFileSync(file(), '');
    truncateSync(file(), 40 * 1024 * 1024);
    const storage = open();
    expect(noticeSaid(storage.notice)).toMatch(
      /settings\.json is not read: with 40 MB it is too large to be a file of Unknot\.$/,
    );
    expect(await storage.change({ startAtLogin: true })).toEqual({ ok: true });
    expect(onDisk()).toEqual({ startAtLogin: true });
    expect(statSync(join(folder, COPY)).size).toBe(40 * 1024 * 1024);
  });
});

describe('an edit by hand', () => {
  const REFUSED =
    'settings.json was changed and cannot be used like this; the settings stay as they were. Correct it there and save it.';

  it('an edit by hand counts as soon as it is looked at', async () => {
    const storage = open();
    await storage.change({ desk: { factor: 0.9 } });
    given('{ "desk": { "factor": 1.2 }, "startAtLogin": true }');
    expect(await storage.look(false)).toBe('taken');
    expect(storage.settings).toEqual({ ...DEFAULT_SETTINGS, desk: { factor: 1.2 }, startAtLogin: true });
    expect(noticeSaid(storage.notice)).toBe('');
    await storage.change({ sound: { ...DEFAULT_SETTINGS.sound, cues: false } });
    expect(onDisk()).toMatchObject({ desk: { factor: 1.2 }, startAtLogin: true, sound: { cues: false } });
  });

  it("an edit by hand is not seen in the app's own writes", async () => {
    given('{ "colour": "blue" }');
    const storage = open();
    await storage.change({ desk: { factor: 0.9 } });
    expect(await storage.look(false)).toBe('same');
    await storage.change({ prompts: { ...DEFAULT_SETTINGS.prompts, laterMinutes: [3] } });
    expect(await storage.look(true)).toBe('same');
  });

  it('an edit by hand that no look has seen yet is not lost to a change in the window', async () => {
    const storage = open();
    await storage.change({ desk: { factor: 0.9 }, startAtLogin: true });
    given('{ "desk": { "factor": 1.2 }, "startAtLogin": true }');
    expect(await storage.change({ startAtLogin: false })).toEqual({ ok: true });
    expect(storage.settings).toMatchObject({ desk: { factor: 1.2 }, startAtLogin: false });
    expect(onDisk()).toEqual({ desk: { factor: 1.2 }, startAtLogin: false });
  });

  it('an edit by hand that is half-written is waited for, and refused only if it stays so', async () => {
    const text = '{ "desk": { "factor": 0.8 } }';
    given(text);
    const storage = open();
    given('{ "desk": { "fac');
    expect(await storage.look(false)).toBe('unfinished');
    expect(storage).toMatchObject({ settings: { desk: { factor: 0.8 } }, notice: null });
    expect(await storage.look(true)).toBe('refused');
    expect(noticeSaid(storage.notice)).toBe(`${REFUSED}\nline 1, column 13: not valid JSON, unexpected end of string`);
    expect(storage.settings.desk.factor).toBe(0.8);
    expect(readFileSync(file(), 'utf8')).toBe('{ "desk": { "fac');
    given(text);
    expect(await storage.look(false)).toBe('taken');
    expect(noticeSaid(storage.notice)).toBe('');
  });

  it('an edit by hand with a bad field is refused as a whole, with the place of each fault', async () => {
    given('{ "desk": { "factor": 0.8 } }');
    const storage = open();
    given('{\n  "desk": { "factor": 9 },\n  "startAtLogin": true,\n  "apps": [{ "match": "A" }]\n}');
    expect(await storage.look(false)).toBe('refused');
    expect(storage.settings).toEqual({ ...DEFAULT_SETTINGS, desk: { factor: 0.8 } });
    expect(noticeSaid(storage.notice).split('\n')).toEqual([
      REFUSED,
      'line 2, column 13, desk.factor: must be a number from 0.7 to 1.3',
      'line 4, column 12, apps[0].weight: is missing',
    ]);
  });

  it('an edit by hand that was refused is kept as a copy before a change in the window is written', async () => {
    given('{ "desk": { "factor": 0.8 }, "colour": "blue" }');
    const storage = open();
    const text = '{ "desk": { "factor": 1.1 }, oops';
    given(text);
    await storage.look(true);
    expect(await storage.change({ startAtLogin: true })).toEqual({ ok: true });
    expect(readFileSync(join(folder, COPY), 'utf8')).toBe(text);
    expect(onDisk()).toEqual({ desk: { factor: 0.8 }, colour: 'blue', startAtLogin: true });
    expect(noticeSaid(storage.notice)).toBe(
      `settings.json was changed and could not be used. As it was it is kept as ${COPY}.`,
    );
    expect(open()).toMatchObject({ settings: { desk: { factor: 0.8 }, startAtLogin: true } });
  });

  it('an edit by hand that was refused is never written over where no copy can be kept', async () => {
    const storage = open('no/such/folder');
    given('{ oops');
    expect(await storage.change({ startAtLogin: true })).toEqual({ ok: true });
    expect(storage.settings.startAtLogin).toBe(true);
    expect(readFileSync(file(), 'utf8')).toBe('{ oops');
    expect(open('no/such/folder').settings.startAtLogin).toBe(true);
  });

  it('an edit by hand may have fields that only a newer version knows, which are named', async () => {
    const storage = open();
    given('{ "desk": { "factor": 1.2 }, "colour": "blue" }');
    expect(await storage.look(false)).toBe('taken');
    expect(storage.settings.desk.factor).toBe(1.2);
    expect(noticeSaid(storage.notice)).toContain('line 1, column 30, colour: is not a setting of this version');
  });

  it('an edit by hand may remove the file: the settings stay, and come back whole with the next change', async () => {
    given('{ "desk": { "factor": 0.8 }, "colour": "blue" }');
    const storage = open();
    rmSync(file());
    expect(await storage.look(true)).toBe('same');
    expect(storage.settings.desk.factor).toBe(0.8);
    await storage.change({ startAtLogin: true });
    expect(onDisk()).toEqual({ desk: { factor: 0.8 }, colour: 'blue', startAtLogin: true });
  });

  it('an edit by hand may make the file unreadable, which is said', async () => {
    const storage = open();
    mkdirSync(file());
    expect(await storage.look(true)).toBe('refused');
    expect(noticeSaid(storage.notice)).toMatch(/settings\.json cannot be read: ./);
  });
});
