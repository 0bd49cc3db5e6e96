import * as v from 'valibot';
import { SETTING_FIELDS } from './fieldList.ts';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from './schema.ts';

/** One thing that could not be used: where it stands and what it must be. */
export interface SettingsProblem {
  /** Path from the top, such as `workHours.week.mon[1]`, or `line 3`; empty for the whole file. */
  readonly path: string;
  readonly message: string;
}

/** `desk.factor: must be a number from 0.7 to 1.3`. */
export function problemLine({ path, message }: SettingsProblem): string {
  return path === '' ? message : `${path}: ${message}`;
}

export interface SettingsReading {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
  /** What was given, without its bad parts. */
  readonly kept: Readonly<Record<string, unknown>>;
}

type Path = readonly PropertyKey[];

function spell(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

/** The part to leave out for a fault at `path`: the whole list entry where the fault lies in a list, else the field. */
function removable(path: Path): Path {
  const inList = path.findIndex((key) => typeof key === 'number');
  return inList < 0 ? path : path.slice(0, inList + 1);
}

function remove(root: unknown, path: Path): void {
  let parent = root as Record<PropertyKey, unknown> | undefined;
  for (const key of path.slice(0, -1)) parent = parent?.[key] as Record<PropertyKey, unknown> | undefined;
  const last = path.at(-1);
  if (parent === undefined || last === undefined) return;
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
}

/** Every field and section there is, as `workHours.week.mon`. */
const KNOWN: ReadonlySet<string> = new Set(
  SETTING_FIELDS.flatMap(({ path }) => {
    const keys = path.split('.');
    return keys.map((_, last) => keys.slice(0, last + 1).join('.'));
  }),
);

/** Keys that no setting has; they are reported and otherwise left alone. Entries of lists are the schema's to judge. */
function unknownKeys(given: unknown, path: Path = []): Path[] {
  if (!isRecord(given)) return [];
  return Object.keys(given).flatMap((key) => {
    const here = [...path, key];
    return KNOWN.has(here.join('.')) ? unknownKeys(given[key], here) : [here];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What JSON can hold of a value; null where that is nothing. */
function plain(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value));
  } catch {
    return null;
  }
}

/**
 * Reads settings from anything: every good field is kept, every bad one takes its default and is named. In a list the
 * whole entry with a bad field is left out. Never throws.
 */
export function readSettings(given: unknown): SettingsReading {
  if (given === undefined) return { settings: DEFAULT_SETTINGS, problems: [], kept: {} };
  const kept = plain(given);
  if (!isRecord(kept)) {
    return {
      settings: DEFAULT_SETTINGS,
      problems: [{ path: '', message: 'the settings must be one JSON object in braces' }],
      kept: {},
    };
  }
  const problems: SettingsProblem[] = unknownKeys(kept).map((path) => ({
    path: spell(path),
    message: 'is not a setting of this version',
  }));
  for (;;) {
    const result = v.safeParse(settingsSchema, kept);
    if (result.success) return { settings: result.output, problems, kept };
    const bad = new Map<string, Path>();
    for (const { path: steps = [], message } of result.issues) {
      const path = steps.map(({ key }) => key as PropertyKey);
      problems.push({ path: spell(path), message });
      bad.set(spell(removable(path)), removable(path));
    }
    // From the back, so that the places of earlier list entries stay true.
    for (const path of [...bad.values()].reverse()) remove(kept, path);
  }
}
