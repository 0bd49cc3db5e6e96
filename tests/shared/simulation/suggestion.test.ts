import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BreakOutcome, PastBreak } from '../../../shared/diary/history.ts';
import { DAY } from '../../../shared/moment.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/settings/schema.ts';
import { LEAST_SENSITIVITY, MOST_SENSITIVITY, withSensitivity } from '../../../shared/settings/sensitivity.ts';
import {
  fittingSensitivity,
  type RhythmSuggestion,
  type SuggestionHistory,
  suggestRhythm,
} from '../../../shared/simulation/suggestion.ts';
import { cases } from '../../support/cases.ts';
import { madeUpHistory } from '../../support/history.ts';

/** A Saturday at four in the morning, after weeks of work from Monday to Friday. */
const NOW = Date.parse('2026-03-07T04:00:00Z');
const dayAt = (from: number) => ({ from, until: from + DAY });
const SATURDAY = dayAt(NOW);
const daysOf = (days: number, seed = 1): SuggestionHistory =>
  madeUpHistory({ days, last: Date.parse('2026-03-06T23:00:00Z'), seed });
const HISTORY = { ...daysOf(19), breaks: [] };

const settingsAt = (sensitivity: number, more: Partial<Settings['prompts']> = {}): Settings => ({
  ...DEFAULT_SETTINGS,
  rhythm: withSensitivity(DEFAULT_SETTINGS.rhythm, sensitivity),
  prompts: { ...DEFAULT_SETTINGS.prompts, ...more },
});

const [someBreak] = daysOf(19).breaks;
/** The last offers, with what became of them. */
const ended = (outcomes: readonly BreakOutcome[]): PastBreak[] =>
  outcomes.map((outcome, place) => {
    const at = NOW - DAY + place * 3_600_000;
    return { ...someBreak!, at, until: at, shownAt: at, seconds: 0, exercises: [], postponed: 1, outcome };
  });

const suggested = (history: SuggestionHistory, sensitivity: number, more: Partial<Settings['prompts']> = {}) =>
  suggestRhythm(history, settingsAt(sensitivity, more), SATURDAY);

/** The sensitivity after the suggestion is taken. */
const then = (suggestion: RhythmSuggestion | null, now: number) => suggestion?.sensitivity ?? now;

