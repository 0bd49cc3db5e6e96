/**
 * What can be seen in the session in which this process runs, and which displays it has. It is found out while the
 * modules load: Electron waits for them before Chromium connects to the display of its choice, and then it is too late
 * to choose another.
 */
import { app } from 'electron';
import { spawn } from 'node:child_process';
import { messageOf } from '../shared/cleanText.ts';
import { NO_SEAT, type Seat, seatOf } from './cli/seat.ts';
import {
  type ChromiumDisplay,
  argumentForBestDisplay,
  argumentForLiveDisplay,
  argumentsAnew,
  chosenDisplay,
} from './sensing/chromiumDisplay.ts';
import { type Displays, probeDisplays } from './sensing/displays.ts';
import { type DesktopSession, linuxSession, sessionOfSystem } from './sensing/desktopSession.ts';
import { swaySocket } from './windows/sway/connection.ts';

const SWAY_WITHIN_MS = 2_000;

interface ThisSession {
  readonly session: DesktopSession;
  readonly seat: Seat;
  /** Where Chromium draws; null outside of Linux. */
  readonly drawsTo: ChromiumDisplay | null;
  /** Where sway listens; null in another session. */
  readonly swaySocketPath: string | null;
  /** The argument that leads to windows that do what they should; null where this start has them. */
  readonly better: string | null;
}

const elsewhere = (kind: 'macos' | 'windows'): ThisSession => ({
  session: sessionOfSystem(kind),
  seat: NO_SEAT,
  drawsTo: null,
  swaySocketPath: null,
  better: null,
});

export const { session: desktopSession, seat, drawsTo, swaySocketPath, better } = await lookAround();

async function lookAround(): Promise<ThisSession> {
  if (process.platform === 'darwin') return elsewhere('macos');
  if (process.platform === 'win32') return elsewhere('windows');
  const { env, argv, versions } = process;
  const [found, sway] = await Promise.all([probeDisplays(env), liveSway(env['SWAYSOCK'])]);
  const displays = sway === null ? found : insideSway(found);
  const chosen = chosenDisplay(app.commandLine.getSwitchValue('ozone-platform'), versions.electron ?? '', env);
  const argument = argumentForLiveDisplay(chosen, displays, argv);
  if (argument !== null) return startAnew(argument);
  const answers = { x: displays.x.answers, wayland: displays.wayland.answers };
  return {
    session: linuxSession(displays, chosen === 'wayland'),
    seat: seatOf(env, answers),
    drawsTo: chosen,
    swaySocketPath: sway,
    better: argumentForBestDisplay(chosen, displays, sway !== null, argv),
  };
}

/** An older XWayland is known by its devices alone, and has none before the first input. */
function insideSway({ x, wayland }: Displays): Displays {
  return { x: x.answers && wayland.answers ? { ...x, isXwayland: true } : x, wayland };
}

/** The variable may be stale, and then nobody listens there. */
function liveSway(path: string | undefined): Promise<string | null> {
  if (path === undefined || path === '') return Promise.resolve(null);
  return new Promise((resolve) => {
    const socket = swaySocket(path)();
    const end = (found: string | null) => {
      socket.destroy();
      resolve(found);
    };
    socket.once('connect', () => end(path));
    socket.once('error', () => end(null));
    socket.setTimeout(SWAY_WITHIN_MS, () => end(null));
  });
}

/** Starts the app on the better display, and ends with it: a command line has its output and its status. */
export function startAnew(argument: string): Promise<never> {
  return new Promise<never>(() => {
    const args = argumentsAnew(argument, process.argv.slice(1));
    const again = spawn(process.execPath, args, { stdio: 'inherit' });
    let passedOn: NodeJS.Signals | null = null;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        passedOn = signal;
        again.kill(signal);
      });
    }
    again.once('error', (error) => {
      process.stderr.write(`Unknot could not be started with ${argument}: ${messageOf(error)}\n`);
      app.exit(1);
    });
    // Chromium ends by itself of a signal, or by the signal: either way it was asked to.
    again.once('exit', (code, signal) => app.exit(code ?? (signal === passedOn ? 0 : 1)));
  });
}
