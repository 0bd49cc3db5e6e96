import fc from 'fast-check';
import { expect, it } from 'vitest';
import { APP_COLOURS, appColours } from '../../../shared/diary/appColours.ts';

const app = fc.constantFrom('Blender', 'Firefox', 'Code', 'Slack', 'Krita', 'Gimp', 'Inkscape', 'Terminal', null);
const ranking = fc.uniqueArray(app, { maxLength: 9 });

it('the picture of a day gives the first six applications six different colours, and the others none', () => {
  fc.assert(
    fc.property(ranking, ranking, (before, now) => {
      const given = appColours(appColours(new Map(), before), now);
      expect(given.size).toBe(Math.min(now.length, APP_COLOURS));
      expect(new Set(given.values()).size).toBe(given.size);
      for (const colour of given.values()) expect(colour >= 0 && colour < APP_COLOURS).toBe(true);
    }),
  );
});

it('the picture of a day keeps the colour of an application in another order and among others', () => {
  const week = appColours(new Map(), ['Blender', 'Firefox', 'Code', 'Slack']);
  const day = appColours(week, ['Slack', 'Krita', 'Blender']);
  expect(day.get('Slack')).toBe(week.get('Slack'));
  expect(day.get('Blender')).toBe(week.get('Blender'));
  expect([...week.values()]).not.toContain(day.get('Krita'));
});

it('the picture of a day gives an application alone the same colour on every day', () => {
  expect(appColours(new Map(), ['Blender'])).toEqual(appColours(new Map([['Krita', 9]]), ['Blender']));
});
