import { expect, it } from 'vitest';
import { poseAs } from '../support/desktop/posedApp.ts';
import { until } from '../support/desktop/until.ts';
import { answerCard, describeApp, onScreen, reachUntil, SOON, startDesk } from './desk.ts';

describeApp('the window Today', () => {
  it('the window Today draws the work that was just done, and says why the prompt came and what became of it', async () => {
    const desk = await startDesk({ settings: SOON });
    await poseAs(desk.display, 'Blender');
    const card = await reachUntil(desk, 'Break prompt');
    await answerCard(desk, card, 'Skip');
    await desk.item.click('Today');
    const page = await onScreen(desk, 'Today');

    const mark = page.getByRole('toolbar', { name: 'Moments of the day' }).getByRole('button').first();
    await mark.waitFor({ timeout: 60_000 });
    expect(await mark.getAttribute('aria-label')).toMatch(
      /^\d\d:\d\d: Micro-break skipped\. \d+ min.* in Blender, mostly with the mouse: \d+ reach-minutes\./,
    );
    const apps = page.locator('.apps');
    await until('Blender among the applications', () => apps.innerText(), {
      accept: (words) => /Blender\s+\d+ (s|min), \d+ reach-min/.test(words),
      timeoutMs: 60_000,
    });
    const slider = page.getByRole('slider', { name: 'Time of day' });
    await slider.focus();
    // The hand rests where it was, which may be over the picture.
    await page.keyboard.press('End');
    const told = () => slider.getAttribute('aria-valuetext');
    for (let minute = 0; minute < 30 && !(await told())!.includes('Blender'); minute++) {
      await page.keyboard.press('ArrowLeft');
    }
    expect(await told()).toMatch(/^\d\d:\d\d: .*Blender.*, mouse in use for \d+ % of the minute, load \d+$/);
  });
});
