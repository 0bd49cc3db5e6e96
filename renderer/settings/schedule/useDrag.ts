import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import {
  type Block,
  DAY_MINUTES,
  endingAt,
  movedTo,
  snapped,
  startingAt,
} from '../../../shared/schedule/weekRanges.ts';
import { type Weekday, WEEKDAYS } from '../../../shared/schedule/week.ts';

/** What a pointer does to the week until it is released. */
export interface Drag {
  readonly how: 'make' | 'move' | 'start' | 'end';
  /** The range as it was; null while a new one is drawn. */
  readonly block: Block | null;
  /** As it would be if the pointer were released now. */
  readonly now: Block;
}

/** Where the pointer came down, and on what. */
interface Held extends Pick<Drag, 'how' | 'block'> {
  readonly x: number;
  readonly y: number;
  /** As it was when the pointer came down; a new one begins there. */
  readonly first: Block;
  /** Where in the range it is held: minutes behind its start. */
  readonly grip: number;
}

/** Less than this, in pixels, is a press and no drag. */
const SLACK = 4;
const STEP = 15;
const FINE_STEP = 5;
const HOUR = 60;

interface Finish {
  readonly drop: (drag: Drag) => void;
  /** A range was pressed and not moved; or null with the hour that lies where the week was pressed. */
  readonly press: (block: Block | null, hour: Block) => void;
}

/** Drags over the columns of the days, which fill `area` side by side. */
export function useDrag(area: RefObject<HTMLElement | null>, days: readonly Weekday[], finish: Finish) {
  // Not state: the pointer may be released before what it did last is drawn.
  const held = useRef<Held | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const isDragging = drag !== null;
  const letGo = () => {
    held.current = null;
    setDrag(null);
  };
  useEffect(() => {
    if (!isDragging) return undefined;
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      letGo();
    };
    window.addEventListener('keydown', cancel, true);
    return () => window.removeEventListener('keydown', cancel, true);
  }, [isDragging]);

  const begin = (event: PointerEvent, how: Drag['how'], block: Block | null) => {
    if (event.button !== 0 || area.current === null) return;
    event.stopPropagation();
    area.current.setPointerCapture(event.pointerId);
    const { day, minute } = pointed(event, area.current, days);
    const start = Math.min(Math.floor(minute / STEP) * STEP, DAY_MINUTES - HOUR);
    const first = block ?? { day, start, end: start + HOUR };
    const grip = block === null ? 0 : inBlock(block, day, minute) - block.start;
    held.current = { how, block, first, grip, x: event.clientX, y: event.clientY };
  };
  /** The drag with the pointer here; null while it has not moved enough to mean it. */
  const dragTo = (event: PointerEvent): Drag | null => {
    if (held.current === null || area.current === null) return null;
    const { how, block, x, y } = held.current;
    if (!isDragging && Math.hypot(event.clientX - x, event.clientY - y) <= SLACK) return null;
    const at = pointed(event, area.current, days);
    return { how, block, now: dragged(held.current, at, event.altKey ? FINE_STEP : STEP) };
  };
  const onPointerMove = (event: PointerEvent) => {
    const next = dragTo(event);
    if (next === null || area.current === null) return;
    scrollTowards(event, area.current);
    setDrag(next);
  };
  const onPointerUp = (event: PointerEvent) => {
    const last = dragTo(event);
    const pressed = held.current;
    letGo();
    if (last !== null) finish.drop(last);
    else if (pressed !== null) finish.press(pressed.block, pressed.first);
  };
  return { drag, begin, handlers: { onPointerMove, onPointerUp, onPointerCancel: letGo } };
}

interface Pointed {
  readonly day: Weekday;
  /** 0 to 1440. */
  readonly minute: number;
}

function pointed(event: PointerEvent, area: HTMLElement, days: readonly Weekday[]): Pointed {
  const { left, top, width, height } = area.getBoundingClientRect();
  const along = Math.floor(((event.clientX - left) / width) * days.length);
  const column = getComputedStyle(area).direction === 'rtl' ? days.length - 1 - along : along;
  const minute = ((event.clientY - top) / height) * DAY_MINUTES;
  return {
    day: days[Math.min(days.length - 1, Math.max(0, column))]!,
    minute: Math.min(DAY_MINUTES, Math.max(0, minute)),
  };
}

/** The minute counted from the day of the block: a time of the next day comes after 24:00. */
function inBlock(block: Block, day: Weekday, minute: number): number {
  return day === dayAfter(block.day) && minute < block.start ? minute + DAY_MINUTES : minute;
}

const dayAfter = (day: Weekday) => WEEKDAYS[(WEEKDAYS.indexOf(day) + 1) % 7]!;
const dayBefore = (day: Weekday) => WEEKDAYS[(WEEKDAYS.indexOf(day) + 6) % 7]!;

function dragged({ how, first, grip }: Held, { day, minute }: Pointed, step: number): Block {
  const here = snapped(inBlock(first, day, minute), step);
  switch (how) {
    case 'move': {
      const start = snapped(minute - grip, step);
      // Held by the part behind midnight, it starts on the day before.
      return grip >= DAY_MINUTES - first.start
        ? movedTo(first, dayBefore(day), start + DAY_MINUTES)
        : movedTo(first, day, start);
    }
    case 'start':
      return startingAt(first, snapped(minute, step));
    case 'end':
      return endingAt(first, here);
    case 'make':
      return here >= first.start
        ? endingAt(first, Math.max(here, first.start + step))
        : { day: first.day, start: here, end: first.start };
  }
}

/** Near the edge of what is in view, the week scrolls on. */
function scrollTowards(event: PointerEvent, area: HTMLElement): void {
  const view = area.closest('.week-view');
  if (view === null) return;
  const { top, bottom } = view.getBoundingClientRect();
  const edge = 24;
  if (event.clientY < top + edge) view.scrollBy(0, -edge / 2);
  else if (event.clientY > bottom - edge) view.scrollBy(0, edge / 2);
}
