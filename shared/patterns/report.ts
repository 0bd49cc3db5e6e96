/** What is told of the patterns in a diary, as plain values. */
import type { About } from './about.ts';

/** A check-in, or the worst of a day. */
export interface Dot {
  /** Milliseconds since 1970 on the wall clock, and the zone then. */
  readonly at: number;
  readonly zone: string;
  /** 0 to 10. */
  readonly pain: number;
}

/** One side of a comparison. */
export interface ComparisonSide {
  readonly dots: readonly Dot[];
  /** Of them, at or above the report's `bad`. */
  readonly bad: number;
}

export interface Pattern {
  readonly about: About;
  /** What the dots are. */
  readonly unit: 'day' | 'check-in';
  /** From this pain on a dot counts as bad: the person's own upper third or so. */
  readonly badFrom: number;
  readonly with: ComparisonSide;
  readonly without: ComparisonSide;
  /** Points of pain more with it than without, hours, weekdays and slow drift left aside; below 0 less. */
  readonly points: number;
  /** The points that would fit what was logged as well (95 % or more, for all that was looked at together). */
  readonly from: number;
  readonly until: number;
  /** In what share of diaries without any pattern something as clear would turn up. */
  readonly chance: number;
  /** What may explain the diary in place of it, since it went along with it. */
  readonly alike: readonly About[];
}

/** Something that was looked at and is not told as a pattern. */
export interface Unclear {
  readonly about: About;
  /** About how many check-ins more it takes to see a difference of two points; 0 where one would have been seen. */
  readonly moreCheckIns: number;
}

export interface PatternsReport {
  /** What the last look was at, or what there is before the first: [from, until), in milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
  /** When the next look is due, in milliseconds since 1970; null without a check-in. */
  readonly nextLook: number | null;
  readonly checkIns: number;
  readonly days: number;
  /** How many comparisons were made; 0 before the first look. */
  readonly looks: number;
  readonly patterns: readonly Pattern[];
  readonly unclear: readonly Unclear[];
  /** About how many check-ins more until two points would be seen in half of what is looked at; 0 where there are enough. */
  readonly moreCheckIns: number;
}
