/** How long a window in full screen holds prompts back: the decision, without a clock of its own. */
import type { FullscreenHold } from '../apps/categories.ts';
import { MINUTE } from '../moment.ts';

/** The time for which one application is in full screen, with short looks at other windows in between. */
export interface FullscreenStretch {
  readonly app: string | null;
  /** Monotonic ms. */
  readonly since: number;
  readonly seenAt: number;
}

/** A look at another window of up to this length does not begin the time anew. */
const SHORT_LOOK = MINUTE;

/**
 * The stretch as it is now.
 * @param app in full screen now, null where its name is not known; undefined where no window is in full screen
 */
export function followFullscreen(
  before: FullscreenStretch | null,
  app: string | null | undefined,
  mono: number,
): FullscreenStretch | null {
  const goesOn = before !== null && mono - before.seenAt <= SHORT_LOOK;
  if (app === undefined) return goesOn ? before : null;
  return goesOn && before.app === app ? { ...before, seenAt: mono } : { app, since: mono, seenAt: mono };
}

/** Whether a window that is in full screen now holds prompts back. @param limit ms for which a limited hold lasts */
export function holdsInFullscreen({ since, seenAt }: FullscreenStretch, hold: FullscreenHold, limit: number): boolean {
  return hold === 'unlimited' || (hold === 'limited' && seenAt - since < limit);
}
