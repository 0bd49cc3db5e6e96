import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { createLingeringWorker } from '../../main/lingeringWorker.ts';

/** Says in which thread it is; breaks or ends when it is told to. */
const PROGRAM = `
  const { parentPort, threadId } = require('node:worker_threads');
  parentPort.on('message', (task) => {
    if (task === 'break') throw new Error('disk I/O error');
    if (task === 'end') process.exit();
    parentPort.postMessage(threadId);
  });`;

const HOUR = 3_600_000;
let workers: Worker[] = [];
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.terminate()));
  workers = [];
});

function lingering(idleMs: number) {
  return createLingeringWorker<'say' | 'break' | 'end', number>(() => {
    const worker = new Worker(PROGRAM, { eval: true });
    workers.push(worker);
    return worker;
  }, idleMs);
}

describe('a worker that lingers', () => {
  it('a worker that lingers does the next task in the same thread', async () => {
    const { run } = lingering(HOUR);
    expect(await run('say')).toBe(await run('say'));
    expect(workers).toHaveLength(1);
  });

  it('a worker that lingers goes when no task has come for a while, and another one takes the next', async () => {
    const { run } = lingering(1);
    const first = await run('say');
    if (workers[0]!.threadId !== -1) await once(workers[0]!, 'exit');
    expect(await run('say')).not.toBe(first);
  });

  it.each([
    ['break', 'disk I/O error'],
    ['end', 'ended without an answer'],
  ] as const)(
    'a worker that lingers says so when it comes to an end (%s), and another one takes the next task',
    async (task, why) => {
      const { run } = lingering(HOUR);
      const first = await run('say');
      await expect(run(task)).rejects.toThrow(why);
      expect(await run('say')).not.toBe(first);
    },
  );
});
