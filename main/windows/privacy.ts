/** Nothing leaves the machine, and no page may do more than show itself. */
import type { App, Session, WebContents } from 'electron';
import { ORIGIN } from './scheme.ts';

/** Switches that keep Chromium itself from calling out. Must be set before the app is ready. */
export function silenceChromium(app: App): void {
  // Every window asks for the sandbox; this asks for all else too. Root cannot have it and says so with the switch.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(name);
  }
  app.commandLine.appendSwitch('disable-features', 'SpareRendererForSitePerProcess,MediaRouter,OptimizationHints');
}

const isOurs = (url: string) => url.startsWith(`${ORIGIN}/`);

/** Developer tools run on their own scheme; they exist in unpackaged builds only. */
const isDevtools = (url: string) => url.startsWith('devtools://');

export function lockDown(session: Session, packaged: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isOurs(url) && !(isDevtools(url) && !packaged) });
  });
  session.on('will-download', (event) => event.preventDefault());
}

/** No page goes anywhere else, opens windows or holds other pages. */
export function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
