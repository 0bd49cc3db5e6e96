import type { MessageBus } from 'dbus-native';

const MENU = 'com.canonical.dbusmenu';
const ROOT = 0;

/** One line of a tray menu. */
export interface MenuEntry {
  readonly id: number;
  /** As a person reads it, without the underscore that marks a mnemonic. */
  readonly label: string;
  readonly type: 'standard' | 'separator';
  readonly enabled: boolean;
  readonly visible: boolean;
  /** Kind of mark it can carry. */
  readonly toggle: 'checkmark' | 'radio' | null;
  readonly checked: boolean;
  readonly children: readonly MenuEntry[];
}

/** Where a menu is found on the bus. */
export interface MenuAddress {
  readonly bus: MessageBus;
  readonly service: string;
  readonly path: string;
}

type LayoutNode = readonly [id: number, properties: Readonly<Record<string, unknown>>, children: readonly LayoutNode[]];

/** The whole menu as it is now. */
export async function readMenu(address: MenuAddress): Promise<readonly MenuEntry[]> {
  // A tray of Chromium's answers an error for the root menu; desktops go on regardless.
  await call(address, 'AboutToShow', 'i', [ROOT]).catch(() => undefined);
  const [, root] = await layout(address);
  return root[2].map(entry);
}

/** A menu that is open on the screen: the panel does not ask for it again. */
export interface OpenMenu {
  readonly entries: readonly MenuEntry[];
  /** Chooses an entry by the id that it had at the opening, once, and closes the menu. Rejects when that is refused. */
  click(...labels: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** Opens the menu as a panel does. */
export async function openMenu(address: MenuAddress): Promise<OpenMenu> {
  const entries = await readMenu(address);
  await event(address, ROOT, 'opened');
  const close = (): Promise<void> => event(address, ROOT, 'closed');
  return {
    entries,
    async click(...labels) {
      const { id, enabled } = found(entries, labels);
      if (!enabled) throw new Error(`The menu entry ${labels.join(' > ')} is disabled`);
      // As panels do it: the menu closes, then the click goes out.
      await close();
      await event(address, id, 'clicked');
    },
    close,
  };
}

function event(address: MenuAddress, id: number, what: string): Promise<void> {
  return call(address, 'Event', 'isvu', [id, what, ['i', 0], 0]);
}

function found(menu: readonly MenuEntry[], labels: readonly string[]): MenuEntry {
  const [first, ...rest] = labels;
  const match = menu.find(({ label, visible }) => visible && label === first);
  if (match === undefined) {
    const there = menu.map(({ label }) => label).filter(Boolean);
    throw new Error(`No menu entry "${first}"; there are: ${there.join(', ')}`);
  }
  return rest.length === 0 ? match : found(match.children, rest);
}

function layout(address: MenuAddress): Promise<[revision: number, root: LayoutNode]> {
  return new Promise((resolve, reject) => {
    address.bus.invoke(
      {
        destination: address.service,
        path: address.path,
        interface: MENU,
        member: 'GetLayout',
        signature: 'iias',
        body: [ROOT, -1, []],
      },
      (error: unknown, revision: number, root: LayoutNode) => (error ? reject(error) : resolve([revision, root])),
    );
  });
}

async function call(
  { bus, service, path }: MenuAddress,
  member: string,
  signature: string,
  body: unknown[],
): Promise<void> {
  await bus.invoke({ destination: service, path, interface: MENU, member, signature, body });
}

/** Absent properties have the defaults of the dbusmenu protocol. */
function entry([id, properties, children]: LayoutNode): MenuEntry {
  const { label, 'toggle-type': toggle } = properties;
  return {
    id,
    label: typeof label === 'string' ? label.replace(/_(.)/g, '$1') : '',
    type: properties['type'] === 'separator' ? 'separator' : 'standard',
    enabled: properties['enabled'] !== false,
    visible: properties['visible'] !== false,
    toggle: toggle === 'checkmark' || toggle === 'radio' ? toggle : null,
    checked: properties['toggle-state'] === 1,
    children: children.map(entry),
  };
}
