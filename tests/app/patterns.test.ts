import { expect, it } from 'vitest';
import { describeApp, onScreen, startDesk } from './desk.ts';

describeApp('patterns', () => {
  it('patterns are looked for beside the running app, which says what it has so far', async () => {
    const desk = await startDesk({ rate: 1 });
    expect((await desk.app.runCli(['log', '4'])).code).toBe(0);
    await desk.item.click('Today');
    const page = await onScreen(desk, 'Today');
    await page.getByRole('tab', { name: 'Patterns' }).click();
    // The day is not over: its check-in counts from tomorrow on.
    await page.getByText('There are no check-ins yet').waitFor();
    expect(await page.getByRole('article').count()).toBe(0);
  });
});
