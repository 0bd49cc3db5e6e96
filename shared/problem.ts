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
  /** What the part that knows of it has said itself, such as the problems of a settings file. */
  | { readonly kind: 'text'; readonly text: string };

/** Why the disk does not take a check-in: a new one, or a change of one that is there. */
export interface CheckInFault {
  readonly kind: 'not-written' | 'not-changed';
  readonly cause: string;
}

/** Why a picture is not taken. */
export type PictureRefusal =
  | { readonly kind: 'too-large'; readonly kilobytes: number }
  | { readonly kind: 'no-picture' }
  | { readonly kind: 'too-many-pixels'; readonly millions: number }
  | { readonly kind: 'not-saved'; readonly cause: string }
  /** The settings name it, and it is not in the folder of the pictures. */
  | { readonly kind: 'missing'; readonly picture: string };

/** One of the person's own exercises that stays without its picture. */
export interface PictureProblem {
  /** Place of the exercise in the list. */
  readonly place: number;
  readonly why: PictureRefusal;
}
