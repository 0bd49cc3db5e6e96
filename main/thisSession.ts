/**
 * What can be seen in the session in which this process runs. It is found out while the modules load: Electron waits
 * for them before Chromium connects to the display of its choice, and then it is too late to choose another.
 */
import { app } from 'electron';
import { spawn } from 'node:child_process';
import { argumentForLiveDisplay, chosenDisplay } from './sensing/chromiumDisplay.ts';
import { lookAtDisplays } from './sensing/displays.ts';
import { type Session, sessionOf, sessionOfSystem } from './sensing/session.ts';

export const session: Session = await lookAtThisSession();

async function lookAtThisSession(): Promise<Session> {
  if (process.platform === 'darwin') return sessionOfSystem('macos');
  if (process.platform === 'win32') return sessionOfSystem('windows');
  const { env, argv, versions } = process;
  const displays = await lookAtDisplays(env);
  const chosen = chosenDisplay(app.commandLine.getSwitchValue('ozone-platform'), versions.electron ?? '', env);
  const argument = argumentForLiveDisplay(chosen, displays, argv);
  if (argument !== null) return startAnew(argument);
  return sessionOf(displays, chosen === 'wayland');
}

/** Starts the app on the display that answers, and ends with it: a command line has its output and its status. */
function startAnew(argument: string): Promise<never> {
  return new Promise<never>(() => {
    const again = spawn(process.execPath, [argument, ...process.argv.slice(1)], { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => again.kill(signal));
    again.once('error', (error) => {
      process.stderr.write(`Unknot could not be started with ${argument}: ${error.message}\n`);
      app.exit(1);
    });
    again.once('exit', (code) => app.exit(code ?? 1));
  });
}
