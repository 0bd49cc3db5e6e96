/** Runs the engine over recorded windows, with somebody who answers every card the same way. */
import type { LogWindow } from '../activity/log.ts';
import { finish, initialState, stepInPlace } from '../engine/step.ts';
import type { Occurrence, EngineEvent, EngineState } from '../engine/types.ts';
import type { UserAction } from '../engine/userAction.ts';
import { type Moment, SECOND } from '../moment.ts';
import type { Settings } from '../settings/schema.ts';

export const ANSWERS = ['take', 'ignore', 'postpone', 'skip'] as const;
export type SimulatedAnswer = (typeof ANSWERS)[number];

export interface Simulation {
  /** Reach load after the last window, in reach-minutes. */
  readonly load: number;
  /** Runs one window; they come in order of time. */
  feed(window: LogWindow): void;
  /** Ends the log: a break under way is taken to its end, the running day is told. */
  end(): void;
}

const ACTION_OF_ANSWER: Readonly<Record<SimulatedAnswer, UserAction | null>> = {
  take: { type: 'start-break' },
  ignore: null,
  postpone: { type: 'postpone' },
  skip: { type: 'skip' },
};

/** A simulation that hands every occurrence, in order of time, to `tell`. */
export function simulation(
  settings: Settings,
  answer: SimulatedAnswer,
  tell: (occurrence: Occurrence) => void,
): Simulation {
  let state: EngineState | null = null;
  const action = ACTION_OF_ANSWER[answer];

  function run(event: EngineEvent, now: Moment): void {
    for (const occurrence of stepInPlace(state!, event, now)) {
      tell(occurrence);
      if (occurrence.type === 'shown' && action !== null) run(action, now);
    }
  }

  /** While a break runs the person rests, whatever the log says. Gives back the moment from which the log counts. */
  function rest(from: number, until: number, zone: string, app: string | null): number {
    const prompt = state!.prompt;
    if (prompt.stage !== 'break' || prompt.startedAt + prompt.seconds * SECOND <= from) return from;
    const end = Math.min(prompt.startedAt + prompt.seconds * SECOND, until);
    const sample = {
      seconds: (end - from) / SECOND,
      app,
      pointer: 0,
      keyboard: 0,
      idleMs: end - prompt.startedAt,
    };
    run({ type: 'sample', sample, coarse: true }, at(end, zone));
    return end;
  }

  return {
    get load() {
      return state?.load ?? 0;
    },
    feed({ start: given, zone, sample, event }) {
      const end = given + sample.seconds * SECOND;
      state ??= initialState(settings, at(given, zone));
      // Windows with rounded times may overlap a little; time does not run backwards.
      const start = Math.max(given, state.last?.mono ?? given);
      if (state.last !== null && state.last.mono < start) rest(state.last.mono, start, zone, state.app.name);
      if (event !== null) run(event, at(start, zone));
      const from = start < end ? rest(start, end, zone, sample.app) : end;
      if (from >= end) return;
      run(
        {
          type: 'sample',
          sample: from === given ? sample : { ...sample, seconds: (end - from) / SECOND },
          coarse: true,
        },
        at(end, zone),
      );
    },
    end() {
      if (state === null || state.last === null) return;
      rest(state.last.mono, Infinity, state.last.zone, state.app.name);
      for (const occurrence of finish(state, state.last).occurrences) tell(occurrence);
    },
  };
}

/** In a log the wall clock is the only clock. */
function at(ms: number, zone: string): Moment {
  return { mono: ms, wall: ms, zone };
}
