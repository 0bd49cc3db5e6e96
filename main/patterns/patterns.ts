/** Patterns for the window that asks, and the experiment that one of them led to. */
import { Worker } from 'node:worker_threads';
import type { ChangeResult } from '../../shared/bridge.ts';
import type { Deletion } from '../../shared/diary/deletion.ts';
import type { About } from '../../shared/patterns/about.ts';
import type { PatternsAnswer } from '../../shared/patterns/answer.ts';
import { type Experiment, type MicroRhythm, offerFor } from '../../shared/patterns/experiment.ts';
import { reachDayAt } from '../../shared/schedule/workHours.ts';
import type { Settings } from '../../shared/settings/schema.ts';
import type { Clock } from '../clock.ts';
import type { ClockWatch } from '../clockWatch.ts';
import type { Experiments } from './experimentsStorage.ts';
import type { PatternsTask } from './patternsWorker.ts';

export interface PatternsParts {
  readonly clock: Clock;
  readonly watch: Pick<ClockWatch, 'trust'>;
  /** Path of `history.db`. */
  readonly file: string;
  /** The program of the worker. */
  readonly program: URL;
  readonly experiments: Experiments;
  readonly rhythm: () => Settings['rhythm'];
  readonly changeRhythm: (rhythm: Settings['rhythm']) => Promise<ChangeResult>;
  /** The micro-break could not be set back to this after its experiment was deleted. */
  readonly onNotSetBack: (before: MicroRhythm) => void;
}

export interface Patterns {
  /** Looks anew; whoever asks meanwhile gets the same answer. Rejects where the history cannot be read. */
  answer(): Promise<PatternsAnswer>;
  /** Begins the experiment for a pattern, unless one is under way; rejects if the disk does not take it. */
  start(about: About): Promise<ChangeResult>;
  /** Ends the one under way. Throws likewise. */
  stop(): void;
  /** Sets the micro-break back to what it was before the last experiment. */
  undo(): Promise<ChangeResult>;
  /** Takes out what names a deleted application, or all. What one under way has changed is set back. Throws likewise. */
  forget(deletion: Deletion): void;
}

export function createPatterns(parts: PatternsParts): Patterns {
  const { clock, watch, file, program, experiments, rhythm, changeRhythm, onNotSetBack } = parts;
  let underWay: Promise<PatternsAnswer> | null = null;

  /** An experiment that began under a clock that was ahead would go on for years. */
  function followClock(): void {
    if (watch.trust.doubt === null) experiments.cutToNow(clock.now().wall);
  }

  async function look(): Promise<PatternsAnswer> {
    followClock();
    const { wall, zone } = clock.now();
    const dayStart = reachDayAt(wall, zone).from;
    const workerData: PatternsTask = { file, now: wall, dayStart, experiments: experiments.list };
    return new Promise((resolve, reject) => {
      const worker = new Worker(program, { workerData });
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('The search for patterns ended without an answer.')));
    });
  }

  const setBack = (before: MicroRhythm) => changeRhythm({ ...rhythm(), micro: { ...rhythm().micro, ...before } });

  /** What the micro-break was before it; null where it is not any more as the experiment made it. */
  function toSetBack({ about, before }: Experiment): MicroRhythm | null {
    const made = before === null ? null : offerFor(about, before).micro;
    const { activeMinutes, reachMinutes } = rhythm().micro;
    return made?.activeMinutes === activeMinutes && made.reachMinutes === reachMinutes ? before : null;
  }

  return {
    answer() {
      underWay ??= look().finally(() => (underWay = null));
      return underWay;
    },
    async start(about) {
      followClock();
      const now = clock.now().wall;
      if (experiments.running(now) !== null) {
        return { ok: false, problems: [{ path: 'experiment', fault: { kind: 'experiment-under-way' } }] };
      }
      const { micro } = rhythm();
      const { trial, micro: changed } = offerFor(about, micro);
      const before = { activeMinutes: micro.activeMinutes, reachMinutes: micro.reachMinutes };
      // Kept before anything changes: what the rhythm was must not get lost.
      experiments.add({ about, tried: trial, from: now, stoppedAt: null, before: changed === null ? null : before });
      const result: ChangeResult =
        changed === null ? { ok: true } : await changeRhythm({ ...rhythm(), micro: { ...micro, ...changed } });
      if (!result.ok) experiments.removeLast();
      return result;
    },
    stop() {
      followClock();
      const now = clock.now().wall;
      if (experiments.running(now) === null) return;
      experiments.changeLast({ stoppedAt: now });
    },
    async undo() {
      const before = experiments.list.at(-1)?.before ?? null;
      if (before === null) return { ok: true };
      const result = await setBack(before);
      if (result.ok) experiments.changeLast({ before: null });
      return result;
    },
    forget(deletion) {
      const running = experiments.running(clock.now().wall);
      experiments.forget(deletion);
      if (running === null || experiments.list.includes(running)) return;
      const before = toSetBack(running);
      if (before !== null) void setBack(before).then(({ ok }) => ok || onNotSetBack(before));
    },
  };
}
