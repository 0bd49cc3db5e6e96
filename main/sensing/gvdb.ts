/**
 * Reads one value from a file of GVariant Database, in which dconf keeps a person's choices:
 * https://gitlab.gnome.org/GNOME/gvdb/-/blob/main/gvdb/gvdb-format.h
 */

const SIGNATURE = 'GVariant';
const ROOT_AT = 16;
const ITEM_BYTES = 24;
/** The upper bits of the number of bloom words say something else. */
const BLOOM_WORDS_MASK = (1 << 27) - 1;
const NO_PARENT = 0xff_ff_ff_ff;
/** A boolean in a variant: its value, a zero, its type. */
const TYPE_BOOLEAN = 'b'.charCodeAt(0);

/**
 * The boolean that the file holds under this key; null where it holds none.
 * @throws a RangeError where the file points outside itself
 */
export function readBoolean(file: Buffer, key: string): boolean | null {
  if (file.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) throw new Error('it is no dconf file');
  const bytes = Buffer.from(key);
  const hash = hashOf(bytes);
  const items = itemsOf(file);
  for (let index = 0; index < items.count; index += 1) {
    const item = items.at + index * ITEM_BYTES;
    if (file.readUInt32LE(item) !== hash || !isNamed(file, items, index, bytes)) continue;
    return booleanAt(file, file.readUInt32LE(item + 16), file.readUInt32LE(item + 20));
  }
  return null;
}

interface Items {
  readonly at: number;
  readonly count: number;
}

function itemsOf(file: Buffer): Items {
  const start = file.readUInt32LE(ROOT_AT);
  const end = file.readUInt32LE(ROOT_AT + 4);
  const bloomWords = file.readUInt32LE(start) & BLOOM_WORDS_MASK;
  const buckets = file.readUInt32LE(start + 4);
  const at = start + 8 + 4 * (bloomWords + buckets);
  if (end > file.length) throw new RangeError('its table ends behind its end');
  return { at, count: Math.max(0, Math.floor((end - at) / ITEM_BYTES)) };
}

/** Each item has the end of its name; the part before it is the name of its parent. */
function isNamed(file: Buffer, items: Items, index: number, key: Buffer): boolean {
  let left = key.length;
  let next = index;
  // Each step takes at least one byte of the name away, so that parents in a circle end too.
  while (next !== NO_PARENT) {
    if (next >= items.count) return false;
    const item = items.at + next * ITEM_BYTES;
    const start = file.readUInt32LE(item + 8);
    const size = file.readUInt16LE(item + 12);
    if (size === 0 || size > left) return false;
    if (!file.subarray(start, start + size).equals(key.subarray(left - size, left))) return false;
    left -= size;
    next = file.readUInt32LE(item + 4);
  }
  return left === 0;
}

function booleanAt(file: Buffer, start: number, end: number): boolean | null {
  if (end - start !== 3 || file.readUInt8(start + 1) !== 0 || file.readUInt8(start + 2) !== TYPE_BOOLEAN) return null;
  return file.readUInt8(start) === 1;
}

/** The hash of djb2, with signed bytes. */
function hashOf(key: Buffer): number {
  let hash = 5381;
  for (const byte of key) hash = (Math.imul(hash, 33) + ((byte << 24) >> 24)) >>> 0;
  return hash;
}
