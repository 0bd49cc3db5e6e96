import { type Message, type MessageBus, createClient, defineInterface } from 'dbus-native';
import { type MenuEntry, openMenu, type OpenMenu, readMenu } from './dbusMenu.ts';
import type { Display } from './display.ts';
import { until } from './until.ts';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const WATCHER_PATH = '/StatusNotifierWatcher';
const HOST = `org.kde.StatusNotifierHost-${process.pid}`;
const ITEM = 'org.kde.StatusNotifierItem';
const PROPERTIES = 'org.freedesktop.DBus.Properties';

/** One picture of a tray icon as it travels: width, height, then pixels as ARGB, 4 bytes each. */
type Pixmap = readonly [width: number, height: number, argb: Buffer];

/** What a tray icon tells about itself, as the specification of StatusNotifierItem names it. */
export interface ItemProperties {
  readonly Id: string;
  readonly Title: string;
  readonly Status: string;
  readonly IconName: string;
  readonly IconPixmap: readonly Pixmap[];
  /** Icon name, pixmaps, title, description. */
  readonly ToolTip: readonly [string, readonly Pixmap[], string, string];
  /** Object path of the menu. */
  readonly Menu: string;
  readonly ItemIsMenu: boolean;
}

/** One icon in the tray. */
export interface TrayItem {
  /** Bus name of the program that owns it. */
  readonly service: string;
  /** Names of the signals it has sent so far, in order: `NewIcon`, `NewToolTip`, `LayoutUpdated`, … */
  readonly signals: readonly string[];
  properties(): Promise<ItemProperties>;
  /** Its tooltip as a person reads it: title and description, each on a line of its own. */
  tooltip(): Promise<string>;
  /** The whole menu, as it is now. Without a menu: empty. */
  menu(): Promise<readonly MenuEntry[]>;
  /** Opens the menu, and leaves it open. */
  openMenu(): Promise<OpenMenu>;
  /** Opens the menu and chooses the entry with these labels, once. Rejects when it is not there or disabled. */
  click(...labels: readonly string[]): Promise<void>;
  /** The primary click on the icon itself. */
  activate(): Promise<void>;
  /** Waits until the menu is as wanted and gives it back. */
  waitForMenu(what: string, accept: (menu: readonly MenuEntry[]) => boolean): Promise<readonly MenuEntry[]>;
  /** Waits until the tooltip is as wanted and gives it back. */
  waitForTooltip(what: string, accept: (tooltip: string) => boolean): Promise<string>;
}

/** The part of a desktop that shows tray icons. */
export interface Tray {
  /** The icons there are now, in the order of their coming. */
  items(): readonly TrayItem[];
  /** The first icon there is, or the next to come. */
  waitForItem(timeoutMs?: number): Promise<TrayItem>;
  stop(): Promise<void>;
}

/** Gives a display a tray. It has to be there before the program whose icon it shall show. */
export async function startTray(display: Display): Promise<Tray> {
  const bus = createClient({ busAddress: display.env['DBUS_SESSION_BUS_ADDRESS'] ?? '' });
  const items = new Map<string, TrayItem & { readonly signals: string[] }>();

  const watcher = defineInterface({
    name: WATCHER,
    methods: {
      RegisterStatusNotifierItem: {
        in: { service: 's' },
        handler: async ({ service }: { service: string }, { sender = '' }) => {
          const [name, path] = service.startsWith('/') ? [sender, service] : [service, '/StatusNotifierItem'];
          items.set(sender, trayItem(bus, name, path));
          watcher.emit['StatusNotifierItemRegistered']?.(service);
          return null;
        },
      },
      RegisterStatusNotifierHost: { in: { service: 's' }, handler: () => null },
    },
    properties: {
      RegisteredStatusNotifierItems: {
        type: 'as',
        access: 'read',
        get: () => [...items.values()].map(({ service }) => service),
      },
      IsStatusNotifierHostRegistered: { type: 'b', access: 'read', get: () => true },
      ProtocolVersion: { type: 'i', access: 'read', get: () => 0 },
    },
    signals: {
      StatusNotifierItemRegistered: { args: { service: 's' } },
      StatusNotifierItemUnregistered: { args: { service: 's' } },
      StatusNotifierHostRegistered: {},
    },
  });

  bus.connection.on('message', (message: Message) => {
    if (message.type !== 4) return;
    if (message.member === 'NameOwnerChanged') {
      const [name, , owner] = message.body as [string, string, string];
      const item = items.get(name);
      if (owner !== '' || item === undefined) return;
      items.delete(name);
      watcher.emit['StatusNotifierItemUnregistered']?.(item.service);
    } else if (message.interface === ITEM || message.interface === 'com.canonical.dbusmenu') {
      items.get(message.sender ?? '')?.signals.push(message.member ?? '');
    }
  });
  await bus.export(WATCHER_PATH, watcher);
  for (const rule of [
    "type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged'",
    `type='signal',interface='${ITEM}'`,
    "type='signal',interface='com.canonical.dbusmenu'",
  ]) {
    await bus.addMatch(rule);
  }
  await bus.requestName(HOST, 0);
  await bus.requestName(WATCHER, 0);
  watcher.emit['StatusNotifierHostRegistered']?.();

  return {
    items: () => [...items.values()],
    waitForItem: (timeoutMs) =>
      until('an icon in the tray', () => [...items.values()][0], timeoutMs === undefined ? {} : { timeoutMs }),
    stop: () => {
      // What leaves the bus from now on is nobody's to be told.
      items.clear();
      return bus.close();
    },
  };
}

function trayItem(bus: MessageBus, service: string, path: string): TrayItem & { readonly signals: string[] } {
  const properties = (): Promise<ItemProperties> =>
    bus
      .invoke<ItemProperties>({
        destination: service,
        path,
        interface: PROPERTIES,
        member: 'GetAll',
        signature: 's',
        body: [ITEM],
      })
      .then((all) => all);
  const menuAt = async () => ({ bus, service, path: (await properties()).Menu });
  const menu = async (): Promise<readonly MenuEntry[]> => readMenu(await menuAt());
  const tooltip = async (): Promise<string> => {
    const [, , title, description] = (await properties()).ToolTip;
    return [title, description].filter(Boolean).join('\n');
  };
  return {
    service,
    signals: [],
    properties,
    tooltip,
    menu,
    openMenu: async () => openMenu(await menuAt()),
    click: async (...labels) => (await openMenu(await menuAt())).click(...labels),
    activate: async () => {
      await bus.invoke({
        destination: service,
        path,
        interface: ITEM,
        member: 'Activate',
        signature: 'ii',
        body: [0, 0],
      });
    },
    waitForMenu: (what, accept) => until(what, menu, { accept }),
    waitForTooltip: (what, accept) => until(what, tooltip, { accept }),
  };
}
