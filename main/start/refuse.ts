/** What is said when the app cannot start. */
import type { App, Dialog } from 'electron';
import type { SayText } from '../../shared/words/say.ts';

/**
 * Says why Unknot does not run, and ends it with status 1. It says so on standard error, and in a window too if nobody
 * reads that. Without a display it does not wait: Electron ends by itself then.
 * @param isCommand it was started with a command: a person or a script reads its answer
 */
export async function refuseStart(
  say: SayText,
  app: App,
  dialog: Dialog,
  why: string,
  isCommand: boolean,
): Promise<void> {
  process.stderr.write(`${why}\n`);
  if (isCommand || process.stderr.isTTY) return app.exit(1);
  // A logout or a shutdown must not wait for somebody to close the window.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => app.exit(1));
  await app.whenReady();
  await dialog.showMessageBox({
    type: 'error',
    title: 'Unknot',
    buttons: [say('start.close')],
    message: say('start.refused'),
    detail: why,
  });
  app.exit(1);
}
