import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Known } from '../../../shared/terms.ts';
import { afterPoll, heldShare, idleMs, type InputUse, measure, NO_INPUT_YET } from '../../../main/sensing/inputUse.ts';
import type { Devices, ScreenPoint } from '../../../main/sensing/pointer.ts';

const SECOND = 1000;

interface Sights {
  readonly rate?: number;
  readonly cursor?: (real: number) => Known<ScreenPoint>;
  readonly idle?: (real: number) => Known<number>;
  readonly every?: number;
  readonly mayBeOwn?: (real: number) => boolean;
}

const STILL = (): ScreenPoint => ({ x: 10, y: 10 });

/** Idle seconds as the system would tell them, from the real times of all input. */
function idleFrom(inputs: readonly number[], before = -20 * SECOND): (real: number) => number {
  return (real) => {
    const last = inputs.filter((at) => at <= real).reduce((a, b) => Math.max(a, b), before);
    return Math.floor((real - last) / SECOND);
  };
}

/** Polls from 0 to `until` real milliseconds. */
function watch(until: number, sights: Sights, phase = 0): InputUse {
  const { rate = 1, cursor = STILL, idle = idleFrom([]), every = SECOND, mayBeOwn = () => false } = sights;
  let use = NO_INPUT_YET;
  for (let real = phase; real <= until; real += every) {
    use = afterPoll(
      use,
      { mono: real * rate, real, cursor: cursor(real), idleSeconds: idle(real), mayBeOwn: mayBeOwn(real) },
      rate,
    );
  }
  return use;
}

describe('the 5-s hold', () => {
  test('one use of pointer or keys counts for five seconds after it', () => {
    expect(heldShare([2000], 0, 5000)).toBeCloseTo(0.6);
    expect(heldShare([2000], 5000, 10_000)).toBeCloseTo(0.4);
    expect(heldShare([2000], 10_000, 15_000)).toBe(0);
  });

  test('overlapping uses of pointer or keys count once', () => {
    expect(heldShare([0, 1000, 2000], 0, 10_000)).toBeCloseTo(0.7);
    expect(heldShare([2000, 0, 1000], 0, 10_000)).toBeCloseTo(0.7);
  });

  test('a share of use always lies between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e5, max: 1e5, noNaN: true })),
        fc.double({ min: -1e5, max: 1e5, noNaN: true }),
        fc.double({ min: 0, max: 60_000, noNaN: true }),
        (uses, from, length) => {
          const share = heldShare(uses, from, from + length);
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe('a person who does nothing', () => {
  test('a person who does nothing has no use of anything, and an idle time that grows with the clock', () => {
    for (const until of [5, 30, 300]) {
      const use = watch(until * SECOND, {});
      expect(measure(use, (until - 5) * SECOND, until * SECOND, until * SECOND, 1)).toEqual({
        pointer: 0,
        keyboard: 0,
        idleMs: (until + 20) * SECOND,
      });
    }
  });

  test('a person who does nothing stays idle whatever the phase and unevenness of the polls', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999 }),
        fc.array(fc.integer({ min: 20, max: 3000 }), { minLength: 20, maxLength: 200 }),
        fc.constantFrom(1, 7, 30, 240),
        (lastInput, gaps, rate) => {
          const idle = idleFrom([-lastInput]);
          let use = NO_INPUT_YET;
          let real = 0;
          for (const gap of gaps) {
            use = afterPoll(use, { mono: real * rate, real, cursor: STILL(), idleSeconds: idle(real) }, rate);
            real += gap;
          }
          expect(use.keyUses).toEqual([]);
          expect(use.pointerUses).toEqual([]);
        },
      ),
    );
  });
});

