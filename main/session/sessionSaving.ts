/** Saves the counters of today each minute in which they changed, and says it once where the disk does not take them. */
import { MINUTE } from '../../shared/moment.ts';
import type { Clock } from '../clock.ts';
import type { Notices } from '../snapshot/notices.ts';
import { causeOf, remedyOf } from '../files/diskFault.ts';

export interface SessionSavingParts {
  readonly clock: Pick<Clock, 'every'>;
  readonly notices: Pick<Notices, 'say'>;
  /** Throws if the disk does not take it. */
  readonly write: () => void;
}

export interface SessionSaving {
  /** There is something to save. */
  changed(): void;
  /** Saves at once what is not saved. It is tried again with every minute. */
  save(): void;
  /** Ends the saving by the minute. */
  stop(): void;
}

export function createSessionSaving({ clock, notices, write }: SessionSavingParts): SessionSaving {
  let isUnsaved = false;
  let told = '';
  const stop = clock.every(MINUTE, save);

  function save(): void {
    if (!isUnsaved) return;
    try {
      write();
      isUnsaved = false;
      told = '';
    } catch (error) {
      const fault = `The counters of today could not be saved: ${causeOf(error)}. ${remedyOf(error)}`.trim();
      if (fault !== told) notices.say('session-file', fault);
      told = fault;
    }
  }

  return { changed: () => void (isUnsaved = true), save, stop };
}
