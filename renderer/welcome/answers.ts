/** What is said on the way through the screens, and the settings that it makes. */
import { deepEqual } from 'fast-equals';
import { DEFAULT_SETTINGS, type Settings, type SettingsChange } from '../../shared/settings/schema.ts';
import { type DeskCheck, factorOf } from '../../shared/desk/check.ts';
import { EQUIPMENT, type Equipment } from '../../shared/exercises/exercise.ts';

/** `own`: enabled, with a week that is not the one at first. */
export type HoursAnswer = 'always' | 'weekdays' | 'own';
export type Position = Settings['exercises']['position'];

/** By the screen that asks. Absent: not answered there, so that nothing is set. */
export interface WelcomeAnswers {
  readonly hours?: Exclude<HoursAnswer, 'own'>;
  readonly equipment?: { readonly things?: readonly Equipment[]; readonly position?: Position };
  readonly desk?: DeskCheck;
  /** Asked at the end; on, where it is not answered. */
  readonly startsAtLogin?: boolean;
  /** Asked on the screen of the desk, too. */
  readonly sides?: Partial<Pick<Settings['exercises'], 'mouseHand' | 'firstSide'>>;
}

export const USUAL_WEEK = DEFAULT_SETTINGS.workHours.week;

/** A screen that asks. */
export type Asking = 'hours' | 'equipment' | 'desk';

/** The answers but for those of one screen. */
export function without(answers: WelcomeAnswers, screen: Asking): WelcomeAnswers {
  const { [screen]: _, ...others } = answers;
  if (screen !== 'desk') return others;
  const { sides: __, ...rest } = others;
  return rest;
}

/** The work hours as they are set, as one of three. */
export function hoursAnswer({ enabled, week }: Settings['workHours']): HoursAnswer {
  if (!enabled) return 'always';
  return deepEqual(week, USUAL_WEEK) ? 'weekdays' : 'own';
}

/** What the answer of one screen changes; empty where it was not answered. */
export function changeBy(screen: Asking, answers: WelcomeAnswers, now: Settings): SettingsChange {
  switch (screen) {
    case 'hours':
      return byHours(answers.hours, now);
    case 'equipment':
      return byEquipment(answers.equipment ?? {}, now);
    case 'desk':
      return {
        ...(answers.desk !== undefined && { desk: { check: answers.desk, factor: factorOf(answers.desk) } }),
        ...(answers.sides !== undefined && { exercises: { ...now.exercises, ...answers.sides } }),
      };
  }
}

function byHours(hours: WelcomeAnswers['hours'], { workHours }: Settings): SettingsChange {
  switch (hours) {
    case undefined:
      return {};
    case 'always':
      return { workHours: { ...workHours, enabled: false } };
    case 'weekdays':
      return { workHours: { ...workHours, enabled: true, week: USUAL_WEEK } };
  }
}

function byEquipment(
  { things, position }: NonNullable<WelcomeAnswers['equipment']>,
  { exercises }: Settings,
): SettingsChange {
  return {
    ...(things !== undefined && { equipment: EQUIPMENT.filter((thing) => things.includes(thing)) }),
    ...(position !== undefined && { exercises: { ...exercises, position } }),
  };
}
