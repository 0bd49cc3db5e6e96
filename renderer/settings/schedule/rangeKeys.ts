import type { KeyboardEvent } from 'react';
import { type Block, endingAt, movedTo, startingAt } from '../../../shared/schedule/weekRanges.ts';
import type { Weekday } from '../../../shared/schedule/week.ts';

const STEP = 15;
const FINE_STEP = 5;

/**
 * The range after an arrow key: up and down move it, left and right take it to the day beside it; with Shift, up and
 * down change its end, left and right its start; with Alt by 5 minutes. Null for other keys.
 */
export function afterKey(event: KeyboardEvent, block: Block, days: readonly Weekday[]): Block | null {
  const step = event.altKey ? FINE_STEP : STEP;
  const { day, start, end } = block;
  switch (event.key) {
    case 'ArrowUp':
      return event.shiftKey ? endingAt(block, end - step) : movedTo(block, day, start - step);
    case 'ArrowDown':
      return event.shiftKey ? endingAt(block, end + step) : movedTo(block, day, start + step);
    case 'ArrowLeft':
      return event.shiftKey ? startingAt(block, start - step) : movedTo(block, beside(day, days, -1), start);
    case 'ArrowRight':
      return event.shiftKey ? startingAt(block, start + step) : movedTo(block, beside(day, days, 1), start);
    default:
      return null;
  }
}

function beside(day: Weekday, days: readonly Weekday[], by: number): Weekday {
  return days[Math.min(days.length - 1, Math.max(0, days.indexOf(day) + by))]!;
}
