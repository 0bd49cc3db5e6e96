import { describe, expect, it } from 'vitest';
import { isBounded } from '../../shared/messageBounds.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings/schema.ts';
import { processorTime } from '../support/processorTime.ts';

const nested = (depth: number): unknown => (depth === 0 ? null : [nested(depth - 1)]);

describe('a message', () => {
  it('a message of the settings, a note or a span of time may be sent', () => {
    expect(isBounded('changeSettings', DEFAULT_SETTINGS)).toBe(true);
    expect(isBounded('changeSettings', { exercises: { own: [{ picture: 'x'.repeat(270_000) }] } })).toBe(true);
    expect(isBounded('checkIn', { pain: 3, spots: [], note: 'a'.repeat(500), corrects: null })).toBe(true);
    expect(isBounded('act', { type: 'start-break' })).toBe(true);
  });

  it.each([
    ['of 128 million characters', 'checkIn', { note: 'x'.repeat(128_000_000) }],
    ['of settings of 128 million characters', 'changeSettings', { profiles: 'x'.repeat(128_000_000) }],
    ['with a name without end', 'x'.repeat(1_000_000), null],
    ['of a million values', 'changeSettings', { apps: Array.from({ length: 1_000_000 }, () => 0) }],
    ['of a list with room for billions', 'changeSettings', Array(4_000_000_000)],
    ['a thousand lists deep', 'changeSettings', nested(1000)],
    ['with names without end', 'history', { ['k'.repeat(100_000)]: 1 }],
    ['of bytes', 'changeSettings', new Uint8Array(17 * 1024 ** 2)],
    ['of numbers of another kind', 'changeSettings', new Float64Array(10)],
    ['of a map', 'changeSettings', { apps: new Map([[1, 2]]) }],
  ])('a message that is too large is refused at once: %s', (_what, command, argument) => {
    const taken = processorTime();
    expect(isBounded(command, argument)).toBe(false);
    expect(taken()).toBeLessThan(100);
  });
});
