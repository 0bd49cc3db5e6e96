import { describe, expect, it } from 'vitest';
import type { TrayAction, TrayItem } from '../../../main/tray/menu.ts';
import { createDbusMenu } from '../../../main/tray/statusItem/dbusMenu.ts';

type Layout = readonly [
  id: number,
  properties: readonly (readonly [string, readonly [string, unknown]])[],
  children: readonly (readonly [string, Layout])[],
];

interface Seen {
  readonly id: number;
  readonly label: unknown;
  readonly items: readonly Seen[];
}

const state = (label: string): TrayItem => ({ label, action: null, key: 'state' });
const PAUSE: TrayItem = {
  label: 'Pause',
  items: [{ label: '30 minutes', action: { type: 'pause-prompts', minutes: 30 } }],
};
const SKIP: TrayItem = { label: 'Skip', action: { type: 'skip' } };

function panel(items: readonly TrayItem[]) {
  const sent: string[] = [];
  const run: TrayAction[] = [];
  let now = 0;
  const menu = createDbusMenu({
    items,
    run: (action) => void run.push(action),
    now: () => now,
    emit: (signal, ...args) => void sent.push(`${signal} ${JSON.stringify(args)}`),
  });
  const call = (method: string, args: unknown): unknown =>
    (menu.served.methods![method] as { readonly handler: (args: unknown) => unknown }).handler(args);
  const seen = ([id, properties, children]: Layout): Seen => ({
    id,
    label: properties.find(([name]) => name === 'label')?.[1][1],
    items: children.map(([, child]) => seen(child)),
  });
  return {
    sent,
    run,
    show: (next: readonly TrayItem[]) => menu.show(next),
    event: (id: number, eventId: string) => call('Event', { id, eventId, data: 0, timestamp: 0 }),
    call,
    pass: (ms: number) => (now += ms),
    /** As a panel sees it now. */
    get menu() {
      const asked = { parentId: 0, recursionDepth: -1, propertyNames: [] };
      return seen((call('GetLayout', asked) as { readonly layout: Layout }).layout).items;
    },
    idOf(...labels: readonly string[]): number {
      let items = this.menu;
      let id = -1;
      for (const label of labels) {
        const found = items.find((each) => each.label === label)!;
        [id, items] = [found.id, found.items];
      }
      return id;
    },
  };
}

describe('the menu of the tray icon', () => {
  it('the menu of the tray icon keeps the ids of its entries while its sentences change, and sends the sentences alone', () => {
    const tray = panel([state('Break in 10 min.'), PAUSE]);
    const before = tray.menu;
    tray.show([state('Break in 9 min.'), PAUSE]);
    expect(tray.menu.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(tray.menu[0]!.label).toBe('Break in 9 min.');
    expect(tray.sent).toHaveLength(1);
    expect(tray.sent[0]).toMatch(/^ItemsPropertiesUpdated .*Break in 9 min\./);
    tray.show([state('Break in 9 min.'), PAUSE]);
    expect(tray.sent).toHaveLength(1);
  });

  it('the menu of the tray icon gives an entry that comes back the id that it had', () => {
    const tray = panel([SKIP, PAUSE]);
    const [skip, pause] = [tray.idOf('Skip'), tray.idOf('Pause')];
    tray.show([PAUSE]);
    tray.show([PAUSE, SKIP]);
    expect([tray.idOf('Skip'), tray.idOf('Pause')]).toEqual([skip, pause]);
  });

  it('the menu of the tray icon gets no other entries while it is open, and gets them when it is closed', () => {
    const tray = panel([state('Break in 1 min.'), PAUSE]);
    tray.event(0, 'opened');
    tray.show([state('A break is offered.'), SKIP, PAUSE]);
    expect(tray.menu.map(({ label }) => label)).toEqual(['A break is offered.', 'Pause']);
    expect(tray.sent.some((signal) => signal.startsWith('LayoutUpdated'))).toBe(false);
    tray.event(0, 'closed');
    expect(tray.menu.map(({ label }) => label)).toEqual(['A break is offered.', 'Skip', 'Pause']);
    expect(tray.sent.filter((signal) => signal.startsWith('LayoutUpdated'))).toEqual(['LayoutUpdated [2,0]']);
  });

  it('the menu of the tray icon is not held back for ever by a panel that never says that it was closed', () => {
    const tray = panel([PAUSE]);
    tray.event(0, 'opened');
    tray.pass(3_600_000);
    tray.show([SKIP, PAUSE]);
    expect(tray.menu).toHaveLength(2);
  });

  it('the menu of the tray icon does by a click what the label said, also in a menu that is older than the last change', () => {
    const tray = panel([SKIP, PAUSE, { label: 'Quit', action: { type: 'quit' } }]);
    const [half, skip] = [tray.idOf('Pause', '30 minutes'), tray.idOf('Skip')];
    tray.show([{ label: 'Resume', action: { type: 'resume-prompts' } }]);
    tray.event(half, 'clicked');
    expect(tray.run).toEqual([{ type: 'pause-prompts', minutes: 30 }]);
    // What was to be skipped is over: the next break is not meant.
    tray.event(skip, 'clicked');
    expect(tray.run).toHaveLength(1);
  });

  it('the menu of the tray icon does nothing by a click on a sentence, or on what was never there', () => {
    const tray = panel([state('Break in 1 min.'), PAUSE]);
    tray.event(tray.idOf('Break in 1 min.'), 'clicked');
    tray.event(4711, 'clicked');
    expect(tray.run).toEqual([]);
  });

  it('the menu of the tray icon takes several clicks and questions at once, as some panels send them', () => {
    const tray = panel([SKIP, PAUSE]);
    tray.call('EventGroup', { events: [[tray.idOf('Skip'), 'clicked', 0, 0]] });
    expect(tray.run).toEqual([{ type: 'skip' }]);
    expect(tray.call('AboutToShowGroup', { ids: [0] })).toEqual({ updatesNeeded: [], idErrors: [] });
    expect(tray.call('GetProperty', { id: tray.idOf('Skip'), name: 'label' })).toEqual(['s', 'Skip']);
    expect(tray.call('GetGroupProperties', { ids: [4711], propertyNames: [] })).toEqual([]);
    expect(() => tray.call('GetLayout', { parentId: 4711, recursionDepth: 0, propertyNames: [] })).toThrow('no entry');
  });

  it('the menu of the tray icon shows an underscore as it is', () => {
    expect(panel([{ label: 'my_app', action: null }]).menu[0]!.label).toBe('my__app');
  });
});
