/** `npm run soak -- moment`: 30 cards on a real desktop, none of which may come on a moving hand; ten minutes. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const args = [resolve(ROOT, 'tests/run.ts'), 'app', 'tests/app/moment.test.ts'];
const env = { ...process.env, UNKNOT_CARDS: '30' };
const { status } = spawnSync(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' });
process.exitCode = status ?? 1;
