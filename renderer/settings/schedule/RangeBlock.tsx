import type { KeyboardEvent, PointerEvent } from 'react';
import { type Block, DAY_MINUTES, runsOverMidnight, timeText } from '../../../shared/schedule/weekRanges.ts';
import type { Drag } from './useDrag.ts';
import { useSay } from '../../ui/say.ts';
import { blockName } from './weekWords.ts';

interface RangeBlockProps {
  readonly block: Block;
  readonly hint: string;
  readonly dragged: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly begin: (event: PointerEvent, how: Drag['how'], block: Block) => void;
}

/** From this length on, in minutes, there is room for two lines and one. */
const TWO_LINES = 65;
const ONE_LINE = 30;
/** Below this the line has no room above and below it. */
const ROOM_AROUND = 45;

const place = (start: number, end: number) => ({
  top: `${(start / DAY_MINUTES) * 100}%`,
  height: `${((end - start) / DAY_MINUTES) * 100}%`,
});

/** One range in the column of its day. */
export function RangeBlock({ block, hint, dragged, onKeyDown, begin }: RangeBlockProps) {
  const say = useSay();
  const { start } = block;
  const end = Math.min(block.end, DAY_MINUTES);
  return (
    <button
      type="button"
      className="week-range"
      data-range={`${block.day}-${block.start}`}
      data-dragged={dragged || undefined}
      data-open-end={runsOverMidnight(block) || undefined}
      data-short={end - start < ROOM_AROUND || undefined}
      style={place(start, end)}
      aria-describedby={hint}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => begin(event, 'move', block)}
    >
      <span className="week-grip week-grip-start" onPointerDown={(event) => begin(event, 'start', block)} />
      <span className="visually-hidden">{blockName(say, block)}</span>
      {end - start >= ONE_LINE ? <span aria-hidden="true">{timeText(start)}</span> : null}
      {end - start >= TWO_LINES ? <span aria-hidden="true">{timeText(block.end)}</span> : null}
      {runsOverMidnight(block) ? null : (
        <span className="week-grip week-grip-end" onPointerDown={(event) => begin(event, 'end', block)} />
      )}
    </button>
  );
}

/** The rest of a range that began the day before; its own button is there. */
export function NightRest({ block, dragged, begin }: Pick<RangeBlockProps, 'block' | 'dragged' | 'begin'>) {
  const end = block.end - DAY_MINUTES;
  return (
    <div
      className="week-range week-rest"
      data-dragged={dragged || undefined}
      style={place(0, end)}
      aria-hidden="true"
      onPointerDown={(event) => begin(event, 'move', block)}
    >
      <span />
      {end >= ONE_LINE ? <span>{timeText(block.end)}</span> : null}
      <span className="week-grip week-grip-end" onPointerDown={(event) => begin(event, 'end', block)} />
    </div>
  );
}
