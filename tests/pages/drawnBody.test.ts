import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { PLACES } from '../../shared/diary/regions.ts';
import { placeTitle } from '../../shared/words/placeName.ts';
import { say } from '../support/say.ts';
import { describePages, TIMEOUT } from './describePages.ts';

const BETWEEN = 'Between spine and shoulder blade, right';

const place = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
const middleOf = async (page: Page, name: string) => {
  const { x, width } = (await place(page, name).boundingBox())!;
  return x + width / 2;
};

describePages('the drawn body', (open) => {
  it(
    'the drawn body has every place once, by its name',
    async () => {
      const { page } = await open('check-in');
      const names = await page
        .getByRole('checkbox')
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
      expect(names).toHaveLength(PLACES.length);
      expect(new Set(names)).toEqual(new Set(PLACES.map((each) => placeTitle(say, each))));
    },
    TIMEOUT,
  );

  it(
    'the drawn body shows the right of the person on the right from behind and on the left from the front, and says so',
    async () => {
      const { page } = await open('check-in');
      expect(await middleOf(page, BETWEEN)).toBeGreaterThan(await middleOf(page, 'Along the spine'));
      expect(await middleOf(page, 'Hand and wrist, right')).toBeLessThan(await middleOf(page, 'Hand and wrist, left'));
      expect(await page.locator('figcaption').allInnerTexts()).toEqual(['left\nBack\nright', 'right\nFront\nleft']);
    },
    TIMEOUT,
  );

  it(
    'the drawn body names what is pointed at',
    async () => {
      const { page } = await open('check-in');
      await place(page, BETWEEN).hover();
      await page.getByText(BETWEEN, { exact: true }).waitFor();
    },
    TIMEOUT,
  );

  it.each(['Back', 'Front'])(
    'the drawn body is walked through by arrow keys, all of %s, and pressed by Space',
    async (view) => {
      const { page } = await open('check-in');
      const body = page.getByRole('group', { name: view, exact: true });
      await body.waitFor();
      await page.getByRole('radiogroup', { name: 'I feel' }).getByRole('radio').first().focus();
      // One stop for each picture.
      await page.keyboard.press('Tab');
      if (view === 'Front') await page.keyboard.press('Tab');
      const seen: (string | null | undefined)[] = [];
      const all = await body.getByRole('checkbox').count();
      for (let step = 0; step < all; step++) {
        seen.push(await focused(page));
        await page.keyboard.press('Space');
        await page.keyboard.press('ArrowRight');
      }
      expect(new Set(seen).size).toBe(all);
      expect(await body.getByRole('checkbox', { checked: true }).count()).toBe(all);
    },
    TIMEOUT,
  );

  it(
    'the drawn body goes from region to region by up and down, on the same side',
    async () => {
      const { page } = await open('check-in');
      await place(page, 'Neck, right').focus();
      const seen: (string | null | undefined)[] = [];
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'End', 'ArrowUp', 'Home']) {
        await page.keyboard.press(key);
        seen.push(await focused(page));
      }
      expect(seen).toEqual([
        'Top of the shoulder, right',
        BETWEEN,
        'Between spine and shoulder blade, left',
        'On the shoulder blade, left',
        'Between spine and shoulder blade, left',
        'Lower back, right',
        'Along the spine',
        'Neck, left',
      ]);
    },
    TIMEOUT,
  );

  it(
    'the drawn body is a list as well, with the same places',
    async () => {
      const { page } = await open('check-in');
      await place(page, BETWEEN).click();
      await page.getByRole('button', { name: 'As a list' }).click();
      const inList = page.getByRole('button', { name: BETWEEN, exact: true });
      expect(await inList.getAttribute('aria-pressed')).toBe('true');
      await inList.click();
      await page.getByRole('button', { name: 'Along the spine' }).click();
      await page.getByRole('button', { name: 'As a list' }).click();
      expect([await place(page, BETWEEN).isChecked(), await place(page, 'Along the spine').isChecked()]).toEqual([
        false,
        true,
      ]);
    },
    TIMEOUT,
  );
});
