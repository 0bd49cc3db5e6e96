/** What is wrong in a file that is imported, as values; `shared/words/historyProblem.ts` says them. */
import type { BaseIssue } from 'valibot';
import { foundFaults } from '../../foundFaults.ts';

/** What a field of a row must be, and is not. */
type RowFault =
  | {
      readonly kind:
        | 'before-its-beginning'
        | 'empty'
        | 'missing'
        | 'not-a-minute'
        | 'not-a-reason'
        | 'not-a-row'
        | 'not-a-share'
        | 'not-a-source'
        | 'not-a-switch'
        | 'not-a-time'
        | 'not-a-whole-number'
        | 'not-a-zone'
        | 'not-exercises'
        | 'not-holds'
        | 'not-places'
        | 'not-so-far'
        /** A schema does not say why: nothing that a person has to meet. */
        | 'unfit';
    }
  | { readonly kind: 'not-a-number'; readonly least: number; readonly most: number }
  | { readonly kind: 'not-a-text'; readonly most: number }
  | { readonly kind: 'not-one-of'; readonly options: readonly string[] };

/** What is wrong with a file, or with a line of it. */
type FileFault =
  | {
      readonly kind: 'not-a-file' | 'not-a-history' | 'not-a-list' | 'other-columns' | 'other-version' | 'too-large';
    }
  /** A quotation mark begins and does not end. */
  | { readonly kind: 'open-quote' }
  | { readonly kind: 'not-json' | 'unreadable'; readonly cause: string };

export type HistoryFault = RowFault | FileFault;

/** Where something in the files stands. */
export interface HistoryPlace {
  /** Name of the file. */
  readonly file: string;
  /** Of a CSV file, counted from 1; null in a JSON file, and where it is about the whole. */
  readonly line: number | null;
  /** Path from the top of a JSON file, such as `minutes[17].pointer`; from its line in a CSV file. Empty: the whole. */
  readonly path: string;
}

/** One thing that could not be used. */
export interface HistoryProblem extends HistoryPlace {
  readonly fault: HistoryFault;
}

const found = foundFaults<RowFault>();

/** The message of a schema that finds this fault. `rowFaultOf` gives it back. */
export const { finds } = found;

export function rowFaultOf(issue: BaseIssue<unknown>): RowFault {
  const fault = found.of(issue);
  if (fault !== null) return fault;
  if (issue.path === undefined) return { kind: 'not-a-row' };
  return { kind: issue.received === 'undefined' ? 'missing' : 'unfit' };
}
