/** Reads a file of settings to be imported; a large one beside the app, which goes on meanwhile. */
import { stat } from 'node:fs/promises';
import type { Incoming } from '../../shared/settings/incoming.ts';
import { UnfitFile } from '../files/foreignText.ts';
import { runWorker } from '../runWorker.ts';
import { LARGEST_SETTINGS, readSettingsFile, type SettingsTask } from './worker.ts';

/** In bytes: such a file takes no time to be read. */
const SMALL = 64 * 1024;
/** Milliseconds. */
const LONGEST = 30_000;

/** Rejects where it cannot be read, is too large, or takes longer than anybody would wait. */
export async function readIncomingSettings(task: SettingsTask): Promise<Incoming> {
  const { size } = await stat(task.file);
  if (size <= SMALL || size > LARGEST_SETTINGS) return readSettingsFile(task);
  const { worker, done } = runWorker<Incoming>(new URL('./settingsWorker.js', import.meta.url), task);
  const late = new Promise<never>((_resolve, reject) => {
    const timer = setTimeout(() => {
      // One that has answered ends by itself: to break it off then has brought down the whole app on a busy machine.
      void worker.terminate();
      reject(new UnfitFile('too-slow'));
    }, LONGEST);
    // The race below says why it failed.
    void done.finally(() => clearTimeout(timer)).catch(() => {});
  });
  return Promise.race([done, late]);
}
