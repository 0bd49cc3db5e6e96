import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { poseAs } from '../support/desktop/posedApp.ts';
import { output } from '../support/desktop/processGroup.ts';
import { until } from '../support/desktop/until.ts';
import { type Desk, LONG_BREAKS, SOON, describeApp, noWindowLeft, onScreen, reachUntil, startDesk } from './desk.ts';

/** What the app's own scheme answers in place of its pages. */
type Answer =
  | 'nothing at all'
  | 'no such page'
  | 'a page without a script'
  | 'a page whose script never ends'
  | 'a page that takes eight seconds';

/** The pages that are opened from now on go wrong in this way. The first window must have been there. */
async function spoilPages(desk: Desk, answer: Answer): Promise<void> {
  await desk.app.app.evaluate(({ protocol }, how) => {
    protocol.unhandle('app');
    protocol.handle('app', ({ url }) => {
      const body = '<!doctype html><title>Break</title><div id="root"></div>';
      const html = (text: string) => new Response(text, { headers: { 'content-type': 'text/html' } });
      switch (how) {
        case 'nothing at all':
          return new Promise<Response>(() => undefined);
        case 'no such page':
          return new Response('', { status: 404 });
        case 'a page without a script':
          return html(body);
        case 'a page whose script never ends':
          if (!url.endsWith('.js')) return html(`${body}<script src="./x.js"></script>`);
          return new Response('for (;;);', { headers: { 'content-type': 'text/javascript' } });
        case 'a page that takes eight seconds':
          return html(`${body}<script>setTimeout(() => (root.innerHTML = '<p>Here</p>'), 8000)</script>`);
      }
    });
  }, answer);
}

/** Opens a window of the app and closes it again. */
async function openOnce(desk: Desk): Promise<void> {
  await desk.item.click('Today');
  await onScreen(desk, 'Today');
  await desk.app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close());
  await noWindowLeft(desk);
}

/** Seconds until no window is left, seen or unseen. */
async function goneAfter(desk: Desk): Promise<number> {
  const from = performance.now();
  await noWindowLeft(desk);
  return (performance.now() - from) / 1000;
}

const isLogged = async (desk: Desk, what: RegExp): Promise<boolean> =>
  what.test(await readFile(join(desk.userData, 'logs/unknot.log'), 'utf8'));

/** Waits until the log file says so. */
const logged = (desk: Desk, what: RegExp) => until(`${what} in the log`, () => isLogged(desk, what));

const NOTHING_COUNTED = { micro: 0, long: 0, skipped: 0, ignored: 0, postponed: 0 };
const FULL = { ...LONG_BREAKS, breaks: { manner: 'fullscreen' } };

describeApp('a break in full screen', () => {
  it('a break in full screen is called off where its page does not come, and counts as nothing', async () => {
    const desk = await startDesk({ settings: FULL });
    await openOnce(desk);
    const cases: readonly [Answer, RegExp][] = [
      ['nothing at all', /break could not be shown: its page did not come within 10 s: it has not loaded/],
      ['no such page', /break could not be shown: its page could not be loaded: status 404/],
      ['a page without a script', /break could not be shown: its page did not come within 10 s: it shows nothing/],
      ['a page whose script never ends', /break could not be shown: its page did not come within 10 s: it/],
    ];
    for (const [answer, line] of cases) {
      await spoilPages(desk, answer);
      expect(await desk.app.runCli(['break', 'micro'])).toMatchObject({ code: 0 });
      await noWindowLeft(desk);
      await logged(desk, line);
      const { state, totals, notices } = await desk.status();
      expect({ state, totals }, answer).toMatchObject({ state: 'working', totals: NOTHING_COUNTED });
      expect(notices.join()).toMatch(/^The break could not be shown/);
    }
  });

  it('a break in full screen is called off when its page hangs or crashes later, also late in it and in strict mode', async () => {
    const desk = await startDesk({ settings: { ...FULL, breaks: { manner: 'fullscreen', strict: true } } });
    const losses: readonly ['hangs' | 'crashes', RegExp][] = [
      ['hangs', /break could not be shown: its page was lost within 5 s: it does not answer/],
      ['crashes', /break could not be shown: its page is gone: crashed/],
    ];
    for (const [how, line] of losses) {
      expect(await desk.app.runCli(['break', 'micro'])).toMatchObject({ code: 0 });
      const page = await onScreen(desk, 'Break');
      await page.getByRole('timer').first().waitFor();
      await desk.app.app.evaluate(({ BrowserWindow }, loss) => {
        const { webContents } = BrowserWindow.getAllWindows()[0]!;
        if (loss === 'crashes') webContents.forcefullyCrashRenderer();
        else void webContents.executeJavaScript('for (;;);').catch(() => undefined);
      }, how);
      expect(await goneAfter(desk), how).toBeLessThan(9);
      await logged(desk, line);
      expect((await desk.status()).totals, how).toMatchObject(NOTHING_COUNTED);
    }
  });
});

