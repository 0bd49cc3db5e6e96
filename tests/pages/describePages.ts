import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest';
import type { WindowName } from '../../shared/bridge.ts';
import type {} from './built.ts';
import {
  chromiumMissing,
  launchChromium,
  openPage,
  type Opened,
  type Opening,
  type Served,
  serveSite,
} from './site.ts';

/** For each test: opening a window on a busy machine takes its time. */
export const TIMEOUT = 120_000;

export type Open = (name: WindowName, opening?: Opening) => Promise<Opened>;

/**
 * A group of tests that open windows; skipped with a reason where there is no Chromium. No window may complain on its
 * console, unless it is opened with `mayComplain`.
 */
export function describePages(about: string, tests: (open: Open) => void): void {
  const missing = chromiumMissing();
  describe.skipIf(missing !== null)(missing === null ? about : `${about} (skipped: ${missing})`, () => {
    let browser: Browser;
    let served: Served;
    let complaints: (readonly string[])[] = [];
    beforeAll(async () => {
      served = await serveSite(inject('site'));
      browser = await launchChromium();
    }, TIMEOUT);
    afterEach(async () => {
      const heard = complaints.flat();
      complaints = [];
      await Promise.all(browser.contexts().map((context) => context.close()));
      expect(heard).toEqual([]);
    });
    afterAll(async () => {
      await browser.close();
      await served.stop();
    });
    tests(async (name, opening = {}) => {
      const opened = await openPage(browser, served, name, opening);
      if (opening.mayComplain !== true) complaints.push(opened.complaints);
      return opened;
    });
  });
}
