/** Every setting, in the order of the file. */
import { apps } from './apps.ts';
import { breaks, sound } from './breaks.ts';
import type { Definition, SettingSection, SettingTree } from './define.ts';
import { desk } from './desk.ts';
import { equipment, exercises } from './exercises.ts';
import { history } from './history.ts';
import { holds } from './holds.ts';
import { profiles } from './profiles.ts';
import { prompts } from './prompts.ts';
import { rhythm } from './rhythm.ts';
import { shortcuts } from './shortcuts.ts';
import { appearance, checkIns, learn, safety, schemaVersion, startAtLogin } from './unknot.ts';
import { workHours } from './workHours.ts';

export const DEFINITIONS = {
  schemaVersion,
  rhythm,
  prompts,
  holds,
  shortcuts,
  desk,
  apps,
  workHours,
  breaks,
  sound,
  exercises,
  checkIns,
  safety,
  learn,
  history,
  equipment,
  profiles,
  appearance,
  startAtLogin,
};

/** Paths of those whose record is a `Kind`, such as `rhythm.micro.seconds`. */
type PathsIn<T, Kind, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends { readonly kind: 'section'; readonly entries: infer E }
    ? PathsIn<E, Kind, `${Prefix}${K}.`>
    : T[K] extends Kind
      ? `${Prefix}${K}`
      : never;
}[keyof T & string];

export type SettingPath = PathsIn<typeof DEFINITIONS, unknown>;
export type SwitchPath = PathsIn<typeof DEFINITIONS, { readonly kind: 'switch' }>;
export type NumberPath = PathsIn<typeof DEFINITIONS, { readonly kind: 'number' }>;
export type ChoicePath = PathsIn<typeof DEFINITIONS, { readonly kind: 'choice' }>;
export type ShortcutPath = PathsIn<typeof DEFINITIONS, { readonly kind: 'shortcut' }>;
/** Those that a profile may change. */
export type ProfilePath = PathsIn<typeof DEFINITIONS, { readonly profile: true }>;

type Listed = readonly [path: string, definition: Definition];

const isSection = (entry: Definition | SettingSection): entry is SettingSection => entry.kind === 'section';

function listed(tree: SettingTree, prefix: string): readonly Listed[] {
  return Object.entries(tree).flatMap(([key, entry]): readonly Listed[] =>
    isSection(entry) ? listed(entry.entries, `${prefix}${key}.`) : [[`${prefix}${key}`, entry]],
  );
}

const LIST = listed(DEFINITIONS, '');

export const SETTINGS: ReadonlyMap<string, Definition> = new Map(LIST);

/** What is known of the setting at that path. */
export function definitionOf(path: SettingPath): Definition {
  return SETTINGS.get(path)!;
}

/** What a profile may change. */
export const PROFILE_PATHS = LIST.filter(([, { profile }]) => profile === true).map(([path]) => path as ProfilePath);
