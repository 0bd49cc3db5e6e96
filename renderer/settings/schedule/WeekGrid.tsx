import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { Popover } from 'react-aria-components';
import {
  added,
  type Block,
  blockOf,
  blocksOf,
  copied,
  freeHour,
  removed,
  replaced,
  snapped,
  split,
  timeText,
} from '../../../shared/schedule/weekRanges.ts';
import type { Week } from '../../../shared/schedule/week.ts';
import { Problem } from '../../ui/Problem.tsx';
import { DayColumn } from './DayColumn.tsx';
import { DayMenu } from './DayMenu.tsx';
import { ExactTimes } from './ExactTimes.tsx';
import { afterKey } from './rangeKeys.ts';
import { useDrag } from './useDrag.ts';
import { useNow } from './useNow.ts';
import { type BlockPosition, rangeAt, useWeek } from './useWeek.ts';
import { useSay } from '../../ui/say.ts';
import { blockName, dayName, daysInOrder } from './weekWords.ts';
import './week.css';
import { placeLabel } from '../../../shared/words/settings.ts';
import { lowestOf } from '../../../shared/extent.ts';

const HOURS = Array.from({ length: 23 }, (_, hour) => hour + 1);
const LUNCH = 45;

/** The week as a drawing: ranges are drawn, moved and stretched with a pointer, or by keyboard. */
export function WeekGrid({ zone }: { readonly zone: string }) {
  const say = useSay();
  const { week, isOn, problem, edit } = useWeek();
  const now = useNow(zone);
  const days = daysInOrder(navigator.language);
  const [said, setSaid] = useState('');
  const [open, setOpen] = useState<Block | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLElement>(null);
  const wanted = useRef<BlockPosition | null>(null);
  const hint = useId();

  const rangeElement = (block: BlockPosition) =>
    root.current?.querySelector<HTMLElement>(`[data-range="${block.day}-${block.start}"]`) ?? null;

  // After an edit the range may be another element, or part of a larger one: the focus goes along.
  useLayoutEffect(() => {
    const found = wanted.current === null ? null : rangeAt(week, wanted.current);
    if (found !== null) rangeElement(found)?.focus({ preventScroll: false });
    wanted.current = null;
    if (open !== null) opener.current = rangeElement(open);
  });
  useInitialView(area, week);

  const put = (next: (now: Week) => Week, place: Block) => {
    const after = rangeAt(next(week), place);
    wanted.current = place;
    const isJoined = after !== null && (after.start !== place.start || after.end !== place.end);
    const block = after === null ? '' : blockName(say, after);
    setSaid(isJoined ? say('settings.week.joined', { block }) : block);
    return edit(next);
  };
  const make = (block: Block) => void put((current) => added(current, block), block);
  const move = (block: Block, to: Block) => void put((current) => replaced(current, block, to), to);
  const remove = (block: Block) => {
    setSaid(say('settings.week.removed', { block: blockName(say, block) }));
    setOpen(null);
    void edit((current) => removed(current, block));
    root.current?.querySelector<HTMLElement>(`[data-day-head="${block.day}"]`)?.focus();
  };

  const { drag, begin, handlers } = useDrag(area, days, {
    drop: ({ block, now: to }) => (block === null ? make(to) : move(block, to)),
    press: (block, hour) => (block === null ? make(hour) : setOpen(block)),
  });
  const shown =
    drag === null ? week : drag.block === null ? added(week, drag.now) : replaced(week, drag.block, drag.now);

  const onKeyDown = (event: KeyboardEvent, block: Block) => {
    const to = afterKey(event, block, days);
    if (to !== null) move(block, to);
    else if (event.key === 'Enter' || event.key === ' ') setOpen(block);
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(block);
    else return;
    event.preventDefault();
  };

  return (
    <div ref={root} className="week" role="group" aria-label={placeLabel(say, 'workHours.week')}>
      <p className="week-how small quiet">
        {isOn ? null : <strong>{say('settings.week.off')}</strong>} {say('settings.week.how')}
      </p>
      <div className={isOn ? 'week-view' : 'week-view week-off'}>
        <div className="week-heads">
          {days.map((day) => (
            <DayMenu
              key={day}
              day={day}
              days={days}
              isToday={day === now.day}
              isFree={blocksOf(week).every((block) => block.day !== day)}
              add={() => {
                const free = freeHour(week, day);
                if (free === null) setSaid(say('settings.week.full', { day: dayName(say, day) }));
                else make(free);
              }}
              clear={() => {
                setSaid(say('settings.week.freed', { day: dayName(say, day) }));
                void edit(({ [day]: _, ...others }) => others);
              }}
              copyTo={(to, name) => {
                setSaid(say('settings.week.copied', { day: dayName(say, day), days: name }));
                void edit((current) => copied(current, day, to));
              }}
            />
          ))}
        </div>
        <div className="week-hours" aria-hidden="true">
          {HOURS.map((hour) => (
            <span key={hour} style={{ top: `${(hour / 24) * 100}%` }}>
              {timeText(hour * 60)}
            </span>
          ))}
        </div>
        <div ref={area} className="week-days" {...handlers}>
          {days.map((day) => (
            <DayColumn
              key={day}
              day={day}
              week={shown}
              hint={hint}
              now={day === now.day ? now.minute : null}
              dragged={drag?.now ?? null}
              begin={begin}
              onKeyDown={onKeyDown}
            />
          ))}
        </div>
      </div>
      <Problem text={problem} className="week-problem" />
      <p id={hint} hidden>
        {say('settings.week.keys')}
      </p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <Popover
        className="popover"
        triggerRef={opener}
        isOpen={open !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setOpen(null);
        }}
      >
        {open === null ? null : (
          <ExactTimes
            block={open}
            change={async (from, until) => {
              const to = blockOf(open.day, [from, until]);
              const next = (current: Week) => replaced(current, open, to);
              const found = await edit(next);
              if (found === null) setOpen(rangeAt(next(week), to));
              return found;
            }}
            lunch={() => {
              const from = Math.min(
                Math.max(snapped((open.start + open.end - LUNCH) / 2, 15), open.start + 15),
                open.end,
              );
              setSaid(say('settings.week.lunch', { from: timeText(from), until: timeText(from + LUNCH) }));
              setOpen(null);
              void edit((current) => split(current, open, from, from + LUNCH));
            }}
            remove={() => remove(open)}
            close={() => setOpen(null)}
          />
        )}
      </Popover>
    </div>
  );
}

/** At first the view begins a little before the first work of the week. */
function useInitialView(area: { readonly current: HTMLElement | null }, week: Week): void {
  const isPlaced = useRef(false);
  useLayoutEffect(() => {
    const view = area.current?.closest('.week-view');
    if (isPlaced.current || view === null || view === undefined || area.current === null) return;
    isPlaced.current = true;
    const first = lowestOf(
      blocksOf(week).map(({ start }) => start),
      9 * 60,
    );
    view.scrollTop = (Math.max(0, first - 45) / (24 * 60)) * area.current.offsetHeight;
  });
}
