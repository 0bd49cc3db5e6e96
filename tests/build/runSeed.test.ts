import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RUN_SEED, again, placeOf, seedOf } from '../support/runSeed.ts';

describe('the seed of a run of the tests', () => {
  it('the seed of a run of the tests is a fresh one each time, unless the environment says which', () => {
    expect(new Set(Array.from({ length: 20 }, () => seedOf({}))).size).toBeGreaterThan(1);
    expect(seedOf({ UNKNOT_SEED: '' })).toBeGreaterThanOrEqual(0);
    expect(seedOf({ UNKNOT_SEED: '1234' })).toBe(1234);
    for (const wrong of ['x', '-1', '1.5', '2147483648', '1e3']) {
      expect(() => seedOf({ UNKNOT_SEED: wrong })).toThrow(/^UNKNOT_SEED: ".*" is not a whole number/);
    }
  });

  it('the seed of a run of the tests is what properties and all that draws by itself start from, in this time zone and language', () => {
    expect(fc.readConfigureGlobal().seed).toBe(RUN_SEED);
    expect(process.env['UNKNOT_SEED']).toBe(String(RUN_SEED));
    const { TZ, LC_ALL } = placeOf(RUN_SEED);
    expect(process.env).toMatchObject({ TZ, LC_ALL });
    // Some zones have two names, of which the system gives the older.
    const summer = new Date(Date.UTC(2026, 6, 1));
    expect(summer.toLocaleString('en-GB')).toBe(summer.toLocaleString('en-GB', { timeZone: TZ }));
  });

  it('the seed of a run of the tests comes with the command that tries the same cases again', () => {
    expect(again(7, 'unit', ['tests/engine/load.test.ts'])).toBe(
      'UNKNOT_SEED=7 npm test -- unit tests/engine/load.test.ts',
    );
  });
});
