import { execFile } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Keeps a file or folder from being changed, also by root, whom no mode binds; gives back the way to let it go. Null
 * where the disk knows no such thing.
 */
export async function writeProtected(path: string): Promise<(() => Promise<void>) | null> {
  if (process.getuid?.() !== 0) {
    await chmod(path, 0o555);
    return () => chmod(path, 0o755);
  }
  try {
    await run('chattr', ['+i', path]);
  } catch {
    return null;
  }
  return async () => void (await run('chattr', ['-i', path]));
}
