/** Writes files where the person wants them: as a whole or not at all, also in the place of another file. */
import { open, rename, rm, stat } from 'node:fs/promises';
import { usualFileMode } from '../start/rights.ts';
import { followLinks } from './links.ts';

/** The number of characters that are written at a time; in between the app goes on. */
const BATCH_LENGTH = 256 * 1024;

/** Puts a file in the place of the one at `where`, if there is one. Rejects if the disk does not take it, or `stop` says so. */
export async function writeAtomically(
  where: string,
  pieces: Iterable<string> | Uint8Array,
  { stop, mode }: { readonly stop?: AbortSignal | undefined; readonly mode?: number } = {},
): Promise<void> {
  // A link stays; the file that it leads to is written.
  const { target } = followLinks(where);
  const part = `${target}.part`;
  try {
    await write(part, mode ?? (await modeFor(where)), pieces, stop);
    stop?.throwIfAborted();
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** The new file has the rights of the one that was there; a first one has those that the person is used to. */
async function modeFor(where: string): Promise<number> {
  try {
    const found = await stat(where);
    return found.isFile() ? found.mode & 0o777 : usualFileMode();
  } catch {
    // Most of the time there is none.
    return usualFileMode();
  }
}

async function write(
  path: string,
  mode: number,
  pieces: Iterable<string> | Uint8Array,
  stop: AbortSignal | undefined,
): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.chmod(mode);
    if (pieces instanceof Uint8Array) await file.writeFile(pieces);
    else {
      for (const text of batched(pieces)) {
        stop?.throwIfAborted();
        await file.writeFile(text);
      }
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The same text in fewer pieces. */
function* batched(pieces: Iterable<string>): Generator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < BATCH_LENGTH) continue;
    yield text;
    text = '';
  }
  yield text;
}
