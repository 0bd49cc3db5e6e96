import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBoolean } from '../../../main/sensing/gvdb.ts';
import { cases } from '../../support/cases.ts';
import { BANNERS_FILE, EMPTY_FILE, QUIET_FILE } from './holds/dconfFiles.ts';

const BANNERS = '/org/gnome/desktop/notifications/show-banners';
const KEYS = [
  BANNERS,
  '/org/cinnamon/desktop/notifications/display-notifications',
  '/org/mate/notification-daemon/do-not-disturb',
];

describe('a file of dconf', () => {
  test('a file of dconf tells what was chosen, and nothing of what was not', () => {
    expect(KEYS.map((key) => readBoolean(QUIET_FILE, key))).toEqual([false, false, true]);
    expect(KEYS.map((key) => readBoolean(BANNERS_FILE, key))).toEqual([true, null, null]);
    expect(KEYS.map((key) => readBoolean(EMPTY_FILE, key))).toEqual([null, null, null]);
  });

  test('a file of dconf has no boolean where a text or a folder lies', () => {
    expect(readBoolean(QUIET_FILE, '/org/mate/notification-daemon/theme')).toBeNull();
    expect(readBoolean(QUIET_FILE, '/org/mate/')).toBeNull();
    expect(readBoolean(QUIET_FILE, '')).toBeNull();
  });

  test('a file of dconf that is none is refused', () => {
    expect(() => readBoolean(Buffer.from('hello'), BANNERS)).toThrow('it is no dconf file');
    expect(() => readBoolean(Buffer.alloc(0), BANNERS)).toThrow('it is no dconf file');
    expect(() => readBoolean(QUIET_FILE.subarray(0, 100), BANNERS)).toThrow(RangeError);
  });

  test('a file of dconf with any damage ends with an answer or an error', () => {
    const damage = fc.array(fc.tuple(fc.nat(QUIET_FILE.length - 1), fc.nat(255)), { maxLength: 12 });
    fc.assert(
      fc.property(damage, fc.nat(QUIET_FILE.length), fc.constantFrom(...KEYS), (changes, length, key) => {
        const file = Buffer.from(QUIET_FILE.subarray(0, length));
        for (const [at, byte] of changes) if (at >= 8 && at < length) file[at] = byte;
        try {
          expect([true, false, null]).toContain(readBoolean(file, key));
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          expect(String(error)).toMatch(/^(RangeError|Error: it is no dconf file)/);
        }
      }),
      { numRuns: cases(500) },
    );
  });
});
