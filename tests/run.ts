/**
 * `npm test`: every group of tests that this machine can run, and at the end, alone on a line, what came of it.
 * `npm test -- unit` runs one group; further arguments go to vitest.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { bundle, staleParts } from '../build/bundle.ts';
import { chromiumMissing } from './pages/site.ts';
import { desktopMissing } from './support/desktop/electronApp.ts';
import { ownNetworkMissing } from './support/desktop/ownNetwork.ts';
import { shellsMissing } from './support/shells.ts';
import { twoDisplaysMissing } from './support/desktop/twoDisplays.ts';
import { RUN_SEED, again, placeOf } from './support/runSeed.ts';

const ROOT = resolve(import.meta.dirname, '..');

interface Group {
  readonly name: string;
  readonly what: string;
  /** One line why this machine cannot run it; null where it can. */
  readonly missing: () => string | null;
  /** Parts of it that may lack more than the group itself; their tests skip themselves. */
  readonly parts?: readonly { readonly what: string; readonly missing: () => string | null }[];
}

const GROUPS: readonly Group[] = [
  {
    name: 'unit',
    what: 'engine, storage, sensors and commands',
    missing: () => null,
    parts: [{ what: 'completions and manual page', missing: shellsMissing }],
  },
  { name: 'pages', what: 'the windows in a real Chromium', missing: chromiumMissing },
  {
    name: 'app',
    what: 'the app in a real Electron',
    missing: desktopMissing,
    parts: [
      { what: 'two displays', missing: twoDisplaysMissing },
      { what: 'a network of its own', missing: ownNetworkMissing },
    ],
  },
];

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** The files with a test that failed. */
  readonly failedFiles: readonly string[];
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly FileReport[];
}

interface FileReport {
  /** Its path. */
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly unknown[];
}

/** Runs one group; a run that broke off before a test could be counted is one failure. */
function run(group: Group, args: readonly string[], folder: string): Count {
  const file = join(folder, `${group.name}.json`);
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const secondTries = join(ROOT, 'tests/support/secondTries.ts');
  const reporters = ['default', 'json', secondTries].map((each) => `--reporter=${each}`);
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--project', group.name, ...reporters, `--outputFile.json=${file}`, ...args],
    {
      cwd: ROOT,
      stdio: 'inherit',
    },
  );
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, failedFiles: [] };
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const failedFiles = report.testResults.filter((each) => each.status === 'failed');
  const brokenFiles = failedFiles.filter((each) => each.assertionResults.length === 0);
  const failed = report.numFailedTests + brokenFiles.length;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
    failedFiles: failedFiles.map(({ name }) => relative(ROOT, name)),
  };
}

const [asked, ...rest] = process.argv.slice(2);
const isGroup = GROUPS.some(({ name }) => name === asked);
const groups = isGroup ? GROUPS.filter(({ name }) => name === asked) : GROUPS;
const args = isGroup || asked === undefined ? rest : [asked, ...rest];

const { TZ, LC_ALL } = placeOf(RUN_SEED);
// All groups draw their cases from the same one.
process.env['UNKNOT_SEED'] = String(RUN_SEED);
console.log(`Seed of this run: ${RUN_SEED}. Unit tests run in the time zone ${TZ} and the language ${LC_ALL}.`);

await bundle(await staleParts());
const folder = mkdtempSync(join(tmpdir(), 'unknot-tests-'));
const total = { passed: 0, failed: 0, skipped: 0 };
const left: string[] = [];
const retries: string[] = [];
for (const group of groups) {
  const missing = group.missing();
  if (missing !== null) {
    left.push(`${group.name} (${group.what}) skipped: ${missing}`);
    total.skipped += 1;
    continue;
  }
  const count = run(group, args, folder);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  if (count.failed > 0) retries.push(again(RUN_SEED, group.name, count.failedFiles));
  for (const part of group.parts ?? []) {
    const lacking = part.missing();
    if (lacking !== null) left.push(`${group.name} (${part.what}) skipped: ${lacking}`);
  }
}
rmSync(folder, { recursive: true, force: true });
for (const line of left) console.log(line);
if (retries.length > 0) console.log(['The same cases again:', ...retries].join('\n'));
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
