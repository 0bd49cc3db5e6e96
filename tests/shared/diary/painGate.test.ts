import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GateAnswer, answersInOrder, gateOf } from '../../../shared/diary/painGate.ts';
import type { PainGate } from '../../../shared/exercises/gate.ts';
import { DAY, HOUR } from '../../../shared/moment.ts';

const NOW = Date.parse('2026-03-20T15:00:00+01:00');

function answer(hoursAgo: number, pain: number): GateAnswer {
  return { at: NOW - hoursAgo * HOUR, zone: 'Europe/Vienna', pain };
}

const imported = (hoursAgo: number, pain: number, importNumber = 1): GateAnswer => ({
  ...answer(hoursAgo, pain),
  importNumber,
});

/** The gate now after answers, each as hours ago and pain. */
const gate = (...answers: readonly (readonly [number, number])[]) => gateLater(0, ...answers);
const gateLater = (hours: number, ...answers: readonly (readonly [number, number])[]) =>
  gateOf(
    answers.map(([ago, pain]) => answer(ago, pain)),
    NOW + hours * HOUR,
    false,
  );

describe('the last answer', () => {
  it.each([
    ...[0, 1, 2, 3].map((pain) => [pain, 'open'] as const),
    ...[4, 5].map((pain) => [pain, 'gentle'] as const),
    ...[6, 7, 8, 9, 10].map((pain) => [pain, 'rest'] as const),
  ])('the last answer of %i of 10 gives %s', (pain, expected) => {
    expect(gate([1, pain])).toBe(expected);
    expect(gate([30, pain], [1, pain])).toBe(expected);
  });

  it('the last answer counts, not the one before it', () => {
    expect(gate([26, 7], [2, 4])).toBe('gentle');
    expect(gate([26, 2], [2, 4])).toBe('gentle');
  });

  it('without an answer yet nothing is held back', () => {
    expect(gate()).toBe('open');
  });

  it('the last answer from a clock that has been set back since counts as one of now, until a newer one is given', () => {
    expect(gate([-5, 8])).toBe('rest');
    expect(gate([-30_000, 8])).toBe('rest');
    expect(gate([-30_000, 8], [2, 1])).toBe('open');
    expect(gate([2, 8], [-30_000, 1])).toBe('open');
  });

  it('the last answer is the newest by its own time, whatever came in last', () => {
    expect(gate([2, 7], [240, 1])).toBe('rest');
    expect(gate([240, 7], [2, 4], [100, 9])).toBe('gentle');
  });

  it('the last answer of two at the same time is the one with more pain', () => {
    expect(gate([2, 7], [2, 1])).toBe('rest');
    expect(gate([2, 1], [2, 7])).toBe('rest');
  });
});

describe('an imported answer', () => {
  it('an imported answer never opens what was closed before it, also if it is newer', () => {
    expect(gateOf([answer(5, 7), imported(2, 0)], NOW, false)).toBe('rest');
    expect(gateOf([imported(5, 7, 1), imported(2, 0, 2)], NOW, false)).toBe('rest');
    // Pain that would not be new with a worse week before it.
    expect(gateOf([answer(26, 1), answer(1, 4), imported(50, 4), imported(60, 4)], NOW, false)).toBe('rest');
  });

  it('an imported answer closes like any other', () => {
    expect(gateOf([answer(5, 2), imported(2, 4)], NOW, false)).toBe('gentle');
    expect(gateOf([answer(2, 2), imported(5, 5)], NOW, false)).toBe('open');
  });

  it('an imported answer counts for nothing while it lies in the future', () => {
    expect(gateOf([answer(5, 2), imported(-24, 9)], NOW, false)).toBe('open');
    expect(gateOf([imported(-24, 9)], NOW, false)).toBe('open');
    expect(answersInOrder([answer(5, 2), imported(-24, 9)], NOW)).toEqual([answer(5, 2)]);
    expect(gateOf([answer(5, 2), imported(-24, 9)], NOW + 25 * HOUR, false)).toBe('rest');
  });

  it('an imported answer gives way to an answer that is given here later', () => {
    expect(gateOf([answer(5, 7), imported(3, 8), answer(1, 2)], NOW, false)).toBe('open');
  });
});

