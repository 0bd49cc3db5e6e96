/**
 * `npm run screens -- OUTDIR [NAME…]`: a picture of every window in every state, in both themes and four sizes, from the
 * pages as they ship over the same weeks of made-up history. With names, only of views that begin so. Writes
 * `NAME-SIZE-THEME.png`, and all of one size together in `sheet-THEME.jpg`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright';
import { buildSite, chromiumMissing, launchChromium, openPage, serveSite, SIZES, type Served } from '../pages/site.ts';
import { type View, VIEWS } from './views.ts';

const THEMES = ['light', 'dark'] as const;

const [folder, ...names] = process.argv.slice(2);
const missing = chromiumMissing();
if (folder === undefined || missing !== null) {
  console.error(missing ?? 'Say where to: npm run screens -- OUTDIR');
  process.exit(2);
}

/** Of windows, in CSS pixels, from their usual one. */
const SIZES_SEEN = {
  usual: (name: View['window']) => SIZES[name],
  /** What a laptop's screen leaves when all is twice as large. */
  small: (name: View['window']) => (name === 'prompt' ? { width: 400, height: 220 } : { width: 720, height: 450 }),
  /** The manner of a card, as that of a break has it. */
  card: (name: View['window']) => (name === 'break' ? { width: 420, height: 600 } : SIZES[name]),
  large: (name: View['window']) => (name === 'prompt' ? { width: 480, height: 320 } : { width: 1440, height: 900 }),
} as const;

async function take(browser: Browser, served: Served, view: View, outdir: string): Promise<void> {
  const { page } = await openPage(browser, served, view.window, view.opening);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await view.reach?.(page);
  for (const [size, of] of Object.entries(SIZES_SEEN)) {
    await page.setViewportSize(of(view.window));
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme });
      await isStill(page);
      const name = `${view.name}-${size}-${theme}.png`;
      await page.screenshot({ path: join(outdir, name), animations: 'disabled', caret: 'hide' });
    }
  }
  await page.context().close();
}

/** What was on its way has come, and what the page draws of itself is drawn. */
async function isStill(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  await page.evaluate(
    () => new Promise<void>((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn()))),
  );
}

/** All views of one theme at their usual size on one picture, small. */
async function sheet(browser: Browser, views: readonly View[], theme: string, outdir: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1560, height: 900 } });
  const pictures = views.map(({ name }) => {
    const data = readFileSync(join(outdir, `${name}-usual-${theme}.png`)).toString('base64');
    return `<figure><img src="data:image/png;base64,${data}"><figcaption>${name}</figcaption></figure>`;
  });
  await page.setContent(`<style>
    body { margin: 12px; display: grid; grid-template-columns: repeat(6, 1fr); gap: 12px; font: 12px sans-serif; background: #888 }
    figure { margin: 0 } img { display: block; width: 100% } figcaption { padding: 3px 0 }
  </style>${pictures.join('')}`);
  await page.screenshot({ path: join(outdir, `sheet-${theme}.jpg`), type: 'jpeg', quality: 70, fullPage: true });
  await page.close();
}

const outdir = resolve(folder);
mkdirSync(outdir, { recursive: true });
const views = VIEWS.filter(({ name }) => names.length === 0 || names.some((start) => name.startsWith(start)));
const served = await serveSite(await buildSite());
const browser = await launchChromium();
try {
  for (const view of views) await take(browser, served, view, outdir);
  for (const theme of THEMES) await sheet(browser, views, theme, outdir);
  writeFileSync(join(outdir, 'views.txt'), views.map(({ name }) => `${name}\n`).join(''));
} finally {
  await browser.close();
  await served.stop();
}