describeApp('a card', () => {
  it('a card waits where its page does not come, and is not counted as unanswered', async () => {
    const desk = await startDesk({ settings: SOON });
    await openOnce(desk);
    await spoilPages(desk, 'a page without a script');
    await poseAs(desk.display, 'Blender');
    await desk.hands.wiggle({
      rests: true,
      until: () => isLogged(desk, /card could not be shown: its page did not come/),
      what: 'the card to be called off',
      timeoutMs: 60_000,
    });
    expect(await desk.status()).toMatchObject({ totals: NOTHING_COUNTED });
  });
});

/** A window that no window manager knows, such as a lock or another program's notice. Gives its X id. */
const placeOver = (desk: Desk, bounds: { x: number; y: number; width: number; height: number }): Promise<string> =>
  desk.app.app.evaluate(({ BrowserWindow }, at) => {
    const over = new BrowserWindow({ ...at, focusable: false, title: 'Over' });
    Object.assign(globalThis, { over });
    return String(over.getNativeWindowHandle().readUInt32LE(0));
  }, bounds);

describeApp('a card', () => {
  it('a card comes back above what was put over it; under a lock it waits, and is not counted as unanswered', async () => {
    const desk = await startDesk({ settings: SOON });
    await poseAs(desk.display, 'Blender');
    await reachUntil(desk, 'Break prompt');
    await placeOver(desk, { x: 700, y: 500, width: 580, height: 300 });
    await until('the card above it again', () => desk.hands.windowTitleAt(1050, 660), {
      accept: (title) => title === 'Break prompt',
    });
    const lock = await placeOver(desk, { x: 0, y: 0, width: 1280, height: 800 });
    await desk.hands.wiggle({
      rests: true,
      async until() {
        await output('xdotool', ['windowraise', lock], desk.display.env);
        return isLogged(desk, /card could not be shown: a lock or a screen saver covers the display/);
      },
      what: 'the card to be called off',
      timeoutMs: 60_000,
    });
    expect(await desk.status()).toMatchObject({ totals: NOTHING_COUNTED });
  });
});

describeApp('the log', () => {
  it('the log names a process of Chromium that is gone', async () => {
    const desk = await startDesk({ rate: 1 });
    await openOnce(desk);
    const gpu = await desk.app.app.evaluate(({ app }) => app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid);
    process.kill(gpu!, 'SIGKILL');
    await logged(desk, /Chromium’s GPU process is gone: killed/);
  });
});

describeApp('a window', () => {
  it('a window whose page crashes is gone, said, and there again when it is asked for', async () => {
    const desk = await startDesk({ rate: 1 });
    await desk.item.click('Settings');
    await onScreen(desk, 'Settings');
    await desk.app.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer(),
    );
    await noWindowLeft(desk);
    await logged(desk, /“Settings” was closed: its page is gone: crashed/);
    await desk.item.click('Settings');
    const page = await onScreen(desk, 'Settings');
    await page.getByRole('heading').first().waitFor();
  });

  it('a window whose page is slow to come on a busy machine is waited for, however often it is asked for', async () => {
    const desk = await startDesk({ rate: 1 });
    await openOnce(desk);
    await spoilPages(desk, 'a page that takes eight seconds');
    await desk.item.click('Settings');
    await desk.item.click('Settings');
    // The page that stands in for it has a title of its own.
    const page = await onScreen(desk, 'Break');
    await page.getByText('Here').waitFor();
    expect(await isLogged(desk, /was closed/)).toBe(false);
  });

  it('a window whose page hangs is opened afresh when it is asked for', async () => {
    const desk = await startDesk({ rate: 1 });
    await desk.item.click('Settings');
    await onScreen(desk, 'Settings');
    const windowId = () => desk.app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.id ?? null);
    const first = await windowId();
    await desk.app.app.evaluate(({ BrowserWindow }) => {
      void BrowserWindow.getAllWindows()[0]!
        .webContents.executeJavaScript('for (;;);')
        .catch(() => undefined);
    });
    await desk.item.click('Settings');
    await until('another window', windowId, { accept: (id) => id !== null && id !== first });
    const page = await onScreen(desk, 'Settings');
    await page.getByRole('heading').first().waitFor();
    await logged(desk, /“Settings” was closed: its page did not answer/);
  });
});
