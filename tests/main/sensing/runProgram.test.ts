import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const SYSTEM = pathToFileURL(`${import.meta.dirname}/../../../main/sensing/runProgram.ts`).href;
/** Node keeps the lowest descriptors from its children by itself. */
const FOREIGN = 40;

/** What a program that is listened to says, in a process that has a descriptor open which Node does not know of. */
async function said(command: string, ...args: readonly string[]): Promise<string> {
  const script = `
    import { runProgram } from ${JSON.stringify(SYSTEM)};
    const on = { line: (line) => console.log(line), ended: () => console.log('ended') };
    runProgram(${JSON.stringify(command)}, ${JSON.stringify(args)}, on);`;
  const foreign = openSync(import.meta.filename, 'r');
  const gap = Array.from({ length: FOREIGN - 3 }, () => 'ignore' as const);
  const node = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit', ...gap, foreign],
  });
  closeSync(foreign);
  const [output] = await Promise.all([text(node.stdout!), once(node, 'exit')]);
  return output;
}

test.runIf(process.platform === 'linux')('a program is heard line by line to its end', async () => {
  expect((await said('printf', 'one\\ntwo\\n')).split('\n').toSorted()).toEqual(['', 'ended', 'one', 'two']);
  expect(await said('no-such-program')).toBe('ended\n');
});

test.runIf(process.platform === 'linux')('a program cannot hold open what belongs to Chromium', async () => {
  expect(await said('readlink', `/proc/self/fd/${FOREIGN}`)).toContain('/dev/null\n');
});
