import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { startDisplay } from '../support/desktop/display.ts';
import { electronExecutable } from '../support/desktop/electronApp.ts';
import { hands } from '../support/desktop/hands.ts';
import { poseAs } from '../support/desktop/posedApp.ts';
import { endGroup, startGroup } from '../support/desktop/processGroup.ts';
import { until } from '../support/desktop/until.ts';
import { type Desk, SOON, describeApp, startDesk } from './desk.ts';

/** What pointer, idle time and window say where they see nothing. */
async function unseen(desk: Desk): Promise<readonly string[]> {
  const { sensors } = await desk.status();
  return sensors
    .filter(({ sensor, sees }) => !sees && ['pointer', 'idle', 'window'].includes(sensor))
    .map(({ sensor, note }) => `${sensor}: ${note}`);
}

const CONTRADICTIONS: readonly (readonly [what: string, env: Readonly<Record<string, string>>])[] = [
  ['a session type of Wayland', { XDG_SESSION_TYPE: 'wayland' }],
  ['a Wayland display that is gone', { XDG_SESSION_TYPE: '', WAYLAND_DISPLAY: 'wayland-9' }],
  ['both', { XDG_SESSION_TYPE: 'wayland', WAYLAND_DISPLAY: 'wayland-9', XDG_CURRENT_DESKTOP: 'GNOME' }],
  ['a terminal as the session type and an empty Wayland display', { XDG_SESSION_TYPE: 'tty', WAYLAND_DISPLAY: '' }],
];

describeApp('an X11 session whose variables say something else', () => {
  it('an X11 session whose variables say something else shows pointer, idle time and window all the same, and nobody speaks of Wayland', async () => {
    const display = await startDisplay();
    await poseAs(display, 'Blender');
    for (const [what, env] of CONTRADICTIONS) {
      const desk = await startDesk({ display, env, settings: SOON, tray: false });
      await desk.hands.wiggle({
        until: async () => (await desk.status()).dose > 0.2,
        what: `reaching to be counted with ${what}`,
      });
      expect(await unseen(desk), what).toEqual([]);
      await desk.app.close();
    }
  });

  it('an X11 session whose variables say something else is not lost where Chromium would choose a Wayland display that is gone', async () => {
    const display = await startDisplay();
    // A compositor that has ended leaves its socket behind.
    const socket = join(display.env['XDG_RUNTIME_DIR']!, 'wayland-9');
    const compositor = createServer().listen(socket);
    await until('the socket', () => compositor.listening);
    compositor.close();
    const env = {
      ...display.env,
      XDG_SESSION_TYPE: 'wayland',
      WAYLAND_DISPLAY: 'wayland-9',
      // What newer versions of Electron do by themselves.
      ELECTRON_OZONE_PLATFORM_HINT: 'auto',
      UNKNOT_USER_DATA: join(display.env['XDG_DATA_HOME']!, 'unknot'),
    };
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const app = startGroup(electronExecutable(), [...root, resolve('.')], env, 'ignore');
    try {
      await until('Welcome on the screen', () => hands(display).findWindow({ title: 'Welcome' }));
      expect(app.exitCode).toBeNull();
    } finally {
      await endGroup(app);
    }
  });
});
