import { describe, expect, it } from 'vitest';
import type { Bus, ServedObject } from '../../../main/sensing/bus.ts';
import { PANEL_INK } from '../../../main/tray/icon.ts';
import type { TrayState } from '../../../main/tray/menu.ts';
import { createStatusItem } from '../../../main/tray/statusItem/statusItem.ts';

const STATE: TrayState = { look: { is: 'filling', fill: 1 }, tooltip: 'Unknot: 5 of 15.', menu: [] };

async function shownItem() {
  const served: Record<string, ServedObject> = {};
  const sent: string[] = [];
  const calls: unknown[] = [];
  const names: string[] = [];
  const bus: Bus = {
    call: async (call) => void calls.push(call),
    match: async () => undefined,
    async serve(path, object) {
      served[path] = object;
      return (signal) => void sent.push(signal);
    },
    ownName: async (name) => void names.push(name),
    close: () => {},
  };
  const item = createStatusItem({ first: STATE, run: () => {}, open: () => {}, pid: 7, now: () => 0 });
  await item.serve(bus);
  const property = (name: string): unknown =>
    (served['/StatusNotifierItem']!.properties![name] as { readonly get: () => unknown }).get();
  return { item, bus, sent, calls, names, property };
}

describe('the icon in the tray', () => {
  it('the icon in the tray is in the ink of the panel, as alpha, red, green and blue', async () => {
    const { property } = await shownItem();
    const [[width, height, argb]] = property('IconPixmap') as readonly [readonly [number, number, Buffer]];
    expect(argb).toHaveLength(width * height * 4);
    const pixels = Array.from({ length: width * height }, (_, at) => [...argb.subarray(4 * at, 4 * at + 4)]);
    expect(pixels).toContainEqual([255, PANEL_INK.red, PANEL_INK.green, PANEL_INK.blue]);
    expect(pixels).toContainEqual([0, 0, 0, 0]);
  });

  it('the icon in the tray tells only what changes', async () => {
    const { item, sent, property } = await shownItem();
    item.show({ ...STATE });
    expect(sent).toEqual([]);
    item.show({ ...STATE, tooltip: 'Unknot: 6 of 15.' });
    expect(sent).toEqual(['NewToolTip']);
    expect(property('ToolTip')).toEqual(['', [], 'Unknot: 6 of 15.', '']);
    item.show({ ...STATE, tooltip: 'Unknot: 6 of 15.', look: { is: 'paused' } });
    expect(sent).toEqual(['NewToolTip', 'NewIcon']);
  });

  it('the icon in the tray is told to the one who keeps the list, under a name of its own', async () => {
    const { item, bus, calls, names } = await shownItem();
    await item.register(bus, ':1.5');
    expect(names).toEqual(['org.kde.StatusNotifierItem-7-1']);
    expect(calls).toEqual([
      expect.objectContaining({ destination: ':1.5', member: 'RegisterStatusNotifierItem', body: names }),
    ]);
  });

  it('the icon in the tray stays quiet while the bus is gone', async () => {
    const { item, sent } = await shownItem();
    item.onBusLost();
    item.show({ ...STATE, tooltip: 'Unknot: 7 of 15.' });
    expect(sent).toEqual([]);
  });
});
