import { expect, it } from 'vitest';
import { shortName } from '../../renderer/ui/exercises.ts';
import { CATALOGUE } from '../../shared/exercises/catalogue.ts';
import { describePages, TIMEOUT } from './describe-pages.ts';
import { breakOf, MICRO_PROMPT } from './snapshots.ts';

describePages('every exercise', (open) => {
  it.each(CATALOGUE.map(({ id, steps }) => ({ id, steps })))(
    'plays through to its end with each step of $id in turn',
    async ({ id, steps }) => {
      const plan = [{ id, seconds: 60, why: '' }];
      const { page } = await open('break', {
        snapshot: { break: breakOf({ ...MICRO_PROMPT, plan }) },
        stopClock: true,
      });
      await page.getByRole('img', { name: `${shortName(id)}, shown by a figure` }).waitFor();
      const seen = new Set<string>();
      const step = page.locator('[aria-current="step"]');
      for (let second = 0; second < 60; second += 1) {
        seen.add(await step.innerText());
        await page.clock.fastForward(1_000);
      }
      expect([...seen]).toEqual(steps);
      await page.getByRole('heading', { name: 'That was your break' }).waitFor();
    },
    TIMEOUT,
  );
});
