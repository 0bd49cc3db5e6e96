/** A performance as a few pictures in a row. */
import type { Move } from './move.ts';
import { type Beat, type Performance, instantAt } from './performance.ts';
import type { Shape, PicturePoint } from './picture.ts';
import { draw } from './scene.ts';

/** A posture that somebody who reads the steps should see. */
export interface Still {
  /** Seconds after the start. */
  readonly time: number;
  readonly step: number;
  readonly beat: Beat;
}

/**
 * The moments that show a performance: each posture when it is reached. Repetitions are shown once, and so is a posture
 * that comes several times.
 */
export function stillsOf({ beats }: Performance): readonly Still[] {
  const seen = new Set<string>();
  const stills: Still[] = [];
  for (const beat of beats) {
    const { repetition, side, to } = beat;
    const isFirst = repetition === null || repetition.number === 1 || (repetition.number === 2 && side === 'left');
    const posture = JSON.stringify([side, to.step, to.turn, to.pose, to.props]);
    if (!isFirst || !to.showInStills || seen.has(posture)) continue;
    seen.add(posture);
    stills.push({ time: beat.end - 1e-6, step: to.step, beat });
  }
  return stills;
}

/** A part of the picture, in its centimetres. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The square that shows all of a move. */
export function frameOf({ shown }: Move): Frame {
  const size = shown.to - shown.from;
  return { x: shown.middle - size / 2, y: -shown.to, width: size, height: size };
}

/** Whether the floor is not in the picture, so that the body goes on below its edge. */
export const isCropped = ({ shown }: Move): boolean => shown.from > 0;

/** How far a limb may move beyond the postures that are measured, in centimetres. */
const SWING = 7;

/** The part of the move's square in which something is drawn at any time. The rest need not be painted. */
export function roomOf(performance: Performance): Frame {
  const frame = frameOf(performance.move);
  const points = stillsOf(performance).flatMap(({ beat: { start, end } }) =>
    [start, (start + end) / 2, end - 1e-6].flatMap((time) =>
      draw(instantAt(performance, time).scene).flatMap(pointsOf),
    ),
  );
  const span = (from: number, length: number, along: readonly number[]) => {
    const least = Math.max(from, along.reduce((a, b) => Math.min(a, b), Infinity) - SWING);
    const most = Math.min(from + length, along.reduce((a, b) => Math.max(a, b), -Infinity) + SWING);
    return [least, most - least] as const;
  };
  const [x, width] = span(
    frame.x,
    frame.width,
    points.map((point) => point.x),
  );
  const [y, height] = span(
    frame.y,
    frame.height,
    points.map((point) => point.y),
  );
  return { x, y, width, height };
}

function pointsOf(shape: Shape): readonly PicturePoint[] {
  if (shape.kind === 'outline') return shape.contours.flat();
  const { at, across, along } = shape;
  const reach = Math.max(across, along);
  return [
    { x: at.x - reach, y: at.y - reach },
    { x: at.x + reach, y: at.y + reach },
  ];
}
