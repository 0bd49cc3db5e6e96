import { describe, expect, it } from 'vitest';
import { type AskingFacts, askedToday, mayAsk } from '../../../shared/diary/asking.ts';
import { DAY as ONE_DAY, HOUR, MINUTE } from '../../../shared/moment.ts';

/** An even day, from 04:00 on. */
const FROM = 20_000 * ONE_DAY + 4 * HOUR;
const DAY = { from: FROM, until: FROM + ONE_DAY };
const clock = (hour: number, minute = 0) => FROM + (hour - 4) * HOUR + minute * MINUTE;
const FACTS: AskingFacts = {
  perDay: 3,
  askedAt: [],
  now: clock(14),
  day: DAY,
  taken: true,
  inView: true,
  away: false,
};
const asks = (change: Partial<AskingFacts>) => mayAsk({ ...FACTS, ...change });

describe('how the knot feels is asked', () => {
  it('how the knot feels is asked after a break that was taken', () => {
    expect(asks({})).toBe(true);
    expect(asks({ taken: false })).toBe(false);
  });

  it('how the knot feels is asked three times a day and no more', () => {
    expect(asks({ now: clock(17), askedAt: [clock(9), clock(13)] })).toBe(true);
    expect(asks({ now: clock(17), askedAt: [clock(9), clock(12), clock(14)] })).toBe(false);
  });

  it('how the knot feels is asked as often as the person wants, or never', () => {
    expect(asks({ perDay: 1, askedAt: [clock(9)] })).toBe(false);
    expect(asks({ perDay: 1 })).toBe(true);
    expect(asks({ perDay: 0 })).toBe(false);
  });

  it('how the knot feels is asked again two hours later at the earliest', () => {
    expect(asks({ askedAt: [clock(12, 1)] })).toBe(false);
    expect(asks({ askedAt: [clock(12)] })).toBe(true);
  });

  it('how the knot feels is asked in the morning half of the times, an odd one on every other day', () => {
    const next = { from: FROM + ONE_DAY, until: FROM + 2 * ONE_DAY };
    const before = (count: number) => [clock(7), clock(9)].slice(0, count);
    for (const [perDay, even, odd] of [
      [1, 0, 1],
      [2, 1, 1],
      [3, 1, 2],
    ] as const) {
      const most = (askedAt: readonly number[], shift: number, day: AskingFacts['day']) =>
        asks({ perDay, day, now: clock(11, 59) + shift, askedAt: askedAt.map((at) => at + shift) });
      expect([0, 1, 2].filter((count) => most(before(count), 0, DAY)).length).toBe(even);
      expect([0, 1, 2].filter((count) => most(before(count), ONE_DAY, next)).length).toBe(odd);
    }
  });

  it('how the knot feels is asked anew on the next day', () => {
    expect(asks({ askedAt: [FROM - 3, FROM - 2, FROM - 1], now: clock(9) })).toBe(true);
    expect(askedToday({ askedAt: [FROM - 1, FROM, DAY.until - 1, DAY.until], day: DAY })).toEqual([
      FROM,
      DAY.until - 1,
    ]);
  });

  it('nobody is asked how the knot feels who has closed the window, locked the screen or left', () => {
    expect(asks({ inView: false })).toBe(false);
    expect(asks({ away: true })).toBe(false);
  });
});

describe('on four weeks of work', () => {
  /** A break about every so many minutes from 09:00 to 17:30 with lunch, half of them taken; always the same ones. */
  function shareBeforeNoon(every: number, perDay: number): { readonly share: number; readonly questions: number } {
    let seed = 42;
    const draw = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    let [morning, all] = [0, 0];
    for (let day = 0; day < 28; day++) {
      if (day % 7 >= 5) continue;
      const from = FROM + day * ONE_DAY;
      const askedAt: number[] = [];
      for (let at = from + 5 * HOUR; at < from + 13.5 * HOUR; at += every * MINUTE * (0.6 + 0.8 * draw())) {
        const isLunch = at > from + 8.5 * HOUR && at < from + 9.25 * HOUR;
        if (isLunch || draw() < 0.5) continue;
        if (mayAsk({ ...FACTS, perDay, now: at, askedAt, day: { from, until: from + ONE_DAY } })) askedAt.push(at);
      }
      all += askedAt.length;
      morning += askedAt.filter((at) => at < from + 8 * HOUR).length;
    }
    return { share: morning / all, questions: all };
  }

  it.each([
    [20, 3],
    [35, 3],
    [50, 3],
    [90, 3],
    [35, 2],
    [35, 1],
  ])(
    'breaks about every %i min with at most %i questions a day bring 35 to 60 %% of them before noon',
    (every, most) => {
      const { share, questions } = shareBeforeNoon(every, most);
      expect(share).toBeGreaterThanOrEqual(0.35);
      expect(share).toBeLessThanOrEqual(0.6);
      // A work day holds three questions that lie apart, if breaks are taken.
      expect(questions).toBeGreaterThan(20 * most * (every > 60 ? 0.5 : 0.75));
    },
  );
});
