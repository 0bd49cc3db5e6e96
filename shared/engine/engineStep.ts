import type { Occurrence, EngineEvent, EngineState } from './types.ts';
import type { Moment } from '../moment.ts';

/** One step of the engine, as the recorder follows it. */
export interface EngineStep {
  readonly event: EngineEvent;
  readonly before: EngineState;
  readonly after: EngineState;
  readonly occurrences: readonly Occurrence[];
  readonly now: Moment;
}
