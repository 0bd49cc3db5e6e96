/** The tray's menu for other programs: the protocol com.canonical.dbusmenu, as panels of Linux desktops speak it. */
import type { ServedObject } from '../../sensing/bus.ts';
import type { TrayAction, TrayItem } from '../menu.ts';
import { allNodes, createMenuTree, isSameShape, type MenuNode, withFreshLabels, ROOT_ID } from './menuTree.ts';

export const MENU_PATH = '/com/canonical/dbusmenu';

type Typed = readonly [signature: string, value: unknown];
/** A dictionary of variants, as it is marshalled. */
type Properties = readonly (readonly [name: string, value: Typed])[];

export interface DbusMenu {
  readonly served: ServedObject;
  show(items: readonly TrayItem[]): void;
}

export interface DbusMenuParts {
  readonly items: readonly TrayItem[];
  readonly run: (action: TrayAction) => void;
  /** Sends a signal of this interface. */
  readonly emit: (signal: string, ...args: readonly unknown[]) => void;
  /** Real milliseconds. */
  readonly now: () => number;
}

/** Not every panel says that the menu was closed. After this time new entries no longer wait for it, in real ms. */
const LONGEST_OPEN_MS = 600_000;

/** While the menu is open its labels and marks change in place; new entries wait until it is closed. */
export function createDbusMenu({ items, run, emit, now }: DbusMenuParts): DbusMenu {
  const tree = createMenuTree();
  let latest = tree.build(items);
  let shown = latest;
  let revision = 1;
  let openedAt = -Infinity;

  const isOpen = (): boolean => now() - openedAt < LONGEST_OPEN_MS;

  /** Sends the latest entries; gives back whether they are others than before. */
  function publish(): boolean {
    const isNew = !isSameShape(shown, latest);
    if (isNew) {
      shown = latest;
      revision += 1;
      emit('LayoutUpdated', revision, ROOT_ID);
      return true;
    }
    update(latest);
    return false;
  }

  function update(next: MenuNode): void {
    const before = new Map(allNodes(shown).map((node) => [node.id, JSON.stringify(propertiesOf(node))]));
    shown = next;
    const changed = allNodes(next).filter((node) => before.get(node.id) !== JSON.stringify(propertiesOf(node)));
    if (changed.length === 0) return;
    emit(
      'ItemsPropertiesUpdated',
      changed.map((node) => [node.id, propertiesOf(node)]),
      [],
    );
  }

  function show(next: readonly TrayItem[]): void {
    latest = tree.build(next);
    if (isOpen() && !isSameShape(shown, latest)) update(withFreshLabels(shown, latest));
    else publish();
  }

  function onEvent(id: number, what: string): void {
    if (what === 'clicked') {
      const action = tree.actionOf(id);
      if (action !== null) run(action);
    } else if (id === ROOT_ID && what === 'opened') {
      openedAt = now();
    } else if (id === ROOT_ID && what === 'closed') {
      openedAt = -Infinity;
      publish();
    }
  }

  const aboutToShow = (id: number): boolean => id === ROOT_ID && !isOpen() && publish();
  const nodeOf = (id: number): MenuNode | undefined => allNodes(shown).find((node) => node.id === id);

  function nodeOrThrow(id: number): MenuNode {
    const node = nodeOf(id);
    if (node === undefined) throw new Error(`The menu has no entry ${id}`);
    return node;
  }

  const served: ServedObject = {
    name: 'com.canonical.dbusmenu',
    methods: {
      GetLayout: {
        in: { parentId: 'i', recursionDepth: 'i', propertyNames: 'as' },
        out: { revision: 'u', layout: '(ia{sv}av)' },
        handler: ({ parentId, recursionDepth, propertyNames }: LayoutAsked) => ({
          revision,
          layout: layoutOf(nodeOrThrow(parentId), recursionDepth, propertyNames),
        }),
      },
      GetGroupProperties: {
        in: { ids: 'ai', propertyNames: 'as' },
        out: { properties: 'a(ia{sv})' },
        handler: ({
          ids,
          propertyNames,
        }: {
          readonly ids: readonly number[];
          readonly propertyNames: readonly string[];
        }) =>
          (ids.length === 0 ? allNodes(shown) : ids.map(nodeOf).filter((node) => node !== undefined)).map((node) => [
            node.id,
            propertiesOf(node, propertyNames),
          ]),
      },
      GetProperty: {
        in: { id: 'i', name: 's' },
        out: { value: 'v' },
        handler({ id, name }: { readonly id: number; readonly name: string }) {
          const property = propertiesOf(nodeOrThrow(id)).find(([each]) => each === name);
          if (property === undefined) throw new Error(`The entry ${id} has no ${name}`);
          return property[1];
        },
      },
      Event: {
        in: { id: 'i', eventId: 's', data: 'v', timestamp: 'u' },
        handler({ id, eventId }: { readonly id: number; readonly eventId: string }) {
          onEvent(id, eventId);
          return null;
        },
      },
      EventGroup: {
        in: { events: 'a(isvu)' },
        out: { idErrors: 'ai' },
        handler({ events }: { readonly events: readonly (readonly [id: number, eventId: string])[] }) {
          for (const [id, eventId] of events) onEvent(id, eventId);
          return [];
        },
      },
      AboutToShow: {
        in: { id: 'i' },
        out: { needUpdate: 'b' },
        handler: ({ id }: { readonly id: number }) => aboutToShow(id),
      },
      AboutToShowGroup: {
        in: { ids: 'ai' },
        out: { updatesNeeded: 'ai', idErrors: 'ai' },
        handler: ({ ids }: { readonly ids: readonly number[] }) => ({
          updatesNeeded: ids.filter(aboutToShow),
          idErrors: [],
        }),
      },
    },
    properties: {
      Version: { type: 'u', access: 'read', get: () => 3 },
      TextDirection: { type: 's', access: 'read', get: () => 'ltr' },
      Status: { type: 's', access: 'read', get: () => 'normal' },
      IconThemePath: { type: 'as', access: 'read', get: () => [] },
    },
    signals: {
      ItemsPropertiesUpdated: { args: { updated: 'a(ia{sv})', removed: 'a(ias)' } },
      LayoutUpdated: { args: { revision: 'u', parent: 'i' } },
      ItemActivationRequested: { args: { id: 'i', timestamp: 'u' } },
    },
  };
  return { served, show };
}

