import type {} from '../../renderer/ui/bridge.ts';
import { lstat, mkdir, readdir, readFile, rename, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { until } from '../support/desktop/until.ts';
import { mutatedFiles } from '../support/mutatedSettings.ts';
import { endOf, live } from '../support/settingsLives.ts';
import { noticeSaid } from '../support/say.ts';
import { writeProtected } from '../support/desktop/writeProtected.ts';
import {
  type Desk,
  chooseFile,
  clickAway,
  describeApp,
  noWindowLeft,
  onScreen,
  readSettingsFile,
  startDesk,
} from './desk.ts';

/** `npm run soak` does it 200 times. */
const KILLS = 6;
const READ = { safety: { read: true } };
const fileOf = (desk: Desk) => join(desk.userData, 'settings.json');
const micro = (reachMinutes: number) => JSON.stringify({ ...READ, rhythm: { micro: { reachMinutes } } }, null, 2);

/** Saves as most editors do: a new file, put in the place of the old one. */
async function saveByHand(desk: Desk, text: string): Promise<void> {
  const swap = join(desk.userData, '.settings.json.swp');
  await writeFile(swap, text);
  await rename(swap, fileOf(desk));
}

/** A link, relative as `stow` makes it, to a file that is not there yet. */
async function linkToDotfiles(folder: string): Promise<void> {
  await mkdir(join(folder, 'dotfiles'));
  await symlink('dotfiles/unknot.json', join(folder, 'settings.json'));
}

/** The reach-minutes of the micro-break in the file. */
async function reachIn(desk: Desk): Promise<unknown> {
  const { rhythm } = (await readSettingsFile(desk)) as { rhythm?: { micro?: { reachMinutes?: number } } };
  return rhythm?.micro?.reachMinutes;
}

/** Goes through *Welcome* without an answer, to *Done*. */
async function leaveWelcome(desk: Desk): Promise<void> {
  const page = await onScreen(desk, 'Welcome');
  for (const name of ['Next', 'Next', 'Skip', 'Skip', 'Skip']) {
    await page.getByRole('button', { name, exact: true }).click();
  }
  await clickAway(page, 'Done');
}

describeApp('settings.json', () => {
  it('settings.json edited while the app runs counts at once, in an open window too; a faulty edit is refused and survives', async () => {
    const desk = await startDesk({ rate: 1 });
    await desk.item.click('Settings');
    const page = await onScreen(desk, 'Settings');
    await page.getByRole('button', { name: 'Exact numbers' }).first().click();
    const field = page.getByRole('textbox', { name: 'Offer one after' }).first();
    expect(await field.inputValue()).toBe('12');
    await saveByHand(desk, micro(21));
    await until('21 in the window', async () => (await field.inputValue()) === '21');

    const faulty = micro(900);
    await saveByHand(desk, faulty);
    await page.getByText('line 7, column 7, rhythm.micro.reachMinutes: must be a number from 1 to 240').waitFor();
    expect(await field.inputValue()).toBe('21');
    expect(await readFile(fileOf(desk), 'utf8')).toBe(faulty);

    await saveByHand(desk, micro(24));
    await until('24 in the window', async () => (await field.inputValue()) === '24');
    await page.getByText('must be a number from 1 to 240').waitFor({ state: 'detached' });

    const broken = '{ "desk": ';
    await writeFile(fileOf(desk), broken);
    await page.getByText('line 1, column 11: not valid JSON').waitFor();
    await field.fill('25');
    await field.press('Enter');
    await page.getByText('As it was it is kept as settings.corrupt-').waitFor();
    const copies = (await readdir(desk.userData)).filter((name) => name.startsWith('settings.corrupt-'));
    expect(await Promise.all(copies.map((name) => readFile(join(desk.userData, name), 'utf8')))).toEqual([broken]);
    expect(await readSettingsFile(desk)).toMatchObject({ ...READ, rhythm: { micro: { reachMinutes: 25 } } });
  });

  it('settings.json may be a link, as people of dotfiles have it: Welcome writes what it leads to, and edits there count', async (test) => {
    const desk = await startDesk({ rate: 1, firstStart: true, prepare: linkToDotfiles });
    const target = join(desk.userData, 'dotfiles/unknot.json');
    await leaveWelcome(desk);
    await noWindowLeft(desk);
    expect(JSON.parse(await readFile(target, 'utf8'))).toMatchObject(READ);
    expect((await lstat(fileOf(desk))).isSymbolicLink()).toBe(true);
    await desk.item.click('Settings');
    const page = await onScreen(desk, 'Settings');
    await page.getByRole('button', { name: 'Exact numbers' }).first().click();
    const field = page.getByRole('textbox', { name: 'Offer one after' }).first();
    await writeFile(join(desk.userData, 'dotfiles/.swp'), micro(21));
    await rename(join(desk.userData, 'dotfiles/.swp'), target);
    await until('21 in the window', async () => (await field.inputValue()) === '21');

    // What it leads to can only be read from now on, and its folder, too.
    const letGo = [await writeProtected(target), await writeProtected(join(desk.userData, 'dotfiles'))];
    if (letGo.includes(null)) return test.skip('nothing can be kept from being written on this disk');
    try {
      await field.fill('25');
      await field.press('Enter');
      await page.getByText('settings.json could not be written: it is not allowed. What you change counts').waitFor();
      expect(await field.inputValue()).toBe('25');
      expect(await readFile(target, 'utf8')).toBe(micro(21));
      await desk.app.close();
      await desk.restart();
      await desk.item.click('Settings');
      const again = await onScreen(desk, 'Settings');
      const { ownSettings: settings, notices } = await again.evaluate(() => window.unknot!.snapshot());
      expect([settings.rhythm.micro.reachMinutes, settings.safety.read, notices]).toEqual([25, true, []]);
    } finally {
      for (const each of letGo) await each?.();
    }
    // And as soon as it can be written again, it has all of it.
    await utimes(target, new Date(), new Date());
    await until('25 behind the link', async () => (await readFile(target, 'utf8')).includes('"reachMinutes": 25'));
    expect(await readdir(desk.userData)).not.toContain('settings.unsaved.json');
  });

  it('settings.json has 13.5 where 13.5 or 13,5 is typed on a German system, and on an English one', async () => {
    for (const [LANG, shown] of [
      ['de_DE.UTF-8', '13,5'],
      ['en_US.UTF-8', '13.5'],
    ] as const) {
      const env = { LANG, LC_ALL: '', LC_NUMERIC: '' };
      const desk = await startDesk({ rate: 1, env, settings: { rhythm: { micro: { reachMinutes: 21 } } } });
      await desk.item.click('Settings');
      const page = await onScreen(desk, 'Settings');
      await page.getByRole('button', { name: 'Exact numbers' }).first().click();
      const field = page.getByRole('textbox', { name: 'Offer one after' }).first();
      for (const typed of ['13.5', '13,5']) {
        await field.fill('20');
        await field.press('Enter');
        await until('20 in the file', async () => (await reachIn(desk)) === 20);
        await field.selectText();
        await field.pressSequentially(typed);
        await field.press('Enter');
        await until('another number in the file', async () => (await reachIn(desk)) !== 20);
        expect([LANG, typed, await reachIn(desk)]).toEqual([LANG, typed, 13.5]);
        // As the system writes it, once the window has heard of the change.
        await expect.poll(() => field.inputValue(), { message: `${typed} in ${LANG}` }).toBe(shown);
      }
      await desk.app.close();
    }
  });

  it('settings.json that cannot be written ends Welcome all the same, says so once, and never asks again', async () => {
    const desk = await startDesk({
      rate: 1,
      firstStart: true,
      prepare: (folder) => mkdir(join(folder, 'settings.json')).then(() => {}),
    });
    await leaveWelcome(desk);
    await noWindowLeft(desk);
    expect((await desk.status()).notices).toEqual([
      expect.stringMatching(/settings\.json could not be written: a folder has its name\..* Move that folder away\.$/),
    ]);
    await desk.app.kill9();
    await desk.restart();
    await desk.item.click('Settings');
    const page = await onScreen(desk, 'Settings');
    expect(await desk.app.visibleTitles()).toEqual(['Settings']);
    expect((await page.evaluate(() => window.unknot!.snapshot())).ownSettings.safety.read).toBe(true);
  });

  it('settings.json with 60,000 bad entries lets the app start, keeps the good ones, and the next change is saved', async () => {
    const good = (name: string) => ({ match: name, weight: 0.5 });
    const bad = Array.from({ length: 60_000 }, (_, nth) => ({ match: `Bad ${nth}` }));
    const apps = [good('First'), ...bad, good('Last')];
    const desk = await startDesk({
      rate: 1,
      prepare: (folder) => writeFile(join(folder, 'settings.json'), JSON.stringify({ ...READ, apps })),
    });
    await desk.item.click('Settings');
    const page = await onScreen(desk, 'Settings');
    await page.getByText('and 59,980 more faults like these').waitFor();
    const { ownSettings: settings } = await page.evaluate(() => window.unknot!.snapshot());
    expect(settings.apps).toEqual([good('First'), good('Last')]);
    // And while it runs: refused as a whole, and no later change suffers from it.
    await saveByHand(desk, JSON.stringify({ ...READ, apps: bad }));
    await page.getByText('settings.json was changed and cannot be used like this').waitFor();
    const change = (factor: number) =>
      page.evaluate((value) => window.unknot!.send('changeSettings', { desk: { factor: value } }), factor);
    expect(await change(0.9)).toEqual({ ok: true });
    expect(await change(1.1)).toEqual({ ok: true });
    expect(await readSettingsFile(desk)).toMatchObject({ apps: settings.apps, desk: { factor: 1.1 } });
  });

  it('settings.json spoilt in any way lets the app start, keeps what is good and names what is not', async () => {
    const files = fc.sample(mutatedFiles, 40).filter(({ bad }) => bad.length > 0);
    const [first, ...others] = files.filter((_, place) => place % 8 === 0).slice(0, 4);
    const desk = await startDesk({
      rate: 1,
      prepare: (folder) => writeFile(join(folder, 'settings.json'), first!.text),
    });
    for (const [place, { text, bad, expected }] of [first!, ...others].entries()) {
      if (place > 0) {
        await desk.app.kill9();
        await writeFile(fileOf(desk), text);
        await desk.restart();
      }
      await desk.item.click('Settings');
      const page = await onScreen(desk, 'Settings');
      const { ownSettings: settings, notices } = await page.evaluate(() => window.unknot!.snapshot());
      if (expected !== null) expect(settings).toEqual(expected);
      const said = notices.map(({ text }) => noticeSaid(text)).join('\n');
      for (const path of bad) expect(said).toContain(path);
    }
  });

  it(
    'settings.json is never lost or half-written, at whatever moment the app is killed',
    { timeout: 240_000 },
    async () => {
      const desk = await startDesk({ rate: 1, tray: false, firstStart: true });
      let { kept } = await live(desk.app, 0, endOf(0));
      for (let life = 1; life < KILLS; life += 1) ({ kept } = await live(await desk.restart(), kept, endOf(life)));
      // A last look at what has come of it.
      await live(await desk.restart(), kept, { changes: 1, ms: 0 });
      expect(kept).toBeGreaterThanOrEqual(KILLS - 1);
    },
  );

  it('settings.json is exported and imported through the dialogs of the system', async () => {
    const desk = await startDesk({ rate: 1, settings: { desk: { factor: 1.2 } } });
    const file = join(desk.userData, 'mine.json');
    await chooseFile(desk, file);
    await desk.item.click('Settings');
    const page = await onScreen(desk, 'Settings');
    await page.getByRole('tab', { name: 'Data and privacy' }).click();
    await page.getByRole('button', { name: 'Export settings…' }).click();
    await page.getByText(`Saved as ${file}.`).waitFor();
    const exported = JSON.parse(await readFile(file, 'utf8')) as { desk: { factor: number } };
    expect(exported.desk.factor).toBe(1.2);
    await writeFile(file, JSON.stringify({ ...exported, desk: { factor: 0.9 } }));
    await page.getByRole('button', { name: 'Import settings…' }).click();
    await page.getByRole('button', { name: 'Make this change' }).click();
    await page.getByText('The settings of mine.json are in use').waitFor();
    expect(await readSettingsFile(desk)).toMatchObject({ desk: { factor: 0.9 } });
    await page.getByRole('button', { name: 'Undo' }).click();
    await until('1.2 in the file again', async () => {
      return JSON.stringify((await readSettingsFile(desk))['desk']) === '{"factor":1.2}';
    });
  });
});
