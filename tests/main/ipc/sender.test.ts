import { describe, expect, it } from 'vitest';
import { isTrusted } from '../../../main/ipc/sender.ts';
import { pageUrl } from '../../../main/windows/scheme.ts';

const frame = (url: string, parent: unknown = null) => ({ url, parent });

describe('a window of ours', () => {
  it.each(['prompt', 'break', 'settings', 'today', 'about'] as const)('a window of ours may speak: %s', (name) => {
    expect(isTrusted(frame(pageUrl(name)))).toBe(true);
    expect(isTrusted(frame(`${pageUrl(name)}?section=apps#top`))).toBe(true);
  });
});

describe('nobody else may:', () => {
  it.each([
    'https://unknot/settings/index.html',
    'http://localhost:5173/',
    'file:///settings/index.html',
    'app://unknot.evil/settings/index.html',
    'app://unknot@evil/settings/index.html',
    'app://unknot:80/settings/index.html',
    'app://unknotted/settings/index.html',
    'app://evil/app://unknot/settings/index.html',
    'app://unknot',
    'apps://unknot/settings/index.html',
    ' app://unknot/settings/index.html',
    'data:text/html,app://unknot/',
    'about:blank',
    '',
  ])('nobody else may: %j', (url) => {
    expect(isTrusted(frame(url))).toBe(false);
  });

  it('nobody else may: a frame inside of a page, whatever it shows', () => {
    expect(isTrusted(frame(pageUrl('settings'), frame(pageUrl('settings'))))).toBe(false);
  });

  it('nobody else may: a frame that is gone', () => {
    expect(isTrusted(null)).toBe(false);
  });
});
