/** Takes what cannot be used out of a value, as little as can be. */

export type Path = readonly PropertyKey[];

type Fields = Record<PropertyKey, unknown>;

/** `workHours.week.mon[1]`. */
export function spell(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

export interface Remover {
  /**
   * Takes out what these faults are about: of a list the entry, of an entry the field, and the entry where it cannot be
   * without that field. All are paths in the value as it is now. Says whether anything was there to take out.
   */
  remove(faults: readonly Path[]): boolean;
  /** Where what is at this path now has stood at first. */
  original(path: Path): Path;
  /** Whether the fault at this path only comes of what was taken out before. */
  isConsequence(path: Path): boolean;
}

/** A list in a list, such as a range of times, is one thing. */
function whole(path: Path): Path {
  const inner = path.findIndex((key, place) => typeof key === 'number' && typeof path[place - 1] === 'number');
  return inner < 0 ? path : path.slice(0, inner);
}

export function createRemover(root: unknown): Remover {
  /** Of lists that have lost entries: where what is left has stood. */
  const places = new WeakMap<object, readonly number[]>();
  const removed = new Set<string>();

  const at = (path: Path): unknown => path.reduce<unknown>((now, key) => (now as Fields | undefined)?.[key], root);

  function original(path: Path): Path {
    let now: unknown = root;
    return path.map((key) => {
      const first = Array.isArray(now) ? (places.get(now)?.[Number(key)] ?? key) : key;
      now = (now as Fields | undefined)?.[key];
      return first;
    });
  }

  /** What is to go for a fault: the part itself, or what it is missing in. */
  function part(fault: Path): Path {
    let path = whole(fault);
    while (path.length > 0) {
      const owner = at(path.slice(0, -1));
      if (typeof owner === 'object' && owner !== null && Object.hasOwn(owner, path.at(-1)!)) return path;
      const entry = path.findLastIndex((key) => typeof key === 'number');
      path = path.slice(0, entry >= 0 && entry < path.length - 1 ? entry + 1 : -1);
    }
    return path;
  }

  /** Takes the entries out of a list in one go. */
  function shorten(list: unknown[], gone: ReadonlySet<number>): void {
    const before = places.get(list);
    const left: number[] = [];
    let length = 0;
    list.forEach((entry, place) => {
      if (gone.has(place)) return;
      left.push(before?.[place] ?? place);
      list[length++] = entry;
    });
    list.length = length;
    places.set(list, left);
  }

  return {
    original,
    isConsequence: (path) => removed.has(spell(original(path))),
    remove(faults) {
      const lists = new Map<string, { readonly path: Path; readonly gone: Set<number> }>();
      const parts = faults.map(part).filter((path) => path.length > 0);
      for (const path of parts) {
        const [outer, key] = [path.slice(0, -1), path.at(-1)!];
        removed.add(spell(original(path)));
        if (typeof key !== 'number') delete (at(outer) as Fields)[key];
        else {
          const name = spell(outer);
          if (!lists.has(name)) lists.set(name, { path: outer, gone: new Set() });
          lists.get(name)!.gone.add(key);
        }
      }
      for (const { path } of lists.values()) removed.add(spell(original(path)));
      // The deepest first: as long as outer lists are whole, these paths hold.
      const inward = [...lists.values()].toSorted((a, b) => b.path.length - a.path.length);
      for (const { path, gone } of inward) {
        const list = at(path) as unknown[] | undefined;
        // It went with what it was in.
        if (list === undefined) continue;
        shorten(list, gone);
        // In an entry an empty list may mean something, such as a day off: it counts as not given.
        const isInEntry = path.some((key) => typeof key === 'number');
        if (list.length === 0 && isInEntry) delete (at(path.slice(0, -1)) as Fields)[path.at(-1)!];
      }
      return parts.length > 0;
    },
  };
}
