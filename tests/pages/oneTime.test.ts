import { expect, it } from 'vitest';
import { describePages, TIMEOUT } from './describePages.ts';
import { NOON, type Opening } from './site.ts';
import { breakOf, MICRO_PROMPT } from './snapshots.ts';

/** A break that was 10 s old when main said so, `wayMs` before the page heard it. */
const heardLate = (wayMs: number): Opening => ({
  snapshot: { break: breakOf(MICRO_PROMPT, 10_000), madeAt: NOON.getTime() - wayMs },
  stopClock: true,
});

describePages('the time of a break', (open) => {
  const left = async (wayMs: number) => {
    const { page } = await open('break', heardLate(wayMs));
    return page.getByRole('timer').first().innerText();
  };

  it(
    'the time of a break is the same in every window, however late one hears of it',
    async () => {
      expect(await left(0)).toBe('0:50');
      expect(await left(2_000)).toBe('0:48');
    },
    TIMEOUT,
  );

  it(
    'the time of a break does not jump when the clock of the machine is set',
    async () => {
      expect(await left(3_600_000)).toBe('0:50');
      expect(await left(-3_600_000)).toBe('0:50');
    },
    TIMEOUT,
  );
});
