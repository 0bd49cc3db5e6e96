import { describe, expect, it } from 'vitest';
import { allExercises } from '../../../shared/exercises/lookup.ts';
import { isNamed, ownId } from '../../../shared/exercises/ownId.ts';
import { problemSaid } from '../../support/say.ts';
import { readSettings } from '../../../shared/settings/read.ts';
import { LONGEST_DATA_URL } from '../../../shared/settings/pictures.ts';

const WINDOW = {
  name: 'Eyes to the window',
  kind: 'reset',
  steps: ['Look out of the window.', 'Find the farthest thing.'],
  seconds: 30,
  position: 'sitting',
  equipment: 'none',
};
const PICTURE = 'data:image/png;base64,iVBORw0KGgo=';

const read = (exercises: unknown) => {
  const { settings, problems } = readSettings({ exercises });
  return { exercises: settings.exercises, problems: problems.map(problemSaid) };
};
const readOwn = (...own: readonly unknown[]) => read({ own });

describe('an exercise of one’s own', () => {
  it('an exercise of one’s own joins the catalogue under an id of its name, with its picture', () => {
    const { exercises, problems } = readOwn({ ...WINDOW, picture: PICTURE });
    expect(problems).toEqual([]);
    expect(allExercises(exercises.own).at(-1)).toMatchObject({
      id: 'own:eyes-to-the-window',
      own: { name: WINDOW.name, steps: WINDOW.steps },
      picture: PICTURE,
    });
  });

  it.each([
    ['name', 'is missing'],
    ['kind', 'is missing'],
    ['steps', 'is missing'],
    ['seconds', 'is missing'],
    ['position', 'is missing'],
    ['equipment', 'is missing'],
  ])('an exercise of one’s own without %s is named by its place, and the others stay', (key, message) => {
    const { [key]: _, ...rest } = { ...WINDOW, name: 'Half done' } as Record<string, unknown>;
    const { exercises, problems } = readOwn(WINDOW, rest);
    expect(problems).toEqual([`exercises.own[1].${key}: ${message}`]);
    expect(exercises.own).toEqual([WINDOW]);
  });

  it.each([
    ['steps', [], 'exercises.own[0].steps: must be a list of 1 to 6 steps'],
    ['steps', [' '], 'exercises.own[0].steps[0]: must be a step, 1 to 200 characters long'],
    ['name', '', 'exercises.own[0].name: must be a name, 1 to 80 characters long'],
    ['name', '***', 'exercises.own[0].name: must have a letter or a digit'],
    ['kind', 'yoga', 'exercises.own[0].kind: must be one of release, strengthen, reset'],
    ['seconds', 5, 'exercises.own[0].seconds: must be a number from 10 to 600'],
    ['equipment', 'rope', 'exercises.own[0].equipment: must be one of none, chair, wall, doorway, band, ball'],
  ])('an exercise of one’s own with a wrong field is left out: %s %j', (key, value, problem) => {
    const { exercises, problems } = readOwn({ ...WINDOW, [key]: value });
    expect(problems).toEqual([problem]);
    expect(exercises.own).toEqual([]);
  });

  it.each([
    ['address', 'https://example.org/a.png', 'must be the name of a file in the folder pictures'],
    ['drawing', 'data:image/svg+xml;base64,AAAA', 'must be the name of a file in the folder pictures'],
    ['path', '../settings.json', 'must be the name of a file in the folder pictures'],
    ['large file', `data:image/png;base64,${'A'.repeat(LONGEST_DATA_URL)}`, 'at most 400 kB'],
  ])(
    'an exercise of one’s own stays without its picture where that is no picture but a %s',
    (_what, picture, problem) => {
      const { exercises, problems } = readOwn({ ...WINDOW, picture });
      expect(problems).toEqual([expect.stringMatching(new RegExp(`^exercises\\.own\\[0\\]\\.picture: .*${problem}`))]);
      expect(exercises.own).toEqual([WINDOW]);
    },
  );

  it('an exercise of one’s own keeps its good steps beside one that is bad, and beside those that are too many', () => {
    const steps = ['One', ' ', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'];
    const { exercises, problems } = readOwn({ ...WINDOW, steps });
    expect(problems).toEqual([
      'exercises.own[0].steps[1]: must be a step, 1 to 200 characters long',
      'exercises.own[0].steps[7]: is one too many: 6 steps are the most',
      'exercises.own[0].steps[8]: is one too many: 6 steps are the most',
    ]);
    expect(exercises.own).toEqual([{ ...WINDOW, steps: ['One', 'Two', 'Three', 'Four', 'Five', 'Six'] }]);
  });

  it('an exercise of one’s own needs a name that no other has', () => {
    const { exercises, problems } = readOwn(WINDOW, { ...WINDOW, name: 'eyes  to the WINDOW' });
    expect(problems).toEqual(['exercises.own[1]: has the name of another exercise of yours']);
    expect(exercises.own).toEqual([WINDOW]);
  });

  it('an exercise of one’s own may be named in any script', () => {
    expect(ownId('Плечи назад!')).toBe('own:плечи-назад');
    expect(ownId('肩を回す')).toBe('own:肩を回す');
    expect(isNamed('…')).toBe(false);
  });
});

describe('likes and refusals', () => {
  it('likes and refusals may name the catalogue and one’s own', () => {
    const { exercises, problems } = read({
      likes: ['arm-swings'],
      never: ['own:eyes-to-the-window', 'armpit-pinch'],
      own: [WINDOW],
    });
    expect(problems).toEqual([]);
    expect(exercises).toMatchObject({ likes: ['arm-swings'], never: ['own:eyes-to-the-window', 'armpit-pinch'] });
  });

  it('likes and refusals that nothing has the id of are named and left out', () => {
    const { exercises, problems } = read({
      position: 'standing',
      effort: 'full',
      likes: ['yoga', 'arm-swings'],
      never: ['own:x', 7],
    });
    expect(problems.toSorted()).toEqual([
      'exercises.likes[0]: "yoga" is not the id of an exercise',
      'exercises.never[0]: "own:x" is not the id of an exercise',
      'exercises.never[1]: must be the id of an exercise',
    ]);
    expect(exercises).toEqual({
      mouseHand: 'right',
      firstSide: 'right',
      position: 'standing',
      effort: 'full',
      likes: ['arm-swings'],
      never: [],
      own: [],
    });
  });

  it('likes and refusals do not suffer from a wrong position', () => {
    const { exercises, problems } = read({ position: 'lying', never: ['arm-swings'] });
    expect(problems).toEqual(['exercises.position: must be one of any, sitting, standing']);
    expect(exercises).toEqual({
      mouseHand: 'right',
      firstSide: 'right',
      position: 'any',
      effort: 'full',
      likes: [],
      never: ['arm-swings'],
      own: [],
    });
  });
});
