import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../../shared/apps/categories.ts';
import { KINDS, kindLike } from '../../../shared/apps/kinds.ts';
import { countedAs, isOnlyARule, isUnknown, knownApps, ruleFor } from '../../../renderer/settings/apps/knownApps.ts';
import { appInFront } from '../../../shared/engine/appInFront.ts';
import { categoryName, kindName } from '../../../shared/words/apps.ts';
import { createSay } from '../../../shared/words/say.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings/schema.ts';

const say = createSay('en');
const use = (name: string, seconds: number) => ({ name, seconds, lastSeen: 0 });

describe('the kinds of use to choose from', () => {
  it('are told apart by what they count as, and leave no category out', () => {
    expect(new Set(KINDS.map(({ id }) => id)).size).toBe(KINDS.length);
    for (const { id, weight, holds } of CATEGORIES) {
      const kind = kindLike(weight, holds);
      expect(kind).toMatchObject({ weight, holds });
      expect(kindName(say, kind!).toLowerCase()).toContain(categoryName(say, id).toLowerCase());
    }
  });

  it('go from the longest reach to none', () => {
    const weights = KINDS.map(({ weight }) => weight);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });

  it('are recognised by weight where only the hold is another, and not where the weight is one’s own', () => {
    expect(kindLike(1, true)).toMatchObject({ weight: 1, holds: false });
    expect(kindLike(0.33, false)).toBeNull();
  });
});

describe('the applications that are known', () => {
  it('come once each, by time in front, then as they were seen, then the rules that are left', () => {
    const rules = [
      { match: 'firefox', weight: 0.3 },
      { match: 'Old Tool', weight: 1 },
    ];
    const apps = knownApps(rules, [use('Firefox', 60), use('Blender', 600)], ['BLENDER', 'Obscura', 'Firefox']);
    expect(apps.map(({ name, seconds }) => [name, seconds])).toEqual([
      ['Blender', 600],
      ['Firefox', 60],
      ['Obscura', 0],
      ['Old Tool', 0],
    ]);
    expect(apps.map(({ rule }) => rule?.weight ?? null)).toEqual([null, 0.3, null, 1]);
    expect(apps.filter(isUnknown).map(({ name }) => name)).toEqual(['Obscura']);
    expect(apps.filter(isOnlyARule).map(({ name }) => name)).toEqual(['Old Tool']);
  });

  it('count in the list as they do in the engine', () => {
    const rules = [
      { match: 'VLC', weight: 0.2 },
      { match: 'Steam', weight: 0.9, rest: true },
      { match: 'Code', weight: 0.7, hold: true },
    ];
    const names = ['VLC', 'Steam', 'Code', 'Blender', 'Obscura', 'Zoom'];
    for (const app of knownApps(rules, [], names)) {
      const { weight, holds, rests } = appInFront(app.name, { ...DEFAULT_SETTINGS, apps: rules });
      expect(countedAs(app)).toMatchObject({ weight, holds, rests });
    }
  });

  it('count as the kind that was chosen for them, by a rule that says no more than it must', () => {
    for (const kind of KINDS) {
      for (const name of ['Firefox', 'VLC', 'Obscura']) {
        const [app] = knownApps([], [], [name]);
        const rule = ruleFor(app!, kind);
        expect(countedAs({ ...app!, rule }).kind).toEqual(kind);
        expect('hold' in rule).toBe(kind.holds !== (name === 'VLC'));
      }
    }
  });
});