describe('a person who moves the pointer', () => {
  const moving =
    (pxPerSecond: number, until: number) =>
    (real: number): ScreenPoint => ({ x: 10 + (Math.min(real, until) / SECOND) * pxPerSecond, y: 10 });
  const busyTill = (until: number) => (real: number) => Math.floor(Math.max(0, real - until) / SECOND);

  test('a person who moves the pointer has full pointer use and no keyboard use', () => {
    const use = watch(30 * SECOND, { cursor: moving(50, 30 * SECOND), idle: busyTill(30 * SECOND) });
    expect(measure(use, 25_000, 30_000, 30_000, 1)).toEqual({ pointer: 1, keyboard: 0, idleMs: 0 });
  });

  test('a person who moves the pointer is seen in slow, precise work too, since travel adds up', () => {
    const use = watch(30 * SECOND, { cursor: moving(1, 30 * SECOND), idle: busyTill(30 * SECOND) });
    expect(measure(use, 25_000, 30_000, 30_000, 1)).toMatchObject({ pointer: 1, keyboard: 0 });
  });

  test('a person who moves the pointer counts nothing for the tremor of a mouse that lies still', () => {
    const trembling = (real: number): ScreenPoint => ({ x: 10 + ((real / SECOND) % 2), y: 10 });
    const use = watch(30 * SECOND, { cursor: trembling, idle: () => 0 });
    expect(measure(use, 25_000, 30_000, 30_000, 1)).toMatchObject({ pointer: 0, keyboard: 0 });
  });

  test('a person who moves the pointer is held for five seconds after the last movement, then idle', () => {
    const use = watch(40 * SECOND, { cursor: moving(50, 20 * SECOND), idle: busyTill(20 * SECOND) });
    expect(measure(use, 20_000, 25_000, 25_000, 1).pointer).toBe(1);
    expect(measure(use, 35_000, 40_000, 40_000, 1)).toEqual({ pointer: 0, keyboard: 0, idleMs: 20_000 });
  });
});

describe('a person who types', () => {
  const steady = (every: number, until: number): number[] =>
    Array.from({ length: Math.floor(until / every) }, (_, i) => i * every + 1);

  test('a person who types has full keyboard use and no pointer use', () => {
    const use = watch(30 * SECOND, { idle: idleFrom(steady(150, 30_000)) });
    expect(measure(use, 20_000, 25_000, 25_000, 1)).toMatchObject({ pointer: 0, keyboard: 1 });
    expect(idleMs(use, 30_000, 1)).toBeLessThanOrEqual(1000);
  });

  test('a person who types never has pointer use, and has keyboard use only near real keys, at any poll phase', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 30 }),
        fc.integer({ min: 0, max: 999 }),
        (inputs, phase) => {
          const use = watch(100 * SECOND, { idle: idleFrom(inputs) }, phase);
          expect(use.pointerUses).toEqual([]);
          // A key event is put at the latest time it can have been: within a second after the key.
          for (const at of use.keyUses) {
            expect(inputs.some((input) => input <= at && at - input <= SECOND)).toBe(true);
          }
        },
      ),
    );
  });

  test('a person who types has the same keyboard use whatever the poll phase, within one poll a window', () => {
    const inputs = [...steady(200, 12_000), 40_000];
    const whole = watch(60 * SECOND, { idle: idleFrom(inputs) });
    for (let phase = 100; phase < 1000; phase += 100) {
      const shifted = watch(60 * SECOND, { idle: idleFrom(inputs) }, phase);
      for (let end = 5_000; end <= 55_000; end += 5_000) {
        const a = measure(whole, end - 5_000, end, 60_000, 1).keyboard as number;
        const b = measure(shifted, end - 5_000, end, 60_000, 1).keyboard as number;
        // An inference comes up to two polls late at the start of typing.
        expect(Math.abs(a - b)).toBeLessThanOrEqual(0.4);
      }
    }
  });

  test('a person who types is found at every clock rate', () => {
    for (const rate of [1, 30, 60]) {
      const sights = { rate, idle: idleFrom([20_000]), every: SECOND / rate };
      const use = watch(21_050, sights);
      expect(use.keyUses).toHaveLength(1);
      expect(use.keyUses[0]).toBeGreaterThanOrEqual(20_000 * rate);
      expect(use.keyUses[0]).toBeLessThan(21_000 * rate);
      const idle = idleMs(watch(30_000, sights), 30_000, rate) as number;
      expect(idle).toBeGreaterThan(9_000 * rate);
      expect(idle).toBeLessThanOrEqual(10_000 * rate);
    }
  });

  test('a person who types is not mistaken for a typist when the system restates old input', () => {
    const use = watch(60 * SECOND, { idle: idleFrom([10_999]) }, 1);
    expect(use.keyUses).toHaveLength(1);
  });
});

