/** What is left of a diary after one noise model and the rhythm: its rows are independent of each other again. */
import { type Column, axpy, orthonormalBasis, innerProduct, projectOut } from './columns.ts';
import { type NoiseModel, logPrior, whitenerOf } from './noiseModel.ts';
import type { Wave } from './rhythm.ts';

export interface ResidualSpace {
  /** What is left of a column, whitened. */
  readonly residualOf: (column: Column) => Column;
  /** The same for a residual of a space that is conditioned on less. */
  readonly projectFurther: (cleared: Column) => Column;
  /** The space that is conditioned on these columns as well. */
  readonly conditionedOn: (columns: readonly Column[]) => ResidualSpace;
  /** Whitened pain, as the rhythm that fits it best and the noise that is left. */
  readonly split: (pain: Column) => { readonly rhythm: Column; readonly noise: Column };
  /** A pain of this rhythm and a noise of this size, with the correlations of the model. */
  readonly compose: (rhythm: Column, noise: Column) => Column;
  readonly degreesOfFreedom: number;
  /** Logarithm of the weight of model and rhythm: the part of the likelihood that no residual enters. */
  readonly logWeight: number;
}

/** A direction with a prior of its own variance: ridge shrinkage along it. */
interface ShrunkDirection {
  readonly along: Column;
  /** The factor by which lengths along it shrink. */
  readonly factor: number;
}

/** The mean is projected out wholly; a wave only as far as the diary bears it out. */
export function residualSpaceOf(days: readonly number[], model: NoiseModel, waves: readonly Wave[]): ResidualSpace {
  const { whiten, unwhiten, logVariance } = whitenerOf(days, model);
  const shrunk: ShrunkDirection[] = [];
  let logExpected = logVariance;
  for (const { column, usual } of waves) {
    const along = shrinkAlong(shrunk, whiten(column));
    const length = Math.sqrt(innerProduct(along, along));
    if (length < MIN_LENGTH) continue;
    scale(along, 1 / length);
    const expected = 1 + (usual * length) ** 2;
    logExpected += Math.log(expected);
    shrunk.push({ along, factor: 1 / Math.sqrt(expected) });
  }
  const rhythmic = waves.map(({ column }) => whiten(column));

  function conditioned(covariates: readonly Column[]): ResidualSpace {
    const own = covariates.map(whiten);
    const basis = orthonormalBasis(own.map((column) => shrinkAlong(shrunk, column.slice())));
    const known = orthonormalBasis([...rhythmic, ...own]).columns;
    const shrunkBases = known.map((base) => {
      const rest = shrinkAlong(shrunk, base.slice());
      projectOut(basis.columns, rest);
      return rest;
    });
    // How the residual changes along each known direction, by the length along each of them.
    const added = known.map((base, place) =>
      shrunkBases.map((rest, other) => innerProduct(base, rest) - (place === other ? 1 : 0)),
    );
    const spread = Math.sqrt(days.length / Math.max(1, days.length - known.length));
    return {
      residualOf(column) {
        const rest = whiten(column);
        const along = known.map((base) => innerProduct(base, rest));
        axpy(
          rest,
          known,
          added.map((factors) => factors.reduce((sum, factor, place) => sum + factor * along[place]!, 0)),
        );
        return rest;
      },
      projectFurther(cleared) {
        const rest = cleared.slice();
        projectOut(basis.columns, rest);
        return rest;
      },
      conditionedOn: (columns) => conditioned([...covariates, ...columns]),
      split(pain) {
        const both = whiten(pain);
        const noise = both.slice();
        projectOut(known, noise);
        return { rhythm: both.map((value, row) => value - noise[row]!), noise };
      },
      compose(rhythm, noise) {
        const rest = noise.slice();
        projectOut(known, rest);
        return unwhiten(rhythm.map((value, row) => value + spread * rest[row]!));
      },
      degreesOfFreedom: days.length - basis.columns.length,
      logWeight: logPrior(model) - 0.5 * (logExpected + basis.logDeterminant),
    };
  }
  return conditioned([new Float64Array(days.length).fill(1)]);
}

const MIN_LENGTH = 1e-6;

function scale(column: Column, factor: number): void {
  for (let row = 0; row < column.length; row++) column[row]! *= factor;
}

/** In place. */
function shrinkAlong(shrunk: readonly ShrunkDirection[], column: Column): Column {
  for (const { along, factor } of shrunk) scaleAlong(column, along, factor);
  return column;
}

/** Makes so many times longer what lies along a direction. */
function scaleAlong(column: Column, along: Column, factor: number): void {
  const more = (factor - 1) * innerProduct(along, column);
  for (let row = 0; row < column.length; row++) column[row]! += more * along[row]!;
}
