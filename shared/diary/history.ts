/** What `history.db` holds, as plain values. Times are milliseconds since 1970 on the wall clock; never a window title. */
import type { HoldReason } from '../holds/kinds.ts';
import type { BreakKind, Known } from '../terms.ts';
import type { Reason } from '../engine/reason.ts';
import type { CheckIn } from './checkIn.ts';

/**
 * Active use in one application within one minute. A minute in which nobody was active has none, one with two
 * applications has two. Fed to the simulator as windows in this order they give about the same loads again.
 */
export interface UsedMinute {
  /** Start of the minute, a multiple of 60,000. */
  readonly at: number;
  /** IANA zone that was in force. */
  readonly zone: string;
  /** As the system names it; null where none was known. */
  readonly app: string | null;
  /** Id of its category in `shared/apps/categories.ts` at that time; null where none knew it. */
  readonly category: string | null;
  /** Active seconds in this application, above 0, at most 60. */
  readonly seconds: number;
  /** Mean shares of these seconds, 0 to 1. */
  readonly pointer: Known<number>;
  readonly keyboard: Known<number>;
  /** Mean demand u of these seconds, in reach-minutes per minute. */
  readonly demand: number;
  /** Reach load L and pause need F at their end, in reach-minutes. */
  readonly load: number;
  readonly need: number;
}

/**
 * What became of a break in the end. `left` is one that was started and left before it counted, `natural` a pause that
 * counts as a break, be it in place of a prompt or of its own.
 */
export const OUTCOMES = ['taken', 'left', 'skipped', 'ignored', 'natural', 'withdrawn'] as const;
export type BreakOutcome = (typeof OUTCOMES)[number];

/** Why there was a break; `asked`: the person began it of their own accord. */
export const WHYS = ['reach', 'time', 'asked', 'natural'] as const;

export interface PastBreak {
  /** When it fell due; for one that was asked for, when it began; for a natural break, when the pause began. */
  readonly at: number;
  readonly zone: string;
  readonly kind: BreakKind;
  readonly why: (typeof WHYS)[number];
  /** Why it was offered; null where nobody offered it, and where it has a text. */
  readonly reason: Reason | null;
  /** The sentence that earlier versions kept in place of a reason; null where there is none. */
  readonly text: string | null;
  /** Application that was in front when it fell due. */
  readonly app: string | null;
  /** Reach load and pause need then, in reach-minutes. */
  readonly load: number;
  readonly need: number;
  /** When the card came up; null where none did. */
  readonly shownAt: number | null;
  /** What held it back in between, in order. */
  readonly heldBy: readonly HoldReason[];
  readonly postponed: number;
  readonly outcome: BreakOutcome;
  /** When it was over. */
  readonly until: number;
  /** Rest that it brought, in seconds; 0 where none. */
  readonly seconds: number;
  /** Ids of the exercises that were begun. */
  readonly exercises: readonly string[];
  /** Whether a strength set was among them. */
  readonly strengthSet: boolean;
}

export const SPAN_KINDS = ['hold', 'paused', 'asleep', 'locked', 'profile'] as const;

/** A stretch of time in which something held: prompts held back, a pause, the machine asleep, a profile in force. */
export interface Span {
  readonly kind: (typeof SPAN_KINDS)[number];
  /** The reason of a hold, the name of a profile; otherwise empty. */
  readonly what: string;
  readonly from: number;
  /** Null while it lasts. */
  readonly until: number | null;
  readonly zone: string;
}

/** Time in front of an application that is known by name. */
export interface AppUse {
  readonly name: string;
  /** Active seconds. */
  readonly seconds: number;
  /** Start of the last minute, in milliseconds since 1970. */
  readonly lastSeen: number;
}

/** What happened in a span of time, each list in order of time. */
export interface HistoryExcerpt {
  /** [from, until), in milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
  readonly minutes: readonly UsedMinute[];
  readonly breaks: readonly PastBreak[];
  readonly spans: readonly Span[];
  readonly checkIns: readonly CheckIn[];
}

export const emptyExcerpt = (from: number, until: number): HistoryExcerpt => ({
  from,
  until,
  minutes: [],
  breaks: [],
  spans: [],
  checkIns: [],
});
