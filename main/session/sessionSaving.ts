/** Saves the counters of today each minute in which they changed, and says it once where the disk does not take them. */
import type { DiskFault } from '../../shared/notice.ts';
import { MINUTE } from '../../shared/moment.ts';
import type { EngineStep } from '../../shared/engine/engineStep.ts';
import type { EngineState } from '../../shared/engine/types.ts';
import type { Clock } from '../clock.ts';
import type { Notices } from '../snapshot/notices.ts';
import { diskFaultOf, isSameFault } from '../files/diskFault.ts';

export interface SessionSavingParts {
  readonly clock: Pick<Clock, 'every'>;
  readonly notices: Pick<Notices, 'say'>;
  /** Throws if the disk does not take it. */
  readonly write: () => void;
  /** The profile that holds at the start. */
  readonly profile?: EngineState['profile'];
}

export interface SessionSaving {
  /** There is something to save. */
  changed(): void;
  /** Tells by a step of the engine whether there is. */
  follow(seen: EngineStep): void;
  /** Saves at once. Throws if the disk does not take it. */
  write(): void;
  /** Saves at once what is not saved. It is tried again with every minute. */
  save(): void;
  /** Saves for the last time. */
  end(): void;
}

export function createSessionSaving({ clock, notices, write, profile }: SessionSavingParts): SessionSaving {
  let isUnsaved = false;
  let savedProfile = profile;
  let told: DiskFault | null = null;
  const stop = clock.every(MINUTE, save);

  function save(): void {
    if (!isUnsaved) return;
    try {
      write();
      isUnsaved = false;
      told = null;
    } catch (error) {
      const fault = diskFaultOf(error);
      if (!isSameFault(fault, told)) notices.say('session-file', { kind: 'session-not-saved', fault });
      told = fault;
    }
  }

  return {
    changed: () => void (isUnsaved = true),
    follow({ occurrences, after }) {
      if (occurrences.length > 0 || after.demand > 0 || after.profile !== savedProfile) isUnsaved = true;
      savedProfile = after.profile;
    },
    write,
    save,
    end() {
      stop();
      isUnsaved = true;
      save();
    },
  };
}
