/** How large a message of a window may be. The preload asks before it is sent, main before it is looked at. */

/** Characters of all texts and names in it, and bytes. Settings may hold pictures. */
const MOST_CHARACTERS = 16 * 1024 ** 2;
const MOST_ELSEWHERE = 64 * 1024;
const LARGE = ['changeSettings', 'keepPicture'];
/** Numbers, texts, lists and objects in it. */
const MOST_VALUES = 20_000;
const DEEPEST = 32;
const LONGEST_COMMAND = 40;

/** Whether it is a message of plain values, and none that costs main more than a moment. */
export function isBounded(command: unknown, argument: unknown): boolean {
  if (typeof command !== 'string' || command.length > LONGEST_COMMAND) return false;
  let characters = LARGE.includes(command) ? MOST_CHARACTERS : MOST_ELSEWHERE;
  let values = MOST_VALUES;

  function fits(value: unknown, depth: number): boolean {
    values -= 1;
    if (values < 0 || depth > DEEPEST) return false;
    if (typeof value === 'string') return fitsLength(value.length);
    if (typeof value !== 'object' || value === null) return typeof value !== 'bigint' && typeof value !== 'symbol';
    if (Array.isArray(value)) return value.length <= values && value.every((each) => fits(each, depth + 1));
    const kind = Object.prototype.toString.call(value);
    if (kind === '[object Uint8Array]') return fitsLength((value as Uint8Array).byteLength);
    // No other buffer, and no map.
    if (kind !== '[object Object]') return false;
    for (const key in value) {
      if (!fitsLength(key.length) || !fits((value as Readonly<Record<string, unknown>>)[key], depth + 1)) return false;
    }
    return true;
  }

  function fitsLength(length: number): boolean {
    characters -= length;
    return characters >= 0;
  }

  return fits(argument, 0);
}
