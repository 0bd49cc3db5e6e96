/**
 * `npm run soak -- properties [--minutes 20]`: the property tests with 10,000 times their cases, as far as the time goes:
 * it is spread evenly over the properties, in rounds, each with a fresh seed. Ends with status 1 when one has failed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { MINUTE, SECOND } from '../../shared/moment.ts';
import type { Counted } from '../support/cases.ts';
import { again, seedOf } from '../support/runSeed.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const TIMES = 10_000;
/** No round is worth its start with less than this for each property. */
const LEAST_MS = 100;
/** A property stops after this, so that each seed gets its turn. */
const MOST_MS = 3 * SECOND;

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { minutes: { type: 'string', default: '20' } },
});
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error(`--minutes: "${values.minutes}" is not a number above 0`);

/** The files of the group *unit* with properties, and how many properties they call for. */
function propertyFiles(): { readonly files: readonly string[]; readonly properties: number } {
  const all = globSync('tests/**/*.test.ts', { cwd: ROOT });
  const sources = all
    .filter((file) => !/^tests\/(pages|app|support)\//.test(file))
    .map((file) => ({ file, asserts: readFileSync(join(ROOT, file), 'utf8').match(/\bfc\.assert\(/g)?.length ?? 0 }))
    .filter(({ asserts }) => asserts > 0);
  return {
    files: sources.map(({ file }) => file),
    properties: sources.reduce((sum, { asserts }) => sum + asserts, 0),
  };
}

/** Runs all of them once; whether they held. */
function round(files: readonly string[], seed: number, limitMs: number, counts: string): boolean {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  // A test may look at several properties, one after the other.
  const patience = `--testTimeout=${20 * limitMs + 10 * MINUTE}`;
  const only = ['--project', 'unit', '--maxWorkers', '1', patience, '--reporter=dot'];
  const env = {
    ...process.env,
    UNKNOT_SEED: String(seed),
    UNKNOT_CASES: String(TIMES),
    UNKNOT_SOAK_MS: String(limitMs),
    UNKNOT_SOAK_COUNTS: counts,
  };
  return (
    spawnSync(process.execPath, [vitest, 'run', ...only, ...files], { cwd: ROOT, stdio: 'inherit', env }).status === 0
  );
}

function sums(counts: string): ReadonlyMap<string, number> {
  const sum = new Map<string, number>();
  if (!existsSync(counts)) return sum;
  for (const line of readFileSync(counts, 'utf8').trim().split('\n')) {
    const { test, cases } = JSON.parse(line) as Counted;
    sum.set(test, (sum.get(test) ?? 0) + cases);
  }
  return sum;
}

const { files, properties } = propertyFiles();
const folder = mkdtempSync(join(tmpdir(), 'unknot-soak-'));
const counts = join(folder, 'counts.jsonl');
const end = performance.now() + minutes * MINUTE;
const failed: number[] = [];
let rounds = 0;
for (;;) {
  const limitMs = Math.min(MOST_MS, Math.floor((end - performance.now()) / properties));
  if (limitMs < LEAST_MS) break;
  const seed = seedOf({});
  rounds += 1;
  console.log(`Round ${rounds}, seed ${seed}: ${properties} properties, ${limitMs / SECOND} s for each`);
  if (!round(files, seed, limitMs, counts)) failed.push(seed);
}
for (const [test, cases] of sums(counts)) console.log(`${String(cases).padStart(10)}  ${test}`);
rmSync(folder, { recursive: true, force: true });
console.log(`${rounds} rounds, ${failed.length} failed`);
for (const seed of failed) console.log(`UNKNOT_CASES=${TIMES} ${again(seed, 'unit', [])}`);
process.exitCode = failed.length > 0 ? 1 : 0;
