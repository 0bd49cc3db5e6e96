/** What is read of sway's answers, and the commands that put a window in its place. Types: sway-ipc(7). */
import * as v from 'valibot';
import type { Rect } from '../../sensing/fullscreen.ts';

const rectSchema = v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() });

interface Node {
  readonly id: number;
  readonly pid?: number | undefined;
  readonly name: string | null;
  readonly visible?: boolean | undefined;
  readonly nodes: readonly Node[];
  readonly floating_nodes: readonly Node[];
}

const nodeSchema: v.GenericSchema<unknown, Node> = v.object({
  id: v.number(),
  pid: v.optional(v.number()),
  name: v.nullable(v.string()),
  visible: v.optional(v.boolean()),
  nodes: v.array(v.lazy(() => nodeSchema)),
  floating_nodes: v.array(v.lazy(() => nodeSchema)),
});

/** A window of ours as sway has it. */
export interface SwayWindow {
  readonly id: number;
  /** False on another workspace, and under a window in full screen. */
  readonly isVisible: boolean;
}

/** @param tree answer to GET_TREE. Throws if it is none */
export function windowsOf(tree: unknown, pid: number): readonly SwayWindow[] {
  const found: SwayWindow[] = [];
  const walk = (node: Node): void => {
    if (node.pid === pid) found.push({ id: node.id, isVisible: node.visible === true });
    node.nodes.forEach(walk);
    node.floating_nodes.forEach(walk);
  };
  walk(v.parse(nodeSchema, tree));
  return found;
}

/** The part of an output that bars leave free, of the workspace that is on it. */
export interface Workspace {
  readonly output: string;
  readonly rect: Rect;
  readonly visible: boolean;
  readonly focused: boolean;
}

const workspacesSchema = v.array(
  v.object({ output: v.string(), rect: rectSchema, visible: v.boolean(), focused: v.boolean() }),
);

/** The workspaces that are on the outputs now. @param answer to GET_WORKSPACES. Throws if it is none */
export function shownWorkspaces(answer: unknown): readonly Workspace[] {
  return v.parse(workspacesSchema, answer).filter(({ visible }) => visible);
}

/** Whether the middle of the workspace is on the display: a bar may take a part at any side. */
export function isOn({ rect }: Pick<Workspace, 'rect'>, display: Rect): boolean {
  const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
  return x >= display.x && x < display.x + display.width && y >= display.y && y < display.y + display.height;
}

/** Where a window shall be: its left upper corner in sway's coordinates, or over the whole of an output. */
export type SwayPlace = { readonly kind: 'at'; readonly x: number; readonly y: number } | SwayFill;
type SwayFill = { readonly kind: 'fill'; readonly output: string };

/** On all workspaces, and above the tiles, or over the whole of its output. */
export function placeCommand(id: number, place: SwayPlace): string {
  const acts =
    place.kind === 'at'
      ? `floating enable, sticky enable, move absolute position ${Math.round(place.x)} ${Math.round(place.y)}`
      : `move container to output ${quoted(place.output)}, fullscreen enable`;
  return `[con_id=${id}] ${acts}`;
}

/** A card does not get the keyboard when it comes. @param pid of the process that owns the windows */
export const keepFocusCommand = (pid: number, title: string): string =>
  `no_focus [pid="${pid}" title=${quoted(`^${title}`)}]`;

/** Names of outputs come from the machine's hardware. */
const quoted = (word: string) => `"${word.replace(/[\\"]/g, '\\$&')}"`;
