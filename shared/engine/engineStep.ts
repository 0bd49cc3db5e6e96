import type { Effect, EngineEvent, EngineState } from './types.ts';
import type { Moment } from '../moment.ts';

/** One step of the engine, as the recorder follows it. */
export interface Seen {
  readonly event: EngineEvent;
  readonly before: EngineState;
  readonly after: EngineState;
  readonly effects: readonly Effect[];
  readonly now: Moment;
}
