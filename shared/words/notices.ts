/** What the person should know, in a language. */
import type { NoticeText } from '../notice.ts';
import { FULL_DATE, dateFormat } from './dates.ts';
import type { SayText } from './say.ts';

export function noticeText(say: SayText, notice: NoticeText): string {
  if (typeof notice === 'string') return notice;
  switch (notice.kind) {
    case 'profile-removed':
      return notice.now === null
        ? say('notice.profileRemoved', { removed: notice.removed })
        : say('notice.profileReplaced', { removed: notice.removed, now: notice.now });
    case 'care-ended':
      return say('notice.careEnded', { gate: say(`gate.${notice.gate}`) });
    case 'clock-far-off': {
      const date = dateFormat(say, notice.zone, FULL_DATE);
      return say('notice.clockFarOff', { said: date.format(notice.said), believed: date.format(notice.believed) });
    }
    case 'old-not-looked-for':
      return say('notice.oldNotLookedFor', { cause: notice.cause });
    case 'old-not-deleted':
      return say('notice.oldNotDeleted', { cause: notice.cause });
    case 'old-deleted': {
      const { before, zone, minutes, breaks, spans, checkIns } = notice;
      const date = dateFormat(say, zone, FULL_DATE).format(before);
      return say('notice.oldDeleted', { date, minutes, breaks, spans, checkIns });
    }
    case 'session-not-saved':
      return notice.remedy === ''
        ? say('notice.sessionNotSaved', { cause: notice.cause })
        : say('notice.sessionNotSavedRemedy', { cause: notice.cause, remedy: notice.remedy });
    case 'page-lost':
      return say('notice.pageLost', { title: notice.title, cause: notice.cause });
    case 'not-shown':
      return say('notice.notShown', { window: notice.window, cause: notice.cause });
    case 'experiment-stays': {
      const { activeMinutes, reachMinutes } = notice;
      return say('notice.experimentStays', { activeMinutes, reachMinutes });
    }
    case 'shortcut-refused':
      return say('notice.shortcutRefused', { shortcut: notice.shortcut, accelerator: notice.accelerator });
    case 'settings-not-watched':
      return say('notice.settingsNotWatched', { cause: notice.cause });
    case 'fault':
      return say('notice.fault', { cause: notice.cause });
    case 'history-locked':
      return say('notice.historyLocked');
    case 'history-set-aside': {
      const { name, why, saved } = notice;
      return say('notice.historySetAside', { name, why, saved });
    }
  }
}
