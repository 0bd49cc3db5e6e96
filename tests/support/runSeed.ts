/**
 * The seed of a run of the tests: all that draws cases draws them from it. Fresh in each run, so that each run tries
 * what none has tried; `UNKNOT_SEED` of the environment gives the same cases again.
 */
import { randomInt } from 'node:crypto';

type Environment = Record<string, string | undefined>;

/** Seeds are whole numbers from 0 up to this one: what fast-check takes without rounding. */
const MOST = 2 ** 31 - 1;

/** Time zones from one end of the day to the other, with summer time on both sides of the equator and odd offsets. */
const ZONES = [
  'UTC',
  'Europe/Vienna',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Santiago',
  'Asia/Tokyo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
] as const;

/** Languages of the system: commas in numbers, other digits, from right to left. */
const LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'de_DE.UTF-8', 'ar_EG.UTF-8', 'he_IL.UTF-8', 'ja_JP.UTF-8'] as const;

/** The seed that the environment asks for, or a fresh one. Throws on what is no whole number from 0 to 2147483647. */
export function seedOf({ UNKNOT_SEED: given }: Environment): number {
  if (given === undefined || given === '') return randomInt(MOST);
  const seed = Number(given);
  if (/^\d+$/.test(given) && seed <= MOST) return seed;
  throw new Error(`UNKNOT_SEED: "${given}" is not a whole number from 0 to ${MOST}`);
}

/** The seed of this run, for what draws without fast-check. In a file of tests it is what vitest.config.ts has drawn. */
export const RUN_SEED = seedOf(process.env);

/** Where the machine of a run stands, as its environment says it: a time zone and a language go with each seed. */
export function placeOf(seed: number): { readonly TZ: string; readonly LC_ALL: string } {
  const language = Math.floor(seed / ZONES.length) % LOCALES.length;
  return { TZ: ZONES[seed % ZONES.length]!, LC_ALL: LOCALES[language]! };
}

/** How to try the cases of a run again: the command for these files of a group. */
export function again(seed: number, group: string, files: readonly string[]): string {
  return `UNKNOT_SEED=${seed} npm test -- ${[group, ...files].join(' ')}`;
}
