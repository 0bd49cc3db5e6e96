import { noticeSaid } from '../../support/say.ts';
import fc from 'fast-check';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openJsonFile } from '../../../main/files/jsonFile.ts';
import { openSettings } from '../../../main/settings/settingsFile.ts';
import { openUnsaved } from '../../../main/settings/unsavedSettings.ts';
import { parseSettings } from '../../../shared/settings/parse.ts';
import { readSettings } from '../../../shared/settings/read.ts';
import { FULL, type Mutated, mutatedFiles, wholeSections } from '../../support/mutatedSettings.ts';
import { cases } from '../../support/cases.ts';

const FILES = 300;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-mutated-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'settings.json');
const start = () =>
  openSettings(
    openJsonFile(folder, 'settings', () => 'stamp'),
    () => Promise.reject(new Error('nothing is to be written')),
    openUnsaved(openJsonFile(folder, 'settings.unsaved', () => 'stamp')),
  );

function expectKept({ text, expected }: Mutated, settings: unknown): void {
  expect(readSettings(settings).problems).toEqual([]);
  if (expected !== null) expect(settings).toEqual(expected);
  const kept = wholeSections(text);
  if (expected === null) for (const key of kept) expect(settings).toHaveProperty(key, FULL[key]);
}

it('the full file that the others are made of is good itself, and all of it counts', () => {
  writeFileSync(file(), JSON.stringify(FULL));
  expect(start()).toMatchObject({ notice: null, settings: FULL });
});

it(
  `the app starts with each of ${FILES} spoilt settings files, keeps every good field and names every bad one`,
  { timeout: 120_000 },
  () => {
    const seen = { kept: 0, setAside: 0 };
    fc.assert(
      fc.property(mutatedFiles, (mutated) => {
        for (const name of readdirSync(folder)) rmSync(join(folder, name));
        writeFileSync(file(), mutated.text);
        const { settings, notice } = start();
        expectKept(mutated, settings);
        for (const path of mutated.bad) expect(noticeSaid(notice)).toContain(path);
        if (mutated.bad.length === 0) expect(noticeSaid(notice)).toBe('');
        // What was left out is still there, to the letter.
        const copies = readdirSync(folder).filter((name) => name.startsWith('settings.corrupt-'));
        expect(copies).toHaveLength(parseSettings(mutated.text).whole ? 0 : 1);
        for (const copy of copies) expect(readFileSync(join(folder, copy), 'utf8')).toBe(mutated.text);
        seen[copies.length === 0 ? 'kept' : 'setAside'] += 1;
        // And the next start finds the same settings, with nothing left to name but what a newer version may know.
        const again = start();
        expect(again.settings).toEqual(settings);
        expect(
          noticeSaid(again.notice)
            .replaceAll(/^.*is not a setting of this version$/gm, '')
            .trim(),
        ).toMatch(/^(Part of settings\.json could not be used and is ignored\.)?$/);
      }),
      { numRuns: cases(FILES) },
    );
    expect(Math.min(seen.kept, seen.setAside)).toBeGreaterThan((seen.kept + seen.setAside) / 20);
  },
);
