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
  // Colours on their way are not those that stay. One that is broken off for the next look rejects.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
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

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;
type Size = { readonly width: number; readonly height: number };

export interface Way {
  readonly media?: Media;
  /** Of the window in CSS pixels, from its usual one. */
  readonly size?: (usual: Size) => Size;
}

export type Ways = Readonly<Record<string, Way>>;

const AS_USUAL: Media = { colorScheme: 'light', forcedColors: 'none' };

export const THEMES: Ways = { 'in light': {}, 'in dark': { media: { colorScheme: 'dark' } } };
export const COLOURS: Ways = { ...THEMES, 'in forced colours': { media: { forcedColors: 'active' } } };
/** With what a window of the usual size has room for when its text is twice as large. */
export const WAYS: Ways = {
  ...COLOURS,
  'at 200% zoom': { size: ({ width, height }) => ({ width: width / 2, height: height / 2 }) },
};

/**
 * Looks at the same page in each way, and leaves it as it was: to open it anew takes longer than to look at it.
 */
export async function inEach(ways: Ways, page: Page, look: (way: string) => Promise<void>): Promise<void> {
  const usual = page.viewportSize()!;
  for (const [way, { media = {}, size = (as: Size) => as }] of Object.entries(ways)) {
    await page.emulateMedia({ ...AS_USUAL, ...media });
    await page.setViewportSize(size(usual));
    await look(way).catch((error: unknown) => {
      throw new Error(`${way}: ${String(error)}`, { cause: error });
    });
  }
  await page.emulateMedia(AS_USUAL);
  await page.setViewportSize(usual);
}

export const expectReadableIn = (ways: Ways, page: Page, ...parts: readonly string[]): Promise<void> =>
  inEach(ways, page, () => expectReadable(page, ...parts));

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
