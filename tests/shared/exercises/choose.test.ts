import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSay } from '../../../shared/words/say.ts';
import type { BreakKind } from '../../../shared/terms.ts';
import { type ExerciseChoice, allowed } from '../../../shared/exercises/choice.ts';
import { planBreak } from '../../../shared/exercises/choose.ts';
import type { Exercise } from '../../../shared/exercises/exercise.ts';
import { passes } from '../../../shared/exercises/gate.ts';
import { PAUSE } from '../../../shared/exercises/lookup.ts';
import { isMicroReset } from '../../../shared/exercises/microBreak.ts';
import {
  NO_WISHES,
  OWN,
  anyChoice,
  anyEquipment,
  anyGate,
  anyKinds,
  anyWishes,
  breaks,
  choiceOf,
  everyExercise,
  exerciseOf,
  idsOf,
} from './breaks.ts';
import { cases } from '../../support/cases.ts';

const WALK = 'walk-away';
const MANY = { numRuns: cases(3000) };
const real = (choice: ExerciseChoice) => planBreak(choice).filter(({ id }) => id !== PAUSE.id);
const long = (change: Partial<ExerciseChoice> = {}) => planBreak(choiceOf({ kind: 'long', ...change }));

describe('every break', () => {
  it('every break lasts as long as the settings say, and each part lasts a while', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const plan = planBreak(choice);
        if (plan.length > 0) expect(plan.reduce((sum, { seconds }) => sum + seconds, 0)).toBeCloseTo(choice.seconds, 9);
        for (const { seconds } of plan) expect(seconds).toBeGreaterThanOrEqual(10);
      }),
      MANY,
    );
  });

  it('every break offers nothing that pain, position, hands or a wish forbid', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const { gate, equipment, exercises } = choice;
        for (const exercise of real(choice).map(exerciseOf)) {
          expect(passes(gate, exercise)).toBe(true);
          expect(['none', ...equipment]).toContain(exercise.equipment);
          expect(['any', exercise.position]).toContain(exercises.position);
          expect(exercises.never).not.toContain(exercise.id);
        }
      }),
      MANY,
    );
  });

  it('every break names each exercise once, and says of each why it comes', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const plan = planBreak(choice);
        expect(new Set(idsOf(plan)).size).toBe(plan.length);
        for (const { why } of plan) expect(createSay('en')(`exerciseReason.${why}`)).toMatch(/^\S.{5,80}\.$/);
      }),
      MANY,
    );
  });

  it('every break is planned the same way for the same history', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        expect(planBreak(choice)).toEqual(planBreak(structuredClone(choice)));
      }),
    );
  });

  it('every break is a plain pause after a warning sign, and where everything is excluded', () => {
    const never = everyExercise.map(({ id }) => id);
    fc.assert(
      fc.property(anyChoice, (choice) => {
        expect(planBreak({ ...choice, gate: 'none' })).toEqual([]);
        expect(planBreak({ ...choice, exercises: { ...choice.exercises, never } })).toEqual([]);
      }),
    );
  });
});

describe('a micro-break', () => {
  it('a micro-break is one reset or one release', () => {
    fc.assert(
      fc.property(anyChoice, anyGate, (choice, gate) => {
        const plan = planBreak({ ...choice, gate, kind: 'micro' });
        expect(plan.length).toBeLessThanOrEqual(1);
        for (const exercise of plan.map(exerciseOf)) {
          expect(isMicroReset(exercise) || exercise.kind === 'release').toBe(true);
        }
      }),
      MANY,
    );
  });

  it('a micro-break cuts no exercise by more than a third, unless the break is too short for any', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        for (const exercise of planBreak({ ...choice, kind: 'micro' }).map(exerciseOf)) {
          if (exercise.id !== WALK) expect((exercise.seconds * 2) / 3).toBeLessThanOrEqual(choice.seconds);
        }
      }),
    );
  });

  it('a micro-break is a reset or the quiet shoulder-blade squeeze one time, a release the next', () => {
    breaks(Array.from({ length: 20 }, () => 'micro')).forEach(({ plan }, place) => {
      const exercise = exerciseOf(plan[0]!);
      expect(place % 2 === 0 ? isMicroReset(exercise) : exercise.kind === 'release').toBe(true);
    });
  });

  it('a micro-break moves firmly more often than it sits still', () => {
    const plans = breaks(Array.from({ length: 240 }, () => 'micro')).flatMap(({ plan }) => idsOf(plan));
    const times = (id: string) => plans.filter((each) => each === id).length;
    for (const id of ['arm-swings', 'shrug-drop', 'scap-squeeze', 'stand-shake']) {
      expect(times(id)).toBeGreaterThan(times('sit-tall'));
    }
  });

  it('a micro-break of ten seconds is a moment away from the desk', () => {
    expect(planBreak(choiceOf({ seconds: 10 }))).toMatchObject([{ id: WALK, seconds: 10 }]);
  });
});

