import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../shared/settings/schema.ts';
import { describePages, TIMEOUT } from './describePages.ts';
import { checkInOf } from './snapshots.ts';

describePages('the library', (open) => {
  it(
    'the library opens with the first card that was not read yet, and remembers each that is opened',
    async () => {
      const { page, snapshot } = await open('learn', {
        snapshot: { ownSettings: { ...DEFAULT_SETTINGS, learn: { read: ['how-a-knot'] } } },
      });
      await page.getByRole('heading', { name: 'Why work around the knot' }).waitFor();
      await page.getByRole('tab', { name: 'Why work around the knot' }).focus();
      await page.keyboard.press('ArrowDown');
      await page.getByRole('heading', { name: 'Bring the work to you' }).waitFor();
      await expect
        .poll(async () => (await snapshot()).ownSettings.learn.read)
        .toEqual(['how-a-knot', 'around-the-knot', 'positions']);
    },
    TIMEOUT,
  );

  it(
    'the library opens with the card of its address, and goes to another one that is asked for later',
    async () => {
      const { page } = await open('learn', { query: '#massage' });
      await page.getByRole('heading', { name: 'Massage: what to ask for' }).waitFor();
      const ask = (card: string) => page.evaluate((id) => (location.hash = id), card);
      await ask('strength');
      await page.getByRole('heading', { name: 'Strength, a little and often' }).waitFor();
      await page.getByRole('tab', { name: 'Why short breaks' }).click();
      await page.getByRole('heading', { name: 'Why short breaks' }).waitFor();
      await ask('strength');
      await page.getByRole('heading', { name: 'Strength, a little and often' }).waitFor();
    },
    TIMEOUT,
  );

  it(
    'the library leads from “When to see someone” to the warning signs',
    async () => {
      const { page, sent } = await open('learn', { query: '#see-someone' });
      await page.getByRole('button', { name: 'The warning signs, in Help' }).click();
      await expect.poll(() => sent()).toContainEqual(['openWindow', 'help']);
    },
    TIMEOUT,
  );

  it(
    'the library is offered on Today where a card fits, and takes no for an answer',
    async () => {
      const { page, sent, snapshot } = await open('today', { snapshot: { lastCheckIn: checkInOf({ pain: 5 }) } });
      const offer = page.getByRole('complementary', { name: 'Why work around the knot' });
      await offer.getByRole('button', { name: 'Read, one minute' }).click();
      await expect.poll(() => sent()).toContainEqual(['openWindow', { window: 'learn', at: 'around-the-knot' }]);
      await offer.getByRole('button', { name: 'Not now' }).click();
      await expect.poll(async () => (await snapshot()).ownSettings.learn.read).toEqual(['around-the-knot']);
      await offer.waitFor({ state: 'detached' });
    },
    TIMEOUT,
  );
});
