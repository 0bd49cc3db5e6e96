import fc from 'fast-check';
import { expect, test } from 'vitest';
import { followFullscreen, type FullscreenStretch, holdsInFullscreen } from '../../../shared/holds/fullscreen.ts';
import { MINUTE, SECOND } from '../../../shared/moment.ts';
import { cases } from '../../support/cases.ts';

const LIMIT = 20 * MINUTE;

/** The stretch after one second each with these in full screen; undefined where none is. */
function after(apps: readonly (string | null | undefined)[]): FullscreenStretch | null {
  return apps.reduce<FullscreenStretch | null>(
    (stretch, app, second) => followFullscreen(stretch, app, second * SECOND),
    null,
  );
}

const during = (app: string | undefined, seconds: number) => Array<string | undefined>(seconds).fill(app);
const holds = (stretch: FullscreenStretch | null) => stretch !== null && holdsInFullscreen(stretch, 'limited', LIMIT);

test('an editor in full screen holds prompts back for the longest time and no longer', () => {
  expect(holds(after(during('Code', 20 * 60)))).toBe(true);
  expect(holds(after(during('Code', 20 * 60 + 1)))).toBe(false);
});

test('an editor in full screen does not begin anew by a look at another window, but after a minute elsewhere', () => {
  expect(holds(after([...during('Code', 1190), ...during(undefined, 30), ...during('Code', 5)]))).toBe(false);
  expect(holds(after([...during('Code', 1190), ...during(undefined, 90), ...during('Code', 5)]))).toBe(true);
});

test('another application in full screen has its own time', () => {
  expect(holds(after([...during('Code', 1500), ...during('firefox', 5)]))).toBe(true);
});

test('a film in full screen holds prompts back without end, and work does not at all', () => {
  const long = after(during('vlc', 5 * 3600))!;
  expect(holdsInFullscreen(long, 'unlimited', LIMIT)).toBe(true);
  expect(holdsInFullscreen(after(['Krita'])!, 'none', LIMIT)).toBe(false);
});

test('whatever comes and goes, a stretch begins in the past, and no limited hold outlasts the longest time', () => {
  const app = fc.constantFrom('Code', 'firefox', null, undefined);
  const steps = fc.array(fc.tuple(app, fc.integer({ min: 1, max: 10 * MINUTE })), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (given) => {
      let mono = 0;
      let stretch: FullscreenStretch | null = null;
      for (const [name, ms] of given) {
        mono += ms;
        stretch = followFullscreen(stretch, name, mono);
        if (name === undefined || stretch === null) continue;
        expect(stretch).toMatchObject({ app: name, seenAt: mono });
        expect(stretch.since).toBeLessThanOrEqual(mono);
        expect(holds(stretch)).toBe(mono - stretch.since < LIMIT);
      }
    }),
    { numRuns: cases(200) },
  );
});
