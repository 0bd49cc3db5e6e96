import type { KeyboardEvent } from 'react';

/** Where an arrow key leads in a row of `count` things; null for other keys. */
export function rovingStep(event: KeyboardEvent, at: number, count: number): number | null {
  const last = count - 1;
  switch (event.key) {
    case 'ArrowRight':
      return Math.min(last, at + 1);
    case 'ArrowLeft':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
