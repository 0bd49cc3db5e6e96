/** Columns of numbers, one number a check-in, and what is at right angles to them. */

export type Column = Float64Array;

/** In four sums, so that no addition waits for the one before: nearly all of the time of a look is spent here. */
export function dot(a: Column, b: Column): number {
  const rows = a.length;
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let i = 0;
  for (; i + 3 < rows; i += 4) {
    first += a[i]! * b[i]!;
    second += a[i + 1]! * b[i + 1]!;
    third += a[i + 2]! * b[i + 2]!;
    fourth += a[i + 3]! * b[i + 3]!;
  }
  for (; i < rows; i++) first += a[i]! * b[i]!;
  return first + second + third + fourth;
}

/** Takes from `column`, in place, all that the basis explains. The basis has length 1 and right angles. */
export function takeOut(basis: readonly Column[], column: Column): void {
  for (const base of basis) {
    const share = dot(base, column);
    for (let i = 0; i < column.length; i++) column[i]! -= share * base[i]!;
  }
}

interface Basis {
  readonly columns: readonly Column[];
  /** Logarithm of the determinant of the cross products of the columns that were kept. */
  readonly logDeterminant: number;
}

/** Below this share of its length a column counts as told by those before it. */
const NOTHING_NEW = 1e-6;

/** Columns of length 1 at right angles that span what the given ones span (Gram and Schmidt, done twice for accuracy). */
export function basisOf(columns: readonly Column[]): Basis {
  const kept: Column[] = [];
  let logDeterminant = 0;
  for (const given of columns) {
    const column = given.slice();
    takeOut(kept, column);
    takeOut(kept, column);
    const length = Math.sqrt(dot(column, column));
    if (length <= NOTHING_NEW * Math.sqrt(dot(given, given))) continue;
    for (let i = 0; i < column.length; i++) column[i]! /= length;
    logDeterminant += 2 * Math.log(length);
    kept.push(column);
  }
  return { columns: kept, logDeterminant };
}
