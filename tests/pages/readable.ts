/** Whether a page is readable for everyone, by the rules of axe, and fits its window. */
import type axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Readable by the rules of axe, and nothing sticks out at the side.
 * @param parts selectors of what is looked at; none: the whole page
 */
export async function expectReadable(page: Page, ...parts: readonly string[]): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  // Colours on their way are not those that stay.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  const faults = await page.evaluate(async (include) => {
    const context = include.length === 0 ? document : { include };
    // Of what holds only the number matters, so axe need not describe it.
    const { violations } = await window.axe.run(context, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  }, parts as string[]);
  expect(faults).toEqual([]);
  await expectNoWider(page);
}

export async function expectNoWider(page: Page): Promise<void> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider, 'pixels that stick out at the side').toBeLessThanOrEqual(0);
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
