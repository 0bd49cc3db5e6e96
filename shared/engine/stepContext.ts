import type { Moment } from '../moment.ts';
import type { Occurrence, OccurrenceOf, OccurrenceType, EngineState } from './types.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The state while one event is worked into it: a copy that is written to, and the occurrences so far. */
export interface StepContext {
  readonly state: Writable<EngineState>;
  readonly now: Moment;
  readonly occurrences: Occurrence[];
  /** The longest pause that this event knows of, also one that it ended; in milliseconds. */
  longestPauseMs: number;
}

type Details<T extends OccurrenceType> = Omit<OccurrenceOf<T>, 'type' | 'at' | 'load' | 'need' | 'dose'>;

/** Adds an occurrence with the tanks as they are now. `at` differs from the context's moment only within a gap. */
export function emit<T extends OccurrenceType>(
  context: StepContext,
  type: T,
  details: Details<T>,
  at: Moment = context.now,
): void {
  const { load, need, dose } = context.state;
  context.occurrences.push({ type, at, load, need, dose, ...details } as Occurrence);
}
