import { expect, it } from 'vitest';
import { startDisplay } from '../support/desktop/display.ts';
import { poseAsScreenSaver } from '../support/desktop/screenSaver.ts';
import { until } from '../support/desktop/until.ts';
import { type Desk, describeApp, startDesk } from './desk.ts';

const LOCKED = 'Locked: your load drains.';

const isLocked = async (desk: Desk) => (await desk.status()).text === LOCKED;

/** Moves the mouse until it is as wanted. */
async function mouseUntil(desk: Desk, what: string, condition: () => Promise<boolean>): Promise<void> {
  await desk.hands.wiggle({ until: condition, what, timeoutMs: 40_000 });
}

describeApp('the lock of the screen', () => {
  it('the lock of the screen is believed of the screen saver alone, holds while a password is typed, and ends with the hands when the screen saver is gone', async () => {
    const display = await startDisplay();
    const saver = await poseAsScreenSaver(display, { active: true });
    const desk = await startDesk({ display });
    // Locked before the app came up.
    await until('the lock from before the start', () => isLocked(desk));

    const forger = await poseAsScreenSaver(display, { owns: false });
    await forger.set(false);
    const asked = saver.asked();
    await mouseUntil(desk, 'the screen saver asked again', async () => saver.asked() > asked);
    expect(await isLocked(desk)).toBe(true);

    await saver.set(false);
    await until('the unlock', async () => !(await isLocked(desk)));
    await forger.set(true);
    await saver.set(true);
    await until('the lock', () => isLocked(desk));
    await saver.set(false);
    await until('the unlock', async () => !(await isLocked(desk)));

    await saver.set(true);
    await until('the lock', () => isLocked(desk));
    await saver.vanish();
    await mouseUntil(desk, 'the lock lifted', async () => !(await isLocked(desk)));

    // Nobody owns the name any more, so nobody can say it.
    await forger.set(true);
    const later = await poseAsScreenSaver(display);
    expect(await isLocked(desk)).toBe(false);
    await later.set(true);
    await until('the lock of the new screen saver', () => isLocked(desk));
  });
});
