import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { planBreak } from '../../../shared/exercises/choose.ts';
import {
  NO_SETS,
  type StrengthPlan,
  isSetDue,
  planOn,
  setsAWeek,
  withSet,
} from '../../../shared/exercises/strength.ts';
import { NO_WISHES, choiceOf, exerciseOf, idsOf } from './breaks.ts';
import { doseText } from '../../../shared/words/exercises.ts';
import { createSay } from '../../../shared/words/say.ts';
import type { PlannedExercise } from '../../../shared/terms.ts';
import { cases } from '../../support/cases.ts';

const MONDAY = Temporal.PlainDate.from('2026-03-02');
const dayOf = (place: number) => MONDAY.add({ days: place }).toString();

/** Does the set on every day that it is due and that `works` says is a working day. Gives back those days. */
function live(
  days: number,
  works: (place: number) => boolean,
): { readonly done: number[]; readonly plan: StrengthPlan } {
  let plan = NO_SETS;
  const done: number[] = [];
  for (let place = 0; place < days; place++) {
    if (!works(place) || !isSetDue(plan, dayOf(place))) continue;
    plan = withSet(plan, dayOf(place));
    done.push(place);
  }
  return { done, plan };
}

const everyDay = () => true;
const workdays = (place: number) => place % 7 < 5;

describe('the strength set', () => {
  it.each([
    ['every day', everyDay],
    ['on five days a week', workdays],
  ])(
    'the strength set comes two or three times in the first weeks, three in the next, then five, for a person at work %s',
    (_when, works) => {
      const { done } = live(8 * 7, works);
      const aWeek = Array.from({ length: 8 }, (_, week) => done.filter((day) => Math.floor(day / 7) === week).length);
      expect(aWeek).toEqual([2, 3, 3, 3, 5, 5, 5, 5]);
    },
  );

  it('the strength set has a day between while it comes at most three times a week', () => {
    const { done } = live(28, everyDay);
    for (const [place, day] of done.entries()) if (place > 0) expect(day - done[place - 1]!).toBeGreaterThanOrEqual(2);
  });

  it('the strength set is due at most once a day, and not again once it is done', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { maxLength: 200 }), (places) => {
        let plan = NO_SETS;
        const done = new Map<string, number>();
        for (const day of places.toSorted((a, b) => a - b).map(dayOf)) {
          if (!isSetDue(plan, day)) continue;
          plan = withSet(plan, day);
          done.set(day, (done.get(day) ?? 0) + 1);
        }
        expect([...done.values()].every((times) => times === 1)).toBe(true);
      }),
    );
  });

  it('the strength set never comes more often in a week than its plan says, whatever the work days', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(120)), (days) => {
        let plan = NO_SETS;
        for (const place of days.toSorted((a, b) => a - b)) {
          const before = planOn(plan, dayOf(place));
          if (!isSetDue(plan, dayOf(place))) continue;
          expect(before.sets).toBeLessThan(setsAWeek(before.week));
          plan = withSet(plan, dayOf(place));
        }
      }),
      { numRuns: cases(1000) },
    );
  });

  it('the strength set counts no week without a set, and begins again after four of them', () => {
    const { plan } = live(28, workdays);
    expect(planOn(plan, dayOf(28)).week).toBe(5);
    expect(planOn(plan, dayOf(28 + 20)).week).toBe(5);
    expect(planOn(plan, dayOf(28 + 35)).week).toBe(1);
  });

  it('the strength set survives a clock that is set back', () => {
    const plan = withSet(NO_SETS, dayOf(400));
    expect(isSetDue(plan, dayOf(0))).toBe(true);
    expect(withSet(plan, dayOf(0))).toEqual({ week: 1, from: dayOf(0), sets: 1, last: dayOf(0) });
  });
});

/** The dose of today as it is said; empty where the exercise's own holds. */
const doseOf = (part: PlannedExercise): string =>
  part.dose === undefined ? '' : doseText(createSay('en'), exerciseOf(part), part.dose);

