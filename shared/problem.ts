import type { SettingsProblem } from './settings/fault.ts';

/** Why nothing came of what the person asked for, as a value. `words/problem.ts` says it. */
export type Problem =
  /** The file could not be written there. */
  | { readonly kind: 'not-saved'; readonly where: string; readonly cause: string }
  | { readonly kind: 'summary-closed' | 'nothing-to-bring-back' }
  | {
      readonly kind: 'import-broke-off' | 'nothing-imported' | 'not-brought-back' | 'not-deleted';
      readonly cause: string;
    }
  /** @property added rows that are there */
  | { readonly kind: 'partly-imported'; readonly added: number; readonly cause: string }
  | { readonly kind: 'settings-refused'; readonly problems: readonly SettingsProblem[] }
  /** A file of settings that was to be imported. */
  | { readonly kind: 'settings-unfit'; readonly file: string; readonly why: 'not-a-file' | 'too-large' | 'too-slow' }
  | { readonly kind: 'settings-unreadable'; readonly file: string; readonly cause: string };

/** Why the disk does not take a check-in: a new one, or a change of one that is there. */
export interface CheckInFault {
  readonly kind: 'not-written' | 'not-changed';
  readonly cause: string;
}
