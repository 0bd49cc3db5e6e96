import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { startDisplay } from '../support/desktop/display.ts';
import { until } from '../support/desktop/until.ts';
import { describeApp, onScreen, startDesk } from './desk.ts';

const GONE = ['[Desktop Entry]', 'Type=Application', 'Name=Unknot', 'Exec="/gone/unknot" "--stay-in-tray"', ''].join(
  '\n',
);

describeApp('start at login', () => {
  it('start at login is what the desktop will do: an entry that leads nowhere is mended, one that is gone or hidden is told and written again by the switch', async () => {
    const display = await startDisplay();
    const file = join(display.env['XDG_CONFIG_HOME']!, 'autostart', 'unknot.desktop');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, GONE);
    const desk = await startDesk({ display, rate: 1, settings: { startAtLogin: true } });
    const told = async () => (await desk.status()).notices.find((notice) => notice.includes(file)) ?? '';
    const entry = () => readFile(file, 'utf8');
    await until('the entry mended', async () => !(await entry()).includes('/gone/'));
    expect(await told()).toBe('');
    expect(await readFile(join(desk.userData, 'logs/unknot.log'), 'utf8')).toContain('/gone/unknot is gone');

    await desk.item.click('Settings');
    const page = await onScreen(desk, 'Settings');
    await page
      .getByRole('link', { name: 'This computer' })
      .or(page.getByRole('tab', { name: 'This computer' }))
      .first()
      .click();
    const start = page.getByRole('switch', { name: 'Start when I log in' });
    const isOn = () => start.isChecked();
    await until('the switch on', isOn);

    for (const [what, spoil] of [
      ['deleted', () => rm(file)],
      ['hidden by the desktop', () => appendFile(file, 'Hidden=true\n')],
    ] as const) {
      await spoil();
      await until(`the switch off, once the entry is ${what}`, async () => !(await isOn()));
      expect(await told()).toContain('Switch it on again');
      await page.locator('label').filter({ hasText: 'Start when I log in' }).click();
      await until('the switch on again', isOn);
      expect(await entry()).not.toContain('Hidden');
      expect(await entry()).toContain('--stay-in-tray');
      expect(await told()).toBe('');
    }
  });
});
