import { useCallback, useState } from 'react';
import type { Snapshot } from '../../shared/bridge.ts';
import type { Settings } from '../../shared/settings/schema.ts';
import { exerciseSteps } from '../../shared/words/exercises.ts';
import { exerciseOf, shortName } from '../ui/exercises.ts';
import { useSay } from '../ui/say.ts';
import { capital, countdown, spokenLength } from '../ui/words.ts';
import { Announcer } from './Announcer.tsx';
import { Controls, WAITS } from './Controls.tsx';
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
  const name = planned === undefined ? 'A pause' : shortName(say, planned.id);
  const startMs = progress?.startMs ?? 0;
  const instruction = planned === undefined ? null : instructionAt(planned, (elapsedMs - startMs) / 1000);
  const steps = exercise === undefined ? [] : exerciseSteps(say, exercise);
  const step = instruction === null ? undefined : steps[instruction.step];
  useSound({ plan, wholeMs, elapsedMs, step: step ?? '', sound, mayBeHeard });
  const title = over ? 'That was your break' : name;
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
  const side = instruction === null || instruction.side === null ? '' : `${capital(instruction.side)} side.`;
  return (
    <main className={hasStage ? 'break' : 'break break-plain'}>
      <Announcer
        parts={
          over
            ? ['The break is over.']
            : [
                `${name}, ${spokenLength(planned?.seconds ?? seconds)}.`,
                side,
                step ?? '',
                waits && !waited.before ? WAITS : '',
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
            label={`${name}, shown by a figure`}
          />
        </div>
      ) : null}
      <header className="break-head">
        <div>
          <p className="break-part quiet figures">
            {isLong && !over && progress !== null ? (
              <>
                {`${progress.index + 1} of ${plan.length}`}
                <span role="timer" aria-label="Time left for this exercise">
                  {countdown(progress.leftMs)}
                </span>
              </>
            ) : running.kind === 'micro' ? (
              'Micro-break'
            ) : (
              'Long break'
            )}
            {standsStill ? <strong>{paused ? 'Paused' : 'Waiting'}</strong> : null}
          </p>
          <h1>{title}</h1>
          {planned === undefined ? null : <p className="break-why quiet">{say(`exerciseReason.${planned.why}`)}</p>}
        </div>
        {ring}
      </header>
      <div className="break-now" key={planned === undefined ? 'plain' : `${progress?.index}-${planned.id}`}>
        {over ? (
          <p>{capital(spokenLength(seconds))} of rest for the reaching arm. Carry on whenever you like.</p>
        ) : exercise === undefined || instruction === null ? (
          <p>{running.asksForCare ? say('break.care') : running.text}</p>
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

/** The first moment after `ms` at which something else is to be told, in milliseconds of the break. */
function nextChange(plan: BreakNow['plan'], ms: number, wholeMs: number): number {
  const progress = progressOf(plan, ms, wholeMs);
  if (progress === null) return Infinity;
  const inExercise = nextInstructionAt(plan[progress.index]!, (ms - progress.startMs) / 1000);
  return Math.min(progress.startMs + inExercise * 1000, ms + progress.leftMs);
}
