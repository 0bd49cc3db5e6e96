/** A window that knows weeks of work. */
import type { Page } from 'playwright';
import { madeUpHistory } from '../support/history.ts';
import type { Opening } from './site.ts';

/** A Thursday afternoon, after weeks of work. */
const NOW = Date.parse('2026-03-19T15:40:00Z');
export const HISTORY = madeUpHistory({ days: 40, last: NOW, zone: 'Europe/Vienna' });
const LAST = HISTORY.minutes.at(-1)!;
export const SNAPSHOT = { now: NOW, load: { value: LAST.load, of: 32 }, need: { value: LAST.need, of: 15 } };
export const WEEKS: Opening = { history: HISTORY, snapshot: SNAPSHOT };

/** What a screen reader is told of what has the focus. */
export const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
