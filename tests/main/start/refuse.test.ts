import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSay } from '../../../shared/words/say.ts';
import { refuseStart } from '../../../main/start/refuse.ts';

const WHY =
  'Unknot cannot write in /data: its disk is mounted read-only. Please mount it for writing and start Unknot again.';
const isTerminal = process.stderr.isTTY;
let written: string;

beforeEach(() => {
  written = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((written += String(text)), true));
  process.stderr.isTTY = false;
});
afterEach(() => {
  vi.restoreAllMocks();
  process.stderr.isTTY = isTerminal;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal);
});

function desk() {
  const seen: { status?: number; detail?: string } = {};
  let close = (): void => {};
  const closed = new Promise<void>((resolve) => (close = resolve));
  const app = { exit: (status: number) => void (seen.status ??= status), whenReady: () => Promise.resolve() };
  const dialog = {
    showMessageBox: (options: { detail: string }) => (
      (seen.detail = options.detail),
      closed.then(() => ({ response: 0 }))
    ),
  };
  return {
    seen,
    close,
    refuse: (isCommand = false) => refuseStart(createSay('en'), app as never, dialog as never, WHY, isCommand),
  };
}

it('what keeps Unknot from starting is said in a window, and Unknot ends when that is closed', async () => {
  const { seen, close, refuse } = desk();
  const refused = refuse();
  await setImmediate();
  expect(written).toBe(`${WHY}\n`);
  expect(seen).toEqual({ detail: WHY });
  close();
  await refused;
  expect(seen.status).toBe(1);
});

it('a logout does not wait for somebody to close that window', async () => {
  const { seen, refuse } = desk();
  void refuse();
  await setImmediate();
  process.emit('SIGTERM', 'SIGTERM');
  expect(seen.status).toBe(1);
});

it.each([
  ['a terminal', true, false],
  ['a script that gave a command', false, true],
])('where %s is told, no window comes up', async (_who, isTTY, isCommand) => {
  process.stderr.isTTY = isTTY;
  const { seen, refuse } = desk();
  await refuse(isCommand);
  expect(written).toBe(`${WHY}\n`);
  expect(seen).toEqual({ status: 1 });
});
