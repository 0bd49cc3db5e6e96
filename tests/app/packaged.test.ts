/** The packaged app in real time: its clock cannot be hurried and no debugger can attach, as it should be. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, it } from 'vitest';
import { startDisplay } from '../support/desktop/display.ts';
import { hands } from '../support/desktop/hands.ts';
import { poseAs } from '../support/desktop/posedApp.ts';
import { endGroup, startGroup } from '../support/desktop/processGroup.ts';
import { startTray } from '../support/desktop/statusNotifier.ts';
import { until } from '../support/desktop/until.ts';
import { PACKAGED_APP, packageApp } from '../support/packaged.ts';
import { type Status, describeApp, painsIn } from './desk.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const APP = PACKAGED_APP;
/** One minute of reaching, then a pause of the hands, then a break of ten seconds. */
const SETTINGS = { rhythm: { micro: { reachMinutes: 1, seconds: 10 } }, safety: { read: true } };

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** Names of the packages in the packaged app that the lists of licences in it do not name. */
async function packagesWithoutLicence(): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'unknot-asar-'));
  cleanUps.push(() => rm(folder, { recursive: true, force: true }));
  const archive = join(ROOT, 'dist/linux-unpacked/resources/app.asar');
  execFileSync(process.execPath, [join(ROOT, 'node_modules/@electron/asar/bin/asar.js'), 'extract', archive, folder]);
  const jsonOf = async (file: string) => JSON.parse(await readFile(join(folder, file), 'utf8')) as unknown;
  const lists = await Promise.all(['out/main/licences.json', 'out/renderer/licences.json'].map(jsonOf));
  const named = new Set((lists.flat() as { readonly name: string }[]).map(({ name }) => name));
  const files = await readdir(folder, { recursive: true });
  const packages = files.filter((file) => /(^|\/)node_modules\/(@[^/]+\/)?[^/]+\/package\.json$/.test(file));
  expect(packages.length).toBeGreaterThan(1);
  const names = await Promise.all(packages.map(async (file) => ((await jsonOf(file)) as { name: string }).name));
  return names.filter((name) => !named.has(name));
}

describeApp('the packaged app', () => {
  it('the packaged app has its fuses set, starts, and does the main job', { timeout: 300_000 }, async () => {
    await packageApp();
    const fuses = execFileSync(
      process.execPath,
      [join(ROOT, 'node_modules/@electron/fuses/dist/bin.js'), 'read', '--app', APP],
      {
        encoding: 'utf8',
      },
    );
    for (const off of ['RunAsNode', 'EnableNodeOptionsEnvironmentVariable', 'EnableNodeCliInspectArguments']) {
      expect(fuses).toContain(`${off} is Disabled`);
    }
    for (const on of ['EnableEmbeddedAsarIntegrityValidation', 'OnlyLoadAppFromAsar']) {
      expect(fuses).toContain(`${on} is Enabled`);
    }

    expect(await packagesWithoutLicence()).toEqual([]);

    const display = await startDisplay();
    cleanUps.push(() => display.stop());
    const tray = await startTray(display);
    cleanUps.push(() => tray.stop());
    const userData = await mkdtemp(join(tmpdir(), 'unknot-user-data-'));
    cleanUps.push(() => rm(userData, { recursive: true, force: true, maxRetries: 5 }));
    await writeFile(join(userData, 'settings.json'), JSON.stringify(SETTINGS));
    const env = { ...display.env, UNKNOT_USER_DATA: userData, UNKNOT_CLOCK_RATE: '1000' };
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const running = startGroup(APP, sandbox, env, 'ignore');
    cleanUps.push(() => endGroup(running));
    await tray.waitForItem(30_000);

    const status = () =>
      new Promise<Status>((done, fail) =>
        execFile(APP, [...sandbox, 'status', '--json'], { env: { ...env, DISPLAY: undefined } }, (error, stdout) =>
          error === null ? done(JSON.parse(stdout) as Status) : fail(error),
        ),
      );
    // The hurried clock is not for packaged apps: nothing has passed by now.
    expect((await status()).dose).toBeLessThan(0.2);

    await poseAs(display, 'Blender');
    const hand = hands(display);
    await hand.wiggle({ forMs: 66_000 });
    await until('the card', () => hand.findWindow({ title: 'Break prompt' }), { timeoutMs: 20_000 });
    const offered = await status();
    expect(offered).toMatchObject({ state: 'card', app: 'Blender' });
    expect(offered.text).toMatch(/1 min in Blender, mostly with the mouse: 1 reach-minutes?\./);

    execFileSync(APP, [...sandbox, 'break', 'micro'], { env, stdio: 'pipe' });
    const onBreak = await until('the break', () => hand.findWindow({ title: 'Break' }));
    await until('the icon of its window', () => hand.hasIcon(onBreak));
    await until('the break taken', async () => (await status()).totals.micro === 1, { timeoutMs: 30_000 });
    // The native SQLite is found in the package: the answer is on disk.
    const { stdout } = await promisify(execFile)(APP, [...sandbox, 'log', '4'], { env });
    expect(stdout).toContain('Noted: 4 of 10.');
    expect(painsIn(userData)).toEqual([4]);

    // The last movement before the break is still in the window that it began in.
    await until('the pause need dropped', async () => (await status()).need < offered.need);
  });
});
