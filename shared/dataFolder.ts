/** Why the data folder does not hold the data, as values. `words/dataFolder.ts` says them. */

/** @property at the folder that it is about, where that is one which the data folder lies in; null is the data folder */
interface Located {
  readonly at: string | null;
}

/** Why nothing can be kept in the folder. */
export type FolderObstacle =
  | { readonly kind: 'full' | 'quota' | 'read-only' | 'path-too-long' | 'no-home' }
  | ({ readonly kind: 'file-in-the-way' | 'link-to-file' } & Located)
  | ({ readonly kind: 'broken-link'; readonly target: string } & Located)
  | ({ readonly kind: 'not-writable'; readonly command: string } & Located)
  /** @property owner number of the user @property command gives it back, where that is for the person to do */
  | ({ readonly kind: 'of-another'; readonly owner: number; readonly command: string | null } & Located)
  /** Unknot on another computer works in it, or has left its lock. */
  | { readonly kind: 'foreign-lock'; readonly host: string; readonly file: string }
  /** @property cause as the system names it, where it does */
  | { readonly kind: 'not-lockable'; readonly cause: string | null }
  | { readonly kind: 'other'; readonly cause: string };

/** What the person should know about the folder, while the app runs all the same. */
export type FolderNotice =
  /** The data can be read, and what is new is kept once there is room. */
  | { readonly kind: 'data-disk-full'; readonly folder: string; readonly why: FullDisk }
  /** The app works on a copy that goes when it ends. @property folder null where there is none */
  | { readonly kind: 'nothing-kept'; readonly folder: string | null; readonly obstacle: FolderObstacle };

export type FullDisk = 'full' | 'quota';

/** Why the app cannot start: there is no folder to work in. @property cause why no other folder stands in for it */
export interface StartRefusal {
  readonly folder: string | null;
  readonly obstacle: FolderObstacle;
  readonly cause: string | null;
}
