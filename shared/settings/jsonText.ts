/** What the text of a JSON file tells beyond its value. */
import { type Node, createScanner } from 'jsonc-parser';

type Path = readonly PropertyKey[];

/** Deeper than any setting lies by far, and shallow enough for every reader. */
const DEEPEST = 100;

/**
 * The text with a 0 in place of what lies too deep, each of the same length, and where those begin. Every reader of JSON
 * calls itself for each level, and runs out of stack at some depth.
 */
export function withoutDepths(text: string): { readonly text: string; readonly depths: readonly number[] } {
  const scanner = createScanner(text, true);
  const depths: number[] = [];
  let shallow = '';
  let copied = 0;
  let depth = 0;
  let from = -1;
  const cut = (end: number) => {
    shallow += text.slice(copied, from) + '0'.padEnd(end - from);
    depths.push(from);
    copied = end;
    from = -1;
  };
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const offset = scanner.getTokenOffset();
    const token = text[offset]!;
    if (token === '{' || token === '[') {
      depth += 1;
      if (depth > DEEPEST && from < 0) from = offset;
    } else if ((token === '}' || token === ']') && depth > 0) {
      depth -= 1;
      if (depth === DEEPEST && from >= 0) cut(offset + 1);
    }
  }
  if (from >= 0) cut(text.length);
  return { text: shallow + text.slice(copied), depths };
}

const keyOf = (property: Node) => property.children?.[0]?.value as PropertyKey;

/** Finds the part of the text that a path leads to, or the last on the way that is there. Of equal keys it is the last. */
export function offsetsIn(root: Node | undefined): (path: Path) => number {
  /** By key, of objects that were looked into: one may have thousands of keys. */
  const known = new Map<Node, ReadonlyMap<PropertyKey, Node>>();
  function property(object: Node, key: PropertyKey): Node | undefined {
    if (!known.has(object)) known.set(object, new Map(object.children?.map((child) => [keyOf(child), child])));
    return known.get(object)!.get(key);
  }
  return (path) => {
    let node = root;
    let offset = root?.offset ?? 0;
    for (const key of path) {
      const part: Node | undefined =
        node?.type === 'array' ? node.children?.[Number(key)] : node && property(node, key);
      if (part === undefined) break;
      offset = part.offset;
      node = part.type === 'property' ? part.children?.[1] : part;
    }
    return offset;
  };
}

export interface Duplicate {
  readonly path: Path;
  readonly offset: number;
}

/** Keys that an object has more than once: each but the last, which is the one that counts. */
export function duplicateKeys(node: Node, path: Path = []): readonly Duplicate[] {
  const children = node.children ?? [];
  if (node.type === 'array') return children.flatMap((child, place) => duplicateKeys(child, [...path, place]));
  if (node.type !== 'object') return [];
  const last = new Map(children.map((property) => [keyOf(property), property]));
  return children.flatMap((property) => {
    const here = [...path, keyOf(property)];
    const again = last.get(keyOf(property)) !== property;
    const value = property.children?.[1];
    return [
      ...(again ? [{ path: here, offset: property.offset }] : []),
      ...(value === undefined ? [] : duplicateKeys(value, here)),
    ];
  });
}
