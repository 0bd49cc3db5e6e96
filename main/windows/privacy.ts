/** Nothing leaves the machine, and no page may do more than show itself. */
import type { App, Session, WebContents } from 'electron';
import { ORIGIN } from './scheme.ts';

/** Features that are switched off. With the last one WebRTC joins the groups of multicast DNS on each network. */
const FEATURES_OFF = [
  'SpareRendererForSitePerProcess',
  'MediaRouter',
  'OptimizationHints',
  'WebRtcHideLocalIpsWithMdns',
];

/** Switches that keep Chromium itself from calling out. Must be set before the app is ready. */
export function silenceChromium({ commandLine, ...app }: Pick<App, 'commandLine' | 'enableSandbox'>): void {
  // Every window asks for the sandbox; this asks for all else too. Root cannot have it and says so with the switch.
  if (!commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
    // Without this a system with automatic proxy detection would make Chromium download the proxy's script.
    'no-proxy-server',
  ]) {
    commandLine.appendSwitch(name);
  }
  // No host name is ever looked up: `<link rel=dns-prefetch>` passes every content policy and request filter.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('disable-features', FEATURES_OFF.join(','));
}

/**
 * Switches that open the app to others or to the network: debuggers, proxies, programs started in place of Chromium's
 * own processes, keys and traffic written to a file, pages that may do more.
 */
const BACK_DOORS = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'remote-debugging-targets',
  'auto-open-devtools-for-tabs',
  'custom-devtools-frontend',
  'browser-subprocess-path',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'ppapi-plugin-launcher',
  'proxy-server',
  'proxy-pac-url',
  'proxy-auto-detect',
  'proxy-bypass-list',
  'host-rules',
  'log-net-log',
  'net-log-capture-mode',
  'ssl-key-log-file',
  'ignore-certificate-errors',
  'disable-web-security',
  'allow-running-insecure-content',
  'unsafely-treat-insecure-origin-as-secure',
  'force-webrtc-ip-handling-policy',
  'enable-features',
  'enable-blink-features',
  'js-flags',
];

/**
 * Takes such switches back, in the packaged app. Must be called before it is ready; gives back those that were there.
 */
export function closeBackDoors({ commandLine }: Pick<App, 'commandLine'>): readonly string[] {
  const given = BACK_DOORS.filter((name) => commandLine.hasSwitch(name));
  for (const name of given) commandLine.removeSwitch(name);
  return given;
}

const isOurs = (url: string) => url.startsWith(`${ORIGIN}/`);

/** Developer tools run on their own scheme; they exist in unpackaged builds only. */
const isDevtools = (url: string) => url.startsWith('devtools://');

/**
 * Shuts a session in. Must come in the same turn in which the session is made: Chromium fetches the dictionaries of its
 * spell checker, over the network and whether the checker is on or off, unless no language is named by then.
 */
export function lockDown(session: Session, packaged: boolean): void {
  // macOS checks with its own dictionaries, and knows no list of languages.
  if (process.platform !== 'darwin') session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isOurs(url) && !(isDevtools(url) && !packaged) });
  });
  session.on('will-download', (event) => event.preventDefault());
}

/** No page goes anywhere else, opens windows, holds other pages or speaks to another machine. */
export function confine(contents: WebContents): void {
  // WebRTC passes every request filter. With this policy and without a proxy it cannot send anything.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
