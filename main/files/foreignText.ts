/** Reads the text of a file that the person chose, in any encoding that spreadsheets and editors write, up to a size. */
import { readFile, stat } from 'node:fs/promises';

/** Why a file is not read to its end. */
export type Unfitness = 'not-a-file' | 'too-large' | 'too-slow';

export class UnfitFile extends Error {
  readonly why: Unfitness;

  constructor(why: Unfitness) {
    super(why);
    this.why = why;
  }
}

/** @param largest in bytes. Rejects with UnfitFile, or with what the system says. */
export async function readForeignText(path: string, largest: number): Promise<string> {
  const found = await stat(path);
  // A pipe or a device may never come to an end.
  if (!found.isFile()) throw new UnfitFile('not-a-file');
  if (found.size > largest) throw new UnfitFile('too-large');
  return decoded(await readFile(path));
}

const BYTE_ORDER_MARKS = [
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** UTF-16 has a byte-order mark. Else it is UTF-8, or what Windows had before if it cannot be UTF-8. */
export function decoded(bytes: Uint8Array): string {
  const mark = BYTE_ORDER_MARKS.find((each) => each.bytes.every((byte, place) => bytes[place] === byte));
  if (mark !== undefined) return new TextDecoder(mark.encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // No UTF-8: it is guessed from the bytes alone.
    return windows1252(bytes);
  }
}

/** Not every runtime has the table of that encoding. */
function windows1252(bytes: Uint8Array): string {
  try {
    return new TextDecoder('windows-1252').decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}
