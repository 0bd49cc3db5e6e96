/**
 * `npm run soak [-- KILLS]`: the real app, killed 200 times at any moment while its settings change. Ends with status 1
 * as soon as a confirmed change is lost or a half of one is there.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, staleParts } from '../../build/bundle.ts';
import { startDisplay } from '../support/desktop/display.ts';
import { desktopMissing, launchApp } from '../support/desktop/electronApp.ts';
import { endOf, live } from '../support/settingsLives.ts';

const kills = Number(process.argv[2] ?? 200);

async function soak(): Promise<string> {
  await bundle(await staleParts());
  const display = await startDisplay();
  const userData = await mkdtemp(join(tmpdir(), 'unknot-soak-'));
  const from = performance.now();
  let kept = 0;
  let through = 0;
  try {
    for (let life = 0; life < kills; life += 1) {
      const app = await launchApp({ display, userData });
      try {
        const after = await live(app, kept, endOf(life));
        kept = after.kept;
        through += Number(after.cameThrough);
      } finally {
        await app.close();
      }
      if ((life + 1) % 20 === 0) console.log(`${life + 1} kills, ${kept} changes kept`);
    }
    const left = (await readdir(userData)).filter((name) => name.startsWith('settings.'));
    const seconds = Math.round((performance.now() - from) / 1000);
    return `${kills} kills in ${seconds} s: ${kept} confirmed changes, none lost; ${through} under way came through whole; files: ${left.join(', ')}`;
  } finally {
    await display.stop();
    await rm(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

const missing = desktopMissing();
if (missing === null) console.log(await soak());
else console.log(`skipped: ${missing}`);
