/** What changes between two states of the settings, and what a profile changes, in words. */
import { PROFILE_PATHS } from '../settings/definitions/index.ts';
import type { ProfileChanges } from '../settings/definitions/profiles.ts';
import { SETTINGS } from '../settings/definitions/index.ts';
import { type Fields, isFields } from '../settings/fields.ts';
import { groupOf, type PlaceId, placeOf, SETTING_PLACES } from '../settings/pages.ts';
import type { Settings } from '../settings/schema.ts';
import { WEEKDAYS } from '../schedule/week.ts';
import { fieldChanges, isWithin } from '../settings/undo.ts';
import type { SayText } from './say.ts';
import {
  choiceText,
  nameAlone,
  nameInGroup,
  placeLabel,
  placeText,
  settingText,
  textInProfile,
  valueAt,
  weekdayName,
  type Writing,
} from './settings.ts';
import { asSentence } from './sentence.ts';
import { listText } from './list.ts';

/** What a change is called. */
export interface ChangeName {
  /** What has changed: "Sound, Volume". */
  readonly name: string;
  /** What it is now: "40 %"; empty where that goes without saying. */
  readonly value: string;
}

/** `rhythm` for `rhythm.micro.reachMinutes` and `rhythm.long.reachMinutes`. */
function commonPath([first = '', ...others]: readonly string[]): string {
  const parts = first.split('.');
  const isShared = (length: number) => others.every((path) => isWithin(path, parts.slice(0, length).join('.')));
  return parts.slice(0, parts.findLastIndex((_, at) => isShared(at + 1)) + 1).join('.');
}

/** What a change of these settings is called. @param settings as they are after it */
export function changeName(writing: Writing, settings: Settings, paths: readonly string[]): ChangeName {
  const { say } = writing;
  const places = paths.map(placeOf);
  const [first] = places;
  if (first === undefined || first === null) return { name: paths[0] ?? '', value: '' };
  const whole = paths.length > 1 ? placeOf(commonPath(paths)) : null;
  const wholeText = whole === null ? '' : placeText(writing, whole, settings);
  if (whole !== null && wholeText !== '') return { name: nameInGroup(say, whole), value: wholeText };
  if (places.every((place) => place === first))
    return { name: nameInGroup(say, first), value: placeText(writing, first, settings) };
  return { name: placeLabel(say, groupOf(first) ?? first), value: '' };
}

/** What a sentence calls these settings, each place once: "Sound, Volume". What has no place has a label of its own. */
export function placeNames(say: SayText, paths: readonly string[]): readonly string[] {
  const places = new Set(paths.map((path) => placeOf(path) ?? path).filter((place) => isNamed(place)));
  return [...places].map((place) => nameInGroup(say, place));
}

const isNamed = (place: PlaceId): boolean => SETTING_PLACES.includes(place) || SETTINGS.get(place)?.words !== undefined;

/** One field that a file of settings would change. */
export interface SettingChange extends Pick<ChangeName, 'name'> {
  /** From the top, such as `rhythm.micro.seconds`. */
  readonly path: string;
  /** Of a list of several things only those that go. */
  readonly before: string;
  /** Of a list of several things only those that come. */
  readonly after: string;
}

/** Each field in which the settings differ. */
export const settingChanges = (writing: Writing, settings: Settings, next: Settings): readonly SettingChange[] =>
  fieldChanges(settings, next).map(({ path, before, after }) => ({
    path,
    name: fieldName(writing.say, path),
    before: fieldText(writing, path, onlyIn(before, after)),
    after: fieldText(writing, path, onlyIn(after, before)),
  }));

/** "Length of a micro-break", "Sound, Volume", "The week, Tuesday". */
function fieldName(say: SayText, path: string): string {
  const day = WEEKDAYS.findIndex((each) => path === `workHours.week.${each}`);
  if (day >= 0) {
    const group = placeLabel(say, 'workHours.week');
    return say('settings.name', { group, label: weekdayName(say, day) });
  }
  const definition = SETTINGS.get(path);
  if (definition?.words === undefined) return path;
  return definition.words.includes('name') ? nameAlone(say, path) : nameInGroup(say, path);
}

