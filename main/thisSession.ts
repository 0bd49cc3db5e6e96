/**
 * What can be seen in the session in which this process runs, and which displays it has. It is found out while the
 * modules load: Electron waits for them before Chromium connects to the display of its choice, and then it is too late
 * to choose another.
 */
import { app } from 'electron';
import { spawn } from 'node:child_process';
import { messageOf } from '../shared/cleanText.ts';
import { NO_SEAT, type Seat, seatOf } from './cli/seat.ts';
import { argumentForLiveDisplay, chosenDisplay } from './sensing/chromiumDisplay.ts';
import { probeDisplays } from './sensing/displays.ts';
import { type DesktopSession, linuxSession, sessionOfSystem } from './sensing/desktopSession.ts';

export const { session: desktopSession, seat } = await lookAround();

async function lookAround(): Promise<{ readonly session: DesktopSession; readonly seat: Seat }> {
  if (process.platform === 'darwin') return { session: sessionOfSystem('macos'), seat: NO_SEAT };
  if (process.platform === 'win32') return { session: sessionOfSystem('windows'), seat: NO_SEAT };
  const { env, argv, versions } = process;
  const displays = await probeDisplays(env);
  const chosen = chosenDisplay(app.commandLine.getSwitchValue('ozone-platform'), versions.electron ?? '', env);
  const argument = argumentForLiveDisplay(chosen, displays, argv);
  if (argument !== null) return startAnew(argument);
  const answers = { x: displays.x.answers, wayland: displays.wayland.answers };
  return { session: linuxSession(displays, chosen === 'wayland'), seat: seatOf(env, answers) };
}

/** Starts the app on the display that answers, and ends with it: a command line has its output and its status. */
function startAnew(argument: string): Promise<never> {
  return new Promise<never>(() => {
    const again = spawn(process.execPath, [argument, ...process.argv.slice(1)], { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => again.kill(signal));
    again.once('error', (error) => {
      process.stderr.write(`Unknot could not be started with ${argument}: ${messageOf(error)}\n`);
      app.exit(1);
    });
    again.once('exit', (code) => app.exit(code ?? 1));
  });
}
