/** What a file of settings would change here. */
import { deepEqual } from 'fast-equals';
import type { Settings, SettingsChange } from './schema.ts';
import { isFields } from './fields.ts';
import { parseSettings } from './parse.ts';
import type { SettingsProblem } from './fault.ts';
import { isSetting, readSettings } from './read.ts';

/** The sections that a file would change, and what of it cannot be used. */
export interface Incoming {
  readonly change: SettingsChange;
  readonly problems: readonly SettingsProblem[];
}

/** What a person has read of warning signs and reported of their own is theirs, not a file's. */
const OF_THE_PERSON = 'safety';

/** Fields of a file over those in use. Lists and the week are one thing each: a part of them would mean something else. */
function merged(now: unknown, given: unknown, path = ''): unknown {
  if (!isFields(now) || !isFields(given) || path === 'workHours.week') return given;
  const inner = (key: string) => (path === '' ? key : `${path}.${key}`);
  const known = Object.entries(given).filter(([key]) => isSetting(inner(key)));
  return { ...now, ...Object.fromEntries(known.map(([key, value]) => [key, merged(now[key], value, inner(key))])) };
}

/**
 * Reads the text of a file to be imported. What the file does not have stays as it is now, and so does what cannot be
 * used of it, which is named. Never throws.
 */
export function readIncoming(text: string, now: Settings): Incoming {
  const { kept, problems } = parseSettings(text);
  const { schemaVersion: _, [OF_THE_PERSON]: safety, ...given } = kept;
  const reading = readSettings(merged(now, given));
  const named = new Set(problems.map(({ path }) => path));
  const own = safety === undefined || deepEqual(safety, now.safety) ? [] : [NOT_FROM_A_FILE];
  const change = Object.entries(reading.settings).filter(
    ([key, value]) => !deepEqual(value, now[key as keyof Settings]),
  );
  return {
    change: Object.fromEntries(change),
    // What fits each other in the file may not fit what is here.
    problems: [...problems, ...own, ...reading.problems.filter(({ path }) => !named.has(path))],
  };
}

const NOT_FROM_A_FILE: SettingsProblem = {
  path: OF_THE_PERSON,
  fault: { kind: 'not-from-a-file' },
};
