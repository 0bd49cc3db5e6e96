import type { KeyboardEvent, PointerEvent } from 'react';
import type { DayPicture } from '../../../shared/diary/dayPicture.ts';
import { loadAt } from '../../../shared/diary/loadCurve.ts';
import { minuteAt } from '../../../shared/diary/dayAtMoment.ts';
import { minuteText } from '../../../shared/words/day.ts';
import { useSay } from '../../ui/say.ts';
import { MINUTE } from '../../../shared/moment.ts';
import { clockTime } from '../../../shared/words/dates.ts';
import type { TimeScale } from './scale.ts';

interface CursorProps {
  readonly picture: DayPicture;
  readonly scale: TimeScale;
  /** The moment it is at; null where nobody has put it anywhere. */
  readonly at: number | null;
  readonly move: (at: number | null) => void;
}

const QUARTER = 15;

/** Minutes by which a key moves the cursor. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: QUARTER,
  PageDown: -QUARTER,
};

/** A line to move over the day, by mouse, finger or keys, minute by minute. */
export function Cursor({ picture, scale, at, move }: CursorProps) {
  const say = useSay();
  const { from, until, zone } = picture;
  const here = at ?? until;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined) move(clamp(here + step * (event.shiftKey && step ** 2 === 1 ? QUARTER : 1) * MINUTE));
    else if (event.key === 'Home') move(from);
    else if (event.key === 'End') move(until);
    else if (event.key === 'Escape') move(null);
    else return;
    event.preventDefault();
  };
  const clamp = (moment: number) => Math.min(until, Math.max(from, moment));
  const onPointer = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    move(scale.at((event.clientX - box.left) / box.width));
  };
  const load = loadAt(picture.loadCurve, here);
  return (
    <div
      className="cursor-field"
      role="slider"
      tabIndex={0}
      aria-label={say('today.timeOfDay')}
      aria-valuemin={0}
      aria-valuemax={Math.round((until - from) / MINUTE)}
      aria-valuenow={Math.round((here - from) / MINUTE)}
      aria-valuetext={say('today.at', {
        time: clockTime(say, here, zone),
        what: minuteText(say, minuteAt(picture, here)),
      })}
      onKeyDown={onKeyDown}
      onPointerMove={onPointer}
      onPointerDown={onPointer}
      onPointerLeave={() => move(null)}
      onBlur={() => move(null)}
      onFocus={() => move(here)}
    >
      {at === null ? null : (
        <>
          <span className="cursor" style={{ left: `${scale.x(at)}%` }} />
          {load === null ? null : <CurveDot className="cursor-dot" x={scale.x(at)} y={scale.y(load)} />}
        </>
      )}
    </div>
  );
}

interface DotProps {
  readonly className: string;
  readonly x: number;
  readonly y: number;
}

/** A spot on the line of the load. */
export const CurveDot = ({ className, x, y }: DotProps) => (
  <span className={className} style={{ left: `${x}%`, bottom: `${y}%` }} />
);
