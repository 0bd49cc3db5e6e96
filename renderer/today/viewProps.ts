import type { AtDate } from './usePeriod.ts';

/** What each view of Today is given. */
export interface ViewProps {
  /** The date that the window is at; null follows the running day. */
  readonly date: AtDate;
  readonly go: (date: AtDate) => void;
  /** Goes to a date in the view of the day. */
  readonly openDay: (date: AtDate) => void;
}
