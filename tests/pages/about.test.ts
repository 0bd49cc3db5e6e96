import { expect, it } from 'vitest';
import { describePages, TIMEOUT } from './describePages.ts';

/** What the windows are made with, of which the shipped list must not lack a thing. */
const WINDOWS_USE = ['@fontsource-variable/atkinson-hyperlegible-next', 'lucide-react', 'react', 'react-dom', 'unknot'];

describePages('about', (open) => {
  it(
    'about says what it is, what it is not, and when to get help',
    async () => {
      const { page } = await open('about');
      const words = await page.locator('main').innerText();
      for (const sentence of [
        'Version 0.1.0 · MIT licence',
        'Not medical advice. Stop if it hurts sharply.',
        'Warning signs: stop and get medical help',
        'Nothing leaves this computer.',
        'It is not made for employers to monitor anyone.',
      ]) {
        expect(words).toContain(sentence);
      }
    },
    TIMEOUT,
  );

  it(
    'about lists everything in the windows with its licence, and shows the text on demand',
    async () => {
      const { page } = await open('about');
      const list = page.locator('.licences > li');
      await list.first().waitFor();
      const { packages } = await page.evaluate(() => window.unknot!.send('about', null));
      expect(await list.count()).toBe(packages.length);
      expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(WINDOWS_USE));
      expect(packages.filter(({ text }) => text === '').map(({ name }) => name)).toEqual([]);
      await list.filter({ hasText: 'atkinson' }).locator('summary').press('Enter');
      await page.getByText('SIL OPEN FONT LICENSE').first().waitFor();
      await list.first().locator('summary').click();
      await page.getByText('The Unknot founders').waitFor();
    },
    TIMEOUT,
  );

  it(
    'about tells the versions that run, and the studies as text to look up',
    async () => {
      const { page } = await open('about');
      await page.getByText('154.0.1.2').waitFor();
      await page.getByText('Cochrane Review 2019, CD012886').waitFor();
      expect(await page.locator('a').count()).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'about says so when the list does not come',
    async () => {
      const { page } = await open('about', { main: 'rejects' });
      await page.getByText('The list could not be read.').waitFor();
    },
    TIMEOUT,
  );
});
