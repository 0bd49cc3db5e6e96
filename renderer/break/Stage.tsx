import { pictureSource } from '../ui/pictureSource.ts';
import { useCallback } from 'react';
import type { PlannedExercise } from '../../shared/terms.ts';
import { Figure } from '../ui/figure/Figure.tsx';
import { performanceOf } from '../ui/figure/performances.ts';

interface StageProps {
  readonly planned: PlannedExercise;
  /** What the person's own exercise shows in place of the figure. */
  readonly picture: string | undefined;
  /** When the exercise began, in milliseconds of the break. */
  readonly startMs: number;
  /** Milliseconds of the break, at the moment it is asked. */
  readonly now: () => number;
  readonly running: boolean;
  readonly label: string;
}

/** The figure that does the exercise along with the person, or the picture that they gave it. */
export function Stage({ planned, picture, startMs, now, running, label }: StageProps) {
  const seconds = useCallback(() => (now() - startMs) / 1000, [now, startMs]);
  const performance = performanceOf(planned);
  if (performance !== null) return <Figure performance={performance} now={seconds} running={running} label={label} />;
  return picture === undefined ? null : <img className="stage-picture" src={pictureSource(picture)} alt="" />;
}