describe('a long break with the set', () => {
  const long = (change: Parameters<typeof choiceOf>[0] = {}, week = 1) =>
    planBreak(choiceOf({ kind: 'long', strength: { week, isDue: true }, ...change }));
  const setOf = (plan: ReturnType<typeof long>) => plan.filter(({ set }) => set === true);

  it('a long break with the set has two minutes of it in place of the strengthener', () => {
    const plan = long();
    expect(plan.map(({ seconds }) => seconds)).toEqual([80, 60, 120, 40]);
    expect(setOf(plan)).toMatchObject([{ id: 'band-lateral-raise', why: 'strengthSet' }]);
  });

  it('a long break with the set is the squeeze and the wall push-up without a band', () => {
    const plan = long({ equipment: ['wall'] });
    expect(setOf(plan)).toMatchObject([
      { id: 'scap-squeeze', seconds: 60 },
      { id: 'wall-pushup-plus', seconds: 60 },
    ]);
  });

  it('a long break with the set finds others where those are excluded or were just offered', () => {
    const never = ['scap-squeeze'];
    const sitting = long({ equipment: [], exercises: { ...NO_WISHES, never, position: 'sitting' } });
    expect(idsOf(setOf(sitting))).toEqual(['chin-tuck']);
    const again = long({ equipment: ['wall'], breaksPlanned: 3, lastOffered: { 'scap-squeeze': 2 } });
    expect(idsOf(setOf(again))).toContain('wall-pushup-plus');
    expect(idsOf(setOf(again))).not.toContain('scap-squeeze');
  });

  it('a long break with the set is low effort in some pain, and none in more', () => {
    const gentle = setOf(long({ gate: 'gentle' }));
    expect(gentle).toHaveLength(2);
    for (const { id, dose } of gentle) {
      expect(['scap-squeeze', 'chin-tuck', 'seat-pull-row']).toContain(id);
      expect(dose).toEqual({ kind: 'half' });
    }
    expect(setOf(long({ gate: 'rest' }))).toEqual([]);
  });

  it('a long break with the set does not come in a break too short for it', () => {
    expect(setOf(long({ seconds: 150 }))).toEqual([]);
    expect(setOf(long({ seconds: 180 }))).toHaveLength(1);
  });

  it.each([
    [1, 'An easy set of 12 to 15 repetitions, effort 4 to 5 of 10'],
    [2, 'An easy set of 12 to 15 repetitions, effort 4 to 5 of 10'],
    [3, '10 to 12 repetitions, effort 6 to 7 of 10'],
    [5, '8 to 12 repetitions, hard but clean; a little more once 15 are easy'],
  ])('a long break with the set asks in week %i for %s', (week, dose) => {
    expect(doseOf(setOf(long({}, week))[0]!)).toBe(dose);
  });

  it('a long break with the set lets micro-breaks leave the squeeze to it', () => {
    for (let micros = 0; micros < 200; micros += 2) {
      const choice = choiceOf({ equipment: ['wall'], microsPlanned: micros, breaksPlanned: micros });
      const [part] = planBreak({ ...choice, strength: { week: 1, isDue: true } });
      expect(part!.id).not.toBe('scap-squeeze');
    }
  });
});

describe('any strengthener', () => {
  it('any strengthener is easier in the first weeks, at half effort in pain, and as it says itself later', () => {
    const dose = (week: number, gate: 'open' | 'gentle') => {
      const plan = planBreak(choiceOf({ kind: 'long', gate, equipment: ['band'], strength: { week, isDue: false } }));
      return plan.find((part) => exerciseOf(part).kind === 'strengthen')!;
    };
    for (const week of [1, 3]) {
      const part = dose(week, 'open');
      if (!['scap-squeeze', 'chin-tuck', 'seat-pull-row'].includes(part.id)) {
        expect(doseOf(part)).toMatch(week === 1 ? /effort 4 to 5 of 10$/ : /effort 6 to 7 of 10$/);
      }
    }
    expect(doseOf(dose(1, 'gentle'))).toMatch(/, at half effort$/);
    expect(dose(7, 'open').dose).toBeUndefined();
  });
});
