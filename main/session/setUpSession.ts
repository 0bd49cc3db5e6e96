/** What outlives a restart besides settings and history: the counters of today, and what is being written. */
import { remember } from '../../shared/engine/memory.ts';
import type { AskedTimes } from '../check-ins/askedTimes.ts';
import type { WarningSign } from '../check-ins/warningSign.ts';
import type { Clock } from '../clock.ts';
import type { ClockWatch } from '../clockWatch.ts';
import type { Coach } from '../coach.ts';
import type { JsonFile } from '../files/jsonFile.ts';
import type { Notices } from '../snapshot/notices.ts';
import { createDrafts, type KeptDrafts } from './drafts.ts';
import type { SessionStorage } from './sessionFile.ts';
import { createSessionSaving, type SessionSaving } from './sessionSaving.ts';

export interface SetUpSessionParts {
  readonly clock: Clock;
  readonly clockWatch: Pick<ClockWatch, 'trust'>;
  readonly coach: Pick<Coach, 'state'>;
  readonly notices: Notices;
  readonly asked: Pick<AskedTimes, 'list'>;
  readonly stores: { readonly session: SessionStorage; readonly drafts: JsonFile };
  readonly warningSign: Pick<WarningSign, 'isReported'>;
}

export function setUpSession(parts: SetUpSessionParts): {
  readonly session: SessionSaving;
  readonly drafts: KeptDrafts;
} {
  const { clock, clockWatch, coach, notices, asked, stores, warningSign } = parts;
  const session = createSessionSaving({
    clock,
    notices,
    profile: coach.state.profile,
    write() {
      const memory = remember(coach.state, clock.now());
      stores.session.save(memory, asked.list, clockWatch.trust, warningSign.isReported);
    },
  });
  const drafts = createDrafts({
    clock,
    file: stores.drafts,
    onFault: (notice) => notices.say('drafts-file', notice),
  });
  return { session, drafts };
}
