import { type ConnectOverCDPTransport, type Page, chromium } from 'playwright';
import { type Message, connectProtocol } from './protocol.ts';

const PAGE_TIMEOUT_MS = 90_000;

/** The pages of an app's windows. */
export interface Pages {
  /** Names of all windows' pages in the protocol, loaded or not. */
  targets(): Promise<readonly string[]>;
  /** The page of a target that has loaded. */
  open(target: string): Promise<Page>;
  disconnect(): void;
}

/**
 * Connects Playwright to a running app, to such pages only as are asked for. By itself Playwright takes every new window
 * and halts it before its first navigation; on a busy machine Chromium at times never lets such a window go on.
 */
export async function connectPages(url: string): Promise<Pages> {
  const transport: ConnectOverCDPTransport = {
    send(message) {
      const { id, method, sessionId } = message as Message;
      // Only the browser's own session is told a lie: a page still tells of its frames and workers.
      if (method !== 'Target.setAutoAttach' || sessionId !== undefined) return browserSide.post(message);
      queueMicrotask(() => transport.onmessage?.({ id, result: {} }));
    },
    close: () => browserSide.close(),
  };
  const browserSide = await connectProtocol(url, {
    onMessage: (message) => transport.onmessage?.(message),
    onClose: () => transport.onclose?.(),
  });
  // The pages keep the app's own colours, and the focus that the desktop gives them.
  const browser = await chromium.connectOverCDP(transport, { noDefaults: true });
  const context = browser.contexts()[0]!;
  // A busy machine may take half a minute to draw a window.
  context.setDefaultTimeout(PAGE_TIMEOUT_MS);

  const opened = new Map<string, Promise<Page>>();
  /** One after the other, so that the page that appears is the one that was asked for. */
  let last: Promise<unknown> = Promise.resolve();

  async function attach(targetId: string): Promise<Page> {
    const attached = browserSide.call('Target.attachToTarget', { targetId, flatten: true });
    const [page] = await Promise.all([context.waitForEvent('page'), attached]);
    return page;
  }

  return {
    async targets() {
      const { targetInfos } = await browserSide.call<Targets>('Target.getTargets');
      return targetInfos.filter(({ type }) => type === 'page').map(({ targetId }) => targetId);
    },
    open(target) {
      const known = opened.get(target);
      if (known !== undefined) return known;
      const page = last.then(() => attach(target));
      last = page.catch(() => opened.delete(target));
      opened.set(target, page);
      return page;
    },
    disconnect: browserSide.close,
  };
}

interface Targets {
  readonly targetInfos: readonly { readonly targetId: string; readonly type: string }[];
}
