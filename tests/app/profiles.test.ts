import { expect, it } from 'vitest';
import { until } from '../support/desktop/until.ts';
import { type Desk, describeApp, onScreen, readSettingsFile, startDesk } from './desk.ts';

const labels = async (desk: Desk) => (await desk.item.menu()).map(({ label }) => label);

describeApp('a profile', () => {
  it('a profile is chosen in the tray, shown everywhere, and still on after a restart', async () => {
    const desk = await startDesk();
    await desk.item.click('Profile', 'Sore day');
    await until('Sore day in force', () => desk.status(), { accept: ({ profile }) => profile.id === 'sore-day' });
    expect(await desk.status()).toMatchObject({ needOf: 10, profile: { byHand: true, today: false } });
    await desk.item.waitForMenu('its name', (menu) => menu.some(({ label }) => label === 'Profile: Sore day'));
    await desk.item.waitForTooltip('its threshold', (text) => text.includes(' of 10 reach-minutes'));
    expect((await desk.app.runCli(['status'])).stdout).toContain('Sore day is on until you change it.');

    await desk.item.click('Profile: Sore day', 'Only for today');
    await until('only for today', () => desk.status(), { accept: ({ profile }) => profile.today });
    await desk.app.close();
    await desk.restart();
    expect(await desk.status()).toMatchObject({ needOf: 10, profile: { id: 'sore-day', today: true } });
    expect(await labels(desk)).toContain('Profile: Sore day');
  });

  it('a profile is put on and off from the command line, and leaves the settings as they are', async () => {
    const desk = await startDesk({ settings: { rhythm: { micro: { reachMinutes: 20 } } } });
    const on = await desk.app.runCli(['profile', 'sore', 'day', '--today']);
    expect(on.stdout).toMatch(/^Sore day is on until (\w+ )?04:00\.\n$/);
    expect((await desk.status()).needOf).toBe(10);
    const unknown = await desk.app.runCli(['profile', 'holiday']);
    expect(unknown.code).not.toBe(0);
    expect(unknown.stderr).toContain('There is no profile “holiday”. Profiles: Office, Home, Sore day, Deadline.');
    expect((await desk.app.runCli(['profile', 'off'])).stdout).toBe('No profile is on.\n');
    expect((await desk.status()).needOf).toBe(20);
    expect(await readSettingsFile(desk)).toMatchObject({ rhythm: { micro: { reachMinutes: 20 } } });
    expect(await readSettingsFile(desk)).not.toHaveProperty('profiles');
  });

  it('a profile that is removed while it is on gives way, and a notice says so', async () => {
    const desk = await startDesk();
    await desk.app.runCli(['profile', 'home']);
    await desk.item.click('Settings');
    const page = await onScreen(desk, 'Settings');
    await page.getByRole('tab', { name: 'Profiles' }).click();
    await page.getByText('Home is on until you change it.').waitFor();
    await page.getByRole('button', { name: 'Remove Home' }).click();
    await page.getByText('The profile “Home” was on and has been removed; now your settings are as usual.').waitFor();
    expect((await desk.status()).profile).toMatchObject({ id: null, byHand: false });
    await page.getByText('No profile is on.').waitFor();
  });
});
