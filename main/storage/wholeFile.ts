/** Files that the person wants somewhere: there as a whole or not at all, whatever stood there before. */
import { open, rename, rm } from 'node:fs/promises';

/** So many characters go to the disk at a time; in between the app goes on. */
const WRITE_FROM = 256 * 1024;

/** Puts a file in the place of the one at `where`, if there is one. Rejects if the disk does not take it, or `stop` says so. */
export async function writeWhole(
  where: string,
  pieces: Iterable<string> | Uint8Array,
  { stop, mode = 0o666 }: { readonly stop?: AbortSignal | undefined; readonly mode?: number } = {},
): Promise<void> {
  const part = `${where}.part`;
  try {
    await write(part, pieces, mode, stop);
    stop?.throwIfAborted();
    await rename(part, where);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function write(
  path: string,
  pieces: Iterable<string> | Uint8Array,
  mode: number,
  stop: AbortSignal | undefined,
): Promise<void> {
  const file = await open(path, 'w', mode);
  try {
    if (pieces instanceof Uint8Array) await file.writeFile(pieces);
    else {
      for (const text of large(pieces)) {
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
function* large(pieces: Iterable<string>): Generator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < WRITE_FROM) continue;
    yield text;
    text = '';
  }
  yield text;
}
