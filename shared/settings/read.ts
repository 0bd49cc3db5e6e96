import * as v from 'valibot';
import { SETTING_FIELDS } from './fieldList.ts';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from './schema.ts';

/** One thing that could not be used: where it stands and what it must be. */
export interface SettingsProblem {
  /** Where in the text of a file, such as `line 3, column 5`; absent where there is no text. */
  readonly place?: string;
  /** Path from the top, such as `workHours.week.mon[1]`; empty for the whole file. */
  readonly path: string;
  readonly message: string;
}

/** `line 4, column 15, desk.factor: must be a number from 0.7 to 1.3`. */
export function problemLine({ place = '', path, message }: SettingsProblem): string {
  const where = [place, path].filter((part) => part !== '').join(', ');
  return where === '' ? message : `${where}: ${message}`;
}

export interface SettingsReading {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
  /** What was given, without its bad parts. */
  readonly kept: Readonly<Record<string, unknown>>;
}

export type Path = readonly PropertyKey[];

/** A problem with the steps of its path in what was given; without any where that was no object. */
export interface Finding {
  readonly steps: Path;
  readonly message: string;
}

export function spell(path: Path): string {
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

/** Takes parts out of a value, and knows where what is left has stood before. */
function remover(root: unknown) {
  /** Places of entries that have gone, by the path of their list, in rising order. */
  const gone = new Map<string, number[]>();

  function original(path: Path): Path {
    const inList = path.findIndex((key) => typeof key === 'number');
    if (inList < 0) return path;
    const before = gone.get(spell(path.slice(0, inList))) ?? [];
    const place = before.reduce((now, each) => (each <= now ? now + 1 : now), Number(path[inList]));
    return [...path.slice(0, inList), place, ...path.slice(inList + 1)];
  }

  function remove(path: Path): void {
    const [last, ...outer] = [path.at(-1), ...path.slice(0, -1)];
    const parent = outer.reduce<unknown>((now, key) => (now as Record<PropertyKey, unknown> | undefined)?.[key], root);
    if (Array.isArray(parent)) {
      const list = spell(outer);
      gone.set(
        list,
        [...(gone.get(list) ?? []), Number(original(path).at(-1))].toSorted((a, b) => a - b),
      );
      parent.splice(Number(last), 1);
    } else if (isRecord(parent)) delete parent[String(last)];
  }

  return { original, remove };
}

/** Every field and section there is, as `workHours.week.mon`. */
const KNOWN: ReadonlySet<string> = new Set(
  SETTING_FIELDS.flatMap(({ path }) => {
    const keys = path.split('.');
    return keys.map((_, last) => keys.slice(0, last + 1).join('.'));
  }),
);

/** Whether there is a field or a section of that path, such as `workHours.week.mon`. */
export const isSetting = (path: string): boolean => KNOWN.has(path);

/** Keys that no setting has; they are reported and otherwise left alone. Entries of lists are the schema's to judge. */
function unknownKeys(given: unknown, path: Path = []): Path[] {
  if (!isRecord(given)) return [];
  return Object.keys(given).flatMap((key) => {
    const here = [...path, key];
    return isSetting(here.join('.')) ? unknownKeys(given[key], here) : [here];
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

export interface Findings extends Omit<SettingsReading, 'problems'> {
  readonly findings: readonly Finding[];
}

/** `readSettings` for those who look up the places of what is wrong. */
export function findInSettings(given: unknown): Findings {
  if (given === undefined) return { settings: DEFAULT_SETTINGS, findings: [], kept: {} };
  const kept = plain(given);
  if (!isRecord(kept)) {
    const message = 'the settings must be one JSON object in braces';
    return { settings: DEFAULT_SETTINGS, findings: [{ steps: [], message }], kept: {} };
  }
  const findings: Finding[] = unknownKeys(kept).map((steps) => ({
    steps,
    message: 'is not a setting of this version',
  }));
  const { original, remove } = remover(kept);
  for (;;) {
    const result = v.safeParse(settingsSchema, kept);
    if (result.success) return { settings: result.output, findings, kept };
    const paths = result.issues.map(({ path = [] }) => path.map(({ key }) => key as PropertyKey));
    findings.push(...result.issues.map(({ message }, i) => ({ steps: original(paths[i]!), message })));
    const bad = new Map(paths.map(removable).map((path) => [spell(path), path]));
    // From the back, so that the places of earlier list entries stay true.
    for (const path of [...bad.values()].reverse()) remove(path);
  }
}

/**
 * Reads settings from anything: every good field is kept, every bad one takes its default and is named. In a list the
 * whole entry with a bad field is left out. Never throws.
 */
export function readSettings(given: unknown): SettingsReading {
  const { findings, ...reading } = findInSettings(given);
  return { ...reading, problems: findings.map(({ steps, message }) => ({ path: spell(steps), message })) };
}
