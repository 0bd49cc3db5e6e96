/** What is wrong with settings, as values; `shared/words/settingsFault.ts` says them. */
import type { BaseIssue } from 'valibot';
import { foundFaults } from '../foundFaults.ts';

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

/** What has a list of its own, each with a greatest length. */
export type ListedThing =
  'apps' | 'cards' | 'delays' | 'equipment' | 'exceptions' | 'exercises' | 'ids' | 'profiles' | 'ranges' | 'steps';

/** Texts that a person writes. */
export type WrittenText = 'app' | 'exception' | 'name' | 'profile' | 'step';

/** What a value must be, and is not. */
type ValueFault =
  | {
      readonly kind:
        | 'missing'
        | 'not-a-date'
        | 'not-a-range'
        | 'not-a-shortcut'
        | 'not-a-switch'
        | 'not-a-text-for-keys'
        | 'not-a-time'
        | 'not-a-zone'
        | 'not-an-exercise-id'
        | 'not-an-object'
        | 'not-for-profiles'
        | 'not-this-form'
        | 'ends-before-start'
        | 'reserved-profile-id'
        | 'same-exercise-name'
        | 'same-profile-id'
        | 'same-profile-name'
        | 'starts-at-end-of-day'
        | 'typed-shortcut'
        | 'without-letter';
    }
  | { readonly kind: 'not-a-number' | 'not-a-whole-number'; readonly least: number; readonly most: number }
  | { readonly kind: 'not-one-of'; readonly options: readonly string[] }
  | { readonly kind: 'not-a-list' | 'one-too-many'; readonly list: ListedThing; readonly most: number }
  | { readonly kind: 'not-a-text'; readonly text: WrittenText; readonly most: number }
  | { readonly kind: 'not-a-profile-id' | 'not-months' | 'not-postpones'; readonly most: number }
  | { readonly kind: 'not-a-picture'; readonly kilobytes: number }
  | { readonly kind: 'unknown-exercise'; readonly id: string }
  /** @property by the field of the other one */
  | { readonly kind: 'shortcut-taken'; readonly keys: string; readonly by: string };

/** What is wrong with a file, or with its place in it. */
type FileFault =
  | {
      readonly kind:
        | 'lies-too-deep'
        | 'not-from-a-file'
        | 'not-settings'
        | 'stands-twice'
        /** A schema does not say why: nothing that a person has to meet. */
        | 'unfit'
        | 'unknown-setting';
    }
  /** @property why as `jsonc-parser` names it, such as `CommaExpected` */
  | { readonly kind: 'not-json'; readonly why: string }
  /** @property count of faults that are not named */
  | { readonly kind: 'more'; readonly count: number };

/** Why a good value is not taken. */
type Refusal =
  | { readonly kind: 'experiment-under-way' }
  | { readonly kind: 'login-refused'; readonly why: string }
  | { readonly kind: 'picture-refused'; readonly why: PictureRefusal }
  | {
      readonly kind: 'shortcut-refused';
      readonly shortcut: 'start' | 'later' | 'skip' | 'took' | 'checkIn';
      readonly accelerator: string;
    };

export type SettingsFault = ValueFault | FileFault | Refusal;

/** Of a text, both counted from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** One thing that could not be used: where it stands and what is wrong with it. */
export interface SettingsProblem {
  /** Absent where there is no text. */
  readonly place?: TextPlace;
  /** Path from the top, such as `workHours.week.mon[1]`; empty for the whole file. */
  readonly path: string;
  readonly fault: SettingsFault;
}

const found = foundFaults<SettingsFault>();

/** The message of a schema that finds this fault. `faultOf` gives it back. */
export const { finds } = found;

export const faultOf = (issue: BaseIssue<unknown>): SettingsFault => found.of(issue) ?? { kind: 'unfit' };
