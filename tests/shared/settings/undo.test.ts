import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awayFromDefaults } from '../../../shared/settings/reset.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/settings/schema.ts';
import {
  type Course,
  fieldChanges,
  NO_COURSE,
  REMEMBERED,
  sectionsWith,
  steppedBack,
  steppedOn,
  withStep,
} from '../../../shared/settings/undo.ts';

const louder: Settings = { ...DEFAULT_SETTINGS, sound: { ...DEFAULT_SETTINGS.sound, volume: 55 } };
const RULE = { match: 'Blender', weight: 1 };

describe('what has changed', () => {
  it('a change is listed field by field, with a list as one field', () => {
    const next: Settings = {
      ...louder,
      prompts: { ...louder.prompts, laterMinutes: [10] },
      rhythm: { ...louder.rhythm, micro: { ...louder.rhythm.micro, seconds: 90 } },
    };
    expect(fieldChanges(DEFAULT_SETTINGS, next)).toEqual([
      { path: 'rhythm.micro.seconds', before: 60, after: 90 },
      { path: 'prompts.laterMinutes', before: [5, 15, 30], after: [10] },
      { path: 'sound.volume', before: 40, after: 55 },
    ]);
    expect(fieldChanges(louder, louder)).toEqual([]);
  });

  it('a change can be taken back without losing later changes elsewhere', () => {
    const fields = fieldChanges(DEFAULT_SETTINGS, louder);
    const meanwhile: Settings = { ...louder, sound: { ...louder.sound, voice: true }, apps: [RULE] };
    expect(sectionsWith(meanwhile, fields, 'before')).toEqual({ sound: { ...DEFAULT_SETTINGS.sound, voice: true } });
  });

  it('a change may add a field, which is gone again after undo', () => {
    const { mon: _, ...others } = DEFAULT_SETTINGS.workHours.week;
    const free: Settings = { ...DEFAULT_SETTINGS, workHours: { ...DEFAULT_SETTINGS.workHours, week: others } };
    const fields = fieldChanges(free, DEFAULT_SETTINGS);
    expect(fields.map(({ path }) => path)).toEqual(['workHours.week.mon']);
    expect(sectionsWith(DEFAULT_SETTINGS, fields, 'before')).toEqual({ workHours: free.workHours });
    expect(sectionsWith(free, fields, 'after')).toEqual({ workHours: DEFAULT_SETTINGS.workHours });
  });
});

describe('undo and redo', () => {
  const stepsOf = ({ done, undone }: Course<number>) => [done, undone];

  it('undo and redo forget what could be done again once something new is done', () => {
    const back = steppedBack(withStep(withStep(NO_COURSE, 1), 2));
    expect(stepsOf(back)).toEqual([[1], [2]]);
    expect(stepsOf(withStep(back, 3))).toEqual([[1, 3], []]);
  });

  it('undo and redo lead to every earlier state and back again, as far as it is remembered', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 2 * REMEMBERED }), (steps) => {
        const full = steps.reduce<Course<number>>(withStep, NO_COURSE);
        expect(full.done).toEqual(steps.slice(-REMEMBERED));
        let course = full;
        for (const _ of full.done) course = steppedBack(course);
        expect(stepsOf(course)).toEqual([[], [...full.done].reverse()]);
        expect(steppedBack(course)).toBe(course);
        for (const _ of full.done) course = steppedOn(course);
        expect(course).toEqual(full);
        expect(steppedOn(course)).toBe(course);
      }),
    );
  });
});

describe('the way back to the defaults', () => {
  it('the way back to the defaults resets only the parts that are asked for', () => {
    const now: Settings = { ...louder, desk: { factor: 1.2 } };
    expect(awayFromDefaults(now, DEFAULT_SETTINGS, ['sound', 'prompts'])).toEqual([
      { path: 'sound.volume', before: 55, after: 40 },
    ]);
  });

  it('the way back to the defaults leaves alone what the person wrote or collected', () => {
    const now: Settings = {
      ...DEFAULT_SETTINGS,
      apps: [RULE],
      workHours: {
        ...DEFAULT_SETTINGS.workHours,
        enabled: true,
        exceptions: [{ from: '2026-12-24', to: '2026-12-26', ranges: [] }],
      },
      exercises: { ...DEFAULT_SETTINGS.exercises, position: 'sitting', likes: ['arm-swings'], never: ['sit-tall'] },
    };
    const parts = ['apps', 'workHours', 'exercises'];
    expect(awayFromDefaults(now, DEFAULT_SETTINGS, parts).map(({ path }) => path)).toEqual([
      'workHours.enabled',
      'exercises.position',
    ]);
  });
});
