import { ChevronRight } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Snapshot } from '../../shared/bridge.ts';
import type { Settings } from '../../shared/settings/schema.ts';
import { exerciseOf, shortName } from '../ui/exercises.ts';
import { useSend } from '../ui/send.ts';
import { capital, countdown, spokenLength } from '../ui/words.ts';
import { Announcer } from './Announcer.tsx';
import { nextTelling, performanceOf, tellingAt } from './course.ts';
import { Details } from './Details.tsx';
import { useElapsed } from './elapsed.ts';
import { progressOf } from './progress.ts';
import { Sequence } from './Sequence.tsx';
import { useSound } from './sound/useSound.ts';
import { Stage } from './Stage.tsx';
import { StepNow } from './StepNow.tsx';
import { TimeRing } from './TimeRing.tsx';

interface RunningBreakProps {
  readonly now: NonNullable<Snapshot['break']>;
  readonly receivedAt: number;
  readonly rate: number;
  readonly quiet: boolean;
  /** The break lasts until its time is over. */
  readonly strict: boolean;
  readonly sound: Settings['sound'];
  /** False on other displays and in calls. */
  readonly mayBeHeard: boolean;
}

/** The break while it lasts, and a calm last picture until main closes the window. */
export function RunningBreak({ now: running, receivedAt, rate, quiet, strict, sound, mayBeHeard }: RunningBreakProps) {
  const { plan, seconds, elapsedMs: receivedMs } = running;
  const wholeMs = seconds * 1000;
  const next = useCallback((ms: number) => nextChange(plan, ms, wholeMs), [plan, wholeMs]);
  const { elapsedMs, now } = useElapsed({ elapsedMs: receivedMs, receivedAt, rate, endMs: wholeMs }, next);
  const { send, failed } = useSend();
  const [asksMore, setAsksMore] = useState(false);
  const progress = progressOf(plan, elapsedMs, wholeMs);
  const planned = progress === null ? undefined : plan[progress.index];
  const over = elapsedMs >= wholeMs;
  const name = planned === undefined ? 'A pause' : shortName(planned.id);
  const exercise = planned === undefined ? undefined : exerciseOf(planned.id);
  const startMs = progress?.startMs ?? 0;
  const telling = planned === undefined ? null : tellingAt(planned, (elapsedMs - startMs) / 1000);
  const step = over || telling === null ? undefined : exercise?.steps[telling.step];
  useSound({ plan, wholeMs, elapsedMs, step: step ?? '', sound, mayBeHeard });
  const ring = <TimeRing leftMs={wholeMs - elapsedMs} wholeMs={wholeMs} over={over} />;

  if (quiet) {
    return (
      <main className="break-quiet">
        {ring}
        <h1>{over ? 'That was your break' : name}</h1>
      </main>
    );
  }

  const counts = elapsedMs >= wholeMs / 2;
  const isLong = plan.length > 1;
  const hasFigure = planned !== undefined && performanceOf(planned) !== null && !over;
  return (
    <main className={hasFigure ? 'break' : 'break break-plain'}>
      <Announcer parts={announcement()} />
      {hasFigure ? (
        <div className="break-stage" key={`${progress!.index}-${planned.id}`}>
          <Stage
            planned={planned}
            startMs={startMs}
            now={now}
            running={rate > 0}
            label={`${name}, shown by a figure`}
          />
        </div>
      ) : null}
      <header className="break-head">
        <div>
          <p className="break-part quiet figures">
            {isLong && progress !== null && !over
              ? `${progress.index + 1} of ${plan.length}`
              : running.kind === 'micro'
                ? 'Micro-break'
                : 'Long break'}
            {isLong && progress !== null && !over ? (
              <span role="timer" aria-label="Time left for this exercise">
                {countdown(progress.leftMs)}
              </span>
            ) : null}
          </p>
          <h1>{over ? 'That was your break' : name}</h1>
        </div>
        {ring}
      </header>
      <div className="break-now" key={progress?.index}>
        {over ? (
          <p>{capital(spokenLength(seconds))} of rest for the reaching arm. Carry on whenever you like.</p>
        ) : exercise === undefined || telling === null ? (
          <p>{running.text}</p>
        ) : asksMore ? (
          <Details exercise={exercise} />
        ) : (
          <StepNow steps={exercise.steps} telling={telling} />
        )}
      </div>
      {isLong ? <Sequence plan={plan} current={over ? plan.length : (progress?.index ?? 0)} /> : null}
      <footer className="break-end">
        {exercise === undefined || over ? null : (
          <Button className="button bare more" aria-expanded={asksMore} onPress={() => setAsksMore(!asksMore)}>
            <ChevronRight className="more-mark" size={18} aria-hidden="true" />
            More
          </Button>
        )}
        <p className="small quiet" role={failed ? 'alert' : undefined}>
          {failed
            ? 'That did not reach Unknot. Please try once more.'
            : strict
              ? 'Esc three times leaves at once.'
              : counts
                ? ''
                : 'Counts once half the time is over.'}
        </p>
        {strict ? null : (
          <Button className={counts ? 'button primary' : 'button'} onPress={() => send('endBreak', null)}>
            {counts ? 'Done' : 'Leave'}
          </Button>
        )}
      </footer>
    </main>
  );

  function announcement(): readonly string[] {
    if (over) return ['The break is over.'];
    const side = telling === null || telling.side === null ? '' : `${capital(telling.side)} side.`;
    return [`${name}, ${spokenLength(planned?.seconds ?? seconds)}.`, side, step ?? ''];
  }
}

/** The first moment after `ms` at which something else is to be told, in milliseconds of the break. */
function nextChange(plan: NonNullable<Snapshot['break']>['plan'], ms: number, wholeMs: number): number {
  const progress = progressOf(plan, ms, wholeMs);
  if (progress === null) return Infinity;
  const inExercise = nextTelling(plan[progress.index]!, (ms - progress.startMs) / 1000);
  return Math.min(progress.startMs + inExercise * 1000, ms + progress.leftMs);
}
