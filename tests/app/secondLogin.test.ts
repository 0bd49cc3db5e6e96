import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { startDisplay } from '../support/desktop/display.ts';
import { electronExecutable } from '../support/desktop/electronApp.ts';
import { hands } from '../support/desktop/hands.ts';
import { endGroup, startGroup } from '../support/desktop/processGroup.ts';
import { until } from '../support/desktop/until.ts';
import { describeApp, startDesk } from './desk.ts';

describeApp('somebody who is logged in twice', () => {
  it('somebody who is logged in twice is told on the second display that the hands there are not counted, and no window opens on the first', async () => {
    const desk = await startDesk();
    const second = await startDisplay();
    const env = { ...second.env, UNKNOT_USER_DATA: desk.userData };
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const start = startGroup(electronExecutable(), [...root, resolve('.')], env, ['ignore', 'ignore', 'pipe']);
    try {
      let said = '';
      start.stderr!.setEncoding('utf8').on('data', (piece: string) => (said += piece));
      const ended = once(start, 'exit');
      const there = hands(second);
      const dialog = await until('the message on the second display', () => there.findWindow({ title: 'Unknot' }));
      expect(said).toContain(`Unknot already runs on display ${desk.display.env['DISPLAY']!}`);
      expect(said).toContain(`on this display, ${second.env['DISPLAY']!}, nothing is counted`);
      expect(await desk.app.visibleTitles()).toEqual([]);
      await there.focus(dialog);
      await there.key('Return');
      expect((await ended)[0]).toBe(1);
    } finally {
      await endGroup(start);
      await second.stop();
    }
    // Commands go to the running app from wherever they are given.
    expect((await desk.app.runCli(['pause', '1h'])).code).toBe(0);
  });
});
