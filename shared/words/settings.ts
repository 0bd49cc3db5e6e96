/** What settings are called and what they are set to. The messages are called by the paths: `setting.sound.volume.label`. */
import type { QuestionId } from '../desk/check.ts';
import { answerText } from './desk.ts';
import { numberText } from '../readNumber.ts';
import { shownAccelerator } from '../settings/accelerator.ts';
import type { Definition, Unit, WordsPart } from '../settings/definitions/define.ts';
import { SETTINGS } from '../settings/definitions/index.ts';
import { groupOf, type PlaceId, partsOf } from '../settings/pages.ts';
import { type Sensitivity, sensitivityOf } from '../settings/sensitivity.ts';
import type { Settings } from '../settings/schema.ts';
import { listText } from './list.ts';
import { LOCALE_OF } from '../language.ts';
import type { PlainId, SayText } from './say.ts';

/** What words of values go by besides the language. */
export interface Writing {
  readonly say: SayText;
  /** How the person writes numbers. */
  readonly numberLocale: string;
  /** Whether keys are called as on a Mac. */
  readonly isMac: boolean;
}

const questionOf = (place: PlaceId): QuestionId | null =>
  place.startsWith('desk.check.') ? (place.slice('desk.check.'.length) as QuestionId) : null;

/** What a row or a group is called. tests/shared/words/settings.test.ts holds that the messages are there. */
export function placeLabel(say: SayText, place: PlaceId): string {
  const question = questionOf(place);
  return question === null ? say(`setting.${place}.label` as PlainId) : say(`desk.${question}.asks`);
}

const has = (place: PlaceId, part: WordsPart): boolean => partsOf(place).includes(part);

/** What is said under it; empty where that is nothing. */
export const placeNote = (say: SayText, place: PlaceId): string =>
  has(place, 'note') ? say(`setting.${place}.note` as PlainId) : '';

/** Other words by which somebody may search for it. */
export function placeKeywords(say: SayText, place: PlaceId): string {
  if (questionOf(place) !== null) return say('setting.desk.check.keywords');
  return has(place, 'keywords') ? say(`setting.${place}.keywords` as PlainId) : '';
}

/** A name that stands without its group: "Length of a long break". */
export const nameAlone = (say: SayText, place: PlaceId): string =>
  has(place, 'name') ? say(`setting.${place}.name` as PlainId) : placeLabel(say, place);

/** With its group: "Sound, Volume". */
export function nameInGroup(say: SayText, place: PlaceId): string {
  const group = groupOf(place);
  const label = placeLabel(say, place);
  const groupLabel = group === null ? label : placeLabel(say, group);
  return groupLabel === label ? label : say('settings.name', { group: groupLabel, label });
}

export const unitText = (say: SayText, unit: Unit): string =>
  unit === 'none' ? '' : say(`settings.unit.${unit}` as PlainId);

/** The stored number as a field shows it. */
export const shownNumber = (value: number, { scale }: { readonly scale: number }): number => value / scale;

/** "As recommended". @param sensitivity null: the person's own numbers */
export function oftenText(say: SayText, sensitivity: Sensitivity | null): string {
  if (sensitivity === null) return say('settings.often.own');
  if (sensitivity === 0) return say('settings.often.recommended');
  const steps = Math.abs(sensitivity);
  const size = steps <= 3 ? 'little' : steps <= 6 ? 'more' : 'much';
  return say(sensitivity > 0 ? 'settings.often.more' : 'settings.often.less', { size });
}

/** "1.20, a far reach". */
export function deskFactorText(say: SayText, factor: number): string {
  return say('setting.desk.factor.value', { factor: factor.toFixed(2), distance: distanceOf(factor) });
}

function distanceOf(factor: number): string {
  if (factor < 0.875) return 'close';
  if (factor < 0.975) return 'easy';
  if (factor <= 1.025) return 'average';
  return factor <= 1.125 ? 'further' : 'far';
}

