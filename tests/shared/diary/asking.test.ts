import { describe, expect, it } from 'vitest';
import { type AskingFacts, askedToday, mayAsk } from '../../../shared/diary/asking.ts';

const DAY = { from: 1000, until: 2000 };
const FACTS: AskingFacts = { perDay: 3, askedAt: [], day: DAY, taken: true, inView: true, away: false };
const asks = (change: Partial<AskingFacts>) => mayAsk({ ...FACTS, ...change });

describe('how the knot feels is asked', () => {
  it('how the knot feels is asked after a break that was taken', () => {
    expect(asks({})).toBe(true);
    expect(asks({ taken: false })).toBe(false);
  });

  it('how the knot feels is asked three times a day and no more', () => {
    expect(asks({ askedAt: [1100, 1200] })).toBe(true);
    expect(asks({ askedAt: [1100, 1200, 1300] })).toBe(false);
  });

  it('how the knot feels is asked as often as the person wants, or never', () => {
    expect(asks({ perDay: 1, askedAt: [1100] })).toBe(false);
    expect(asks({ perDay: 1 })).toBe(true);
    expect(asks({ perDay: 0 })).toBe(false);
  });

  it('how the knot feels is asked anew on the next day', () => {
    expect(asks({ askedAt: [997, 998, 999] })).toBe(true);
    expect(askedToday({ askedAt: [999, 1000, 1999, 2000], day: DAY })).toEqual([1000, 1999]);
  });

  it('nobody is asked how the knot feels who has closed the window, locked the screen or left', () => {
    expect(asks({ inView: false })).toBe(false);
    expect(asks({ away: true })).toBe(false);
  });
});
