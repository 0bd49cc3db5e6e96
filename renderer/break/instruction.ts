/** What a break shows and says at a moment: the exercise that is on, its step, side, hold and count. */
import type { PlannedExercise } from '../../shared/terms.ts';
import { type Performance, type Repetition, beatAt } from '../../shared/figure/performance.ts';
import type { BodySide } from '../../shared/figure/pose.ts';
import { exerciseOf } from '../ui/exercises.ts';
import { performanceOf } from '../ui/figure/performances.ts';

/** What is said at a moment of an exercise. */
export interface Instruction {
  /** Index of the step that is on. */
  readonly step: number;
  /** The side that works, where the sides take turns. */
  readonly side: BodySide | null;
  /** Whole seconds that are left of a hold; null while the body moves. */
  readonly hold: number | null;
  readonly repetition: Repetition | null;
}

/** Shorter holds are felt, not counted. */
const COUNTED_FROM = 4;

/** @param seconds since the exercise began */
export function instructionAt(planned: PlannedExercise, seconds: number): Instruction {
  const performance = performanceOf(planned);
  if (performance === null) return { step: evenStep(planned, seconds), side: null, hold: null, repetition: null };
  const beat = beatAt(performance, seconds);
  const left = beat.end - seconds;
  const counted = beat.kind === 'hold' && beat.end - beat.start >= COUNTED_FROM && left > 0;
  return {
    step: beat.to.step,
    side: beat.side !== 'both' && sidesTakeTurns(performance) ? beat.side : null,
    hold: counted ? Math.ceil(left - 1e-6) : null,
    repetition: beat.repetition,
  };
}

/** Whether both sides work, one after the other. If only the mouse arm works, its side is not said. */
const sidesTakeTurns = ({ beats }: Performance) =>
  (['left', 'right'] as const).every((one) => beats.some(({ side }) => side === one));

/** Without a movement the steps share the time evenly. */
function evenStep({ id, seconds: whole }: PlannedExercise, seconds: number): number {
  const steps = exerciseOf(id)?.stepCount ?? 1;
  return Math.min(steps - 1, Math.floor((seconds / whole) * steps));
}

/** Seconds, since the exercise began, at which the instruction changes next; Infinity after its end. */
export function nextInstructionAt(planned: PlannedExercise, seconds: number): number {
  const performance = performanceOf(planned);
  if (performance === null) return Infinity;
  const beat = beatAt(performance, seconds);
  if (beat.end <= seconds) return Infinity;
  if (beat.kind !== 'hold' || beat.end - beat.start < COUNTED_FROM) return beat.end;
  return beat.end - Math.ceil(beat.end - seconds - 1e-6) + 1;
}

/** Seconds, since the exercise began, at which the other side takes its turn. */
export function sideChanges(planned: PlannedExercise): readonly number[] {
  const beats = performanceOf(planned)?.beats ?? [];
  return beats.flatMap(({ side, start }, i) => (i > 0 && beats[i - 1]!.side !== side ? [start] : []));
}
