import { expect, it } from 'vitest';
import { exerciseName, exerciseSteps } from '../../shared/words/exercises.ts';
import { createSay } from '../../shared/words/say.ts';
import { CATALOGUE } from '../../shared/exercises/catalogue.ts';
import { describePages, TIMEOUT } from './describePages.ts';
import { breakOf, MICRO_PROMPT } from './snapshots.ts';

const say = createSay('en');

/** Some steps last less than half a second. */
const LOOK_EVERY_MS = 250;

describePages('every exercise', (open) => {
  it(
    'every exercise is shown from its beginning to its end with each of its steps in turn',
    async () => {
      const { page, put } = await open('break', { stopClock: true });
      for (const exercise of CATALOGUE) {
        const { id, seconds } = exercise;
        const running = breakOf({ ...MICRO_PROMPT, plan: [{ id, seconds, why: 'new' }], seconds });
        await put({ break: running });
        await page.getByRole('img', { name: `${exerciseName(say, exercise)}, shown by a figure` }).waitFor();
        // Looked at from inside of the page: each look from here would take longer than the page takes to draw.
        const seen = await page.evaluate(
          async ({ start, every }) => {
            const shown: string[] = [];
            const drawn = () => {
              const { port1, port2 } = new MessageChannel();
              port2.postMessage(null);
              return new Promise((done) => (port1.onmessage = done));
            };
            for (let elapsedMs = 0; elapsedMs < start.seconds * 1000; elapsedMs += every) {
              window.stub!.put({ break: { ...start, elapsedMs } });
              await drawn();
              const steps = document.querySelectorAll<HTMLElement>('[aria-current="step"]');
              shown.push([...steps].map((step) => step.innerText).join('; '));
            }
            return shown;
          },
          { start: running, every: LOOK_EVERY_MS },
        );
        // A second round, as for the other arm, goes through the same steps again.
        expect([...new Set(seen)], id).toEqual(exerciseSteps(say, exercise));
        await page.clock.fastForward(LOOK_EVERY_MS);
        await page.getByRole('heading', { name: 'That was your break' }).waitFor();
        await put({ break: null });
        await page.getByRole('heading', { name: 'The break is over' }).waitFor();
      }
    },
    // Ten thousand pictures: 40 s on two idle cores.
    3 * TIMEOUT,
  );
});
