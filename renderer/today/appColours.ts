import { appColours } from '../../shared/diary/appColours.ts';

/** Colours that applications have had since this window was opened, so that they keep them from view to view. */
const had = new Map<string | null, number>();

/** The name of an application's colour in the style sheet, for the applications of one view, the longest used first. */
export function colourNames(ranked: readonly (string | null)[]): (app: string | null) => string {
  const given = appColours(had, ranked);
  for (const [app, colour] of given) if (!had.has(app)) had.set(app, colour);
  return (app) => {
    const colour = given.get(app);
    return colour === undefined ? 'other' : String(colour + 1);
  };
}
