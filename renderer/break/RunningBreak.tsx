import { Button } from 'react-aria-components';
import type { Snapshot } from '../../shared/bridge.ts';
import type { Settings } from '../../shared/settings/schema.ts';
import { exerciseOf, shortName } from '../ui/exercises.ts';
import { useSend } from '../ui/send.ts';
import { capital, countdown, spokenLength } from '../ui/words.ts';
import { Announcer } from './Announcer.tsx';
import { useElapsed } from './elapsed.ts';
import { Instructions } from './Instructions.tsx';
import { progressOf, stepAt } from './progress.ts';
import { Sequence } from './Sequence.tsx';
import { useSound } from './sound/useSound.ts';
import { TimeRing } from './TimeRing.tsx';

interface RunningBreakProps {
  readonly now: NonNullable<Snapshot['break']>;
  readonly receivedAt: number;
  readonly rate: number;
  readonly quiet: boolean;
  readonly sound: Settings['sound'];
  /** False on other displays and in calls. */
  readonly mayBeHeard: boolean;
}

/** The break while it lasts, and a calm last picture until main closes the window. */
export function RunningBreak({ now, receivedAt, rate, quiet, sound, mayBeHeard }: RunningBreakProps) {
  const wholeMs = now.seconds * 1000;
  const elapsedMs = useElapsed({ elapsedMs: now.elapsedMs, receivedAt, rate, endMs: wholeMs });
  const { send, failed } = useSend();
  const progress = progressOf(now.plan, elapsedMs, wholeMs);
  const planned = progress === null ? undefined : now.plan[progress.index];
  const over = elapsedMs >= wholeMs;
  const name = planned === undefined ? 'A pause' : shortName(planned.id);
  const exercise = planned === undefined ? undefined : exerciseOf(planned.id);
  const step = over ? undefined : exercise?.steps[stepAt(exercise.steps.length, progress?.share ?? 0)];
  useSound({ plan: now.plan, wholeMs, elapsedMs, step: step ?? '', sound, mayBeHeard });
  const ring = <TimeRing leftMs={wholeMs - elapsedMs} wholeMs={wholeMs} over={over} />;
  const announcement = over ? 'The break is over.' : `${name}, ${spokenLength(planned?.seconds ?? now.seconds)}.`;

  if (quiet) {
    return (
      <main className="break-quiet">
        {ring}
        <h1>{over ? 'That was your break' : name}</h1>
      </main>
    );
  }

  const counts = elapsedMs >= wholeMs / 2;
  return (
    <main className="break">
      <Announcer text={announcement} />
      <div className="break-hero">
        {ring}
        {now.plan.length > 1 ? (
          <Sequence plan={now.plan} current={over ? now.plan.length : (progress?.index ?? 0)} />
        ) : null}
      </div>
      <div className="break-now">
        {over ? (
          <div className="break-over">
            <h1>That was your break</h1>
            <p>{capital(spokenLength(now.seconds))} of rest for the reaching arm. Carry on whenever you like.</p>
          </div>
        ) : (
          <>
            <header>
              {now.plan.length > 1 && progress !== null ? (
                <p className="break-part quiet figures">
                  {`${progress.index + 1} of ${now.plan.length}`}
                  <span role="timer" aria-label="Time left for this exercise">
                    {countdown(progress.leftMs)}
                  </span>
                </p>
              ) : (
                <p className="break-part quiet">{now.kind === 'micro' ? 'Micro-break' : 'Long break'}</p>
              )}
              <h1>{name}</h1>
            </header>
            {exercise === undefined ? (
              <p>{now.text}</p>
            ) : (
              <Instructions key={exercise.id} exercise={exercise} share={progress?.share ?? 0} />
            )}
          </>
        )}
      </div>
      <footer className="break-end">
        <p className="small quiet" role={failed ? 'alert' : undefined}>
          {failed
            ? 'That did not reach Unknot. Please try once more.'
            : counts
              ? ''
              : 'Counts once half the time is over.'}
        </p>
        <Button className={counts ? 'button primary' : 'button'} onPress={() => send('endBreak', null)}>
          {counts ? 'Done' : 'Leave'}
        </Button>
      </footer>
    </main>
  );
}
