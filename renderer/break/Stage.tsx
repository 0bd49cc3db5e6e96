import { useCallback } from 'react';
import { Figure } from '../ui/figure/Figure.tsx';
import type { PlannedExercise } from '../../shared/engine/types.ts';
import { performanceOf } from './course.ts';

interface StageProps {
  readonly planned: PlannedExercise;
  /** When the exercise began, in milliseconds of the break. */
  readonly startMs: number;
  /** Milliseconds of the break, at the moment it is asked. */
  readonly now: () => number;
  readonly running: boolean;
  readonly label: string;
}

/** The figure that does the exercise along with the person. */
export function Stage({ planned, startMs, now, running, label }: StageProps) {
  const seconds = useCallback(() => (now() - startMs) / 1000, [now, startMs]);
  const performance = performanceOf(planned);
  if (performance === null) return null;
  return <Figure performance={performance} now={seconds} running={running} label={label} />;
}
