import { defineConfig } from 'vitest/config';
import { RUN_SEED, placeOf } from './tests/support/runSeed.ts';

/** How long a condition is waited for: a busy machine takes its time, and a test that holds goes on at once. */
const PATIENT = { timeout: 15_000 };

/**
 * A browser, a desktop or a tool that bends the clock dies on its own now and then, once in some thousand starts. Such a
 * test is tried once more, and named at the end of the run.
 */
const ONCE_MORE = 1;

// The processes that the files run in inherit it: one seed for all of them.
process.env['UNKNOT_SEED'] = String(RUN_SEED);

/** The groups of tests by what they need of the machine: `tests/run.ts` runs those that it can. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/pages/**', 'tests/app/**', 'tests/support/**'],
          setupFiles: ['tests/support/seed.ts'],
          env: placeOf(RUN_SEED),
          testTimeout: 120_000,
          expect: { poll: PATIENT },
          // Each core works; the default leaves one idle.
          maxWorkers: '100%',
        },
      },
      {
        test: {
          name: 'pages',
          include: ['tests/pages/**/*.test.ts'],
          globalSetup: ['tests/pages/built.ts'],
          setupFiles: ['tests/support/seed.ts'],
          testTimeout: 120_000,
          retry: ONCE_MORE,
          expect: { poll: PATIENT },
          hookTimeout: 120_000,
          // Each file has a browser of its own; with two, both cores of a small machine work.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'app',
          include: ['tests/support/**/*.test.ts', 'tests/app/**/*.test.ts'],
          setupFiles: ['tests/support/seed.ts'],
          testTimeout: 240_000,
          retry: ONCE_MORE,
          expect: { poll: PATIENT },
          hookTimeout: 120_000,
          // Each desk has a display and a bus of its own, and mostly waits. Three at a time are no quicker on two cores.
          maxWorkers: 2,
        },
      },
    ],
  },
});
