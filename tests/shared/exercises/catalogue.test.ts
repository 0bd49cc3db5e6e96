import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../shared/exercises/catalogue.ts';
import type { Exercise } from '../../../shared/exercises/exercise.ts';
import { exerciseDetails, exerciseName, exerciseSteps } from '../../../shared/words/exercises.ts';
import { createSay } from '../../../shared/words/say.ts';
import { EQUIPMENT } from '../../../shared/settings/schema.ts';

const say = createSay('en');
const ALL: readonly Exercise[] = CATALOGUE;
const ofKind = (kind: Exercise['kind']) => ALL.filter((exercise) => exercise.kind === kind);

describe('the catalogue', () => {
  it('the catalogue has 39 exercises: 13 to release, 15 to strengthen, 11 to reset', () => {
    expect([ALL.length, ofKind('release').length, ofKind('strengthen').length, ofKind('reset').length]).toEqual([
      39, 13, 15, 11,
    ]);
  });

  it('the catalogue gives each an id of its own, in lower case with dashes', () => {
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
    for (const { id } of ALL) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('the catalogue says where each release works, so that they can take turns', () => {
    expect(ALL.filter((exercise) => (exercise.kind === 'release') !== (exercise.region !== undefined))).toEqual([]);
    expect(new Set(ofKind('release').map(({ region }) => region))).toEqual(new Set(['front', 'side', 'back', 'neck']));
  });

  it('the catalogue has something of each kind for a person without equipment', () => {
    for (const kind of ['release', 'strengthen', 'reset'] as const) {
      expect(ofKind(kind).some(({ equipment }) => equipment === 'none')).toBe(true);
    }
  });
});

describe.each(ALL.map((exercise) => [exercise.id, exercise] as const))('%s', (_id, exercise) => {
  it('an exercise has 3 to 5 steps of at most 100 characters', () => {
    const steps = exerciseSteps(say, exercise);
    expect(steps).toHaveLength(exercise.stepCount);
    expect(steps.length).toBeGreaterThanOrEqual(3);
    expect(steps.length).toBeLessThanOrEqual(5);
    for (const step of steps) {
      expect(step.length).toBeGreaterThan(0);
      expect(step.length).toBeLessThanOrEqual(100);
    }
  });

  it('an exercise of the catalogue says how much, what to mind, why, and how well that is known', () => {
    const { evidence } = exercise;
    const { dose, mistake, why, strength, easier } = exerciseDetails(say, exercise);
    for (const text of [exerciseName(say, exercise), dose, mistake, why, strength, easier])
      expect(text.trim()).not.toBe('');
    expect(evidence.length).toBeGreaterThan(0);
    for (const row of evidence) expect(row).toMatch(/^[ABDX]\d+$/);
  });

  it('an exercise of the catalogue promises nothing', () => {
    const { why, caution } = exerciseDetails(say, exercise);
    const words = [exerciseName(say, exercise), why, caution, ...exerciseSteps(say, exercise)].join(' ');
    expect(words).not.toMatch(/\b(cures?|heals?|treats?|relieves?|prevents?|fix(es)?|guarantee[sd]?)\b|!/i);
  });

  it('an exercise needs only equipment that the settings know', () => {
    expect(['none', ...EQUIPMENT]).toContain(exercise.equipment);
    expect(exercise.seconds).toBeGreaterThanOrEqual(20);
    expect(exercise.seconds).toBeLessThanOrEqual(180);
  });
});
