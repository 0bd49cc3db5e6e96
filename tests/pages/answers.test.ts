import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { describePages, TIMEOUT } from './describePages.ts';
import { breakOf, MICRO_PROMPT, snapshotOf } from './snapshots.ts';

const DEFAULTS = snapshotOf().ownSettings;
const NONE = DEFAULTS.shortcuts;

const shortcut = (page: Page, name: string) => page.getByRole('button', { name });
const withShortcuts = (change: object) => ({ ownSettings: { ...DEFAULTS, shortcuts: { ...NONE, ...change } } });

describePages('the times of Later', (open) => {
  it(
    'the times of Later are one to four: one can be added and removed',
    async () => {
      const { page, snapshot } = await open('settings');
      const delays = page.getByRole('group', { name: 'Later puts a break off by' });
      const stored = async () => (await snapshot()).ownSettings.prompts.laterMinutes;
      await delays.getByRole('button', { name: 'Another' }).click();
      await expect.poll(stored).toEqual([5, 15, 30, 60]);
      expect(await delays.getByRole('button', { name: 'Another' }).count()).toBe(0);
      for (const left of [[15, 30, 60], [30, 60], [60]]) {
        await delays.getByRole('button', { name: 'Remove delay 1' }).click();
        await expect.poll(stored).toEqual(left);
      }
      expect(await delays.getByRole('button', { name: /Remove/ }).count()).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'the times of Later that cannot be are named, and nothing changes',
    async () => {
      const { page, snapshot } = await open('settings');
      const field = page.getByRole('textbox', { name: 'Delay 2, in minutes' });
      await field.fill('90');
      await field.press('Enter');
      await page.getByRole('alert').getByText('Anything from 1 to 60 minutes works here.').waitFor();
      expect((await snapshot()).ownSettings.prompts.laterMinutes).toEqual([5, 15, 30]);
    },
    TIMEOUT,
  );
});

describePages('how often a break can be put off', (open) => {
  it(
    'how often a break can be put off is chosen by keyboard from a list',
    async () => {
      const { page, snapshot } = await open('settings');
      const chooser = page.getByRole('button', { name: /One break can be put off/ });
      expect(await chooser.innerText()).toBe('As often as I like');
      await chooser.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('option', { name: 'Twice' }).waitFor();
      for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await snapshot()).ownSettings.prompts.postpones).toBe(2);
      expect(await chooser.innerText()).toBe('Twice');
    },
    TIMEOUT,
  );
});

describePages('what is off at first', (open) => {
  for (const [label, change] of [
    ['A notification as well', { prompts: { ...DEFAULTS.prompts, notification: true } }],
    ['Strict breaks', { breaks: { ...DEFAULTS.breaks, strict: true } }],
  ] as const) {
    it(
      `what is off at first can be switched on by keyboard: ${label}`,
      async () => {
        const { page, sent } = await open('settings');
        await page.getByRole('switch', { name: label }).focus();
        await page.keyboard.press('Space');
        await expect.poll(sent).toEqual([['changeSettings', change]]);
        expect(await page.getByRole('switch', { name: label }).isChecked()).toBe(true);
      },
      TIMEOUT,
    );
  }
});

describePages('a shortcut', (open) => {
  it(
    'a shortcut is recorded by pressing it, and cleared',
    async () => {
      const { page, snapshot } = await open('settings');
      await shortcut(page, 'I just took one None').focus();
      await page.keyboard.press('Enter');
      await shortcut(page, 'I just took one Press the keys').waitFor();
      await page.keyboard.press('Control+Alt+t');
      await shortcut(page, 'I just took one Ctrl + Alt + T').waitFor();
      await expect.poll(async () => (await snapshot()).ownSettings.shortcuts).toEqual({ ...NONE, took: 'Ctrl+Alt+T' });
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await shortcut(page, 'I just took one None').waitFor();
      await expect.poll(async () => (await snapshot()).ownSettings.shortcuts).toEqual(NONE);
    },
    TIMEOUT,
  );

  for (const [what, keys, problem] of [
    ['has no modifier', 'b', 'This must have Ctrl, Alt, Command or Super in it, so that typing does not set it off.'],
    ['has Shift alone', 'Shift+B', 'This must have Ctrl, Alt, Command or Super in it'],
    ['is taken by another answer', 'Control+Alt+b', 'Ctrl + Alt + B is taken by Start.'],
    ['no shortcut can have', 'Control+PrintScreen', 'Letters, digits, F keys, arrows and the like work here.'],
  ] as const) {
    it(
      `a shortcut that ${what} is told so, and another one can be pressed at once`,
      async () => {
        const { page, sent } = await open('settings', { snapshot: withShortcuts({ start: 'Alt+Ctrl+B' }) });
        await shortcut(page, 'Later None').click();
        await page.keyboard.press(keys);
        await page.getByText(problem).waitFor();
        expect(await sent()).toEqual([]);
        await page.keyboard.press('Control+Alt+F9');
        await shortcut(page, 'Later Ctrl + Alt + F9').waitFor();
        expect(await page.getByText(problem).count()).toBe(0);
      },
      TIMEOUT,
    );
  }

  it(
    'a shortcut stays as it is on Escape, and when the focus goes elsewhere',
    async () => {
      const { page, sent } = await open('settings', { snapshot: withShortcuts({ skip: 'Ctrl+Alt+S' }) });
      for (const key of ['Escape', 'Tab']) {
        await shortcut(page, 'Skip Ctrl + Alt + S').click();
        await shortcut(page, 'Skip Press the keys').waitFor();
        await page.keyboard.press(key);
        await shortcut(page, 'Skip Ctrl + Alt + S').waitFor();
      }
      expect(await sent()).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'a shortcut has the names of a Mac on a Mac',
    async () => {
      const { page } = await open('settings', {
        snapshot: { platform: 'darwin', ...withShortcuts({ start: 'Super+Alt+B' }) },
      });
      await shortcut(page, 'Start Command + Option + B').waitFor();
    },
    TIMEOUT,
  );
});

describePages('a break in strict mode', (open) => {
  it(
    'a break in strict mode has no way out but the one that it names',
    async () => {
      const strict = { ...breakOf(MICRO_PROMPT, 40_000), strict: true };
      const { page } = await open('break', { snapshot: { break: strict } });
      await page.getByText('Esc three times leaves at once.').waitFor();
      expect(await page.getByRole('button', { name: /Leave|Done|Skip/ }).count()).toBe(0);
    },
    TIMEOUT,
  );
});
