/** What spares the arm a way in an application: by its name, else by its kind. Practice, not studies. */
import { type CATEGORIES, categoryOf } from '../apps/categories.ts';

export type CategoryId = (typeof CATEGORIES)[number]['id'];

interface AppTip {
  /** Beginnings of names in lower case, as in `categories.ts`. */
  readonly names: readonly string[];
  readonly tip: string;
}

/** Keys as the makers set them; on a Mac Cmd takes the place of Ctrl. */
const BY_NAME: readonly AppTip[] = [
  { names: ['figma'], tip: 'hand tool on the space bar, Shift and 1 to see everything; the mouse beside the keyboard' },
  {
    names: ['blender'],
    tip: 'F3 finds every command by name, and Home shows everything: fewer ways to menus and edges',
  },
  {
    names: ['photoshop', 'adobe photoshop'],
    tip: 'space bar to move the picture, square brackets for the size of the brush',
  },
  { names: ['krita'], tip: 'space bar to move the canvas, a right-click for brushes right at the hand' },
  {
    names: ['gimp'],
    tip: 'space bar to move the picture, square brackets for the size of the brush, / to find a command',
  },
  { names: ['inkscape'], tip: 'space bar and drag to move the canvas, 5 to fit the page; the left hand can do both' },
  { names: ['autocad', 'acad'], tip: 'type the short name of a command: the hand on the mouse only points' },
  { names: ['qgis'], tip: 'hold the space bar and move the pointer to pan: nothing to press and drag' },
  {
    names: ['code', 'vscodium', 'visual studio code'],
    tip: 'Ctrl and P opens a file by name, Ctrl, Shift and P every command',
  },
  { names: ['thunderbird'], tip: 'N for the next unread message, A to archive: the hand can stay off the mouse' },
];

const BY_KIND: Partial<Record<CategoryId, string>> = {
  cad: 'the left hand on the keys for views and commands, the right one only for pointing',
  painting: 'turn and move the canvas rather than the arm, and bring the tablet to the edge of the desk',
  radiology: 'let the other hand scroll with the arrow keys where the viewer allows it',
  photo: 'the left hand on the keys for tools and zoom, so that the right arm can stay close',
  video: 'J, K and L play backward, stop and play on in most editors: less way along the timeline',
  game: 'a little more pointer speed makes the same aim a shorter way',
  gis: 'the keys for zoom and layers, the mouse beside the keyboard for the rest',
  music: 'the left hand on the keys for play, cut and zoom, the mouse close for the rest',
  design: 'tools by their letters and the canvas with the space bar: the mouse beside the keyboard',
  dashboards: 'the window you use most goes to the screen right in front of you',
  spreadsheets: 'Ctrl and an arrow key jump to the end of a block, F2 edits the cell: most ways need no mouse',
  slides: 'Tab goes from thing to thing, the arrow keys move it: small changes need no mouse',
  browser: 'space bar to scroll, Ctrl and L for the address, Ctrl and Tab for the next tab: the arm can rest',
};

/** A name stands for itself and for what goes on after it with a space, digit, dot or dash. */
const isOf = (name: string, beginning: string) =>
  name === beginning || (name.startsWith(beginning) && /[\s\d.-]/.test(name.charAt(beginning.length)));

/** The tip for the application of that name, to be read after "In Figma:"; null where there is none. */
export function appTip(app: string): string | null {
  const name = app.toLowerCase().replace(/\.exe$/, '');
  const own = BY_NAME.find(({ names }) => names.some((beginning) => isOf(name, beginning)));
  if (own !== undefined) return own.tip;
  const kind = categoryOf(app)?.id as CategoryId | undefined;
  return (kind === undefined ? undefined : BY_KIND[kind]) ?? null;
}

/** The tip as a sentence for the end of a break, `Back in Figma: …`; null where there is none. */
export function wayBack(app: string | null): string | null {
  const tip = app === null ? null : appTip(app);
  return tip === null ? null : `Back in ${app}: ${tip}.`;
}
