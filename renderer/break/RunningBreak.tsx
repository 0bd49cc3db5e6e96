import { useCallback, useState } from 'react';
import type { Snapshot } from '../../shared/bridge.ts';
import type { Settings } from '../../shared/settings/schema.ts';
import { exerciseSteps } from '../../shared/words/exercises.ts';
import { spokenLength } from '../../shared/words/lengths.ts';
import { reasonText } from '../../shared/words/reason.ts';
import { exerciseOf, shortName } from '../ui/exercises.ts';
import { useSay } from '../ui/say.ts';
import { countdown } from '../ui/countdown.ts';
import { Announcer } from './Announcer.tsx';
import { Controls } from './Controls.tsx';
import { performanceOf } from '../ui/figure/performances.ts';
import { nextInstructionAt, instructionAt } from './instruction.ts';
import { Details } from './Details.tsx';
import { useElapsed } from './elapsed.ts';
import { progressOf } from './progress.ts';
import { Sequence } from './Sequence.tsx';
import { useSound } from './sound/useSound.ts';
import { Stage } from './Stage.tsx';
import { StepNow } from './StepNow.tsx';
import { TimeRing } from './TimeRing.tsx';

type BreakNow = NonNullable<Snapshot['break']>;

interface RunningBreakProps {
  readonly now: BreakNow;
  readonly receivedAt: number;
  readonly rate: number;
  readonly quiet: boolean;
  readonly sound: Settings['sound'];
  /** False on other displays and in calls. */
  readonly mayBeHeard: boolean;
}

/** The break while it lasts, and a calm last picture until main closes the window. */
export function RunningBreak({ now: running, receivedAt, rate, quiet, sound, mayBeHeard }: RunningBreakProps) {
  const say = useSay();
  const { plan, seconds, paused, waits } = running;
  const standsStill = paused || waits;
  const wholeMs = seconds * 1000;
  const next = useCallback((ms: number) => nextChange(plan, ms, wholeMs), [plan, wholeMs]);
  const time = { elapsedMs: running.elapsedMs, receivedAt, rate: standsStill ? 0 : rate, endMs: wholeMs };
  const { elapsedMs, now } = useElapsed(time, next);
  const [moreOf, setMoreOf] = useState<string | null>(null);
  // A screen reader hears of it the first time; the page shows it each time.
  const [waited, setWaited] = useState({ now: waits, before: false });
  if (waited.now !== waits) setWaited({ now: waits, before: waited.before || waited.now });
  const over = elapsedMs >= wholeMs;
  const progress = progressOf(plan, elapsedMs, wholeMs);
  const planned = progress === null || over ? undefined : plan[progress.index];
  const exercise = planned === undefined ? undefined : exerciseOf(planned.id);
  const name = planned === undefined ? say('break.plainPause') : shortName(say, planned.id);
  const startMs = progress?.startMs ?? 0;
  const instruction = planned === undefined ? null : instructionAt(planned, (elapsedMs - startMs) / 1000);
  const steps = exercise === undefined ? [] : exerciseSteps(say, exercise);
  const step = instruction === null ? undefined : steps[instruction.step];
  useSound({ plan, wholeMs, elapsedMs, step: step ?? '', sound, mayBeHeard });
  const title = over ? say('break.done') : name;
  const ring = <TimeRing leftMs={wholeMs - elapsedMs} wholeMs={wholeMs} over={over} />;

  if (quiet) {
    return (
      <main className="break-quiet">
        {ring}
        <h1>{title}</h1>
      </main>
    );
  }

  const asksMore = exercise !== undefined && moreOf === exercise.id;
  const isLong = plan.length > 1;
  const hasStage = planned !== undefined && (performanceOf(planned) !== null || exercise?.picture !== undefined);
  const side = instruction === null || instruction.side === null ? '' : say('break.side', { side: instruction.side });
  return (
    <main className={hasStage ? 'break' : 'break break-plain'}>
      <Announcer
        parts={
          over
            ? [say('break.announcedEnd')]
            : [
                say('break.announcedPart', { name, length: spokenLength(say, planned?.seconds ?? seconds) }),
                side,
                step ?? '',
                waits && !waited.before ? say('break.waits') : '',
              ]
        }
      />
      {hasStage ? (
        <div className="break-stage" key={`stage-${progress!.index}-${planned.id}`}>
          <Stage
            planned={planned}
            picture={exercise?.picture}
            startMs={startMs}
            now={now}
            running={!standsStill && rate > 0}
            label={say('break.figure', { name })}
          />
        </div>
      ) : null}
      <header className="break-head">
        <div>
          <p className="break-part quiet figures">
            {isLong && !over && progress !== null ? (
              <>
                {say('break.part', { number: progress.index + 1, count: plan.length })}
                <span role="timer" aria-label={say('break.partTimeLeft')}>
                  {countdown(progress.leftMs)}
                </span>
              </>
            ) : (
              say('break.kind', { kind: running.kind })
            )}
            {standsStill ? <strong>{say(paused ? 'break.paused' : 'break.waiting')}</strong> : null}
          </p>
          <h1>{title}</h1>
          {planned === undefined ? null : <p className="break-why quiet">{say(`exerciseReason.${planned.why}`)}</p>}
        </div>
        {ring}
      </header>
      <div className="break-now" key={planned === undefined ? 'plain' : `${progress?.index}-${planned.id}`}>
        {over ? (
          <p>{say('break.rested', { length: spokenLength(say, seconds, 'start') })}</p>
        ) : exercise === undefined || instruction === null ? (
          <p>{running.asksForCare ? say('break.care') : reasonText(say, running)}</p>
        ) : asksMore ? (
          <Details exercise={exercise} dose={planned?.dose} />
        ) : (
          <StepNow steps={steps} instruction={instruction} />
        )}
      </div>
      {isLong ? <Sequence plan={plan} current={over ? plan.length : (progress?.index ?? 0)} /> : null}
      <Controls
        paused={paused}
        hasExercise={exercise !== undefined}
        hasNext={progress !== null && progress.index < plan.length - 1}
        asksMore={asksMore}
        onMore={() => setMoreOf(asksMore ? null : (exercise?.id ?? null))}
        counts={elapsedMs >= running.countsFrom * 1000}
        strict={running.strict}
        waits={waits && !over}
        mayPause={running.mayPause}
        tip={running.tip}
      />
    </main>
  );
}

/** The first moment after `ms` at which the instruction changes, in milliseconds of the break. */
function nextChange(plan: BreakNow['plan'], ms: number, wholeMs: number): number {
  const progress = progressOf(plan, ms, wholeMs);
  if (progress === null) return Infinity;
  const inExercise = nextInstructionAt(plan[progress.index]!, (ms - progress.startMs) / 1000);
  return Math.min(progress.startMs + inExercise * 1000, ms + progress.leftMs);
}
