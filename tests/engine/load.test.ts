import { describe, expect, it } from 'vitest';
import { type Tanks, demand, advanceTanks } from '../../shared/engine/load.ts';
import { MINUTE, SECOND } from '../../shared/moment.ts';

/** What is left of tanks that were filled to a level, after a time away. */
function drained(level: number, minutes: number): Tanks {
  const tanks = { need: level, load: level, dose: level };
  advanceTanks(tanks, 0, minutes * MINUTE);
  return tanks;
}

/** Runs windows of 5 s at one demand until `done`; gives back the minutes it took. */
function minutesUntil(u: number, done: (tanks: Tanks) => boolean): number {
  const tanks = { need: 0, load: 0, dose: 0 };
  let ms = 0;
  while (!done(tanks)) {
    advanceTanks(tanks, u, 5 * SECOND);
    ms += 5 * SECOND;
    if (ms > 600 * MINUTE) return Infinity;
  }
  return ms / MINUTE;
}

describe('reach load, by the test vectors of docs/evidence.md D', () => {
  const cad = demand(1, 0.8, 0.1, true, 1);

  it('non-stop CAD makes 0.825 reach-minutes a minute', () => {
    expect(cad).toBeCloseTo(0.825, 2);
  });

  it('pause need reaches 15 in 18.2 minutes of CAD', () => {
    expect(minutesUntil(cad, ({ need }) => need >= 15)).toBeCloseTo(18.2, 0);
  });

  it('reach load reaches 32 in 38.8 minutes of CAD without any rest', () => {
    expect(minutesUntil(cad, ({ load }) => load >= 32)).toBeCloseTo(38.8, 0);
  });

  it('a pause need of 15 drains to 3.75 in a minute away', () => {
    expect(drained(15, 1).need).toBeCloseTo(3.75, 9);
  });

  it.each([
    [5, 13.45],
    [10, 5.66],
  ])('a reach load of 32 drains in %i minutes away to %f', (minutes, left) => {
    expect(drained(32, minutes).load).toBeCloseTo(left, 2);
  });

  it('next to nothing of a reach load is left after 45 minutes away', () => {
    expect(drained(32, 45).load).toBeLessThan(0.02);
  });

  it('the load of plain reading settles near 1.4 and makes no break due', () => {
    const reading = demand(0.1, 0.1, 0, true, 1);
    const tanks = { need: 0, load: 0, dose: 0 };
    for (let i = 0; i < 8 * 720; i++) advanceTanks(tanks, reading, 5 * SECOND);
    expect(tanks.load).toBeGreaterThan(1.3);
    expect(tanks.load).toBeLessThan(1.5);
  });

  it('reach load does not grow while nobody is there', () => {
    expect(demand(1, 0, 0, false, 1.3)).toBe(0);
  });
});
