/** Faults as values that a schema finds: valibot's issues hold a message and nothing else of ours. */
import type { BaseIssue } from 'valibot';

export interface FoundFaults<Fault> {
  /** The message of a schema that finds this fault. `of` gives it back. */
  finds(fault: Fault): (issue: BaseIssue<unknown>) => string;
  /** Null where the schema does not say which it is. */
  of(issue: BaseIssue<unknown>): Fault | null;
}

export function foundFaults<Fault extends { readonly kind: string }>(): FoundFaults<Fault> {
  const faults = new WeakMap<BaseIssue<unknown>, Fault>();
  return {
    finds: (fault) => (issue) => {
      faults.set(issue, fault);
      return fault.kind;
    },
    of: (issue) => faults.get(issue) ?? null,
  };
}
