/** The real app, killed while its settings change, again and again. */
import type {} from '../../renderer/ui/bridge.ts';
import { setTimeout as passed } from 'node:timers/promises';
import type { RunningApp } from './desktop/electronApp.ts';
import { numberOf, numberedChange } from './numberedSettings.ts';

/** When a life of the app ends: so long after so many changes. */
export interface End {
  readonly changes: number;
  readonly ms: number;
}

/** Each moment of a change, from before its first step until after its last. */
export const endOf = (life: number): End => ({ changes: life % 3, ms: (life * 7) % 41 });

/**
 * One life: looks what of the settings is there, changes them, and is killed while another change is under way.
 * @param kept the number of the last change that was confirmed; one more may be there
 * @returns the number that is confirmed now, and whether a change that was under way had come through
 * @throws where a confirmed change is lost, or a half of one is there
 */
export async function live(app: RunningApp, kept: number, { changes, ms }: End) {
  // It opens by itself until it is read, and like every window it may change settings.
  const page = await app.window('Welcome', 30_000);
  const change = (number: number) =>
    page.evaluate((given) => window.unknot!.send('changeSettings', given), numberedChange(number));
  const { ownSettings: settings, notices } = await page.evaluate(() => window.unknot!.snapshot());
  const first = numberOf(settings);
  if (first !== kept && first !== kept + 1) throw new Error(`Change ${kept} was confirmed, ${first} is there.`);
  // The entry for the start at login is a file of its own, and the app may have been killed between the two.
  const said = notices.filter(({ id }) => id !== 'start-at-login');
  if (said.length > 0) throw new Error(`The app says: ${JSON.stringify(said)}`);
  let now = first;
  for (; now < first + changes; now += 1) {
    const result = await change(now + 1);
    if (!result.ok) throw new Error(`Change ${now + 1} was not taken: ${JSON.stringify(result.problems)}`);
  }
  // Whether this one comes through, the next life sees; its answer never comes.
  const underWay = change(now + 1).catch(() => undefined);
  await passed(ms);
  await app.kill9();
  await underWay;
  return { kept: now, cameThrough: first === kept + 1 };
}
