/** What spares the arm a way in an application: by its name, else by its kind. Practice, not studies. */
import { type CategoryId, categoryOf } from '../apps/categories.ts';

/** Tips for an application: beginnings of its names in lower case, as in `categories.ts`. */
const BY_NAME = {
  figma: ['figma'],
  blender: ['blender'],
  photoshop: ['photoshop', 'adobe photoshop'],
  krita: ['krita'],
  gimp: ['gimp'],
  inkscape: ['inkscape'],
  autocad: ['autocad', 'acad'],
  qgis: ['qgis'],
  code: ['code', 'vscodium', 'visual studio code'],
  thunderbird: ['thunderbird'],
} as const satisfies Record<string, readonly string[]>;

/** Kinds of application that have a tip. */
const KINDS_WITH_TIP = [
  'cad',
  'painting',
  'radiology',
  'photo',
  'video',
  'game',
  'gis',
  'music',
  'design',
  'dashboards',
  'spreadsheets',
  'slides',
  'browser',
] as const satisfies readonly CategoryId[];

/** `appTip.<id>` of the messages says it. */
export type AppTipId = keyof typeof BY_NAME | (typeof KINDS_WITH_TIP)[number];

/** A name stands for itself and for what goes on after it with a space, digit, dot or dash. */
const isOf = (name: string, beginning: string) =>
  name === beginning || (name.startsWith(beginning) && /[\s\d.-]/.test(name.charAt(beginning.length)));

/** The tip for the application of that name; null where there is none. */
export function appTip(app: string): AppTipId | null {
  const name = app.toLowerCase().replace(/\.exe$/, '');
  const ids = Object.keys(BY_NAME) as readonly (keyof typeof BY_NAME)[];
  const own = ids.find((id) => BY_NAME[id].some((beginning) => isOf(name, beginning)));
  if (own !== undefined) return own;
  const category = categoryOf(app)?.id;
  return KINDS_WITH_TIP.find((id) => id === category) ?? null;
}

export interface ReturnTip {
  readonly app: string;
  readonly tip: AppTipId;
}

/** The tip for the end of a break, in the application that comes back then; null where there is none. */
export function returnTip(app: string | null): ReturnTip | null {
  const tip = app === null ? null : appTip(app);
  return app === null || tip === null ? null : { app, tip };
}
