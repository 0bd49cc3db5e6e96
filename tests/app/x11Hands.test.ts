/** The hands as a real X server tells them: what is done is done by xdotool and xset. */
import { DatabaseSync } from '@photostructure/sqlite';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import type { Devices, HandsLook, PointerSensor } from '../../main/sensing/pointer.ts';
import { xConnector } from '../../main/sensing/x11Connection.ts';
import { watchX11Hands } from '../../main/sensing/x11Hands.ts';
import { type Display, startDisplay } from '../support/desktop/display.ts';
import { poseAs } from '../support/desktop/posedApp.ts';
import { output } from '../support/desktop/processGroup.ts';
import { describeApp, startDesk } from './desk.ts';

/** Times within this are of one moment. */
const CLOSE_MS = 5;

describeApp('hands on a real X server', () => {
  const cleanUps: (() => unknown)[] = [];
  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  });

  async function place() {
    const display = await startDisplay();
    cleanUps.push(() => display.stop());
    const sensor = watchX11Hands(xConnector(display.env));
    cleanUps.push(() => sensor.stop());
    await devicesOf(sensor);
    return { display, sensor };
  }

  async function devicesOf(sensor: PointerSensor): Promise<Devices> {
    const { devices } = await new Promise<HandsLook>((resolve) => sensor.ask(performance.now(), resolve));
    if (devices === 'unknown') throw new Error('this X server does not tell its devices apart');
    return devices;
  }

  const doing = (display: Display, ...words: readonly string[]) => output('xdotool', [...words], display.env);

  it('hands on a real X server click, turn the wheel and hold a drag with the pointer, and type with the keys', async () => {
    const { display, sensor } = await place();
    for (const act of [
      ['click', '1'],
      ['click', '5'],
    ]) {
      await doing(display, ...act);
      const { acted, pointerMs, keysMs } = await devicesOf(sensor);
      expect([act, acted, pointerMs < keysMs]).toEqual([act, true, true]);
    }
    await doing(display, 'mousedown', '1');
    await devicesOf(sensor);
    expect(await devicesOf(sensor)).toMatchObject({ acted: true, isPressed: true });
    await doing(display, 'mouseup', '1');
    await devicesOf(sensor);
    await doing(display, 'key', 'a');
    const { acted, keysAreReset, keysMs, pointerMs } = await devicesOf(sensor);
    expect([acted, keysAreReset, keysMs < pointerMs]).toEqual([false, false, true]);
  });

  it('hands on a real X server are not there when a program only keeps the screen awake', async () => {
    const { display, sensor } = await place();
    await doing(display, 'key', 'a');
    await passed(50);
    await output('xset', ['s', 'reset'], display.env);
    const { acted, keysAreReset, keysMs, pointerMs } = await devicesOf(sensor);
    expect([acted, keysAreReset, Math.abs(keysMs - pointerMs) <= CLOSE_MS]).toEqual([false, true, true]);
  });

  it('hands on a real X server push a pointer that goes nowhere, and that is use', async () => {
    const { display, sensor } = await place();
    await doing(display, 'mousemove', '0', '0');
    await devicesOf(sensor);
    const push = () => doing(display, 'mousemove_relative', '--', '-4', '0');
    await push();
    // It was in use and stayed: from now on it is listened to.
    await devicesOf(sensor);
    await push();
    expect(await devicesOf(sensor)).toMatchObject({ acted: true, isPressed: false });
  });

  it('hands on a real X server that read with the wheel alone are at the pointer, and no key was pressed', async () => {
    const desk = await startDesk();
    await poseAs(desk.display, 'Blender');
    await output('xdotool', ['click', '--repeat', '100', '--delay', '60', '5'], desk.display.env);
    await desk.app.close();
    const [pointer, keyboard] = useIn(desk.userData);
    expect(pointer).toBeGreaterThan(0);
    expect(keyboard).toBe(0);
  });
});

/** How much pointer and keys were in use, over all minutes of the history. */
function useIn(userData: string): readonly [pointer: number, keyboard: number] {
  const db = new DatabaseSync(join(userData, 'history.db'));
  try {
    const row = db.prepare('SELECT total(pointer) AS pointer, total(keyboard) AS keyboard FROM minutes').get();
    const { pointer, keyboard } = row as { readonly pointer: number; readonly keyboard: number };
    return [pointer, keyboard];
  } finally {
    db.close();
  }
}
