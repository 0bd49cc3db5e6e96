import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appTip, returnTip } from '../../../shared/desk/appTips.ts';
import { answersTo, type DeskCheck, deskTips, factorOf, QUESTION_IDS } from '../../../shared/desk/check.ts';
import { deskPicture } from '../../../shared/desk/pictures.ts';
import { returnTipText } from '../../../shared/words/desk.ts';
import { createSay } from '../../../shared/words/say.ts';
import { CATEGORIES } from '../../../shared/apps/categories.ts';

describe('the desk check', () => {
  it('the desk check leaves an average desk at 1, and changes nothing for what was not answered', () => {
    expect(factorOf({})).toBe(1);
    expect(factorOf({ reach: 'near', height: 'level' })).toBe(1);
    expect(factorOf({ reach: 'far' })).toBe(1.1);
  });

  it('the desk check adds up a far reach to 1.3, the most there is', () => {
    const far: DeskCheck = { reach: 'far', side: 'pad', height: 'other', screen: 'lean', forearm: 'free' };
    expect(factorOf(far)).toBe(1.3);
  });

  it('the desk check takes a supported forearm beside a compact keyboard down to 0.75', () => {
    expect(factorOf({ side: 'compact', forearm: 'whole' })).toBe(0.75);
  });

  it('the desk check stays within what the setting allows, whatever is answered, and has a tip only for what adds reach or rests on nothing', () => {
    const anything = fc.record(
      Object.fromEntries(QUESTION_IDS.map((id) => [id, fc.constantFrom(...Object.keys(answersTo(id)))])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anything, (check) => {
        const factor = factorOf(check);
        expect(factor).toBeGreaterThanOrEqual(0.7);
        expect(factor).toBeLessThanOrEqual(1.3);
        expect(deskTips(check).length).toBeLessThanOrEqual(Object.keys(check).length);
      }),
    );
    expect(deskTips({ reach: 'near', side: 'compact', height: 'level', screen: 'back', forearm: 'whole' })).toEqual([]);
  });

  it('the desk check has a picture for each answer', () => {
    for (const id of QUESTION_IDS) for (const answer of Object.keys(answersTo(id))) deskPicture(id, answer);
  });
});

describe('a tip for an application', () => {
  it('a tip for an application is that of its name before that of its kind', () => {
    expect(appTip('Figma')).toBe('figma');
    expect(appTip('Penpot')).toBe('design');
  });

  it('a tip for an application knows a name with a version or an ending', () => {
    expect(appTip('Blender 4.2')).toBe(appTip('blender.exe'));
  });

  it('there is no tip for an unknown application, for films and for calls', () => {
    expect(appTip('Frobnicator')).toBeNull();
    const watching = CATEGORIES.find(({ id }) => id === 'watching')!;
    expect(watching.names.map(appTip).filter((tip) => tip !== null)).toEqual([]);
  });

  it('a tip for an application is a sentence for the way back from a break, where the application is known and has one', () => {
    expect(returnTipText(createSay('en'), returnTip('Thunderbird')!)).toBe(
      'Back in Thunderbird: N for the next unread message, A to archive: the hand can stay off the mouse.',
    );
    expect(returnTip('Frobnicator')).toBeNull();
    expect(returnTip(null)).toBeNull();
  });
});
