/** `npm run soak -- network`: a day of the packaged app under a clock that is hurried, in which every packet is counted. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const args = [resolve(ROOT, 'tests/run.ts'), 'app', 'tests/app/network.test.ts'];
const env = { ...process.env, UNKNOT_NETWORK: 'day' };
const { status } = spawnSync(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' });
process.exitCode = status ?? 1;
