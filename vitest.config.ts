import { defineConfig } from 'vitest/config';

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
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'pages',
          include: ['tests/pages/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'app',
          include: ['tests/support/**/*.test.ts', 'tests/app/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
