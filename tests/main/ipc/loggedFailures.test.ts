import { say } from '../../support/say.ts';
import { expect, it } from 'vitest';
import { withLoggedFailures } from '../../../main/ipc/loggedFailures.ts';
import type { Message } from '../../../main/ipc/messages.ts';

const EXPORT: Message = { name: 'exportHistory', argument: { as: 'json' } };

async function logOf(run: () => unknown): Promise<{ answer: unknown; log: readonly string[] }> {
  const log: string[] = [];
  const answer = await withLoggedFailures(say, run, (text) => log.push(text))(EXPORT).catch((error: unknown) => error);
  return { answer, log };
}

it.each([
  [
    { is: 'failed', problem: { kind: 'not-saved', where: '/a', cause: 'EACCES' } },
    'It could not be saved as /a: EACCES',
  ],
  [
    { ok: false, problem: { kind: 'not-deleted', cause: 'EROFS' } },
    'Not all of it could be deleted: EROFS. Please try again.',
  ],
  [
    { ok: false, problems: [{ path: 'startAtLogin', fault: { kind: 'login-refused', why: 'ENOSPC' } }] },
    'The system did not take it: ENOSPC.',
  ],
  [{ checkIn: {}, fault: { kind: 'not-written', cause: 'EIO' } }, 'It could not be written to history.db: EIO.'],
])('what a window is told of a failure is in the log: %j', async (answer, why) => {
  expect(await logOf(() => answer)).toEqual({ answer, log: [`exportHistory failed: ${why}`] });
});

it.each([
  null,
  7,
  { is: 'saved', where: '/a' },
  { is: 'cancelled' },
  { ok: true },
  { checkIn: {}, fault: null },
  { ok: false, problems: [{ path: 'exercises.never[0]', fault: { kind: 'unknown-exercise', id: 'my secret' } }] },
])('what went well, and what was typed and refused, is not: %j', async (answer) => {
  expect(await logOf(() => answer)).toEqual({ answer, log: [] });
});

it('what is thrown is in the log with where it came from, and still reaches the window', async () => {
  const error = new Error('the search ended');
  for (const run of [
    () => Promise.reject(error),
    () => {
      throw error;
    },
  ]) {
    const { answer, log } = await logOf(run);
    expect(answer).toBe(error);
    expect(log).toEqual([
      expect.stringMatching(/^exportHistory failed: Error: the search ended\n\s+at .*loggedFailures\.test\.ts/),
    ]);
  }
});
