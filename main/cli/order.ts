/** What the command line asks of the running app. */
import { oneLine } from '../../shared/cleanText.ts';
import { isPain } from '../../shared/diary/checkIn.ts';
import { PLACES, samePlace, type Place, type Spot } from '../../shared/diary/regions.ts';
import type { BreakKind, PauseEnd, ProfileChoice } from '../../shared/engine/types.ts';
import { HOUR, MINUTE } from '../../shared/moment.ts';
import { asUsual } from '../../shared/settings/profileOptions.ts';
import { type Profile, profileNamed } from '../../shared/settings/profiles.ts';

export type Order =
  /** No command: show a window. */
  | { readonly is: 'open' }
  /** Started at login: show nothing. */
  | { readonly is: 'stay' }
  | { readonly is: 'status'; readonly json: boolean }
  | { readonly is: 'pause'; readonly forMs: number }
  | { readonly is: 'pause'; readonly until: 'tomorrow' }
  | { readonly is: 'resume' }
  | { readonly is: 'break'; readonly kind: BreakKind }
  | { readonly is: 'later'; readonly by: { readonly minutes?: number } }
  | { readonly is: 'skip' }
  | { readonly is: 'took'; readonly which: { readonly kind?: BreakKind } }
  /** A profile by its name or id, `off` or `schedule`; null asks which one is on. */
  | { readonly is: 'profile'; readonly of: string | null; readonly today: boolean }
  /** How the knot feels, 0 to 10, and where. */
  | { readonly is: 'log'; readonly pain: number; readonly spots: readonly Spot[] }
  /** Show the window for it. */
  | { readonly is: 'check-in' }
  | { readonly is: 'record'; readonly file: string; readonly seconds: number | null }
  | { readonly is: 'help' }
  | { readonly is: 'fault'; readonly message: string };

export const USAGE =
  'unknot [status [--json] | pause 45m|2h|until-tomorrow|off | break micro|long | later [15m] | skip | took [micro|long] | log 0..10 [PLACE ...] | check-in | profile [NAME|off|schedule] [--today]]';

/** Set by the entry that starts the app at login. */
export const STAY_ARGUMENT = '--stay-in-tray';

const fault = (message: string): Order => ({ is: 'fault', message });

/** In UTF-16 units, all words together. Chromium's lock, which a start without a command takes, bears four times that. */
const LONGEST_COMMAND = 8000;
/** A word is repeated up to this length, and without what could steer a terminal. */
const LONGEST_QUOTE = 40;

const quoted = (word: string) => `"${oneLine(word, LONGEST_QUOTE)}"`;

/**
 * The words after the program, and after the app's folder.
 * @param argv all of `process.argv`
 * @param isDefaultApp whether Electron was started with the app's folder as an argument
 */
export function wordsOf(argv: readonly string[], isDefaultApp: boolean): readonly string[] {
  const words = argv.slice(1);
  return isDefaultApp ? words.slice(words.findIndex((word) => !word.startsWith('-')) + 1) : words;
}

/** Reads the words after the program. What Chromium takes for itself may stand before the command. */
export function readOrder(words: readonly string[]): Order {
  const length = words.reduce((sum, word) => sum + word.length, 0);
  if (length > LONGEST_COMMAND)
    return fault(`A command of ${length} characters is too long: at most ${LONGEST_COMMAND}.`);
  const place = words.findIndex((word) => !word.startsWith('-'));
  if (words.includes('--help') || words[place] === 'help') return { is: 'help' };
  if (place < 0) return words.includes(STAY_ARGUMENT) ? { is: 'stay' } : { is: 'open' };
  return command(words[place]!, words.slice(place + 1));
}

function command(name: string, rest: readonly string[]): Order {
  switch (name) {
    case 'status':
      return onlyFlags(rest, ['--json']) ?? { is: 'status', json: rest.includes('--json') };
    case 'pause':
      return readPause(rest);
    case 'break':
      return readBreak(rest);
    case 'later':
      return readLater(rest);
    case 'skip':
      return onlyFlags(rest, []) ?? { is: 'skip' };
    case 'took':
      return readTook(rest);
    case 'log':
      return readLog(rest);
    case 'check-in':
      return onlyFlags(rest, []) ?? { is: 'check-in' };
    case 'profile':
      return readProfile(rest);
    case 'record':
      return readRecord(rest);
    default:
      return fault(`${quoted(name)} is not a command. ${USAGE}`);
  }
}

function onlyFlags(rest: readonly string[], known: readonly string[]): Order | null {
  const stray = rest.find((word) => !known.includes(word));
  return stray === undefined ? null : fault(`${quoted(stray)} does not belong here. ${USAGE}`);
}

const UNITS: Readonly<Record<string, number>> = { m: MINUTE, min: MINUTE, h: HOUR };
const LONGEST_PAUSE = 24 * HOUR;

