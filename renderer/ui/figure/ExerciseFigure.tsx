import { Pause, Play } from 'lucide-react';
import { memo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Exercise } from '../../../shared/exercises/exercise.ts';
import { stillsOf } from '../../../shared/figure/stills.ts';
import { exerciseName } from '../../../shared/words/exercises.ts';
import { useSay } from '../say.ts';
import { Figure } from './Figure.tsx';
import { performanceOf } from './performances.ts';
import { StillPicture } from './Stills.tsx';
import { useMedia } from './theme.ts';
import { highestOf } from '../../../shared/extent.ts';

/** The figure repeats the exercise until it is stopped. Draws nothing if the exercise has no movement. */
export function ExerciseFigure({ exercise }: { readonly exercise: Exercise }) {
  const say = useSay();
  const { id, seconds } = exercise;
  const [running, setRunning] = useState(true);
  /** When it began, by `performance.now()`, and for how long it had run when it was stopped. */
  const played = useRef({ since: window.performance.now(), before: 0 });
  const [now] = useState(() => () => {
    const { since, before } = played.current;
    return ((before + (since === Infinity ? 0 : window.performance.now() - since)) / 1000) % seconds;
  });
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  const shown = performanceOf({ id, seconds });
  if (shown === null) return null;
  const toggle = () => {
    played.current = { since: running ? Infinity : window.performance.now(), before: now() * 1000 };
    setRunning(!running);
  };
  return (
    <div className="exercise-figure">
      <Figure
        performance={shown}
        now={now}
        running={running}
        label={say('figure.label', { name: exerciseName(say, exercise) })}
      />
      {isStill ? null : (
        <Button
          className="button bare icon"
          aria-label={say(running ? 'figure.stop' : 'figure.start')}
          onPress={toggle}
        >
          {running ? <Pause size={16} aria-hidden="true" /> : <Play size={16} aria-hidden="true" />}
        </Button>
      )}
    </div>
  );
}

/** The posture that shows most of it, small. Screen readers pass over it. */
export const ExerciseThumb = memo(function ExerciseThumb({ id, seconds }: Pick<Exercise, 'id' | 'seconds'>) {
  const shown = performanceOf({ id, seconds });
  if (shown === null) return <span className="exercise-thumb" />;
  const stills = stillsOf(shown);
  const most = highestOf(stills.map(({ beat }) => beat.to.effort));
  const telling = stills.find(({ beat }) => beat.to.effort === most && beat.to.step > 0) ?? stills[0]!;
  return (
    <span className="exercise-thumb">
      <StillPicture performance={shown} time={telling.time} />
    </span>
  );
});
