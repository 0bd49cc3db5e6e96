import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type TimeSources, clockRate, createClock } from '../../main/clock.ts';
import { HOUR, MINUTE } from '../../shared/moment.ts';

/** A machine whose clocks are moved by hand. */
class Machine implements TimeSources {
  awakeMs = 1234.5;
  upMs = 3_600_000;
  wallMs = Date.parse('2026-03-02T09:00:00+01:00');
  zoneName = 'Europe/Vienna';
  zoneAsked = 0;

  awake = (): number => this.awakeMs;
  /** As the system rounds it. */
  uptime = (): number => Math.round(this.upMs / 10) / 100;
  wall = (): number => this.wallMs;
  zone = (): string => {
    this.zoneAsked += 1;
    return this.zoneName;
  };

  runs(ms: number): void {
    this.awakeMs += ms;
    this.sleeps(ms);
  }

  sleeps(ms: number): void {
    this.upMs += ms;
    this.wallMs += ms;
  }
}

describe('monotonic time', () => {
  it('monotonic time passes as the machine runs', () => {
    const machine = new Machine();
    const clock = createClock(1, machine);
    const start = clock.mono();
    machine.runs(5000);
    expect(clock.mono() - start).toBe(5000);
    expect(clock.realMono()).toBe(clock.mono());
  });

  it('monotonic time includes time asleep', () => {
    const machine = new Machine();
    const clock = createClock(1, machine);
    machine.runs(MINUTE);
    machine.sleeps(2 * HOUR);
    expect(clock.mono()).toBeCloseTo(2 * HOUR + MINUTE, -2);
    machine.runs(MINUTE);
    machine.sleeps(HOUR);
    machine.runs(MINUTE);
    expect(clock.mono()).toBeCloseTo(3 * HOUR + 3 * MINUTE, -2);
  });

  it('monotonic time does not jump by the rounding of the machine’s uptime, and never runs backwards', () => {
    const machine = new Machine();
    const clock = createClock(1, machine);
    let last = clock.mono();
    for (let turn = 0; turn < 5000; turn++) {
      machine.runs(7.3);
      if (turn === 2500) machine.sleeps(60_003.7);
      const now = clock.mono();
      expect(now).toBeGreaterThanOrEqual(last);
      expect(now - last).toBeLessThan(turn === 2500 ? 60_030 : 7.4);
      last = now;
    }
  });

  it('monotonic time does not care how the clock on the wall is set', () => {
    const machine = new Machine();
    const clock = createClock(1, machine);
    machine.runs(1000);
    machine.wallMs -= 26 * HOUR;
    expect(clock.now()).toEqual({ mono: 1000, wall: machine.wallMs, zone: 'Europe/Vienna' });
    machine.wallMs += 50 * HOUR;
    machine.runs(1000);
    expect(clock.mono()).toBe(2000);
  });
});

describe('the zone', () => {
  it('the zone follows the machine within seconds, without being asked for each time', () => {
    const machine = new Machine();
    const clock = createClock(1, machine);
    for (let turn = 0; turn < 100; turn++) clock.now();
    expect(machine.zoneAsked).toBe(1);
    machine.zoneName = 'Asia/Tokyo';
    expect(clock.now().zone).toBe('Europe/Vienna');
    machine.runs(5000);
    expect(clock.now().zone).toBe('Asia/Tokyo');
    expect(machine.zoneAsked).toBe(2);
  });
});

describe('at a rate of 30', () => {
  it('at a rate of 30 all of the app’s time runs 30 times faster, the wall clock too', () => {
    const machine = new Machine();
    const clock = createClock(30, machine);
    const start = clock.now();
    machine.runs(2000);
    const { mono, wall } = clock.now();
    expect(clock.rate).toBe(30);
    expect(mono - start.mono).toBe(60_000);
    expect(wall - start.wall).toBe(60_000);
    expect(clock.realMono()).toBe(2000);
  });
});

describe('timers', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('timers go by the app’s time', () => {
    const clock = createClock(30, new Machine());
    const ran: string[] = [];
    clock.after(60_000, () => ran.push('after'));
    clock.every(30_000, () => ran.push('every'));
    vi.advanceTimersByTime(999);
    expect(ran).toEqual([]);
    vi.advanceTimersByTime(1001);
    expect(ran.toSorted()).toEqual(['after', 'every', 'every']);
    vi.advanceTimersByTime(2000);
    expect(ran.filter((name) => name === 'after')).toHaveLength(1);
  });

  it('timers can be stopped', () => {
    const clock = createClock(1, new Machine());
    const ran: string[] = [];
    clock.after(1000, () => ran.push('after'))();
    clock.every(1000, () => ran.push('every'))();
    vi.advanceTimersByTime(10_000);
    expect(ran).toEqual([]);
  });

  it('timers come at once for a time that is over, and never at once for one that is far away', () => {
    const clock = createClock(1, new Machine());
    const ran: string[] = [];
    clock.after(-5, () => ran.push('over'));
    clock.after(Infinity, () => ran.push('never'));
    clock.after(400 * 24 * HOUR, () => ran.push('next year'));
    vi.advanceTimersByTime(HOUR);
    expect(ran).toEqual(['over']);
  });
});

describe('the clock of this machine', () => {
  it('the clock of this machine runs forwards and knows its zone', () => {
    const clock = createClock(1);
    const { mono, wall, zone } = clock.now();
    expect(clock.mono()).toBeGreaterThanOrEqual(mono);
    expect(wall).toBeGreaterThan(Date.parse('2026-01-01'));
    expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
  });
});

describe('the rate that is asked for', () => {
  it('the rate that is asked for is one unless somebody asks', () => {
    expect(clockRate(undefined, false)).toBe(1);
    expect(clockRate('', false)).toBe(1);
  });

  it('the rate that is asked for may be from 1 to 1000', () => {
    expect(clockRate('30', false)).toBe(30);
    expect(clockRate('1', false)).toBe(1);
    expect(clockRate('1.5', false)).toBe(1.5);
    expect(clockRate('1000', false)).toBe(1000);
  });

  it.each(['0', '-3', '0.5', '1001', 'fast', 'Infinity', 'NaN', '3x'])(
    'the rate that is asked for is refused as %s',
    (asked) => {
      expect(() => clockRate(asked, false)).toThrow(`UNKNOT_CLOCK_RATE: "${asked}" must be a number from 1 to 1000`);
    },
  );

  it('the rate that is asked for is one in a packaged app, whatever is asked', () => {
    expect(clockRate('30', true)).toBe(1);
    expect(clockRate('nonsense', true)).toBe(1);
  });
});

it('a wall clock before 1970 or after 2100 stands at that end, where dates can be reckoned with', () => {
  const machine = new Machine();
  const clock = createClock(1, machine);
  machine.wallMs = -5 * HOUR;
  expect(clock.now().wall).toBe(0);
  machine.wallMs = 8.64e15;
  expect(clock.now().wall).toBe(Date.parse('2100-01-01T00:00:00Z'));
});