/** One of its choices: "Full screen". */
export function choiceText(say: SayText, path: string, value: unknown): string {
  if (path === 'prompts.postpones' && typeof value === 'number')
    return say('setting.prompts.postpones.choice.limited', { value });
  if (path === 'history.keepMonths' && typeof value === 'number') {
    return value % 12 === 0
      ? say('setting.history.keepMonths.choice.years', { value: value / 12 })
      : say('setting.history.keepMonths.choice.months', { value });
  }
  return say(`setting.${path}.choice.${String(value)}` as PlainId);
}

function numberWords({ say, numberLocale }: Writing, path: string, value: number, definition: Definition): string {
  if (path === 'sound.volume') return say('setting.sound.volume.value', { value });
  if (path === 'desk.factor') return deskFactorText(say, value);
  if (definition.kind !== 'number') return String(value);
  const amount = numberText(shownNumber(value, definition), numberLocale);
  return say('settings.amount', { amount, unit: unitText(say, definition.unit) });
}

/** What a setting is set to, in the words of its row: "40 %". Empty where its row has no words for it, such as a list. */
export function settingText(writing: Writing, path: string, value: unknown): string {
  const { say } = writing;
  const definition = SETTINGS.get(path);
  switch (definition?.kind) {
    case undefined:
    case 'other':
    case 'set':
      return path === 'workHours.zone' ? zoneText(say, value) : '';
    case 'switch':
      return say(value === true ? 'settings.value.on' : 'settings.value.off');
    case 'number':
      return numberWords(writing, path, Number(value), definition);
    case 'choice':
      return choiceText(say, path, value);
    case 'numbers':
      return say('setting.prompts.laterMinutes.value', { delays: (value as readonly number[]).join(', ') });
    case 'shortcut':
      return value === '' ? say('settings.value.none') : shownAccelerator(String(value), writing.isMac);
    case 'answer': {
      return typeof value === 'string' ? answerText(say, questionOf(path)!, value) : '';
    }
  }
}

/** Its row asks whether it follows this computer. */
const zoneText = (say: SayText, zone: unknown): string =>
  zone === 'system' ? say('settings.value.on') : say('settings.value.off');

/** What a place is set to; a place may be several settings. */
export function placeText(writing: Writing, place: PlaceId, settings: Settings): string {
  if (place === 'rhythm') return oftenText(writing.say, sensitivityOf(settings.rhythm));
  return settingText(writing, place, valueAt(settings, place));
}

type Branch = Readonly<Record<string, unknown>>;

/** What the settings, or the changes of a profile, have at that path; undefined where that is nothing. */
export const valueAt = (root: object, path: string): unknown =>
  path.split('.').reduce<unknown>((here, key) => (here as Branch | undefined)?.[key], root);

/** "Monday", or in short "Mon". @param day from 0, Monday, to 6 */
export function weekdayName(say: SayText, day: number, weekday: 'long' | 'short' = 'long'): string {
  const DAY_MS = 86_400_000;
  // The first Monday after the epoch is the fifth day of it.
  return new Intl.DateTimeFormat(LOCALE_OF[say.language], { weekday, timeZone: 'UTC' }).format((day + 4) * DAY_MS);
}

/** What a profile has in place of that setting: "after 10 reach-minutes". */
export function textInProfile(say: SayText, path: string, value: unknown): string {
  if (path === 'equipment') {
    const things = (value as readonly string[]).map((thing) => say('setting.equipment.thing', { thing }));
    return say('setting.equipment.inProfile', { count: things.length, things: listText(say, things) });
  }
  const definition = SETTINGS.get(path);
  const shown = definition?.kind === 'number' ? shownNumber(Number(value), definition) : String(value);
  const written = path === 'desk.factor' ? Number(value).toFixed(2) : shown;
  return say(`setting.${path}.inProfile` as 'setting.sound.cues.inProfile', { value: String(written) });
}