function fieldText(writing: Writing, path: string, value: unknown): string {
  if (value === undefined) return writing.say('settings.value.none');
  const { say } = writing;
  switch (SETTINGS.get(path)?.kind) {
    case undefined:
    case 'other':
      return anyText(say, value);
    case 'set': {
      const things = (value as readonly string[]).map((thing) => choiceText(say, path, thing));
      return things.length === 0 ? say('settings.value.none') : listText(say, things);
    }
    default:
      return settingText(writing, path, value);
  }
}

const LONGEST = 60;
const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** A value that no row has words for. */
function anyText(say: SayText, value: unknown): string {
  if (value === undefined || value === '') return say('settings.value.none');
  if (typeof value === 'boolean') return say(value ? 'settings.value.yes' : 'settings.value.no');
  if (typeof value === 'string') return shortened(value);
  if (Array.isArray(value)) {
    const parts = value.map((part) => partText(say, part));
    return parts.length === 0 ? say('settings.value.none') : listText(say, parts);
  }
  return isFields(value) ? entryText(say, value) : JSON.stringify(value);
}

/** A range of times is a pair of texts in a list. */
function partText(say: SayText, part: unknown): string {
  if (!Array.isArray(part)) return anyText(say, part);
  const [from, until] = part.map((time) => anyText(say, time));
  return say('settings.value.range', { from: from ?? '', until: until ?? '' });
}

/** `Blender (weight 1)`: the first field names the entry. */
function entryText(say: SayText, entry: Fields): string {
  const [first, ...others] = Object.entries(entry);
  if (first === undefined) return say('settings.value.none');
  const name = anyText(say, first[1]);
  const fields = others.map(([key, value]) => `${key} ${shortened(anyText(say, value))}`);
  return fields.length === 0 ? name : say('settings.value.entry', { name, fields: listText(say, fields) });
}

const isListOfEntries = (value: unknown): value is readonly Fields[] => Array.isArray(value) && value.some(isFields);

/** The entries of the one list that the other has not; all where only their order is another. */
function onlyIn(list: unknown, other: unknown): unknown {
  if (!isListOfEntries(list) || !Array.isArray(other)) return list;
  const others = new Set(other.map((entry) => JSON.stringify(entry)));
  const alone = list.filter((entry) => !others.has(JSON.stringify(entry)));
  return alone.length === 0 && list.length === other.length ? list : alone;
}

/** What several changes of a profile are about, told once. */
function subjectOf(path: string): PlaceId | null {
  if (isWithin(path, 'rhythm.micro')) return 'group.micro';
  return isWithin(path, 'rhythm.long') ? 'group.long' : null;
}

/**
 * "Micro-breaks: after 10 reach-minutes, 90 seconds long. Resets and gentle releases only." Empty where nothing is
 * changed.
 */
export function profileText(say: SayText, changes: ProfileChanges, paths: readonly string[] = PROFILE_PATHS): string {
  const sentences: { readonly subject: PlaceId | null; readonly texts: string[] }[] = [];
  for (const path of paths) {
    const text = profileChangeText(say, changes, path);
    const last = sentences.at(-1);
    if (text === null) continue;
    if (last !== undefined && last.subject === subjectOf(path)) last.texts.push(text);
    else sentences.push({ subject: subjectOf(path), texts: [text] });
  }
  return sentences.map(({ subject, texts }) => sentenceOf(say, subject, listText(say, texts))).join(' ');
}

function sentenceOf(say: SayText, subject: PlaceId | null, changes: string): string {
  if (subject === null) return say('settings.profile.changesAlone', { changes: asSentence(say, changes) });
  return say('settings.profile.changes', { subject: placeLabel(say, subject), changes });
}

/** What the changes say of the setting at that path, in words; null where they leave it. */
export function profileChangeText(say: SayText, changes: ProfileChanges, path: string): string | null {
  const value = valueAt(changes, path);
  return value === undefined || SETTINGS.get(path)?.profile !== true ? null : textInProfile(say, path, value);
}
