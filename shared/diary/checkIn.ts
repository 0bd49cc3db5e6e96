/** A check-in: how the knot feels, in the person's own number. */
import type { BreakKind } from '../terms.ts';
import type { Spot } from './regions.ts';

export const MOST_PAIN = 10;

/** Every answer there is, 0 to 10. */
export const PAINS: readonly number[] = Array.from({ length: MOST_PAIN + 1 }, (_, pain) => pain);

/** What somebody says of it: a number, and where and in words if they like. */
export interface CheckInInput {
  /** Whole number from 0, nothing, to 10, the worst that can be imagined. */
  readonly pain: number;
  /** Where it is felt; empty where nothing was said. */
  readonly spots: readonly Spot[];
  /** In the person's own words, at most `LONGEST_NOTE` characters; null where nothing was said. */
  readonly note: string | null;
}

export interface CheckIn extends CheckInInput {
  /** Milliseconds since 1970 on the wall clock. */
  readonly at: number;
  /** IANA zone that was in force. */
  readonly zone: string;
  readonly source: CheckInSource;
}

export const LONGEST_NOTE = 500;

/** Asked after a break with these exercises, given of the person's own accord in a window, or on the command line. */
export type CheckInSource =
  | { readonly is: 'break'; readonly kind: BreakKind; readonly exercises: readonly string[] }
  | { readonly is: 'window' }
  | { readonly is: 'command' };

export const isPain = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= MOST_PAIN;
