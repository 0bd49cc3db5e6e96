import * as v from 'valibot';
import { type SettingsFault, type SettingsProblem, faultOf } from './fault.ts';
import { SETTING_FIELDS } from './fieldList.ts';
import { type Path, createRemover, spell } from './remover.ts';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from './schema.ts';

export interface SettingsReading {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
  /** What was given, without its bad parts. */
  readonly kept: Readonly<Record<string, unknown>>;
}

/** A problem with the steps of its path in what was given; without any where that was no object. */
export interface Finding {
  readonly steps: Path;
  readonly fault: SettingsFault;
}

/** So many problems are named; of what is beyond them only how many there are. */
export const MOST_NAMED = 20;
/** So much of a name is said: it may stand in a file, and be as long as that. */
const LONGEST_SAID = 300;

const short = (text: string) => (text.length > LONGEST_SAID ? `${text.slice(0, LONGEST_SAID)}…` : text);

/** The first problems, each in short, and how many more there are. @param count of all of them */
export function named(first: readonly SettingsProblem[], count: number): readonly SettingsProblem[] {
  const problems = first.map((each) => ({ ...each, path: short(each.path) }));
  const more = count - first.length;
  return more === 0 ? problems : [...problems, { path: '', fault: { kind: 'more', count: more } }];
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
    // A circle or a bigint: not from JSON, and none of the settings.
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
    return { settings: DEFAULT_SETTINGS, findings: [{ steps: [], fault: { kind: 'not-settings' } }], kept: {} };
  }
  const findings: Finding[] = unknownKeys(kept).map((steps) => ({
    steps,
    fault: { kind: 'unknown-setting' },
  }));
  const { original, remove, isConsequence } = createRemover(kept);
  for (;;) {
    const result = v.safeParse(settingsSchema, kept);
    if (result.success) return { settings: result.output, findings, kept };
    const paths = result.issues.map(({ path = [] }) => path.map(({ key }) => key as PropertyKey));
    result.issues.forEach((issue, place) => {
      const path = paths[place]!;
      if (!isConsequence(path)) findings.push({ steps: original(path), fault: faultOf(issue) });
    });
    // Not by any schema of today; but nothing may keep the app from starting.
    if (!remove(paths)) return { settings: DEFAULT_SETTINGS, findings, kept: {} };
  }
}

/**
 * Reads settings from anything: every good field is kept, every bad one takes its default and is named. What
 * is bad in a list costs its entry alone, and in an entry its field where the entry can do without. Never throws.
 */
export function readSettings(given: unknown): SettingsReading {
  const { findings, ...reading } = findInSettings(given);
  const first = findings.slice(0, MOST_NAMED).map(({ steps, fault }) => ({ path: spell(steps), fault }));
  return { ...reading, problems: named(first, findings.length) };
}
