/** Where a path leads through symbolic links, and where it would change if one of them did. */
import { lstatSync, readlinkSync } from 'node:fs';
import { dirname, join, parse, resolve, sep } from 'node:path';

export interface FolderEntry {
  readonly folder: string;
  readonly name: string;
}

export interface FollowedLinks {
  /** The path without links. What is missing on the way is taken to be no link. */
  readonly target: string;
  /** Each link on the way and the target itself, in folders that are there: who watches these sees every change. */
  readonly places: readonly FolderEntry[];
}

/** As many as Linux follows. */
const MAX_LINKS = 40;

/** Follows every link of an absolute path, of its folders too. Throws where they go round in a circle. */
export function followLinks(path: string): FollowedLinks {
  const places: FolderEntry[] = [];
  let { root: folder } = parse(resolve(path));
  let left = resolve(path).slice(folder.length).split(sep);
  for (let links = 0; left.length > 0;) {
    const [name, ...rest] = left as [string, ...string[]];
    const here = join(folder, name);
    const is = entryKind(here);
    if (is === 'missing') {
      places.push({ folder, name });
      return { target: join(here, ...rest), places };
    }
    if (is !== 'link') {
      if (rest.length === 0) places.push({ folder, name });
      [folder, left] = [here, rest];
      continue;
    }
    if (++links > MAX_LINKS) {
      throw Object.assign(new Error(`the links of ${path} go round in a circle`), { code: 'ELOOP' });
    }
    places.push({ folder, name });
    const to = resolve(folder, readlinkSync(here));
    folder = parse(to).root;
    left = [
      ...to
        .slice(folder.length)
        .split(sep)
        .filter((part) => part !== ''),
      ...rest,
    ];
  }
  return { target: folder, places };
}

function entryKind(path: string): 'link' | 'missing' | 'there' {
  try {
    return lstatSync(path).isSymbolicLink() ? 'link' : 'there';
  } catch {
    // Also if a file or a closed folder is on the way: reading or writing says so later.
    return 'missing';
  }
}

/** The folder and name of the file itself, behind all links. */
export function realEntryOf(path: string): FolderEntry {
  const { target } = followLinks(path);
  return { folder: dirname(target), name: parse(target).base };
}
