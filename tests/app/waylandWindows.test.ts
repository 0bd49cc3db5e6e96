import { afterEach, describe, expect, it } from 'vitest';
import { type Lab, labMissing, startFrontWindow, startLab } from '../support/lab.ts';
import { until } from '../support/desktop/until.ts';

const missing = labMissing('sway');
if (missing !== null) console.log(`skipped: windows on sway: ${missing}`);

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function labOf(...args: Parameters<typeof startLab>): Promise<Lab> {
  const lab = await startLab(...args);
  cleanUps.push(lab.stop);
  return lab;
}

describe.skipIf(missing !== null)('a session of sway', () => {
  it('the lab gives a window of another program the focus and keys', async () => {
    const lab = await labOf('sway');
    const front = await startFrontWindow(lab);
    cleanUps.push(front.stop);
    await lab.hands('key', '42', 'wait', '0.3', 'type', 'abc');
    await until('the keys typed', () => front.keys(), { accept: (keys) => keys.endsWith('abc') });
    expect(await lab.run('swaymsg', '-t', 'get_tree', '-r')).toContain('"name": "front"');
  });
});
