import { type CSSProperties, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { DayMoment } from '../../../shared/diary/dayMoments.ts';
import type { DayPicture } from '../../../shared/diary/dayPicture.ts';
import { momentText } from '../../../shared/words/moments.ts';
import { clockTime } from '../../../shared/words/dates.ts';
import type { SayText } from '../../../shared/words/say.ts';
import { useSay } from '../../ui/say.ts';
import { rovingStep } from '../roving.ts';
import { Glyph } from './Glyph.tsx';
import type { TimeScale } from './scale.ts';
import { highestOf } from '../../../shared/extent.ts';

interface MarksProps {
  readonly picture: DayPicture;
  readonly scale: TimeScale;
  readonly show: (moment: DayMoment | null) => void;
}

/** What happened, one moment or more, each as a mark at its time. One of them takes the focus; the arrow keys go from one to the next. */
export function Marks({ picture: { moments, zone }, scale, show }: MarksProps) {
  const say = useSay();
  const row = useRef<HTMLDivElement>(null);
  const [chosen, choose] = useState<number | null>(null);
  const width = useWidth(row);
  const rows = rowsOf(moments.map(({ at }) => (width * scale.x(at)) / 100));
  const current = Math.min(chosen ?? moments.length - 1, moments.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = rovingStep(event, current, moments.length);
    if (next === null) return;
    event.preventDefault();
    row.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div
      className="marks"
      role="toolbar"
      aria-label={say('today.moments')}
      tabIndex={-1}
      ref={row}
      style={{ '--rows': 1 + highestOf(rows) } as CSSProperties}
      onKeyDown={onKeyDown}
    >
      {moments.map((moment, place) => (
        <button
          key={`${moment.at}-${place}`}
          type="button"
          className="mark"
          data-is={moment.is}
          tabIndex={place === current ? 0 : -1}
          style={{ left: `${scale.x(moment.at)}%`, '--row': rows[place] } as CSSProperties}
          aria-label={markLabel(say, moment, zone)}
          onFocus={() => {
            choose(place);
            show(moment);
          }}
          onBlur={() => show(null)}
          onPointerEnter={() => show(moment)}
          onPointerLeave={(event) => {
            if (document.activeElement !== event.currentTarget) show(null);
          }}
        >
          <Glyph moment={moment} />
        </button>
      ))}
    </div>
  );
}

function markLabel(say: SayText, moment: DayMoment, zone: string): string {
  const { title, more } = momentText(say, moment);
  return [say('today.mark', { time: clockTime(say, moment.at, zone), title }), ...more].join(' ');
}

/** In pixels; 0 until it is known. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (element.current === null) return;
    const seen = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    seen.observe(element.current);
    return () => seen.disconnect();
  }, [element]);
  return width;
}

/** Marks closer than this, in pixels, would hide each other and go into rows of their own. */
const APART = 22;
const MOST_ROWS = 3;

/** The row of each mark, from 0 on, for places in order, in pixels. */
function rowsOf(places: readonly number[]): readonly number[] {
  const ends: number[] = [];
  return places.map((place) => {
    const free = ends.findIndex((end) => place - end >= APART);
    const row = free >= 0 ? free : Math.min(ends.length, MOST_ROWS - 1);
    ends[row] = place;
    return row;
  });
}
