/** How many cases property tests try, and a count of them for a long run (`npm run soak -- properties`). */
import fc from 'fast-check';
import { appendFileSync } from 'node:fs';
import { expect } from 'vitest';

/** The factor on the number of cases: 1 unless `UNKNOT_CASES` says more. */
const FACTOR = Number(process.env['UNKNOT_CASES'] ?? 1);
if (!(FACTOR >= 1)) throw new Error(`UNKNOT_CASES: "${process.env['UNKNOT_CASES']}" is not a number from 1 up`);

/** What fast-check tries where a property says nothing. */
const USUAL_CASES = 100;

/** How many cases of a property are to be tried, where `usual` are tried in a usual run. */
export const cases = (usual = USUAL_CASES): number => Math.round(usual * FACTOR);

/** One line of the count: a property of that test went through so many cases. */
export interface Counted {
  readonly test: string;
  readonly cases: number;
}

/**
 * In a long run each property stops after `UNKNOT_SOAK_MS`, however many cases were asked for, and a line with the
 * number of its cases is added to the file `UNKNOT_SOAK_COUNTS`.
 */
export function followSoak({ UNKNOT_SOAK_MS: limit, UNKNOT_SOAK_COUNTS: file }: NodeJS.ProcessEnv): void {
  if (limit === undefined || file === undefined) return;
  fc.installGlobalPlugin(fc.interruptAfterTimeLimit(Number(limit)));
  fc.installGlobalPlugin(() => ({
    onAllRunsComplete: ({ numRuns }) => {
      const line: Counted = { test: expect.getState().currentTestName ?? '', cases: numRuns };
      appendFileSync(file, `${JSON.stringify(line)}\n`);
    },
  }));
}