describe('a long break', () => {
  it('a long break is a walk, a release of front or side, a strengthener and a reset, two minutes of five for the walk', () => {
    for (const { plan } of breaks(Array.from({ length: 30 }, () => 'long'))) {
      expect(plan.map((each) => exerciseOf(each).kind)).toEqual(['reset', 'release', 'strengthen', 'reset']);
      expect(plan.map(({ seconds }) => seconds)).toEqual([120, 70, 70, 40]);
      expect(plan[0]!.id).toBe(WALK);
      expect(['front', 'side']).toContain(exerciseOf(plan[1]!).region);
    }
  });

  it('a long break walks longer where pain leaves no strengthener', () => {
    const plan = long({ gate: 'rest' });
    expect(plan.map((each) => exerciseOf(each).kind)).toEqual(['reset', 'release', 'reset']);
    expect(plan.map(({ seconds }) => seconds)).toEqual([190, 70, 40]);
  });

  it('a long break moves more parts of the body if the person can only sit', () => {
    const plan = long({ exercises: { ...NO_WISHES, position: 'sitting' } });
    expect(plan.map((each) => exerciseOf(each).kind)).toEqual(['release', 'strengthen', 'reset', 'release', 'reset']);
    for (const each of plan) expect(each.seconds).toBeLessThanOrEqual(2 * exerciseOf(each).seconds);
  });

  it('a long break draws nothing out beyond twice its time; the rest is a walk, else a plain pause', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        for (const part of real({ ...choice, kind: 'long' })) {
          if (part.id !== WALK) expect(part.seconds).toBeLessThan(2 * exerciseOf(part).seconds + 20);
        }
      }),
      MANY,
    );
  });

  it('a long break with one exercise left is that exercise and a plain pause', () => {
    const never = everyExercise.map(({ id }) => id).filter((id) => id !== 'shrug-drop');
    expect(long({ exercises: { ...NO_WISHES, never } })).toMatchObject([
      { id: 'shrug-drop', seconds: 40 },
      { id: 'pause', seconds: 260 },
    ]);
  });

  it('a long break begins with the walk wherever that is allowed', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const asked = { ...choice, kind: 'long' as const };
        const walks = allowed(asked).some(({ id }) => id === WALK);
        expect(planBreak(asked).findIndex(({ id }) => id === WALK)).toBe(walks ? 0 : -1);
      }),
    );
  });
});