describe('pain that started or jumped', () => {
  const calm = [
    [100, 1],
    [76, 2],
    [52, 1],
  ] as const;

  it('pain that started or jumped asks for rest for 72 hours', () => {
    expect(gate(...calm, [1, 4])).toBe('rest');
    expect(gateLater(70.9, ...calm, [1, 4])).toBe('rest');
    expect(gateLater(71, ...calm, [1, 4])).toBe('gentle');
  });

  it('pain that started or jumped asks for rest also when a later answer is lower', () => {
    expect(gate(...calm, [20, 5], [1, 1])).toBe('rest');
  });

  it('pain after no pain counts as pain that started', () => {
    expect(gate([50, 0], [26, 0], [1, 3])).toBe('rest');
  });

  it('pain that jumped is a rise of three against the median, not against the best day', () => {
    expect(gate([100, 4], [99, 1], [98, 4], [1, 5])).toBe('gentle');
    expect(gate([100, 2], [99, 3], [1, 5])).toBe('gentle');
    expect(gate([100, 2], [99, 2], [1, 5])).toBe('rest');
  });

  it('pain has not started if the week before has no answer to compare with', () => {
    expect(gate([1, 4])).toBe('gentle');
    expect(gate([8 * 24, 0], [1, 4])).toBe('gentle');
  });
});

describe('pain that got worse and is not back the next day', () => {
  // A week at 5, one better day: the rise is none against the week, but one against yesterday.
  const uneven = [
    [150, 5],
    [148, 5],
    [126, 5],
    [124, 5],
    [76, 2],
  ] as const;

  it('pain that got worse and is not back the next day steps back one level for two days', () => {
    expect(gate(...uneven, [50, 5])).toBe('gentle');
    expect(gate(...uneven, [50, 5], [26, 5])).toBe('rest');
    expect(gateLater(21.9, ...uneven, [50, 5], [26, 5])).toBe('rest');
    expect(gateLater(22, ...uneven, [50, 5], [26, 5])).toBe('gentle');
  });

  it('pain that got worse and is not back the next day steps back from open, too', () => {
    expect(gate(...uneven, [50, 5], [26, 3])).toBe('gentle');
  });

  it('pain that got worse and is back on the next day, at any time, steps nothing back', () => {
    expect(gate(...uneven, [50, 5], [28, 5], [26, 2], [25, 5])).toBe('gentle');
  });

  it('pain that got worse by two points steps nothing back', () => {
    expect(gate(...uneven, [50, 4], [26, 4])).toBe('gentle');
  });

  it('pain that got worse and is not back the next day passes over days without an answer', () => {
    expect(gate(...uneven, [50, 5], [1, 5])).toBe('rest');
  });

  it('pain that got worse and is not back the next day has days that change at 04:00, not at midnight', () => {
    const lateAtNight = answer(0, 5).at - NOW + Date.parse('2026-03-19T01:30:00+01:00');
    const evening = Date.parse('2026-03-18T22:00:00+01:00');
    const at = (time: number, pain: number) => ({ ...answer(0, pain), at: time });
    const before = uneven.map(([ago, pain]) => answer(ago, pain));
    // The night still belongs to the day of the evening: it is no next day.
    expect(gateOf([...before, at(evening, 5), at(lateAtNight, 5)], lateAtNight, false)).toBe('gentle');
    expect(gateOf([...before, at(evening, 5), at(lateAtNight + 3 * HOUR, 5)], lateAtNight + 3 * HOUR, false)).toBe(
      'rest',
    );
  });
});

describe('silence', () => {
  it('silence of a week makes pain unknown: gentle until somebody says that it is better', () => {
    expect(gate([7 * 24, 8])).toBe('rest');
    expect(gate([7 * 24 + 1, 8])).toBe('gentle');
    expect(gate([27 * 24, 8])).toBe('gentle');
    expect(gate([7 * 24 + 1, 2])).toBe('open');
  });

  it('silence of four weeks is as if nobody had ever answered', () => {
    expect(gate([28 * 24 + 1, 8])).toBe('open');
  });
});

