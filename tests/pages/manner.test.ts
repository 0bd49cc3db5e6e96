import { expect, it } from 'vitest';
import { describePages, TIMEOUT } from './describePages.ts';

describePages('how a break is shown', (open) => {
  it(
    'the manner of a break is chosen by arrow keys, and told in words',
    async () => {
      const { page, sent } = await open('settings');
      const group = page.getByRole('radiogroup', { name: 'A break appears as' });
      await group.getByRole('radio', { name: 'Window In the middle, over your work.' }).focus();
      await page.keyboard.press('ArrowDown');
      await expect
        .poll(() => sent())
        .toContainEqual(['changeSettings', { breaks: { manner: 'fullscreen', strict: false } }]);
      expect(await group.getByRole('radio', { name: /^Full screen/ }).isChecked()).toBe(true);
    },
    TIMEOUT,
  );
});
