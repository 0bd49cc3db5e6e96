/** The app's own scheme: pages come from the bundle, and from nowhere else. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Protocol } from 'electron';
import { isPictureName } from '../../shared/settings/pictures.ts';
import { messageOf } from '../../shared/cleanText.ts';
import type { WindowName } from '../../shared/bridge.ts';

const SCHEME = 'app';
const HOST = 'unknot';
export const ORIGIN = `${SCHEME}://${HOST}`;

export const pageUrl = (name: WindowName) => `${ORIGIN}/${name}/index.html`;

/** Must be called before the app is ready. */
export function registerScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }]);
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** The file that a URL of the scheme names inside `root`; null for anything else, such as a way out of it. */
export function fileFor(url: string, root: string): string | null {
  const { host, pathname } = new URL(url);
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    // A stray % names no file.
    return null;
  }
  const file = normalize(join(root, path));
  const isInside = file.startsWith(normalize(root) + sep) && !path.includes('\0');
  return host === HOST && isInside && extname(file) in TYPES ? file : null;
}

/** The file of a picture of the person's own that a URL of the scheme names; null for anything else. */
function pictureFor(url: string, pictures: string): string | null {
  const { host, pathname } = new URL(url);
  const name = /^\/pictures\/([^/]+)$/.exec(pathname)?.[1] ?? '';
  return host === HOST && isPictureName(name) ? join(pictures, name) : null;
}

/** Serves the pages of `root`, and the person's own `pictures`. @param onFault is told why a file cannot be read */
export function serveScheme(protocol: Protocol, root: string, pictures: string, onFault: (why: string) => void): void {
  protocol.handle(SCHEME, async ({ url }) => {
    const file = pictureFor(url, pictures) ?? fileFor(url, root);
    const headers = { 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff' };
    if (file === null) return new Response('', { status: 404, headers });
    try {
      const body = await readFile(file);
      return new Response(body, { headers: { ...headers, 'content-type': TYPES[extname(file)]! } });
    } catch (error) {
      onFault(messageOf(error));
      return new Response('', { status: 404, headers });
    }
  });
}
