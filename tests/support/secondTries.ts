/** Says at the end of a run which tests passed only at a second try, so that they are looked into and not forgotten. */
import type { Reporter, TestCase } from 'vitest/node';

export default class SecondTries implements Reporter {
  readonly #found: string[] = [];

  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky === true) this.#found.push(`${test.module.relativeModuleId}: ${test.name}`);
  }

  onTestRunEnd(): void {
    if (this.#found.length > 0) console.log(['Passed only at a second try:', ...this.#found].join('\n'));
  }
}
