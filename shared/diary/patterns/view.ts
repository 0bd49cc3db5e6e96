/** A diary with one memory and its rhythm taken away: check-ins that are alike by themselves stand apart again. */
import { type Column, basisOf, dot, takeOut } from './columns.ts';
import { type Memory, expectation, memoryFilter } from './memoryOfPain.ts';
import type { Wave } from './rhythm.ts';

export interface View {
  /** What is left of a column, in units of the noise. */
  readonly clear: (column: Column) => Column;
  /** Pain without its memory, as the rhythm that fits it best and as what is noise beside that. */
  readonly apart: (pain: Column) => { readonly rhythm: Column; readonly noise: Column };
  /** A pain that has this rhythm, a noise as large as this, and the memory. */
  readonly together: (rhythm: Column, noise: Column) => Column;
  /** How many independent values are left of one for each check-in. */
  readonly free: number;
  /** Logarithm of how likely memory and rhythm are, as far as it does not hang on what is left. */
  readonly likely: number;
}

/** One direction in which more is expected than the noise. */
interface Swell {
  readonly along: Column;
  /** Share of the noise in what is expected along it, as a factor on lengths. */
  readonly factor: number;
}

/** A wave of which the usual size is known is taken away in part, as far as the diary bears it out; others wholly. */
export function viewOf(days: readonly number[], memory: Memory, waves: readonly Wave[]): View {
  const { takeAway, giveBack, logVariance } = memoryFilter(days, memory);
  const swells: Swell[] = [];
  let logExpected = logVariance;
  for (const { column, usual } of waves) {
    if (usual === null) continue;
    const along = flattened(swells, takeAway(column));
    const length = Math.sqrt(dot(along, along));
    if (length < NOTHING_LEFT) continue;
    scale(along, 1 / length);
    const expected = 1 + (usual * length) ** 2;
    logExpected += Math.log(expected);
    swells.push({ along, factor: 1 / Math.sqrt(expected) });
  }
  const unknown = waves.filter(({ usual }) => usual === null);
  const basis = basisOf(unknown.map(({ column }) => flattened(swells, takeAway(column))));
  const all = basisOf(waves.map(({ column }) => takeAway(column))).columns;
  const spread = Math.sqrt(days.length / Math.max(1, days.length - all.length));
  return {
    clear(column) {
      const rest = flattened(swells, takeAway(column));
      takeOut(basis.columns, rest);
      return rest;
    },
    apart(pain) {
      const both = takeAway(pain);
      const noise = both.slice();
      takeOut(all, noise);
      return { rhythm: both.map((value, row) => value - noise[row]!), noise };
    },
    together(rhythm, noise) {
      const rest = noise.slice();
      takeOut(all, rest);
      return giveBack(rhythm.map((value, row) => value + spread * rest[row]!));
    },
    free: days.length - basis.columns.length,
    likely: expectation(memory) - 0.5 * (logExpected + basis.logDeterminant),
  };
}

const NOTHING_LEFT = 1e-6;

function scale(column: Column, factor: number): void {
  for (let row = 0; row < column.length; row++) column[row]! *= factor;
}

/** In place. */
function flattened(swells: readonly Swell[], column: Column): Column {
  for (const { along, factor } of swells) stretch(column, along, factor);
  return column;
}

/** Makes so many times longer what lies along a direction. */
function stretch(column: Column, along: Column, factor: number): void {
  const more = (factor - 1) * dot(along, column);
  for (let row = 0; row < column.length; row++) column[row]! += more * along[row]!;
}