describe('break after break', () => {
  it('breaks repeat only the walk and the band set within three breaks while there is something else', () => {
    fc.assert(
      fc.property(
        anyKinds,
        anyEquipment,
        anyGate,
        anyWishes,
        fc.boolean(),
        (kinds, equipment, gate, exercises, isDue) => {
          const made = breaks(kinds, { equipment, gate, exercises, strength: { week: 5, isDue } });
          made.forEach(({ choice, plan }, place) => {
            const before = made.slice(Math.max(0, place - 3), place).flatMap((each) => idsOf(each.plan));
            for (const part of plan) {
              const exercise = exerciseOf(part);
              if (!before.includes(part.id) || [WALK, PAUSE.id, 'band-lateral-raise'].includes(part.id)) continue;
              // Whatever could have come in its place had come lately, too, or does not fit.
              // In a micro-break a few strengtheners stand in for resets, and the others do not come.
              const roleOf = (each: Exercise) =>
                choice.kind === 'micro' ? (isMicroReset(each) ? 'reset' : each.kind) : each.kind;
              const mayCome = (each: Exercise) =>
                choice.kind === 'long' || isMicroReset(each) || each.kind === 'release';
              const others = allowed(choice).filter(
                (each) =>
                  each.id !== WALK &&
                  each.id !== 'band-lateral-raise' &&
                  mayCome(each) &&
                  roleOf(each) === roleOf(exercise) &&
                  (each.seconds * 2) / 3 <= part.seconds,
              );
              expect(others.filter(({ id }) => !before.includes(id) && !idsOf(plan).includes(id))).toEqual([]);
            }
          });
        },
      ),
      { numRuns: cases(2000) },
    );
  });

  it('breaks in pain repeat a strengthener only because three are left', () => {
    const made = breaks(
      Array.from({ length: 9 }, () => 'long'),
      { gate: 'gentle' },
    );
    const strengtheners = made.map(({ plan }) => plan.map(exerciseOf).find(({ kind }) => kind === 'strengthen')!.id);
    for (let place = 0; place + 3 <= strengtheners.length; place++) {
      expect(new Set(strengtheners.slice(place, place + 3)).size).toBe(3);
    }
  });

  it('breaks let front, side, back and neck take turns', () => {
    fc.assert(
      fc.property(anyKinds, (kinds) => {
        const releases = breaks(kinds).flatMap(({ plan }) =>
          plan.map(exerciseOf).filter(({ kind }) => kind === 'release'),
        );
        for (let place = 1; place < releases.length; place++) {
          expect(releases[place]!.region).not.toBe(releases[place - 1]!.region);
        }
      }),
    );
    const micro = breaks(Array.from({ length: 40 }, () => 'micro')).map(({ plan }) => exerciseOf(plan[0]!).region);
    const regions = micro.filter((region) => region !== undefined);
    for (let place = 0; place + 4 <= regions.length; place++) {
      expect(new Set(regions.slice(place, place + 4)).size).toBe(4);
    }
  });

  const PATTERNS: Readonly<Record<string, readonly BreakKind[]>> = {
    'two short ones and a long one': ['micro', 'micro', 'long'],
    'long ones and short ones in turn': ['micro', 'long'],
  };

  it.each(Object.entries(PATTERNS))('breaks come to every exercise in time, with %s', (_name, pattern) => {
    const kinds = Array.from({ length: 240 }, (_, place) => pattern[place % pattern.length]!);
    // A set is due in every tenth break.
    const made = breaks(kinds, { exercises: { ...NO_WISHES, own: OWN } }, (place) => ({
      strength: { week: 5, isDue: place % 10 >= 8 },
    }));
    const offered = new Set(made.flatMap(({ plan }) => idsOf(plan)));
    expect(everyExercise.map(({ id }) => id).filter((id) => !offered.has(id))).toEqual([]);
  });

  it('breaks come to everything that is allowed, whatever the hands, the position and the likes', () => {
    const wishes = fc.record({
      position: fc.constantFrom('any', 'sitting', 'standing'),
      effort: fc.constant('full'),
      likes: fc.uniqueArray(fc.constantFrom(...everyExercise.map(({ id }) => id)), { maxLength: 6 }),
      never: fc.constant([]),
      own: fc.constant(OWN),
    });
    fc.assert(
      fc.property(anyEquipment, wishes, (equipment, exercises) => {
        const kinds = Array.from({ length: 400 }, (_, place): BreakKind => (place % 3 === 2 ? 'long' : 'micro'));
        const made = breaks(kinds, { equipment, exercises }, (place) => ({
          strength: { week: 5, isDue: place % 10 >= 7 },
        }));
        const offered = new Set(made.flatMap(({ plan }) => idsOf(plan)));
        expect(
          idsOf(allowed(made[0]!.choice).map((each) => ({ ...each, why: 'new' as const }))).filter(
            (id) => !offered.has(id),
          ),
        ).toEqual([]);
      }),
      { numRuns: cases(60) },
    );
  });

  it('breaks come back more often to an exercise that the person likes, and say so', () => {
    const kinds = Array.from({ length: 300 }, (): BreakKind => 'micro');
    const times = (likes: readonly string[]) => {
      const made = breaks(kinds, { exercises: { ...NO_WISHES, likes } });
      return made.flatMap(({ plan }) => plan).filter(({ id }) => id === 'belly-breath');
    };
    expect(times(['belly-breath']).length).toBeGreaterThan(times([]).length);
    expect(new Set(times(['belly-breath']).map(({ why }) => why))).toEqual(new Set(['liked']));
  });
});
