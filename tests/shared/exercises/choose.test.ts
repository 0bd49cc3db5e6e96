import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BreakKind, PlannedExercise } from '../../../shared/engine/types.ts';
import { CATALOGUE } from '../../../shared/exercises/catalogue.ts';
import { type Choice, planBreak } from '../../../shared/exercises/choose.ts';
import type { Exercise } from '../../../shared/exercises/exercise.ts';
import { type PainGate, passes } from '../../../shared/exercises/gate.ts';
import { EQUIPMENT, type Equipment } from '../../../shared/settings/schema.ts';

const ALL: readonly Exercise[] = CATALOGUE;
const byId = new Map(ALL.map((exercise) => [exercise.id, exercise]));
const exerciseOf = ({ id }: PlannedExercise) => byId.get(id)!;
const WALK = 'walk-away';

interface Hands {
  readonly seconds?: number;
  readonly equipment?: readonly Equipment[];
  readonly gate?: PainGate;
}

/** Break after break, as the engine plans them: each remembers what the ones before offered. */
function breaks(kinds: readonly BreakKind[], { seconds, equipment = EQUIPMENT, gate = 'open' }: Hands = {}) {
  const lastOffered: Record<string, number> = {};
  return kinds.map((kind, breaksPlanned) => {
    const length = seconds ?? (kind === 'micro' ? 60 : 300);
    const plan = planBreak({ kind, seconds: length, equipment, gate, breaksPlanned, lastOffered });
    for (const { id } of plan) lastOffered[id] = breaksPlanned;
    return plan;
  });
}

const anyKinds = fc.array(fc.constantFrom<BreakKind>('micro', 'long'), { minLength: 1, maxLength: 40 });
const anyEquipment = fc.uniqueArray(fc.constantFrom(...EQUIPMENT));
const anyGate = fc.constantFrom<PainGate>('open', 'gentle', 'rest');
const anyChoice: fc.Arbitrary<Choice> = fc.record({
  kind: fc.constantFrom('micro', 'long'),
  seconds: fc.integer({ min: 10, max: 1800 }),
  equipment: anyEquipment,
  gate: anyGate,
  breaksPlanned: fc.nat(500),
  lastOffered: fc.dictionary(fc.constantFrom(...ALL.map(({ id }) => id)), fc.nat(500)),
});

describe('every break', () => {
  it('lasts as long as the settings say, and each part lasts a while', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const plan = planBreak(choice);
        expect(plan.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(choice.seconds);
        for (const { seconds } of plan) expect(seconds).toBeGreaterThan(0);
      }),
    );
  });

  it('needs nothing that is not at hand', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        for (const { equipment } of planBreak(choice).map(exerciseOf)) {
          expect(['none', ...choice.equipment]).toContain(equipment);
        }
      }),
    );
  });

  it('offers nothing that the pain of the day forbids', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        expect(
          planBreak(choice)
            .map(exerciseOf)
            .every((exercise) => passes(choice.gate, exercise)),
        ).toBe(true);
      }),
    );
  });

  it('names each exercise once', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const ids = planBreak(choice).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('is planned the same way for the same history', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        expect(planBreak(choice)).toEqual(planBreak(structuredClone(choice)));
      }),
    );
  });
});

describe('a micro-break', () => {
  it('is one exercise', () => {
    fc.assert(fc.property(anyChoice, (choice) => planBreak({ ...choice, kind: 'micro' }).length === 1));
  });

  it('cuts no exercise by more than a third, unless the break is too short for any', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const [chosen] = planBreak({ ...choice, kind: 'micro' }).map(exerciseOf);
        if (chosen!.id !== WALK) expect((chosen!.seconds * 2) / 3).toBeLessThanOrEqual(choice.seconds);
      }),
    );
  });

  it('is a reset or the quiet shoulder-blade squeeze one time, a release the next', () => {
    const plans = breaks(Array.from({ length: 20 }, () => 'micro'));
    plans.forEach(([each], place) => {
      const { id, kind } = exerciseOf(each!);
      if (place % 2 === 0) expect(kind === 'reset' || id === 'scap-squeeze').toBe(true);
      else expect(kind).toBe('release');
    });
  });

  it('of ten seconds is a moment away from the desk', () => {
    expect(breaks(['micro'], { seconds: 10 })).toEqual([[{ id: WALK, seconds: 10 }]]);
  });
});

describe('a long break', () => {
  it('is a walk, a release, a strengthener and a reset, two minutes of five for the walk', () => {
    const [plan] = breaks(['long']);
    expect(plan!.map((each) => exerciseOf(each).kind)).toEqual(['reset', 'release', 'strengthen', 'reset']);
    expect(plan!.map(({ seconds }) => seconds)).toEqual([120, 70, 70, 40]);
    expect(plan![0]!.id).toBe(WALK);
  });

  it('walks longer where pain leaves no strengthener', () => {
    const [plan] = breaks(['long'], { gate: 'rest' });
    expect(plan!.map((each) => exerciseOf(each).kind)).toEqual(['reset', 'release', 'reset']);
    expect(plan!.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(300);
  });

  it('always begins with the walk', () => {
    fc.assert(fc.property(anyChoice, (choice) => planBreak({ ...choice, kind: 'long' })[0]!.id === WALK));
  });
});

describe('break after break', () => {
  it('repeats nothing but the walk within three breaks', () => {
    fc.assert(
      fc.property(anyKinds, anyEquipment, (kinds, equipment) => {
        const plans = breaks(kinds, { equipment }).map((plan) => plan.map(({ id }) => id).filter((id) => id !== WALK));
        plans.forEach((ids, place) => {
          const before = plans.slice(Math.max(0, place - 3), place).flat();
          expect(ids.filter((id) => before.includes(id))).toEqual([]);
        });
      }),
    );
  });

  it('repeats a strengthener in pain only because three are left', () => {
    const plans = breaks(
      Array.from({ length: 9 }, () => 'long'),
      { gate: 'gentle' },
    );
    const strengtheners = plans.map((plan) => plan.map(exerciseOf).find(({ kind }) => kind === 'strengthen')!.id);
    for (let place = 0; place + 3 <= strengtheners.length; place++) {
      expect(new Set(strengtheners.slice(place, place + 3)).size).toBe(3);
    }
  });

  it('lets front, side, back and neck take turns', () => {
    fc.assert(
      fc.property(anyKinds, (kinds) => {
        const regions = breaks(kinds)
          .flatMap((plan) => plan.map((each) => exerciseOf(each).region))
          .filter((region) => region !== undefined);
        for (let place = 0; place + 4 <= regions.length; place++) {
          expect(new Set(regions.slice(place, place + 4)).size).toBe(4);
        }
      }),
    );
  });

  it('comes to every exercise in time', () => {
    const kinds = Array.from({ length: 120 }, (_, place): BreakKind => (place % 3 === 2 ? 'long' : 'micro'));
    const offered = new Set(breaks(kinds).flatMap((plan) => plan.map(({ id }) => id)));
    expect(ALL.map(({ id }) => id).filter((id) => !offered.has(id))).toEqual([]);
  });
});
