import type { KeyboardEvent, PointerEvent } from 'react';
import { type Block, blocksOf, DAY_MINUTES, runsOverMidnight } from '../../../shared/schedule/weekRanges.ts';
import type { Week } from '../../../shared/schedule/week.ts';
import { type Weekday, WEEKDAYS } from '../../../shared/schedule/week.ts';
import { NightRest, RangeBlock } from './RangeBlock.tsx';
import type { Drag } from './useDrag.ts';
import { useSay } from '../../ui/say.ts';
import type { SayText } from '../../../shared/words/say.ts';
import { dayName } from './weekWords.ts';

interface DayColumnProps {
  readonly day: Weekday;
  readonly week: Week;
  readonly hint: string;
  /** Minute of the day, where it is today. */
  readonly now: number | null;
  /** What is being dragged, where it is shown already. */
  readonly dragged: Block | null;
  readonly begin: (event: PointerEvent, how: Drag['how'], block: Block | null) => void;
  readonly onKeyDown: (event: KeyboardEvent, block: Block) => void;
}

/** A pause up to this long is a lunch break or the like, and its length is told. */
const LONGEST_GAP = 3 * 60;
/** Below this there is no room for it. */
const SHORTEST_GAP = 25;

/** One day from 00:00 to 24:00. */
export function DayColumn({ day, week, hint, now, dragged, begin, onKeyDown }: DayColumnProps) {
  const say = useSay();
  const blocks = blocksOf(week);
  const own = blocks.filter((block) => block.day === day);
  const dayBefore = WEEKDAYS[(WEEKDAYS.indexOf(day) + 6) % 7]!;
  const nights = blocks.filter((block) => block.day === dayBefore && runsOverMidnight(block));
  const isDragged = (block: Block) =>
    dragged !== null && dragged.day === block.day && block.start <= dragged.start && dragged.start < block.end;
  return (
    <div
      className="week-day"
      role="group"
      aria-label={dayName(say, day)}
      data-weekend={day === 'sat' || day === 'sun' || undefined}
      onPointerDown={(event) => begin(event, 'make', null)}
    >
      {nights.map((block) => (
        <NightRest key={block.start} block={block} dragged={isDragged(block)} begin={begin} />
      ))}
      {gapsOf(own).map(({ from, until }) => (
        <span key={from} className="week-gap" style={spread(from, until)} aria-hidden="true">
          {gapText(say, until - from)}
        </span>
      ))}
      {own.map((block, place) => (
        <RangeBlock
          // A range keeps its place, and with it the focus, while it is moved within the day.
          key={place}
          block={block}
          hint={hint}
          dragged={isDragged(block)}
          begin={begin}
          onKeyDown={(event) => onKeyDown(event, block)}
        />
      ))}
      {now === null ? null : <span className="week-now" style={{ top: `${(now / DAY_MINUTES) * 100}%` }} />}
    </div>
  );
}

/** `45 min`, `1 h`, `1 h 30 min`. */
function gapText(say: SayText, all: number): string {
  const [hours, minutes] = [Math.floor(all / 60), all % 60];
  if (hours === 0) return say('settings.week.minutes', { minutes });
  return minutes === 0
    ? say('settings.week.hours', { hours })
    : say('settings.week.hoursAndMinutes', { hours, minutes });
}

const spread = (from: number, until: number) => ({
  top: `${(from / DAY_MINUTES) * 100}%`,
  height: `${((until - from) / DAY_MINUTES) * 100}%`,
});

function gapsOf(own: readonly Block[]): readonly { readonly from: number; readonly until: number }[] {
  return own
    .slice(1)
    .map((block, place) => ({ from: own[place]!.end, until: block.start }))
    .filter(({ from, until }) => until - from >= SHORTEST_GAP && until - from <= LONGEST_GAP);
}
