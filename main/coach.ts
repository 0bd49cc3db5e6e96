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
  /** The time since the last input, as far as the last poll knew. */
  readonly idleMs: () => Known<number>;
  /** Looks at the hands now and tells the same, for a card that may come. */
  readonly look: (told: (idleMs: Known<number>) => void) => void;
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

const ALONE: CoachSurroundings = {
  idleMs: () => 'unknown',
  look: (told) => told('unknown'),
  isOwnInput: () => false,
  onStep: () => {},
};

export function createCoach({ clock, state: start }: CoachParts): Coach {
  let state = start;
  let around = ALONE;
  /** Whether the pointer was in use in the last window. */
  let pointerWorks = false;
  let stopWaiting = () => {};
  let isLooking = false;

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
    stopWaiting = time === null ? () => {} : clock.after(time - mono, wake);
  }

  /** A card comes only after a look at the hands; all else keeps its second. */
  function wake(): void {
    const { stage } = state.prompt;
    if (stage !== 'waiting' && stage !== 'postponed') return tick(around.idleMs());
    if (isLooking) return;
    isLooking = true;
    around.look((idleMs) => {
      isLooking = false;
      tick(idleMs);
    });
  }

  const tick = (idleMs: Known<number>) => handle({ type: 'tick', idleMs, own: around.isOwnInput(pointerWorks) });

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
