/**
 * The tray's menu with ids that stay: the same entry has the same id however often the menu changes, so that a menu
 * that is open stays valid under the hand.
 */
import type { TrayAction, TrayItem } from '../menu.ts';

/** A line of the menu as the protocol dbusmenu knows it. */
export interface MenuNode {
  readonly id: number;
  readonly label: string;
  readonly kind: 'standard' | 'submenu' | 'separator' | 'radio' | 'checkbox';
  readonly isOn: boolean;
  readonly enabled: boolean;
  readonly children: readonly MenuNode[];
}

export const ROOT_ID = 0;

export interface MenuTree {
  /** The tree for a menu, under a root with the id 0. */
  build(items: readonly TrayItem[]): MenuNode;
  /**
   * What a click on an id does, also on one of an older menu: what its label said. Null where it does nothing, or where
   * it answered a prompt or a break that is over.
   */
  actionOf(id: number): TrayAction | null;
}

type Entry = Exclude<TrayItem, 'separator'>;

export function createMenuTree(): MenuTree {
  const ids = new Map<string, number>();
  /** What each entry did when it was last in the menu. */
  const actions = new Map<number, TrayAction | null>();
  let offered = new Set<number>();

  function idOf(key: string): number {
    const id = ids.get(key) ?? ids.size + 1;
    ids.set(key, id);
    return id;
  }

  function branch(items: readonly TrayItem[], parent: string): MenuNode[] {
    let separators = 0;
    return items.map((item): MenuNode => {
      if (item === 'separator') {
        separators += 1;
        return { ...PLAIN_NODE, id: idOf(`${parent}/separator ${separators}`), kind: 'separator' };
      }
      const key = `${parent}/${keyOf(item)}`;
      const id = idOf(key);
      offered.add(id);
      if ('items' in item)
        return { ...PLAIN_NODE, id, label: item.label, kind: 'submenu', children: branch(item.items, key) };
      actions.set(id, item.action);
      const kind = 'mark' in item ? item.mark : 'standard';
      const isOn = 'mark' in item && item.isOn;
      return { ...PLAIN_NODE, id, label: item.label, kind, isOn, enabled: item.action !== null };
    });
  }

  return {
    build(items) {
      offered = new Set();
      return { ...PLAIN_NODE, id: ROOT_ID, kind: 'submenu', children: branch(items, '') };
    },
    actionOf(id) {
      const action = actions.get(id) ?? null;
      return action === null || offered.has(id) || isValidAnytime(action) ? action : null;
    },
  };
}

const PLAIN_NODE = { label: '', kind: 'standard', isOn: false, enabled: true, children: [] } as const;

/** An entry whose label changes has a key. Others are known by their label and action. */
function keyOf(item: Entry): string {
  if (item.key !== undefined) return item.key;
  return 'items' in item ? item.label : JSON.stringify([item.label, item.action]);
}

/** Whether it can be done at any time. An answer to a prompt that is over would go to the next one. */
function isValidAnytime(action: TrayAction): boolean {
  switch (action.type) {
    case 'start-break':
      return action.kind !== undefined;
    case 'pause-prompts':
    case 'resume-prompts':
    case 'choose-profile':
    case 'open':
    case 'quit':
      return true;
    case 'postpone':
    case 'skip':
    case 'took':
    case 'end-break':
    case 'emergency-exit':
    case 'pause-break':
    case 'resume-break':
    case 'next-exercise':
    case 'swap-exercise':
    case 'never-exercise':
      return false;
  }
}

/** Whether two trees have the same entries in the same places; their labels and marks may differ. */
export function isSameShape(a: MenuNode, b: MenuNode): boolean {
  if (a.id !== b.id || a.children.length !== b.children.length) return false;
  return a.children.every((child, at) => isSameShape(child, b.children[at]!));
}

/** All entries of a tree, the root first. */
export function allNodes(node: MenuNode): readonly MenuNode[] {
  return [node, ...node.children.flatMap(allNodes)];
}

/** The tree of `shape` with the labels and marks that its entries have in `fresh`. */
export function withFreshLabels(shape: MenuNode, fresh: MenuNode): MenuNode {
  const now = new Map(allNodes(fresh).map((node) => [node.id, node]));
  const renew = (node: MenuNode): MenuNode => ({
    ...(now.get(node.id) ?? node),
    children: node.children.map(renew),
  });
  return renew(shape);
}