describe('a warning sign', () => {
  it('a warning sign leaves no exercises, whatever the answers', () => {
    expect(gateOf([], NOW, true)).toBe('none');
    expect(gateOf([answer(1, 0)], NOW, true)).toBe('none');
  });
});

const STRICTNESS: readonly PainGate[] = ['open', 'gentle', 'rest', 'none'];
const strictness = (of: PainGate) => STRICTNESS.indexOf(of);
const pain = fc.integer({ min: 0, max: 10 });
/** Up to five weeks of answers, oldest first. */
const answers = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 35 * 24 }), pain), { maxLength: 25 })
  .map((list) => list.toSorted(([a], [b]) => b - a).map(([ago, each]) => answer(ago, each)));

describe('for any answers', () => {
  it('for any answers, none is for warning signs alone', () => {
    fc.assert(
      fc.property(answers, fc.boolean(), (list, sign) => {
        expect(gateOf(list, NOW, sign) === 'none').toBe(sign);
      }),
    );
  });

  it('for any answers, their order in the file changes nothing', () => {
    const shuffled = answers.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(gateOf(other, NOW, false)).toBe(gateOf(list, NOW, false));
        expect(answersInOrder(other, NOW)).toEqual(answersInOrder(list, NOW));
      }),
    );
  });

  it('for any answers, no import opens what was closed, whatever it brings and whichever came before it', () => {
    const hours = fc.integer({ min: -10 * 24, max: 35 * 24 });
    const any = fc.array(fc.tuple(hours, pain), { maxLength: 12 });
    fc.assert(
      fc.property(answers, fc.array(any, { minLength: 1, maxLength: 3 }), (list, imports) => {
        const rows = imports.map((each, place) => each.map(([ago, of]) => imported(ago, of, place + 1)));
        const before = [...list, ...rows.slice(0, -1).flat()];
        const after = [...list, ...rows.flat()];
        expect(strictness(gateOf(after, NOW, false))).toBeGreaterThanOrEqual(strictness(gateOf(before, NOW, false)));
      }),
    );
  });

  it('for any answers, an import of the future alone changes nothing', () => {
    const future = fc.array(fc.tuple(fc.integer({ min: 1, max: 30_000 }), pain), { maxLength: 12 });
    fc.assert(
      fc.property(answers, future, (list, rows) => {
        const after = [...list, ...rows.map(([ahead, of]) => imported(-ahead, of))];
        expect(gateOf(after, NOW, false)).toBe(gateOf(list, NOW, false));
      }),
    );
  });

  it('for any answers, more pain never allows more', () => {
    fc.assert(
      fc.property(answers, pain, pain, (list, one, other) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        const after = (last: number) => strictness(gateOf([...list, answer(0, last)], NOW, false));
        expect(after(more)).toBeGreaterThanOrEqual(after(less));
      }),
    );
  });

  it('for any answers, time alone never forbids more', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 0, max: 40 * 24 }), (list, hours) => {
        expect(strictness(gateOf(list, NOW + hours * HOUR, false))).toBeLessThanOrEqual(
          strictness(gateOf(list, NOW, false)),
        );
      }),
    );
  });

  it('for any answers, pain of 6 or more that was said this week never meets strengthening', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 6, max: 10 }), (list, last) => {
        expect(gateOf([...list, answer(0, last)], NOW, false)).toBe('rest');
      }),
    );
  });

  it('for any answers, what is older than five weeks changes nothing', () => {
    fc.assert(
      fc.property(answers, answers, (old, list) => {
        const older = old.map((each) => ({ ...each, at: each.at - 50 * DAY }));
        expect(gateOf([...older, ...list], NOW, false)).toBe(gateOf(list, NOW, false));
      }),
    );
  });

  it('for any answers, the same number every day is its own level', () => {
    fc.assert(
      fc.property(pain, fc.integer({ min: 1, max: 20 }), (each, days) => {
        const list = Array.from({ length: days }, (_, day) => answer((days - day) * 24 - 23, each));
        expect(gateOf(list, NOW, false)).toBe(gateOf(list.slice(-1), NOW, false));
      }),
    );
  });
});
