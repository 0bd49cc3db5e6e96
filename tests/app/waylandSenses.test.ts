/** The senses of Wayland in a real session, without the app. */
import { afterEach, describe, expect, it } from 'vitest';
import { appNameAmong } from '../../shared/apps/appName.ts';
import { shareWayland } from '../../main/sensing/wayland/sharedWayland.ts';
import { watchToplevels } from '../../main/sensing/wayland/toplevels.ts';
import { waylandConnector } from '../../main/sensing/wayland/waylandConnection.ts';
import { watchWaylandIdle } from '../../main/sensing/wayland/waylandIdle.ts';
import { labMissing, startFrontWindow, startLab } from '../support/lab.ts';
import { until } from '../support/desktop/until.ts';

const missing = labMissing('sway');
if (missing !== null) console.log(`skipped: senses on sway: ${missing}`);

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

const NO_WORDS: readonly string[] = [];

describe.skipIf(missing !== null)('the senses on sway', () => {
  it('the senses on sway know the window in front, whether it fills the screen, and how long the hands rest', async () => {
    const lab = await startLab('sway');
    cleanUps.push(lab.stop);
    const now = () => performance.now();
    const window = watchToplevels({
      isOwnProgram: () => false,
      nameAmong: (names) => appNameAmong(names, []),
      titleWords: () => NO_WORDS,
    });
    const idle = watchWaylandIdle({
      realMono: now,
      isFullscreen: () => window.front().fullscreen === true,
      mutter: { isTold: false, read: () => 'unknown' },
      otherwise: { read: () => 'unknown', health: () => ({ sensor: 'idle', sees: false, note: null }) },
    });
    const shared = shareWayland(waylandConnector(lab.env), now, [window, idle]);
    cleanUps.push(shared.stop);
    const sees = <T>(what: string, look: () => T, accept: (seen: T) => boolean) =>
      until(
        what,
        () => {
          shared.tick(now());
          return look();
        },
        { accept, timeoutMs: 30_000 },
      );

    await sees('an empty screen', window.front, ({ app, fullscreen }) => app === null && fullscreen === false);
    const front = await startFrontWindow(lab);
    cleanUps.push(front.stop);
    const { app } = await sees('the window in front', window.front, (seen) => seen.app !== null);
    expect(app).toMatch(/electron|probe|front/i);
    await lab.run('swaymsg', 'fullscreen', 'enable');
    await sees('full screen', window.front, ({ fullscreen }) => fullscreen === true);
    await lab.run('swaymsg', 'fullscreen', 'disable');
    await sees('the end of full screen', window.front, ({ fullscreen }) => fullscreen === false);
    await sees(
      'hands that rest',
      () => idle.read(now()),
      (seconds) => seconds !== 'unknown' && seconds >= 2,
    );
    await lab.hands('to', '640', '300', 'move', '5');
    await sees(
      'hands that come back',
      () => idle.read(now()),
      (seconds) => seconds !== 'unknown' && seconds <= 1,
    );
    await front.stop();
    await sees('an empty screen again', window.front, (seen) => seen.app === null);
  });
});
