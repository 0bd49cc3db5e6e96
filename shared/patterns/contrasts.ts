/** What is compared in a diary, under each noise model. */
import { type Column, orthonormalBasis, innerProduct, projectOut } from './columns.ts';
import type { Mark } from './evidence.ts';
import { NOISE_MODELS } from './noiseModel.ts';
import type { Rhythm } from './rhythm.ts';
import { type ResidualSpace, residualSpaceOf } from './residualSpace.ts';

/** For each check-in whether it had this before it; null where that is not known. */
export type ContrastMarks = readonly (boolean | null)[];

export interface Contrast {
  readonly marks: ContrastMarks;
  /** The part of the rhythm that is itself in question here, and so is not taken out. */
  readonly asks: 'hours' | 'weekdays' | null;
  /** What is asked: contrasts of one question, like the borders of an amount, count once together. */
  readonly question: string;
  /** Whether only more pain counts as a difference. */
  readonly onlyMore: boolean;
}

export interface Diary {
  /** Number of the day of each check-in, never falling. */
  readonly days: readonly number[];
  readonly pain: readonly number[];
  readonly rhythm: Rhythm;
}

/** A contrast as columns. */
interface ContrastColumns {
  readonly values: Column;
  /** A level of their own for check-ins of which the mark is not known; null where all are. */
  readonly unknown: Column | null;
}

/** Contrasts that are conditioned on the same rhythm. */
export interface ContrastGroup {
  readonly contrasts: readonly Contrast[];
  /** Their places among all that were asked for. */
  readonly places: readonly number[];
  /** For each noise model its residual space, and in the order of the contrasts their residuals in it. */
  readonly models: readonly { readonly space: ResidualSpace; readonly columns: readonly ContrastColumns[] }[];
}

/** A group under one noise model: the residual of the pain, and in the order of the contrasts the marks. */
export interface ModelFit {
  readonly space: ResidualSpace;
  readonly residual: Column;
  readonly marks: readonly Mark[];
}

/** A group that is conditioned on something more. */
export interface ConditionedGroup extends Omit<ContrastGroup, 'models'> {
  readonly fits: readonly ModelFit[];
}

export function groupsOf({ days, rhythm }: Diary, contrasts: readonly Contrast[]): readonly ContrastGroup[] {
  return ([null, 'hours', 'weekdays'] as const).flatMap((part): ContrastGroup[] => {
    const places = contrasts.flatMap(({ asks }, place) => (asks === part ? [place] : []));
    if (places.length === 0) return [];
    const own = places.map((place) => contrasts[place]!);
    const raw = own.map(({ marks }) => columnsOf(marks));
    const hours = part === 'hours' ? [] : rhythm.hours;
    const weekdays = part === 'weekdays' ? [] : rhythm.weekdays;
    const models = NOISE_MODELS.map((model) => {
      const space = residualSpaceOf(days, model, [...rhythm.drift, ...hours, ...weekdays]);
      return { space, columns: raw.map((each) => mapped(each, space.residualOf)) };
    });
    return [{ contrasts: own, places, models }];
  });
}

function columnsOf(marks: ContrastMarks): ContrastColumns {
  const column = (of: boolean | null) => Float64Array.from(marks, (mark) => (mark === of ? 1 : 0));
  return { values: column(true), unknown: marks.includes(null) ? column(null) : null };
}

const mapped = ({ values, unknown }: ContrastColumns, map: (column: Column) => Column): ContrastColumns => ({
  values: map(values),
  unknown: unknown === null ? null : map(unknown),
});

/** @param given what is conditioned on beside the rhythm. Contrasts that are collinear with both are left out. */
export function conditionGroup(
  { contrasts, places, models }: ContrastGroup,
  given: readonly ContrastMarks[],
  pain: Column,
): ConditionedGroup {
  const covariates = given
    .map(columnsOf)
    .flatMap(({ values, unknown }) => (unknown === null ? [values] : [values, unknown]));
  const all = models.map(({ space: before, columns }) => {
    const space = before.conditionedOn(covariates);
    return {
      space,
      residual: space.residualOf(pain),
      marks: columns.map((each) => markOf(mapped(each, space.projectFurther))),
    };
  });
  const isInformative = (_: unknown, index: number) =>
    all.every(({ marks }) => marks[index]!.information >= MIN_INFORMATION);
  return {
    contrasts: contrasts.filter(isInformative),
    places: places.filter(isInformative),
    fits: all.map(({ space, residual, marks }) => ({ space, residual, marks: marks.filter(isInformative) })),
  };
}

/** In check-ins' worth, beside noise model and rhythm. */
const MIN_INFORMATION = 0.5;

function markOf({ values, unknown }: ContrastColumns): Mark {
  const column = values.slice();
  if (unknown !== null) projectOut(orthonormalBasis([unknown]).columns, column);
  return { column, information: innerProduct(column, column) };
}
