/** The desktop as Electron gives it. */
import { app, globalShortcut, ipcMain, nativeTheme, Notification, powerMonitor, protocol, screen } from 'electron';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Snapshot } from '../shared/bridge.ts';
import type { Desktop } from './desktop.ts';
import { createSay } from '../shared/words/say.ts';
import { createDialogs } from './files/dialogs.ts';
import { serveWindows } from './ipc/ipc.ts';
import { languageOf } from './language.ts';
import { createLogin } from './login/login.ts';
import { systemNumberLocale } from './numberLocale.ts';
import { pictureFolder } from './pictures/pictures.ts';
import { openBus } from './sensing/bus.ts';
import { startSensors } from './sensing/startSensors.ts';
import { xConnector } from './sensing/x11Connection.ts';
import { desktopSession, drawsTo, seat, swaySocketPath } from './thisSession.ts';
import { createTray } from './tray/tray.ts';
import { serveScheme } from './windows/scheme.ts';
import { CARD_TITLE } from './windows/card.ts';
import { swaySocket } from './windows/sway/connection.ts';
import { createSwayServer } from './windows/sway/windowServer.ts';
import { windowTraits } from './windows/windowTraits.ts';
import { type WindowServer, createWindowServer } from './windows/windowVisibility.ts';
import { createWindows } from './windows/windows.ts';

/** What a second start sends along, where it has found no socket to ask at. */
const secondStartSchema = v.object({ opens: v.boolean() });

/** What places the windows and knows whether they are seen. */
function windowServerHere(): WindowServer {
  const traits = windowTraits(drawsTo, swaySocketPath !== null);
  if (drawsTo === 'wayland' && swaySocketPath !== null) {
    const open = swaySocket(swaySocketPath);
    return createSwayServer({ open, screen, traits, cardTitle: CARD_TITLE, pid: process.pid });
  }
  return createWindowServer(process.platform === 'linux' ? xConnector(process.env) : null, screen, traits);
}

/** To be called once Electron is ready. @param dataFolder where the pictures lie that pages show */
export function createElectronDesktop(dataFolder: string): Desktop {
  const language = languageOf(process.env, app.isPackaged);
  return {
    version: app.getVersion(),
    platform: process.platform as Snapshot['platform'],
    language,
    numberLocale: systemNumberLocale(app, process),
    seat,
    theme: nativeTheme,
    shortcuts: globalShortcut,
    dialogs: createDialogs(createSay(language)),
    login: (log) => createLogin(app, log),
    notification: (options) => new Notification(options),
    windows: (parts) =>
      createWindows(parts, {
        windowServer: windowServerHere(),
        prepare: () =>
          serveScheme(protocol, join(import.meta.dirname, '../renderer'), pictureFolder(dataFolder), (why) =>
            parts.onComplaint(`a page has no file: ${why}`),
          ),
      }),
    tray: (parts) => createTray({ ...parts, openBus }),
    sensors: (clock, on) => startSensors(clock, desktopSession, on),
    serve: (parts) => serveWindows(ipcMain, parts),
    follow({ onSecondStart, onBeforeQuit, onWillQuit, onProcessGone }) {
      app.on('second-instance', (_event, _argv, _folder, data) => {
        if (v.is(secondStartSchema, data) && data.opens) onSecondStart();
      });
      app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
        if (reason !== 'clean-exit') onProcessGone(`Chromium’s ${type} process is gone: ${reason} (${exitCode})`);
      });
      app.on('before-quit', onBeforeQuit);
      app.on('will-quit', onWillQuit);
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => app.quit());
      powerMonitor.on('shutdown', () => app.quit());
    },
    quit: () => app.quit(),
  };
}
