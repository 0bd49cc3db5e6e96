import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { openJsonFile } from '../../../main/files/jsonFile.ts';
import { openSettings } from '../../../main/settings/settingsFile.ts';
import { openUnsaved } from '../../../main/settings/unsavedSettings.ts';
import { numberOf } from '../../support/numberedSettings.ts';
import { seededRandom } from '../../../shared/patterns/random.ts';
import { RUN_SEED } from '../../support/runSeed.ts';

const KILLS = 200;
/** So many folders at a time, each with an app of its own. */
const AT_ONCE = 4;
/** A kill comes at any moment of the write that follows some of the first changes. */
const MOST_CHANGES = 4;
const LONGEST_WRITE_MS = 12;

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-kill-'));
  // As one file it starts in a tenth of a second.
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { 'electron-store': resolve(import.meta.dirname, 'electronStore.ts') } },
    ssr: { noExternal: true },
    build: {
      ssr: resolve(import.meta.dirname, 'changeUntilKilled.ts'),
      outDir: join(folder, 'program'),
      rolldownOptions: { output: { codeSplitting: false, entryFileNames: 'program.mjs' } },
    },
  });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Moment {
  /** After how many changes. */
  readonly changes: number;
  readonly ms: number;
}

/** Lets the program change the settings in a folder and kills it; gives back the last number that it said was kept. */
async function changeAndKill(userData: string, { changes, ms }: Moment): Promise<number | null> {
  const child = spawn(process.execPath, [join(folder, 'program/program.mjs'), userData]);
  let said = '';
  let faults = '';
  let isMarked = false;
  child.stderr.setEncoding('utf8').on('data', (text: string) => (faults += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (isMarked || said.split('\n').length - 1 <= changes) return;
    isMarked = true;
    setTimeout(() => child.kill('SIGKILL'), ms);
  });
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  expect([signal, faults]).toEqual(['SIGKILL', '']);
  // The first line says that it is ready, and what follows the last may be cut off.
  const kept = said.split('\n').slice(1, -1);
  return kept.length === 0 ? null : Number(kept.at(-1));
}

/** The app starts again. */
function restart(userData: string): number {
  const { settings, notice } = openSettings(
    openJsonFile(userData, 'settings', () => 'stamp'),
    () => Promise.reject(new Error('nothing is to be written')),
    openUnsaved(openJsonFile(userData, 'settings.unsaved', () => 'stamp')),
  );
  expect(notice).toBeNull();
  return numberOf(settings);
}

/** One kill after the other in one folder; gives back what became of it. */
async function liveThrough(kills: number, momentOf: (life: number) => Moment) {
  const userData = mkdtempSync(join(folder, 'user-data-'));
  let before = 0;
  for (let life = 0; life < kills; life += 1) {
    const kept = (await changeAndKill(userData, momentOf(life))) ?? before;
    const now = restart(userData);
    expect([kept, kept + 1]).toContain(now);
    before = now;
  }
  return { last: before, files: readdirSync(userData) };
}

describe('settings', () => {
  it(
    `settings survive ${KILLS} kills: what was kept is there, and a change that was under way is there wholly or not at all`,
    { timeout: 240_000 },
    async () => {
      const random = seededRandom(RUN_SEED);
      const moments = Array.from({ length: KILLS }, (_, kill) => ({
        changes: Math.floor(kill / AT_ONCE) % MOST_CHANGES,
        ms: random() * LONGEST_WRITE_MS,
      }));
      const lives = await Promise.all(
        Array.from({ length: AT_ONCE }, (_, run) =>
          liveThrough(KILLS / AT_ONCE, (life) => moments[life * AT_ONCE + run]!),
        ),
      );
      for (const { last, files } of lives) {
        expect(last).toBeGreaterThan(KILLS / AT_ONCE / 2);
        // What a write had begun is cleared away by the next start.
        expect(files).toEqual(['settings.json']);
      }
    },
  );
});
