/** Feeds samples and what the person does to the engine, and tells what the engine decided. */
import type { EngineStep } from '../shared/engine/engineStep.ts';
import { nextWake, step } from '../shared/engine/step.ts';
import type { ActivitySample, EngineEvent, EngineState } from '../shared/engine/types.ts';
import type { Known } from '../shared/terms.ts';
import type { Clock } from './clock.ts';

export interface CoachParts {
  readonly clock: Clock;
  readonly state: EngineState;
}

/** What the coach needs of parts that need the coach themselves. */
export interface CoachSurroundings {
  /** A fresh reading of the time since the last input, for a card that waits for a pause in typing. */
  readonly idleMs: () => Known<number>;
  /** Whether the last input went to the windows of the running break. @param byPointer whether the pointer was in use */
  readonly isOwnInput: (byPointer: boolean) => boolean;
  /** Called after every event, with what it led to. */
  readonly onStep: (step: EngineStep) => void;
}

export interface Coach {
  readonly state: EngineState;
  handle(event: EngineEvent): void;
  /** The same with what the sensors saw. */
  see(sample: ActivitySample): void;
  /** Once, before the first event comes. */
  connect(to: CoachSurroundings): void;
  stop(): void;
}

const ALONE: CoachSurroundings = { idleMs: () => 'unknown', isOwnInput: () => false, onStep: () => {} };

export function createCoach({ clock, state: start }: CoachParts): Coach {
  let state = start;
  let around = ALONE;
  /** Whether the pointer was in use in the last window. */
  let pointerWorks = false;
  let stopWaiting = () => {};

  function handle(event: EngineEvent): void {
    const now = clock.now();
    const before = state;
    const result = step(before, event, now);
    state = result.state;
    wakeAt(nextWake(state, now.mono), now.mono);
    around.onStep({ event, before, after: state, occurrences: result.occurrences, now });
  }

  function wakeAt(time: number | null, mono: number): void {
    stopWaiting();
    const look = () => handle({ type: 'tick', idleMs: around.idleMs(), own: around.isOwnInput(pointerWorks) });
    stopWaiting = time === null ? () => {} : clock.after(time - mono, look);
  }

  return {
    get state() {
      return state;
    },
    handle,
    see(sample) {
      pointerWorks = sample.pointer !== 'unknown' && sample.pointer > 0;
      handle({ type: 'sample', sample: { ...sample, own: around.isOwnInput(pointerWorks) } });
    },
    connect: (to) => void (around = to),
    stop: () => stopWaiting(),
  };
}
