import type {} from '../../renderer/ui/bridge.ts';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import { afterEach, expect, it } from 'vitest';
import { until } from '../support/desktop/until.ts';
import { type Desk, describeApp, onScreen, startDesk } from './desk.ts';

const cleanUps: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
});

/** A server outside of the app that counts who calls. */
async function stranger(): Promise<{ readonly url: string; readonly calls: () => number }> {
  let calls = 0;
  const server = createServer((_request, response) => {
    calls += 1;
    response.end('hello');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanUps.push(() => server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, calls: () => calls };
}

async function settingsPage(desk: Desk): Promise<Page> {
  await desk.item.click('Settings');
  return onScreen(desk, 'Settings');
}

describeApp('a page', () => {
  it('a page has no Node, runs in the sandbox and comes from the own scheme', async () => {
    const desk = await startDesk({ rate: 1 });
    const page = await settingsPage(desk);
    expect(page.url()).toMatch(/^app:\/\/unknot\/settings\//);
    const sees = await page.evaluate(() => ({
      require: typeof (globalThis as { require?: unknown }).require,
      process: typeof (globalThis as { process?: unknown }).process,
      bridge: Object.keys(window.unknot!).sort(),
    }));
    expect(sees).toEqual({ require: 'undefined', process: 'undefined', bridge: ['send', 'snapshot', 'subscribe'] });
    const prefs = await desk.app.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) =>
        (window.webContents as unknown as { getLastWebPreferences(): Electron.WebPreferences }).getLastWebPreferences(),
      ),
    );
    for (const each of prefs) {
      expect(each).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
    }
  });

  it('a page sends nothing off the machine, whatever it tries', async () => {
    const desk = await startDesk({ rate: 1 });
    const page = await settingsPage(desk);
    const outside = await stranger();
    await page
      .evaluate(async (url) => {
        await fetch(url).catch(() => undefined);
        navigator.sendBeacon(url, 'x');
        const image = new Image();
        const settled = new Promise((done) => (image.onerror = image.onload = done));
        image.src = url;
        await settled;
        const script = document.createElement('script');
        const scriptSettled = new Promise((done) => (script.onerror = script.onload = done));
        script.src = url;
        document.head.append(script);
        await scriptSettled;
        new WebSocket(url.replace('http', 'ws')).onerror = () => undefined;
      }, outside.url)
      .catch(() => undefined);
    // Past the page's own policy, the session refuses as well.
    const refused = await desk.app.app.evaluate(
      ({ session }, url) =>
        session.defaultSession.fetch(url).then(
          () => 'answered',
          () => 'refused',
        ),
      outside.url,
    );
    expect(refused).toBe('refused');
    expect(outside.calls()).toBe(0);
  });

  it('a page opens no window, goes nowhere else and gets no permission', async () => {
    const desk = await startDesk({ rate: 1 });
    const page = await settingsPage(desk);
    const outside = await stranger();
    expect(await page.evaluate((url) => window.open(url) === null, outside.url)).toBe(true);
    await page.evaluate((url) => window.location.assign(url), outside.url).catch(() => undefined);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    expect(page.url()).toMatch(/^app:\/\/unknot\/settings\//);
    expect(outside.calls()).toBe(0);
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
    const camera = await page.evaluate(() =>
      (navigator.mediaDevices?.getUserMedia({ video: true }) ?? Promise.reject(new Error('none'))).then(
        () => 'given',
        () => 'denied',
      ),
    );
    expect(camera).toBe('denied');
  });

  it('a page is refused what the contract does not have', async () => {
    const desk = await startDesk({ rate: 1 });
    const page = await settingsPage(desk);
    const send = (name: string, argument: unknown) =>
      page.evaluate(
        ([command, value]) =>
          (window.unknot!.send as (c: string, v: unknown) => Promise<unknown>)(command as string, value).then(
            (answer) => JSON.stringify(answer),
            (error: Error) => `refused: ${error.message}`,
          ),
        [name, argument],
      );
    expect(await send('format', null)).toContain('refused');
    expect(await send('__proto__', null)).toContain('refused');
    expect(await send('openWindow', 'http://example.org')).toContain('refused');
    expect(await send('changeSettings', { schemaVersion: 7 })).toContain('refused');
    expect(await send('changeSettings', { desk: { factor: 99 } })).toContain('"path":"desk.factor"');
  });

  it('a page that is not ours is not listened to', async () => {
    const desk = await startDesk({ rate: 1 });
    await settingsPage(desk);
    const answer = await desk.app.app.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/out/preload/index.cjs`;
      const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await foreign.loadURL('about:blank');
      const said = (await foreign.webContents.executeJavaScript(
        'window.unknot.snapshot().then(() => "answered", (error) => "refused: " + error.message)',
      )) as string;
      foreign.destroy();
      return said;
    });
    expect(answer).toContain('refused');
  });

  it('a page finds no file outside of the bundle', async () => {
    const desk = await startDesk({ rate: 1 });
    await settingsPage(desk);
    const statuses = await desk.app.app.evaluate(async ({ net }) => {
      const urls = [
        'app://unknot/../package.json',
        'app://unknot/%2e%2e/%2e%2e/package.json',
        'app://evil/settings/index.html',
      ];
      const answers = await Promise.all(
        urls.map((url) =>
          net.fetch(url).then(
            ({ status }) => status,
            () => 0,
          ),
        ),
      );
      return answers;
    });
    for (const status of statuses) expect(status).not.toBe(200);
  });
});

describeApp('the app', () => {
  it('the app connects to nobody while it runs', async () => {
    const desk = await startDesk({ rate: 1 });
    await settingsPage(desk);
    await desk.app.runCli(['break', 'micro']);
    await onScreen(desk, 'Break');
    const { readFileSync, readdirSync, readlinkSync } = await import('node:fs');
    const own = new Set<string>();
    for (const pid of await desk.app.processTree()) {
      for (const fd of readdirSync(`/proc/${pid}/fd`)) {
        try {
          const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1];
          if (inode) own.add(inode);
        } catch {
          // Closed in the meantime.
        }
      }
    }
    const remote = ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
      readFileSync(`/proc/net/${kind}`, 'utf8')
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(/\s+/))
        .filter((fields) => own.has(fields[9] ?? ''))
        .map((fields) => fields[2]!)
        // The two connections of this test's own debuggers are local; nothing else may be there.
        .filter((address) => !/^0100007F:|^0{8}:0000|^0{32}:0000/.test(address)),
    );
    expect(remote).toEqual([]);
    await until('the break page', async () => (await desk.app.visibleTitles()).includes('Break'));
  });
});
