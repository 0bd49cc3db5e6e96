/** Columns of numbers, one number a check-in, and what is at right angles to them. */

export type Column = Float64Array;

/** In four sums, so that no addition waits for the one before: nearly all of the time of a look is spent here. */
export function innerProduct(a: Column, b: Column): number {
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

/** Adds to `column`, in place, so much of each of these. Four at a time, since reading `column` takes longer than the sums. */
export function axpy(column: Column, others: readonly Column[], weights: readonly number[]): void {
  const rows = column.length;
  let next = 0;
  for (; next + 3 < others.length; next += 4) {
    const [a, b, c, d] = [others[next]!, others[next + 1]!, others[next + 2]!, others[next + 3]!];
    const [e, f, g, h] = [weights[next]!, weights[next + 1]!, weights[next + 2]!, weights[next + 3]!];
    for (let row = 0; row < rows; row++) column[row]! += e * a[row]! + f * b[row]! + g * c[row]! + h * d[row]!;
  }
  for (; next < others.length; next++) {
    const other = others[next]!;
    const weight = weights[next]!;
    for (let row = 0; row < rows; row++) column[row]! += weight * other[row]!;
  }
}

/** Takes from `column`, in place, all that the basis explains. The basis has length 1 and right angles. */
export function projectOut(basis: readonly Column[], column: Column): void {
  axpy(
    column,
    basis,
    basis.map((base) => -innerProduct(base, column)),
  );
}

interface Basis {
  readonly columns: readonly Column[];
  /** Logarithm of the determinant of the cross products of the columns that were kept. */
  readonly logDeterminant: number;
}

/** Below this share of its length a column counts as told by those before it. */
const RANK_TOLERANCE = 1e-6;

/** Columns of length 1 at right angles that span what the given ones span (Gram and Schmidt, done twice for accuracy). */
export function orthonormalBasis(columns: readonly Column[]): Basis {
  const kept: Column[] = [];
  let logDeterminant = 0;
  for (const given of columns) {
    const column = given.slice();
    projectOut(kept, column);
    projectOut(kept, column);
    const length = Math.sqrt(innerProduct(column, column));
    if (length <= RANK_TOLERANCE * Math.sqrt(innerProduct(given, given))) continue;
    for (let i = 0; i < column.length; i++) column[i]! /= length;
    logDeterminant += 2 * Math.log(length);
    kept.push(column);
  }
  return { columns: kept, logDeterminant };
}