describe('a rhythm that is suggested', () => {
  it('a suggested rhythm comes from five days of use on, and the running day is none of them', () => {
    const settings = settingsAt(LEAST_SENSITIVITY);
    const week = { ...daysOf(5), breaks: [] };
    expect(suggestRhythm(week, settings, dayAt(NOW - DAY))).toBeNull();
    expect(suggestRhythm(week, settings, SATURDAY)).not.toBeNull();
  });

  it('a suggested rhythm offers more where breaks are rare and less where they are many, and says how many', () => {
    const more = suggested(HISTORY, LEAST_SENSITIVITY)!;
    expect(more.sensitivity).toBeGreaterThan(LEAST_SENSITIVITY);
    expect(more.offersThen).toBeGreaterThan(more.offersNow);
    const less = suggested(HISTORY, MOST_SENSITIVITY)!;
    expect(less.sensitivity).toBeLessThan(MOST_SENSITIVITY);
    expect(less.offersThen).toBeLessThan(less.offersNow);
  });

  it('a suggested rhythm is not followed by another one once it is taken', () => {
    for (const start of [LEAST_SENSITIVITY, MOST_SENSITIVITY]) {
      expect(suggested(HISTORY, suggested(HISTORY, start)!.sensitivity)).toBeNull();
    }
  });

  it('a suggested rhythm is rarer while more than half of the last six cards were skipped, and putting off is no skip', () => {
    const skips = (count: number) => [
      ...Array.from({ length: count }, () => 'skipped' as const),
      ...Array.from({ length: 6 - count }, () => 'taken' as const),
    ];
    const withSkips = (count: number) => suggested({ ...HISTORY, breaks: ended(skips(count)) }, MOST_SENSITIVITY)!;
    expect(withSkips(3)).toEqual(withSkips(0));
    expect(withSkips(4).sensitivity).toBeLessThan(withSkips(3).sensitivity);
    expect(withSkips(6)).toEqual(withSkips(4));
  });

  it('a suggested rhythm leaves numbers that were typed alone unless they are far off', () => {
    const typed = (micro: number, long: number): Settings => {
      const { rhythm } = DEFAULT_SETTINGS;
      const own = (kind: Settings['rhythm']['micro'], minutes: number) => ({
        ...kind,
        reachMinutes: minutes,
        activeMinutes: 2 * minutes + 1,
      });
      return { ...DEFAULT_SETTINGS, rhythm: { micro: own(rhythm.micro, micro), long: own(rhythm.long, long) } };
    };
    expect(suggestRhythm(HISTORY, typed(200, 239), SATURDAY)).not.toBeNull();
    const near = { rate: 0.7, target: 1, sensitivity: 0, isTyped: false };
    const rateAt = (sensitivity: number) => 0.7 + 0.1 * sensitivity;
    expect(fittingSensitivity(rateAt, near)).toBe(3);
    expect(fittingSensitivity(rateAt, { ...near, isTyped: true })).toBeNull();
  });

  it('a suggested rhythm is none while cards are switched off, or one kind of break', () => {
    const settings = settingsAt(LEAST_SENSITIVITY);
    const { rhythm } = settings;
    expect(suggested(HISTORY, LEAST_SENSITIVITY, { enabled: false })).toBeNull();
    for (const kind of ['micro', 'long'] as const) {
      const without = { ...settings, rhythm: { ...rhythm, [kind]: { ...rhythm[kind], enabled: false } } };
      expect(suggestRhythm(HISTORY, without, SATURDAY)).toBeNull();
    }
  });

  it('a suggested rhythm that was left comes back only when five days since then suggest another one by two steps', () => {
    const { sensitivity } = suggested(HISTORY, LEAST_SENSITIVITY)!;
    const left = (steps: number, daysAgo: number) =>
      suggested(HISTORY, LEAST_SENSITIVITY, {
        suggestionLeft: { at: NOW - daysAgo * DAY, sensitivity: sensitivity + steps },
      });
    expect(left(0, 18)).toBeNull();
    expect(left(-1, 18)).toBeNull();
    expect(left(-2, 18)).not.toBeNull();
    // Thursday a week ago: six days of work since. Monday: four whole ones.
    expect(left(-6, 8)).not.toBeNull();
    expect(left(-6, 4.5)).toBeNull();
    // A clock that was wrong then does not keep it away for ever.
    expect(left(0, -400)).not.toBeNull();
  });

  it('a suggested rhythm is always one of the slider, the same for the same days, and never more often with more skips', () => {
    const sensitivities = fc.integer({ min: LEAST_SENSITIVITY, max: MOST_SENSITIVITY });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), sensitivities, (seed, now) => {
        const history = { ...daysOf(12, seed), breaks: [] };
        const found = [0, 4].map((skips) => {
          const breaks = ended(Array.from({ length: skips }, () => 'skipped' as const));
          const suggestion = suggested({ ...history, breaks }, now);
          if (suggestion === null) return now;
          expect(suggestion.sensitivity).toBeGreaterThanOrEqual(LEAST_SENSITIVITY);
          expect(suggestion.sensitivity).toBeLessThanOrEqual(MOST_SENSITIVITY);
          expect(Math.abs(suggestion.sensitivity - now)).toBeGreaterThan(1);
          return then(suggestion, now);
        });
        expect(found[1]).toBeLessThanOrEqual(found[0]!);
      }),
      { numRuns: cases(5) },
    );
  });

  it('a suggested rhythm is never more often for a lower aim, however the days answer to the slider', () => {
    const rates = fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { minLength: 19, maxLength: 19 });
    const aim = fc.double({ min: 0.1, max: 3, noNaN: true });
    fc.assert(
      fc.property(rates, aim, aim, fc.integer({ min: LEAST_SENSITIVITY, max: MOST_SENSITIVITY }), (all, a, b, now) => {
        const rateAt = (sensitivity: number) => all[sensitivity - LEAST_SENSITIVITY]!;
        const found = [Math.min(a, b), Math.max(a, b)].map((target) => {
          const basis = { rate: rateAt(now), target, sensitivity: now, isTyped: false };
          return fittingSensitivity(rateAt, basis) ?? now;
        });
        expect(found[0]).toBeLessThanOrEqual(found[1]!);
      }),
      { numRuns: cases(500) },
    );
  });
});
