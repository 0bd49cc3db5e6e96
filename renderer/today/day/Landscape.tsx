import { useMemo } from 'react';
import { hasRest, momentOf } from '../../../shared/diary/dayMoments.ts';
import type { DayPicture } from '../../../shared/diary/dayPicture.ts';
import type { LoadCurveSegment } from '../../../shared/diary/loadCurve.ts';
import { SECOND } from '../../../shared/moment.ts';
import type { TimeScale } from './scale.ts';

interface LandscapeProps {
  readonly picture: DayPicture;
  readonly scale: TimeScale;
  /** Reach load at which a long break is due; null where that is not known of this day. */
  readonly threshold: number | null;
}

/** The load as hills, with the rests that brought it down behind them. For the eye; the readout and the table say it. */
export function Landscape({ picture, scale, threshold }: LandscapeProps) {
  const { loadCurve, moments, hours } = picture;
  const drawn = useMemo(
    () => loadCurve.map((segment) => ({ line: lineOf(segment, scale), area: areaOf(segment, scale) })),
    [loadCurve, scale],
  );
  return (
    <svg className="landscape" viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true">
      <defs>
        <linearGradient id="ground" x1="0" x2="0" y1="0" y2="1" gradientUnits="objectBoundingBox">
          <stop offset="0" className="ground-top" />
          <stop offset="1" className="ground-foot" />
        </linearGradient>
      </defs>
      {hours.map(({ at }) => (
        <line key={at} className="hour-line" x1={scale.x(at) * 10} x2={scale.x(at) * 10} y1={0} y2={1000} />
      ))}
      {moments.map((moment) =>
        moment.is === 'break' && hasRest(moment.past) ? (
          <rect
            key={`${moment.at}-${moment.past.kind}`}
            className="rest"
            x={scale.x(momentOf(moment.past)) * 10}
            width={restWidth(moment.past.seconds, momentOf(moment.past), scale)}
            y={0}
            height={1000}
          />
        ) : null,
      )}
      {drawn.map(({ line, area }) => (
        <g key={line}>
          <path d={area} fill="url(#ground)" />
          <path className="ridge" d={line} />
        </g>
      ))}
      {threshold === null ? null : (
        <line
          className="threshold"
          x1={0}
          x2={1000}
          y1={1000 - scale.y(threshold) * 10}
          y2={1000 - scale.y(threshold) * 10}
        />
      )}
    </svg>
  );
}

/** Thousandths of the width, wide enough to be seen. */
const restWidth = (seconds: number, at: number, { x }: TimeScale): number =>
  Math.max(2, (x(at + seconds * SECOND) - x(at)) * 10);

function lineOf(segment: LoadCurveSegment, { x, y }: TimeScale): string {
  const points = segment.map(({ at, load }) => `${(x(at) * 10).toFixed(1)} ${(1000 - y(load) * 10).toFixed(1)}`);
  return `M${points.join('L')}`;
}

function areaOf(segment: LoadCurveSegment, scale: TimeScale): string {
  const { x } = scale;
  return `${lineOf(segment, scale)}V1000H${(x(segment[0]!.at) * 10).toFixed(1)}Z`;
}
