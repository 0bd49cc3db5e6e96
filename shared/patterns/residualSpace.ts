/** A diary with one memory and its rhythm taken away: check-ins that are alike by themselves stand apart again. */
import { type Column, addTo, basisOf, dot, takeOut } from './columns.ts';
import { type Memory, expectation, memoryFilter } from './noiseModel.ts';
import type { Wave } from './rhythm.ts';

export interface View {
  /** What is left of a column, in units of the noise. */
  readonly clear: (column: Column) => Column;
  /** What is left of a column of which a view that leaves less aside has cleared the rest. */
  readonly clearFurther: (cleared: Column) => Column;
  /** The view that leaves these columns aside as well, whatever their weight. */
  readonly without: (columns: readonly Column[]) => View;
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

/** The level of the pain is left aside wholly; of a wave as much as the diary bears out. */
export function viewOf(days: readonly number[], memory: Memory, waves: readonly Wave[]): View {
  const { takeAway, giveBack, logVariance } = memoryFilter(days, memory);
  const swells: Swell[] = [];
  let logExpected = logVariance;
  for (const { column, usual } of waves) {
    const along = flattened(swells, takeAway(column));
    const length = Math.sqrt(dot(along, along));
    if (length < NOTHING_LEFT) continue;
    scale(along, 1 / length);
    const expected = 1 + (usual * length) ** 2;
    logExpected += Math.log(expected);
    swells.push({ along, factor: 1 / Math.sqrt(expected) });
  }
  const rhythmic = waves.map(({ column }) => takeAway(column));

  function viewWithout(aside: readonly Column[]): View {
    const own = aside.map(takeAway);
    const basis = basisOf(own.map((column) => flattened(swells, column.slice())));
    const known = basisOf([...rhythmic, ...own]).columns;
    const slowly = known.map((base) => {
      const rest = flattened(swells, base.slice());
      takeOut(basis.columns, rest);
      return rest;
    });
    // What clearing adds along each direction of what is known, for so much along each of them.
    const added = known.map((base, place) => slowly.map((rest, other) => dot(base, rest) - (place === other ? 1 : 0)));
    const spread = Math.sqrt(days.length / Math.max(1, days.length - known.length));
    return {
      clear(column) {
        const rest = takeAway(column);
        const along = known.map((base) => dot(base, rest));
        addTo(
          rest,
          known,
          added.map((factors) => factors.reduce((sum, factor, place) => sum + factor * along[place]!, 0)),
        );
        return rest;
      },
      clearFurther(cleared) {
        const rest = cleared.slice();
        takeOut(basis.columns, rest);
        return rest;
      },
      without: (columns) => viewWithout([...aside, ...columns]),
      apart(pain) {
        const both = takeAway(pain);
        const noise = both.slice();
        takeOut(known, noise);
        return { rhythm: both.map((value, row) => value - noise[row]!), noise };
      },
      together(rhythm, noise) {
        const rest = noise.slice();
        takeOut(known, rest);
        return giveBack(rhythm.map((value, row) => value + spread * rest[row]!));
      },
      free: days.length - basis.columns.length,
      likely: expectation(memory) - 0.5 * (logExpected + basis.logDeterminant),
    };
  }
  return viewWithout([new Float64Array(days.length).fill(1)]);
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
