import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Protocol } from 'electron';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileFor, pageUrl, serveScheme } from '../../../main/windows/scheme.ts';

const ROOT = join('/', 'opt', 'unknot', 'renderer');
const inRoot = (...parts: readonly string[]) => join(ROOT, ...parts);

describe('a URL of the app', () => {
  it.each([
    [pageUrl('settings'), inRoot('settings', 'index.html')],
    ['app://unknot/assets/main-3fa9.js', inRoot('assets', 'main-3fa9.js')],
    ['app://unknot/assets/base.css?v=2#top', inRoot('assets', 'base.css')],
    ['app://unknot/a%20b.svg', inRoot('a b.svg')],
    ['app://unknot/settings/../today/index.html', inRoot('today', 'index.html')],
    ['app://unknot//settings//index.html', inRoot('settings', 'index.html')],
  ])('a URL of the app %s names a file of the bundle', (url, file) => {
    expect(fileFor(url, ROOT)).toBe(file);
  });
});

describe('no file is named by', () => {
  it.each([
    ['a way up beside the bundle', 'app://unknot/%2e%2e%2fsecret.html'],
    ['a way up to its twin', 'app://unknot/..%2frenderer-old/index.html'],
    ['a way up with encoded slashes', 'app://unknot/assets/..%2F..%2F..%2Fetc/passwd.html'],
    ['a way up in the middle', 'app://unknot/assets%2f..%2f..%2f..%2fmain%2findex.js'],
    ['another host', 'app://evil/settings/index.html'],
    ['a host that begins alike', 'app://unknot.evil/settings/index.html'],
    ['a host with a port', 'app://unknot:81/settings/index.html'],
    ['a host behind a name', 'app://unknot@evil/settings/index.html'],
    ['a null byte', 'app://unknot/settings/index.html%00.png'],
    ['a null byte at the end', 'app://unknot/settings/index.html%00'],
    ['a folder', 'app://unknot/settings/'],
    ['the root', 'app://unknot/'],
    ['the root without a slash', 'app://unknot'],
    ['a file without an ending', 'app://unknot/LICENSE'],
    ['an ending that is not served', 'app://unknot/settings/index.map'],
    ['a hidden file', 'app://unknot/.html'],
    ['an ending with a name that every object has', 'app://unknot/x.constructor'],
    ['an escape that is none', 'app://unknot/%zz.html'],
    ['an escape cut short', 'app://unknot/settings/index.html%'],
  ])('no file is named by %s', (_what, url) => {
    expect(fileFor(url, ROOT)).toBeNull();
  });

  it.each([
    'app://unknot/../../../etc/passwd.html',
    'app://unknot/%2e%2e/%2e%2e/%2e%2e/etc/passwd.html',
    'app://unknot/.%2e/.%2E/etc/passwd.html',
    'app://unknot//etc/passwd.html',
  ])('a path that leads up ends at the bundle: %s', (url) => {
    expect(fileFor(url, ROOT)).toBe(inRoot('etc', 'passwd.html'));
  });
});

describe('a served page', () => {
  let root: string;
  let pictures: string;
  let ask: (url: string) => Promise<Response>;
  const faults: string[] = [];

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'unknot-pages-'));
    pictures = mkdtempSync(join(tmpdir(), 'unknot-pictures-'));
    mkdirSync(join(root, 'today'));
    writeFileSync(join(root, 'today', 'index.html'), '<!doctype html>Größe');
    const protocol = {
      handle: (scheme: string, handler: (request: { url: string }) => Promise<Response>) => {
        expect(scheme).toBe('app');
        ask = (url) => handler({ url });
      },
    };
    writeFileSync(join(pictures, `${'a'.repeat(32)}.webp`), 'RIFF');
    writeFileSync(join(pictures, 'notes.txt'), 'private');
    serveScheme(protocol as unknown as Protocol, root, pictures, (why) => faults.push(why));
  });
  afterAll(() => {
    for (const folder of [root, pictures]) rmSync(folder, { recursive: true, force: true });
  });

  it('a served page shows a picture of the person’s own, and nothing else of that folder', async () => {
    const picture = await ask(`app://unknot/pictures/${'a'.repeat(32)}.webp`);
    expect(picture.headers.get('content-type')).toBe('image/webp');
    expect(await picture.text()).toBe('RIFF');
    for (const name of ['notes.txt', '..%2fsettings.json', `${'b'.repeat(32)}.webp`]) {
      expect((await ask(`app://unknot/pictures/${name}`)).status).toBe(404);
    }
  });

  it('a served page comes with its type and a policy that lets it connect to nothing', async () => {
    const page = await ask(pageUrl('today'));
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('content-security-policy')).toContain("connect-src 'none'");
    expect(await page.text()).toBe('<!doctype html>Größe');
  });

  it.each(['app://unknot/today/none.html', 'app://evil/today/index.html', 'app://unknot/..%2f..%2fetc%2fpasswd.html'])(
    'a served page is not found at %s, under the same policy',
    async (url) => {
      const page = await ask(url);
      expect(page.status).toBe(404);
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await page.text()).toBe('');
    },
  );

  it('a served page whose file is missing says so, with its name', async () => {
    faults.length = 0;
    await ask(pageUrl('learn'));
    expect(faults).toEqual([expect.stringMatching(/^ENOENT: .*learn.index\.html/)]);
  });
});