interface LayoutAsked {
  readonly parentId: number;
  /** -1 is all of it. */
  readonly recursionDepth: number;
  readonly propertyNames: readonly string[];
}

/** `(ia{sv}av)`, each child in a variant. */
function layoutOf(node: MenuNode, depth: number, names: readonly string[]): unknown {
  const children = depth === 0 ? [] : node.children;
  const inside = children.map((child) => ['(ia{sv}av)', layoutOf(child, depth - 1, names)]);
  return [node.id, propertiesOf(node, names), inside];
}

/** @param names the ones that are asked for; none means all */
function propertiesOf({ kind, label, enabled, isOn }: MenuNode, names: readonly string[] = []): Properties {
  const isMarked = kind === 'radio' || kind === 'checkbox';
  const all: Properties = [
    ['visible', ['b', true]],
    ['enabled', ['b', enabled]],
    // A single underscore marks a key to press.
    ['label', ['s', label.replaceAll('_', '__')]],
    ...(kind === 'separator' ? [['type', ['s', 'separator']] as const] : []),
    ...(kind === 'submenu' ? [['children-display', ['s', 'submenu']] as const] : []),
    ...(isMarked ? [['toggle-type', ['s', kind === 'radio' ? 'radio' : 'checkmark']] as const] : []),
    ...(isMarked ? [['toggle-state', ['i', isOn ? 1 : 0]] as const] : []),
  ];
  return names.length === 0 ? all : all.filter(([name]) => names.includes(name));
}
