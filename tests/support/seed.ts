/** Runs before each file of tests: its properties draw from the seed of this run. */
import fc from 'fast-check';
import { cases, followSoak } from './cases.ts';
import { RUN_SEED } from './runSeed.ts';

fc.configureGlobal({ seed: RUN_SEED, numRuns: cases() });
followSoak(process.env);