function readPause(rest: readonly string[]): Order {
  const [length] = rest;
  const hint = 'give a length such as 45m or 2h, until-tomorrow, or off';
  if (length === undefined) return fault(`pause: for how long? ${hint}`);
  if (rest.length > 1) return fault(`pause: ${quoted(rest[1]!)} does not belong here; ${hint}`);
  if (length === 'off') return { is: 'resume' };
  if (length === 'until-tomorrow') return { is: 'pause', until: 'tomorrow' };
  const forMs = lengthOf(length);
  if (!(forMs > 0)) return fault(`pause: ${quoted(length)} is not a length; ${hint}`);
  if (forMs > LONGEST_PAUSE) return fault(`pause: ${quoted(length)} is longer than a day; ${hint}`);
  return { is: 'pause', forMs };
}

/** `45m` in milliseconds; NaN for what is no length. */
function lengthOf(text: string): number {
  const [, number, unit] = /^(\d+(?:\.\d+)?)(m|min|h)$/.exec(text) ?? [];
  return Number(number) * (UNITS[unit ?? ''] ?? Number.NaN);
}

function readLater(rest: readonly string[]): Order {
  const [length] = rest;
  if (length === undefined) return { is: 'later', by: {} };
  const minutes = lengthOf(length) / MINUTE;
  if (rest.length === 1 && minutes >= 1 && minutes <= 60) return { is: 'later', by: { minutes } };
  return fault('later: by how much? 1m to 60m, or nothing for the first delay of the settings');
}

function readTook(rest: readonly string[]): Order {
  const [kind] = rest;
  if (kind === undefined) return { is: 'took', which: {} };
  if (rest.length === 1 && (kind === 'micro' || kind === 'long')) return { is: 'took', which: { kind } };
  return fault('took: which one? unknot took micro, unknot took long, or unknot took for the one that is offered');
}

function readBreak(rest: readonly string[]): Order {
  const [kind] = rest;
  if (rest.length === 1 && (kind === 'micro' || kind === 'long')) return { is: 'break', kind };
  return fault(`break: which one? unknot break micro, or unknot break long`);
}

function readLog(rest: readonly string[]): Order {
  const [word, ...words] = rest;
  const hint = 'how does the knot feel, from 0, nothing, to 10, the worst you can think of? Such as: unknot log 4';
  if (word === undefined) return fault(`log: ${hint}`);
  const pain = /^\d+$/.test(word) ? Number(word) : Number.NaN;
  if (!isPain(pain)) return fault(`log: ${quoted(word)} is not a whole number from 0 to 10; ${hint}`);
  const stray = words.find((each) => placeOf(each) === null);
  if (stray !== undefined)
    return fault(`log: ${quoted(stray)} is not a place; known are ${PLACES.map(idOf).join(', ')}`);
  const places = PLACES.filter((place) => words.some((each) => samePlace(place, placeOf(each)!)));
  return { is: 'log', pain, spots: places.map((place) => ({ ...place, feel: 'knot' })) };
}

/** How a place is written on the command line: `blade-inner-right`, `spine`. */
const idOf = ({ region, side }: Place): string => (side === 'middle' ? region : `${region}-${side}`);

const placeOf = (word: string): Place | null => PLACES.find((place) => idOf(place) === word) ?? null;

/** A name may be of several words, with or without quotes around them. */
function readProfile(rest: readonly string[]): Order {
  const today = rest.includes('--today');
  const words = rest.filter((word) => word !== '--today');
  const stray = words.find((word) => word.startsWith('--'));
  if (stray !== undefined) return fault(`profile: ${quoted(stray)} does not belong here; --today does`);
  if (words.length > 0 && !(today && words[0] === 'schedule')) return { is: 'profile', of: words.join(' '), today };
  return today
    ? fault('profile: which one, for today? Such as: unknot profile sore-day --today')
    : { is: 'profile', of: null, today };
}

/** What is asked of the profiles; null where none has that name. */
export function profileChoice(of: string, today: boolean, profiles: readonly Profile[]): ProfileChoice | null {
  if (of === 'schedule') return 'schedule';
  if (of === 'off') return asUsual(profiles, today);
  const found = profileNamed(profiles, of);
  return found === null ? null : { id: found.id, today };
}

function readRecord(rest: readonly string[]): Order {
  const flag = rest.indexOf('--seconds');
  const given = flag < 0 ? null : Number(rest[flag + 1]);
  const files = flag < 0 ? rest : rest.toSpliced(flag, 2);
  if (given !== null && !(given > 0)) return fault(`record: --seconds needs a number above 0`);
  if (files.length !== 1 || files[0]!.startsWith('-')) return fault('record: one file to write to, please');
  return { is: 'record', file: files[0]!, seconds: given };
}

/** The engine's end of a pause. @param dayEnds wall-clock time at which the running day ends */
export function pauseEnd(order: Extract<Order, { is: 'pause' }>, mono: number, dayEnds: number): PauseEnd {
  return 'forMs' in order ? { mono: mono + order.forMs } : { wall: dayEnds };
}
