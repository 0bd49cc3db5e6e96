import type { FolderNotice } from './dataFolder.ts';
import type { PictureProblem, SettingsProblem } from './settings/fault.ts';
import type { LoginTrouble } from './settings/startAtLogin.ts';

/** Why the disk does not give or take a file; `other` is said in the words of the system. */
export interface DiskFault {
  readonly cause:
    | 'not-allowed'
    | 'read-only'
    | 'full'
    | 'quota'
    | 'is-folder'
    | 'busy'
    | 'no-folder'
    | 'file-as-folder'
    | 'loop'
    | 'other';
  readonly message: string;
}

/** What became of a file that could not be used: a copy of it is kept, or the disk did not take one. */
export type AsideOutcome =
  { readonly kind: 'kept'; readonly copy: string } | { readonly kind: 'failed'; readonly cause: string };

/** Why a file is not read. */
export type FileFault =
  | { readonly kind: 'file-is-none'; readonly file: string }
  | { readonly kind: 'file-too-large'; readonly file: string; readonly megabytes: number }
  | { readonly kind: 'file-unreadable'; readonly file: string; readonly cause: string };

/** Why a page says nothing: what it did last when it was asked. */
export type Silence =
  { readonly kind: 'not-loaded' | 'no-answer' | 'empty' } | { readonly kind: 'error'; readonly cause: string };

/** Why the page of a window is of no use. */
export type PageFault =
  /** It did not come in time, or it was there and says nothing any more. */
  | { readonly kind: 'late' | 'lost'; readonly seconds: number; readonly silence: Silence }
  | { readonly kind: 'not-loaded' | 'not-prepared'; readonly cause: string }
  /** @property reason as Chromium names it, such as `crashed` */
  | { readonly kind: 'gone'; readonly reason: string; readonly exitCode: number }
  | { readonly kind: 'not-answering' };

/** Why a card or a break cannot be seen. */
export type NotShown =
  { readonly kind: 'covered' | 'locked' | 'away' | 'gone' } | { readonly kind: 'page'; readonly fault: PageFault };

/** What the app changes in the settings by itself: what a break, a picture or a check-in asks for. */
export type UnkeptChange = 'never' | 'pictures' | 'tingling' | 'warning-sign';

/** What the person should know, as a value; `shared/words/notices.ts` says it. */
export type NoticeValue =
  /** A profile was removed while it was on. @property now the profile that is on instead */
  | { readonly kind: 'profile-removed'; readonly removed: string; readonly now: string | null }
  /** Check-ins that asked for care were deleted. @property gate what breaks offer now */
  | { readonly kind: 'care-ended'; readonly gate: 'open' | 'gentle' | 'rest' | 'none' }
  /** The wall clock cannot be believed. Both times are moments of the wall clock. */
  | { readonly kind: 'clock-far-off'; readonly said: number; readonly believed: number; readonly zone: string }
  | { readonly kind: 'old-not-looked-for' | 'old-not-deleted'; readonly cause: string }
  /** What is older than the person wants to keep was deleted, as counts of rows. */
  | {
      readonly kind: 'old-deleted';
      readonly before: number;
      readonly zone: string;
      readonly minutes: number;
      readonly breaks: number;
      readonly spans: number;
      readonly checkIns: number;
    }
  | FileFault
  | FolderNotice
  | {
      readonly kind: 'settings-ignored';
      readonly aside: AsideOutcome | null;
      readonly problems: readonly SettingsProblem[];
    }
  | { readonly kind: 'settings-refused'; readonly problems: readonly SettingsProblem[] }
  /** What of an edit by hand the system does not take. */
  | { readonly kind: 'edit-not-followed'; readonly problems: readonly SettingsProblem[] }
  | { readonly kind: 'settings-not-kept'; readonly what: UnkeptChange; readonly problems: readonly SettingsProblem[] }
  | { readonly kind: 'settings-copied'; readonly copy: string }
  /** @property isKept beside the file, else only in memory */
  | {
      readonly kind: 'settings-not-written';
      readonly path: string;
      readonly fault: DiskFault;
      readonly isKept: boolean;
    }
  | { readonly kind: 'session-not-saved' | 'drafts-not-kept'; readonly fault: DiskFault }
  | {
      readonly kind:
        'session-partly' | 'session-lost' | 'experiments-partly' | 'experiments-lost' | 'drafts-partly' | 'drafts-lost';
      readonly aside: AsideOutcome;
    }
  | { readonly kind: 'pictures-refused'; readonly problems: readonly PictureProblem[] }
  | {
      readonly kind:
        'log-not-written' | 'check-ins-unread' | 'check-in-not-written' | 'history-unread' | 'use-not-written';
      readonly cause: string;
    }
  | { readonly kind: 'start-at-login'; readonly state: LoginTrouble }
  | { readonly kind: 'page-lost'; readonly title: string; readonly fault: PageFault }
  | { readonly kind: 'not-shown'; readonly window: 'card' | 'break'; readonly why: NotShown }
  /** An experiment is over and its rhythm stays; before, a micro-break came after so much. */
  | { readonly kind: 'experiment-stays'; readonly activeMinutes: number; readonly reachMinutes: number }
  /** @property accelerator as the settings have it, `Alt+1` */
  | {
      readonly kind: 'shortcut-refused';
      readonly shortcut: 'start' | 'later' | 'skip' | 'took' | 'checkIn';
      readonly accelerator: string;
    }
  | { readonly kind: 'settings-not-watched'; readonly cause: string }
  /** Something that no code has caught. */
  | { readonly kind: 'fault'; readonly cause: string }
  | { readonly kind: 'history-locked' }
  /** history.db starts afresh. @property saved rows of the old one that were taken over */
  | {
      readonly kind: 'history-set-aside';
      readonly name: string;
      readonly why: 'broken' | 'foreign' | 'newer';
      readonly saved: number;
    };
