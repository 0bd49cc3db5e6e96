/** `npm run soak -- window-managers`: card and break under every window manager that is installed, not just three. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const args = [resolve(ROOT, 'tests/run.ts'), 'app', 'tests/app/windowManagers.test.ts'];
const env = { ...process.env, UNKNOT_WINDOW_MANAGERS: 'all' };
const { status } = spawnSync(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' });
process.exitCode = status ?? 1;
