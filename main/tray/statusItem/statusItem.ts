/** The tray icon of Linux desktops: a StatusNotifierItem of our own, so that its menu stays valid while it is open. */
import { deepEqual } from 'fast-equals';
import type { Bus, ServedObject } from '../../sensing/bus.ts';
import { type TrayBitmap, trayBitmaps, type TrayLook } from '../icon.ts';
import type { TrayAction, TrayState } from '../menu.ts';
import { createDbusMenu, MENU_PATH } from './dbusMenu.ts';

const ITEM = 'org.kde.StatusNotifierItem';
const ITEM_PATH = '/StatusNotifierItem';
const WATCHER = 'org.kde.StatusNotifierWatcher';

/** Width, height, then pixels as ARGB from the top, not premultiplied, in network byte order. */
type Pixmap = readonly [width: number, height: number, argb: Buffer];

export interface StatusItem {
  show(state: TrayState): void;
  /** Offers icon and menu on a bus. */
  serve(bus: Bus): Promise<void>;
  /** Registers it with the panels. @param watcher unique bus name of the service that keeps the list */
  register(bus: Bus, watcher: string): Promise<void>;
  /** The bus is gone. */
  onBusLost(): void;
}

export interface StatusItemParts {
  readonly first: TrayState;
  readonly run: (action: TrayAction) => void;
  /** Answers a click on the icon. */
  readonly open: () => void;
  readonly pid: number;
  /** Real milliseconds. */
  readonly now: () => number;
}

export function createStatusItem({ first, run, open, pid, now }: StatusItemParts): StatusItem {
  const name = `${ITEM}-${pid}-1`;
  let state = first;
  let pixmaps = pixmapsOf(first.look);
  let emitItem: ServedEmit | null = null;
  let emitMenu: ServedEmit | null = null;
  const menu = createDbusMenu({
    items: first.menu,
    run,
    now,
    emit: (signal, ...args) => emitMenu?.(signal, ...args),
  });

  const text = (get: () => string) => ({ type: 's', access: 'read', get }) as const;
  const pixels = (get: () => readonly Pixmap[]) => ({ type: 'a(iiay)', access: 'read', get }) as const;
  const nothing = { handler: () => null };
  const served: ServedObject = {
    name: ITEM,
    methods: {
      Activate: {
        in: { x: 'i', y: 'i' },
        handler() {
          open();
          return null;
        },
      },
      SecondaryActivate: { in: { x: 'i', y: 'i' }, ...nothing },
      ContextMenu: { in: { x: 'i', y: 'i' }, ...nothing },
      Scroll: { in: { delta: 'i', orientation: 's' }, ...nothing },
    },
    properties: {
      Category: text(() => 'ApplicationStatus'),
      Id: text(() => 'unknot'),
      Title: text(() => 'Unknot'),
      Status: text(() => 'Active'),
      WindowId: { type: 'i', access: 'read', get: () => 0 },
      IconThemePath: text(() => ''),
      Menu: { type: 'o', access: 'read', get: () => MENU_PATH },
      ItemIsMenu: { type: 'b', access: 'read', get: () => false },
      IconName: text(() => ''),
      IconPixmap: pixels(() => pixmaps),
      OverlayIconName: text(() => ''),
      OverlayIconPixmap: pixels(() => []),
      AttentionIconName: text(() => ''),
      AttentionIconPixmap: pixels(() => []),
      AttentionMovieName: text(() => ''),
      ToolTip: { type: '(sa(iiay)ss)', access: 'read', get: () => ['', [], state.tooltip, ''] },
    },
    signals: {
      NewTitle: {},
      NewIcon: {},
      NewAttentionIcon: {},
      NewOverlayIcon: {},
      NewToolTip: {},
      NewStatus: { args: { status: 's' } },
    },
  };

  return {
    show(next) {
      const before = state;
      state = next;
      if (!deepEqual(next.look, before.look)) {
        pixmaps = pixmapsOf(next.look);
        emitItem?.('NewIcon');
      }
      if (next.tooltip !== before.tooltip) emitItem?.('NewToolTip');
      menu.show(next.menu);
    },
    async serve(bus) {
      emitItem = await bus.serve(ITEM_PATH, served);
      emitMenu = await bus.serve(MENU_PATH, menu.served);
      await bus.ownName(name);
    },
    async register(bus, watcher) {
      const method = { path: '/StatusNotifierWatcher', interface: WATCHER, member: 'RegisterStatusNotifierItem' };
      await bus.call({ destination: watcher, ...method, signature: 's', body: [name] });
    },
    onBusLost() {
      emitItem = null;
      emitMenu = null;
    },
  };
}

type ServedEmit = (signal: string, ...args: readonly unknown[]) => void;

function pixmapsOf(look: TrayLook): readonly Pixmap[] {
  return trayBitmaps(look, 'linux').map(pixmapOf);
}

function pixmapOf({ width, height, bgra }: TrayBitmap): Pixmap {
  const argb = Buffer.alloc(bgra.length);
  for (let at = 0; at < bgra.length; at += 4) {
    const alpha = bgra[at + 3]!;
    const plain = (channel: number): number => (alpha === 0 ? 0 : Math.round((bgra[at + channel]! * 255) / alpha));
    argb.set([alpha, plain(2), plain(1), plain(0)], at);
  }
  return [width, height, argb];
}
