/** Feeds samples and what the person does to the engine, and tells what the engine decided. */
import type { EngineStep } from '../shared/engine/engineStep.ts';
import { describe } from '../shared/words/stateLine.ts';
import { nextWake, step } from '../shared/engine/step.ts';
import type { EngineEvent, EngineState } from '../shared/engine/types.ts';
import type { Known } from '../shared/terms.ts';
import type { Clock } from './clock.ts';

export interface CoachParts {
  readonly clock: Clock;
  readonly state: EngineState;
  /** A fresh reading of the time since the last input, for a card that waits for a pause in typing. */
  readonly idleMs: () => Known<number>;
  /** Whether the last input went to the windows of the running break. */
  readonly isOwnInput: () => boolean;
  /** Called after every event, with what it led to. */
  readonly onStep: (step: EngineStep) => void;
}

export interface Coach {
  readonly state: EngineState;
  handle(event: EngineEvent): void;
  /** The state in one sentence. */
  line(): string;
  stop(): void;
}

export function createCoach({ clock, state: start, idleMs, isOwnInput, onStep }: CoachParts): Coach {
  let state = start;
  let stopWaiting = () => {};

  function handle(event: EngineEvent): void {
    const now = clock.now();
    const before = state;
    const result = step(before, event, now);
    state = result.state;
    wakeAt(nextWake(state, now.mono), now.mono);
    onStep({ event, before, after: state, occurrences: result.occurrences, now });
  }

  function wakeAt(time: number | null, mono: number): void {
    stopWaiting();
    const look = () => handle({ type: 'tick', idleMs: idleMs(), own: isOwnInput() });
    stopWaiting = time === null ? () => {} : clock.after(time - mono, look);
  }

  return {
    get state() {
      return state;
    },
    handle,
    line: () => describe(state, clock.now()),
    stop: () => stopWaiting(),
  };
}
