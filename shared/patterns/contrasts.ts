/** What is compared in a diary, as each memory that it may have shows it. */
import { type Column, basisOf, dot, takeOut } from './columns.ts';
import type { Mark } from './evidence.ts';
import { MEMORIES } from './noiseModel.ts';
import type { Rhythm } from './rhythm.ts';
import { type View, viewOf } from './residualSpace.ts';

/** For each check-in whether it had this before it; null where that is not known. */
export type Marks = readonly (boolean | null)[];

export interface Contrast {
  readonly marks: Marks;
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
interface Asked {
  readonly values: Column;
  /** A level of their own for check-ins of which the mark is not known; null where all are. */
  readonly unknown: Column | null;
}

/** Contrasts for which the same rhythm is left aside. */
export interface Group {
  readonly contrasts: readonly Contrast[];
  /** Their places among all that were asked for. */
  readonly places: readonly number[];
  /** For each memory its view, and in the order of the contrasts what it leaves of them. */
  readonly cleared: readonly { readonly view: View; readonly asked: readonly Asked[] }[];
}

/** One memory's view of a group: the pain, and in the order of the contrasts the marks. */
export interface Sight {
  readonly view: View;
  readonly rest: Column;
  readonly marks: readonly Mark[];
}

/** A group with something more left aside. */
export interface GroupAside extends Omit<Group, 'cleared'> {
  readonly sights: readonly Sight[];
}

export function groupsOf({ days, rhythm }: Diary, contrasts: readonly Contrast[]): readonly Group[] {
  return ([null, 'hours', 'weekdays'] as const).flatMap((part): Group[] => {
    const places = contrasts.flatMap(({ asks }, place) => (asks === part ? [place] : []));
    if (places.length === 0) return [];
    const own = places.map((place) => contrasts[place]!);
    const asked = own.map(({ marks }) => askedOf(marks));
    const hours = part === 'hours' ? [] : rhythm.hours;
    const weekdays = part === 'weekdays' ? [] : rhythm.weekdays;
    const cleared = MEMORIES.map((memory) => {
      const view = viewOf(days, memory, [...rhythm.drift, ...hours, ...weekdays]);
      return { view, asked: asked.map((each) => mapped(each, view.clear)) };
    });
    return [{ contrasts: own, places, cleared }];
  });
}

function askedOf(marks: Marks): Asked {
  const column = (of: boolean | null) => Float64Array.from(marks, (mark) => (mark === of ? 1 : 0));
  return { values: column(true), unknown: marks.includes(null) ? column(null) : null };
}

const mapped = ({ values, unknown }: Asked, map: (column: Column) => Column): Asked => ({
  values: map(values),
  unknown: unknown === null ? null : map(unknown),
});

/** @param given what is left aside beside the rhythm. Contrasts that cannot be told from both are left out. */
export function groupWithout({ contrasts, places, cleared }: Group, given: readonly Marks[], pain: Column): GroupAside {
  const aside = given.map(askedOf).flatMap(({ values, unknown }) => (unknown === null ? [values] : [values, unknown]));
  const all = cleared.map(({ view: before, asked }) => {
    const view = before.without(aside);
    return { view, rest: view.clear(pain), marks: asked.map((each) => markOf(mapped(each, view.clearFurther))) };
  });
  const isTold = (_: unknown, index: number) => all.every(({ marks }) => marks[index]!.told >= LEAST_TOLD);
  return {
    contrasts: contrasts.filter(isTold),
    places: places.filter(isTold),
    sights: all.map(({ view, rest, marks }) => ({ view, rest, marks: marks.filter(isTold) })),
  };
}

/** Least that a mark has to tell beside memory and rhythm, in check-ins' worth. */
const LEAST_TOLD = 0.5;

function markOf({ values, unknown }: Asked): Mark {
  const column = values.slice();
  if (unknown !== null) takeOut(basisOf([unknown]).columns, column);
  return { column, told: dot(column, column) };
}
