import { expect, it } from 'vitest';
import { shortName } from '../../renderer/ui/exercises.ts';
import { CATALOGUE } from '../../shared/exercises/catalogue.ts';
import { describePages, TIMEOUT } from './describe-pages.ts';
import { breakOf, MICRO_PROMPT } from './snapshots.ts';

describePages('every exercise', (open) => {
  it.each(CATALOGUE.map(({ id, steps, seconds }) => ({ id, steps, seconds })))(
    'plays through to its end with each step of $id in turn',
    async ({ id, steps, seconds }) => {
      const plan = [{ id, seconds, why: '' }];
      const { page } = await open('break', {
        snapshot: { break: breakOf({ ...MICRO_PROMPT, plan, seconds }) },
        stopClock: true,
      });
      await page.getByRole('img', { name: `${shortName(id)}, shown by a figure` }).waitFor();
      const seen = new Set<string>();
      const step = page.locator('[aria-current="step"]');
      // A step may last less than a second; a long exercise has none that short.
      const look = seconds > 100 ? 1000 : 500;
      for (let ms = 0; ms < seconds * 1000; ms += look) {
        seen.add(await step.innerText());
        await page.clock.fastForward(look);
      }
      expect([...seen]).toEqual(steps);
      await page.getByRole('heading', { name: 'That was your break' }).waitFor();
    },
    TIMEOUT,
  );
});
