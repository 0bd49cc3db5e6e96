import type { Moment } from '../moment.ts';
import type { Effect, EffectOf, EffectType, EngineState } from './types.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The state while one event is worked into it: a copy that is written to, and the effects so far. */
export interface Turn {
  readonly state: Writable<EngineState>;
  readonly now: Moment;
  readonly effects: Effect[];
  /** The longest pause that this event knows of, also one that it ended; in milliseconds. */
  longestPauseMs: number;
}

type Details<T extends EffectType> = Omit<EffectOf<T>, 'type' | 'at' | 'load' | 'need' | 'dose'>;

/** Adds an effect with the tanks as they are now. `at` differs from the turn's moment only within a gap. */
export function emit<T extends EffectType>(turn: Turn, type: T, details: Details<T>, at: Moment = turn.now): void {
  const { load, need, dose } = turn.state;
  turn.effects.push({ type, at, load, need, dose, ...details } as Effect);
}
