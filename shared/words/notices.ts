/** What the person should know, in a language. */
import type { DiskFault, NoticeValue, AsideOutcome } from '../notice.ts';
import { nothingKeptText } from './dataFolder.ts';
import { FULL_DATE, dateFormat } from './dates.ts';
import { notShownText, pageFaultText } from './lostWindow.ts';
import { pictureLine } from './pictures.ts';
import type { SayText } from './say.ts';
import { problemLines, problemsInALine } from './settingsFault.ts';
import { loginTroubleText } from './startAtLogin.ts';

export function noticeText(say: SayText, notice: NoticeValue): string {
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
    case 'file-is-none':
      return say('notice.fileIsNone', { file: notice.file });
    case 'file-too-large':
      return say('notice.fileTooLarge', { file: notice.file, megabytes: notice.megabytes });
    case 'file-unreadable':
      return say('notice.fileUnreadable', { file: notice.file, cause: notice.cause });
    case 'data-disk-full':
      return say('notice.dataDiskFull', { folder: notice.folder, why: notice.why });
    case 'nothing-kept':
      return nothingKeptText(say, notice.folder, notice.obstacle);
    case 'settings-ignored': {
      const ignored = say('notice.settingsIgnored');
      return `${notice.aside === null ? ignored : withCopy(say, ignored, notice.aside)}\n${problemLines(say, notice.problems)}`;
    }
    case 'settings-refused':
      return `${say('notice.settingsRefused')}\n${problemLines(say, notice.problems)}`;
    case 'edit-not-followed':
      return problemsInALine(say, notice.problems);
    case 'settings-not-kept':
      return say('notice.settingsNotKept', {
        what: notice.what,
        problems: problemsInALine(say, notice.problems),
      });
    case 'settings-copied':
      return say('notice.settingsCopied', { copy: notice.copy });
    case 'settings-not-written': {
      const { path, fault, isKept } = notice;
      const cause = diskCause(say, fault);
      return withRemedy(say, fault, say('notice.settingsNotWritten', { path, cause, kept: isKept ? 'yes' : 'no' }));
    }
    case 'session-not-saved':
      return withRemedy(say, notice.fault, say('notice.sessionNotSaved', { cause: diskCause(say, notice.fault) }));
    case 'drafts-not-kept':
      return withRemedy(say, notice.fault, say('notice.draftsNotKept', { cause: diskCause(say, notice.fault) }));
    case 'session-partly':
      return withCopy(say, say('notice.sessionPartly'), notice.aside);
    case 'session-lost':
      return withCopy(say, say('notice.sessionLost'), notice.aside);
    case 'experiments-partly':
      return withCopy(say, say('notice.experimentsPartly'), notice.aside);
    case 'experiments-lost':
      return withCopy(say, say('notice.experimentsLost'), notice.aside);
    case 'pictures-refused':
      return notice.problems.map((problem) => pictureLine(say, problem)).join('\n');
    case 'drafts-lost':
      return withCopy(say, say('notice.draftsLost'), notice.aside);
    case 'drafts-partly':
      return withCopy(say, say('notice.draftsPartly'), notice.aside);
    case 'check-ins-unread':
      return say('notice.checkInsUnread', { cause: notice.cause });
    case 'check-in-not-written':
      return say('notice.checkInNotWritten', { cause: notice.cause });
    case 'history-unread':
      return say('notice.historyUnread', { cause: notice.cause });
    case 'use-not-written':
      return say('notice.useNotWritten', { cause: notice.cause });
    case 'log-not-written':
      return say('notice.logNotWritten', { cause: notice.cause });
    case 'start-at-login':
      return loginTroubleText(say, notice.state);
    case 'page-lost':
      return say('notice.pageLost', { title: notice.title, cause: pageFaultText(say, notice.fault) });
    case 'not-shown':
      return say('notice.notShown', { window: notice.window, cause: notShownText(say, notice.why) });
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

/** Such as `it is not allowed`. */
const diskCause = (say: SayText, { cause, message }: DiskFault): string =>
  cause === 'other' ? message : say(`disk.cause.${cause}`);

/** With what helps, where that is known. */
const withRemedy = (say: SayText, { cause }: DiskFault, first: string): string =>
  cause === 'other' ? first : say('sentence.next', { first, next: say(`disk.remedy.${cause}`) });

/** With where the file is kept as it was. */
function withCopy(say: SayText, first: string, aside: AsideOutcome): string {
  const next =
    aside.kind === 'kept'
      ? say('notice.setAside', { copy: aside.copy })
      : say('notice.notSetAside', { cause: aside.cause });
  return say('sentence.next', { first, next });
}
