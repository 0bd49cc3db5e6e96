/** Which application has which colour: the same one in all views. */

/** Colours that tell applications apart; what has none is `other`. */
export const APP_COLOURS = 6;

/**
 * Gives the first applications of a list their colours, 0 to 5. One that has had a colour before keeps it unless
 * something further up the list holds it; a new one takes the one that its name leads to, else one that nothing has had
 * yet, else any that is free here.
 * @param had colours by application so far
 */
export function appColours(
  had: ReadonlyMap<string | null, number>,
  ranked: readonly (string | null)[],
): ReadonlyMap<string | null, number> {
  const first = ranked.slice(0, APP_COLOURS);
  const given = new Map<string | null, number>();
  const isFree = (colour: number) => ![...given.values()].includes(colour);
  for (const app of first) {
    const own = had.get(app);
    if (own !== undefined && isFree(own)) given.set(app, own);
  }
  const used = new Set(had.values());
  // By name, so that it does not matter how long each was used.
  const fresh = first.filter((app) => !given.has(app)).toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
  const wanted = new Set(fresh.map(colourOfName));
  const colours = Array.from({ length: APP_COLOURS }, (_, colour) => colour);
  for (const app of fresh) {
    const isNew = (colour: number) => isFree(colour) && !used.has(colour) && !wanted.has(colour);
    const ofName = colourOfName(app);
    const isOwn = isFree(ofName) && !used.has(ofName);
    given.set(app, isOwn ? ofName : (colours.find(isNew) ?? colours.find(isFree)!));
  }
  return given;
}

/** A colour that goes by the name alone, so that it is mostly the same from day to day. */
function colourOfName(app: string | null): number {
  let mixed = 0;
  for (const letter of app ?? '') mixed = (mixed * 31 + letter.codePointAt(0)!) >>> 0;
  return mixed % APP_COLOURS;
}
