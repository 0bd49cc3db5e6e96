/** The window in which a check-in is given, or more is said to one. */
import type { CheckIn } from '../../shared/diary/checkIn.ts';

export interface CheckInWindow {
  /** The check-in to which the window adds; null for a new one. */
  readonly edited: CheckIn | null;
  /** Shows it, for a new check-in or for more words on one. */
  open(edited: CheckIn | null): void;
}

export interface CheckInWindowParts {
  readonly windows: { show(name: 'check-in'): void };
  readonly refresh: () => void;
}

export function createCheckInWindow({ windows, refresh }: CheckInWindowParts): CheckInWindow {
  let edited: CheckIn | null = null;
  return {
    get edited() {
      return edited;
    },
    open(next) {
      edited = next;
      refresh();
      windows.show('check-in');
    },
  };
}