describe('an idle time that our own sound starts anew', () => {
  const soundsFrom = (from: number, until: number) => ({ mayBeOwn: (real: number) => real >= from && real < until });

  test('an idle time that our own sound starts anew is not typing, and the person stays away, at any poll phase', () => {
    for (let phase = 0; phase < 1000; phase += 50) {
      const use = watch(40 * SECOND, { idle: idleFrom([10_000, 21_300]), ...soundsFrom(20_000, 24_000) }, phase);
      expect(use.keyUses.every((at) => at < 12_000)).toBe(true);
      expect(idleMs(use, 40 * SECOND, 1)).toBeGreaterThan(28 * SECOND);
    }
  });

  test('an idle time that our own sound starts anew does not hide the keys that are pressed after it, nor the pointer at the same time', () => {
    const sights = { idle: idleFrom([21_300, 30_000, 35_000]), ...soundsFrom(20_000, 24_000) };
    expect(watch(40 * SECOND, sights).keyUses).toHaveLength(2);
    const cursor = (real: number): ScreenPoint => ({ x: real > 21_000 ? 90 : 10, y: 10 });
    expect(watch(23 * SECOND, { ...sights, cursor }).pointerUses).toHaveLength(1);
  });
});

describe('what the system does not tell', () => {
  test('without a pointer, input is seen but not told apart by device', () => {
    const use = watch(30 * SECOND, { cursor: () => 'unknown', idle: idleFrom([28_500]) });
    const seen = measure(use, 25_000, 30_000, 30_000, 1);
    expect(seen).toMatchObject({ pointer: 'unknown', keyboard: 'unknown' });
    expect(seen.idleMs).toBeLessThanOrEqual(1_500);
  });

  test('without idle time, the pointer alone tells of presence for thirty seconds', () => {
    const cursor = (real: number): ScreenPoint => ({ x: Math.min(real, 10_000), y: 0 });
    const sights = { cursor, idle: (): 'unknown' => 'unknown' };
    expect(measure(watch(20_000, sights), 15_000, 20_000, 20_000, 1)).toEqual({
      pointer: 0,
      keyboard: 'unknown',
      idleMs: 10_000,
    });
    expect(measure(watch(41_000, sights), 36_000, 41_000, 41_000, 1).idleMs).toBe('unknown');
  });

  test('without pointer and idle time, all input is unknown', () => {
    const use = watch(20_000, { cursor: () => 'unknown', idle: () => 'unknown' });
    expect(measure(use, 15_000, 20_000, 20_000, 1)).toEqual({
      pointer: 'unknown',
      keyboard: 'unknown',
      idleMs: 'unknown',
    });
  });

  test('a pointer that comes back into sight is not mistaken for typing', () => {
    const cursor = (real: number): Known<ScreenPoint> => (real < 20_000 ? 'unknown' : STILL());
    const use = watch(20_000, { cursor, idle: idleFrom([19_900]) });
    expect(use.keyUses).toEqual([]);
  });
});

