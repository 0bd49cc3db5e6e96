/** Reads a file of settings to be imported; a large one beside the app. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Incoming, readIncoming } from '../../shared/settings/incoming.ts';
import type { Settings } from '../../shared/settings/schema.ts';
import { readForeignText } from '../files/foreignText.ts';

export interface SettingsTask {
  readonly file: string;
  readonly settings: Settings;
}

/** In bytes: more than any settings with pictures take. */
export const LARGEST_SETTINGS = 32 * 1024 * 1024;

/** Rejects where it cannot be read or is too large. */
export async function readSettingsFile({ file, settings }: SettingsTask): Promise<Incoming> {
  return readIncoming(await readForeignText(file, LARGEST_SETTINGS), settings);
}

// Nothing is done where it is no worker that reads this.
parentPort?.postMessage(await readSettingsFile(workerData as SettingsTask));
