/** The last words of a start that cannot be. */
import type { App, Dialog } from 'electron';
import type { SayText } from '../../shared/words/say.ts';

/**
 * Says why Unknot does not run and ends it with status 1: on standard error, and in a window too where nobody reads that.
 * Never waits for somebody where there is no display: Electron ends by itself then.
 * @param isCommand whoever gave it reads the answer, or a script does
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
  // While the window waits for its reader, a logout or a shutdown is not held up.
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