describe('devices that speak for themselves', () => {
  /** Hands that rest since a minute before the first look. */
  const resting = (real: number): Devices => {
    const ms = 60 * SECOND + real;
    return { acted: false, isPressed: false, pointerMs: ms, keysMs: ms, keysAreReset: false };
  };

  /** Looks each second for as long as there is something to see. */
  function look(sights: readonly (Partial<Devices> & { readonly at?: ScreenPoint })[]): InputUse {
    let use = NO_INPUT_YET;
    [{}, ...sights].forEach(({ at = STILL(), ...devices }: Partial<Devices> & { readonly at?: ScreenPoint }, nth) => {
      const real = nth * SECOND;
      const poll = { mono: real, real, cursor: at, devices: { ...resting(real), ...devices }, idleSeconds: 0 };
      use = afterPoll(use, poll, 1);
    });
    return use;
  }
  const shares = (use: InputUse, until: number) => {
    const { pointer, keyboard } = measure(use, until - 5 * SECOND, until, until, 1);
    return { pointer, keyboard };
  };
  const times = (count: number, sight: Partial<Devices> & { readonly at?: ScreenPoint }) =>
    Array.from({ length: count }, () => sight);

  test('a click or a turn of the wheel is use of the pointer, at the moment it was', () => {
    const use = look([{ acted: true, pointerMs: 200 }]);
    expect([use.pointerUses, use.keyUses, idleMs(use, SECOND, 1)]).toEqual([[800], [], 200]);
  });

  test('a drag that is held still is work for as long as it is held', () => {
    const use = look(times(60, { acted: true, isPressed: true, pointerMs: 30_000 }));
    expect(shares(use, 60 * SECOND)).toEqual({ pointer: 1, keyboard: 0 });
    expect(idleMs(use, 60 * SECOND, 1)).toBe(0);
  });

  test('keys count once each, and not as use of the pointer', () => {
    const use = look([{ keysMs: 400 }, { keysMs: 1400 }, { keysMs: 100 }]);
    expect([use.pointerUses, use.keyUses]).toEqual([[], [600, 2900]]);
  });

  test('a program that keeps the screen awake is nobody', () => {
    const reset = { pointerMs: 300, keysMs: 300, keysAreReset: true };
    const use = look(times(120, reset));
    expect(shares(use, 120 * SECOND)).toEqual({ pointer: 0, keyboard: 0 });
    expect(use.hasNewInput).toBe(false);
    expect(idleMs(use, 120 * SECOND, 1)).toBe(180 * SECOND);
  });

  test('a mouse that trembles on its desk is nobody, and one that goes on slowly is used', () => {
    const trembling = Array.from({ length: 120 }, (_, nth) => ({ pointerMs: 10, at: { x: 10 + (nth % 2), y: 10 } }));
    expect(idleMs(look(trembling), 120 * SECOND, 1)).toBe(180 * SECOND);
    const slow = Array.from({ length: 120 }, (_, nth) => ({ pointerMs: 10, at: { x: 10 + nth, y: 10 } }));
    expect(shares(look(slow), 120 * SECOND).pointer).toBe(1);
  });

  test('a key under a book is not known to be typing after ten minutes without a gap, and nobody is there', () => {
    const under = look(times(700, { keysMs: 10 }));
    expect(shares(under, 700 * SECOND)).toEqual({ pointer: 0, keyboard: 'unknown' });
    expect(idleMs(under, 700 * SECOND, 1)).toBeGreaterThan(60 * SECOND);
    // Once it is taken away, keys are keys again.
    const after = look([...times(700, { keysMs: 10 }), ...times(10, {}), { keysMs: 100 }]);
    expect(shares(after, 711 * SECOND).keyboard).toBeGreaterThan(0);
  });

  test('typing with gaps is typing all day', () => {
    const sentences = Array.from({ length: 200 }, () => [...times(10, { keysMs: 100 }), ...times(5, {})]).flat();
    const use = look([...sentences, { keysMs: 100 }]);
    expect(idleMs(use, (sentences.length + 1) * SECOND, 1)).toBe(100);
  });
});

describe('one idle time for all devices', () => {
  test('tremor of less than 3 px explains why it starts anew, so nobody is there', () => {
    const cursor = (real: number) => ({ x: 10 + ((real / SECOND) % 2), y: 10 });
    const use = watch(60 * SECOND, { cursor, idle: (real) => (real === 0 ? 20 : 0) });
    expect(idleMs(use, 60 * SECOND, 1)).toBe(80 * SECOND);
    expect(measure(use, 55 * SECOND, 60 * SECOND, 60 * SECOND, 1)).toMatchObject({ pointer: 0, keyboard: 0 });
  });

  test('an idle time that never leaves 0 is not known to be somebody after ten minutes', () => {
    const use = watch(700 * SECOND, { idle: (real) => (real === 0 ? 20 : 0) });
    expect(measure(use, 695 * SECOND, 700 * SECOND, 700 * SECOND, 1).keyboard).toBe('unknown');
    expect(idleMs(use, 700 * SECOND, 1)).toBeGreaterThan(60 * SECOND);
  });
});
