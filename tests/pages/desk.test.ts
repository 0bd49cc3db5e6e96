import { expect, it } from 'vitest';
import { describePages, TIMEOUT } from './describePages.ts';

describePages('the desk check', (open) => {
  it(
    'the desk check sets the factor with each answer, by keyboard, and tells what may be worth trying',
    async () => {
      const { page, snapshot } = await open('settings');
      await page.getByRole('tab', { name: 'Desk' }).click();
      const reach = page.getByRole('radiogroup', { name: 'How far away is the mouse?' });
      await reach.getByRole('radio', { name: 'Close: the elbow stays at my side' }).focus();
      await page.keyboard.press('ArrowRight');
      const deskIs = async () => (await snapshot()).ownSettings.desk;
      await expect.poll(deskIs).toEqual({ factor: 1.1, check: { reach: 'far' } });
      await page.getByText('Let the arm hang, bend the elbow').waitFor();

      await page.getByText('The whole forearm rests').click();
      await expect.poll(deskIs).toEqual({ factor: 0.95, check: { reach: 'far', forearm: 'whole' } });
      await page.getByText('0.95, a little easier than most').waitFor();
    },
    TIMEOUT,
  );

  it(
    'the desk check keeps a factor that was set by hand until the next answer, and leads back to the answers',
    async () => {
      const { page, snapshot } = await open('settings');
      await page.getByRole('tab', { name: 'Desk' }).click();
      await page.getByText('A keyboard with a number pad').click();
      await page.getByText('1.10, a little further than most').waitFor();
      await page.getByRole('slider', { name: 'Desk factor' }).press('ArrowRight');
      await expect.poll(async () => (await snapshot()).ownSettings.desk.factor).toBe(1.15);
      await page.getByRole('button', { name: 'Back to 1.10, as answered' }).click();
      await expect.poll(async () => (await snapshot()).ownSettings.desk.factor).toBe(1.1);
    },
    TIMEOUT,
  );

  it(
    'the desk check has a tip for an app that was seen lately',
    async () => {
      const { page } = await open('settings');
      await page.getByRole('tab', { name: 'Desk' }).click();
      await page.getByText('In Inkscape: space bar and drag to move the canvas').waitFor();
    },
    TIMEOUT,
  );
});
