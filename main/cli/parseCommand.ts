/** What the command line asks of the running app: the words that were typed, read by the table of commands. */
import { parseArgs } from 'node:util';
import { oneLine } from '../../shared/cleanText.ts';
import { isPain } from '../../shared/diary/checkIn.ts';
import { PLACES, samePlace, type Place, type Spot } from '../../shared/diary/regions.ts';
import type { ProfileChoice } from '../../shared/engine/types.ts';
import type { UserAction } from '../../shared/engine/userAction.ts';
import { HOUR, MINUTE } from '../../shared/moment.ts';
import type { MessageArguments } from '../../shared/words/messages.ts';
import { type TextId, type Unsaid, unsaid } from '../../shared/words/say.ts';
import { asUsual } from '../../shared/words/profileOptions.ts';
import { type Profile, profileNamed } from '../../shared/settings/definitions/profiles.ts';
import { closest } from './closest.ts';
import {
  SHOWN_WINDOWS,
  type ShownWindow,
  COMMANDS,
  type Command,
  SHELLS,
  type Shell,
  commandNamed,
  placeId,
  usageOf,
} from './commandTable.ts';

export type CliCommand =
  /** No command: show a window. */
  | { readonly kind: 'open' }
  /** Started at login: show nothing. */
  | { readonly kind: 'stay' }
  | { readonly kind: 'status'; readonly json: boolean }
  | { readonly kind: 'doctor' }
  | { readonly kind: 'act'; readonly action: UserAction }
  /** A profile by its name or id, `off` or `schedule`; null asks which one is on. */
  | { readonly kind: 'profile'; readonly of: string | null; readonly today: boolean }
  /** How the knot feels, 0 to 10, and where. */
  | { readonly kind: 'log'; readonly pain: number; readonly spots: readonly Spot[] }
  /** Show the window for it. */
  | { readonly kind: 'check-in' }
  | { readonly kind: 'show'; readonly window: ShownWindow }
  | { readonly kind: 'record'; readonly file: string; readonly seconds: number | null }
  /** Help on a command, or on all of them. */
  | { readonly kind: 'help'; readonly on: Command | null }
  | { readonly kind: 'version' }
  | { readonly kind: 'completion'; readonly shell: Shell }
  | { readonly kind: 'fault'; readonly message: Unsaid };

/** Set by the entry that starts the app at login. */
export const START_HIDDEN_FLAG = '--stay-in-tray';

const act = (action: UserAction): CliCommand => ({ kind: 'act', action });
const fault = <Id extends TextId>(id: Id, values: MessageArguments[Id]): CliCommand => ({
  kind: 'fault',
  message: unsaid(id, values),
});

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
export function parseCommand(words: readonly string[]): CliCommand {
  const length = words.reduce((sum, word) => sum + word.length, 0);
  if (length > LONGEST_COMMAND) return fault('cli.fault.tooLong', { length, most: LONGEST_COMMAND });
  const place = words.findIndex((word) => word === '--' || !word.startsWith('-'));
  const before = place < 0 ? words : words.slice(0, place);
  if (before.includes('--help') || before.includes('-h')) return { kind: 'help', on: null };
  if (before.includes('--version')) return { kind: 'version' };
  const early = before.find((word) => OWN_OPTIONS.includes(word.split('=', 1)[0]!));
  if (early !== undefined) return fault('cli.fault.optionFirst', { option: quoted(early) });
  const [name, ...rest] = words.slice(place + (words[place] === '--' ? 1 : 0));
  if (place < 0 || name === undefined) return words.includes(START_HIDDEN_FLAG) ? { kind: 'stay' } : { kind: 'open' };
  const command = commandNamed(name);
  return command === undefined ? noCommand(name) : readCommand(command, rest);
}

const OWN_OPTIONS = COMMANDS.flatMap(({ options }) => options.map(({ name }) => `--${name}`));

/** What was meant, perhaps. */
const hintOf = (meant: string | null) => ({ hint: meant === null ? 'no' : 'yes', meant: meant ?? '' });

function noCommand(name: string): CliCommand {
  const meant = closest(
    name,
    COMMANDS.map((each) => each.name),
  );
  return fault('cli.fault.noCommand', { name: quoted(name), ...hintOf(meant) });
}

/** What stands behind a command: words in their order, and the values of options; '' for one that takes none. */
interface Given {
  readonly words: readonly string[];
  readonly options: ReadonlyMap<string, string>;
}

function readCommand(command: Command, rest: readonly string[]): CliCommand {
  const given = sorted(command, rest);
  if ('kind' in given) return given;
  const { words, options } = given;
  switch (command.name) {
    case 'status':
      return { kind: 'status', json: options.has('json') };
    case 'doctor':
      return { kind: 'doctor' };
    case 'pause':
      return readPause(words);
    case 'break':
      return readBreak(words);
    case 'later':
      return readLater(words);
    case 'skip':
      return act({ type: 'skip' });
    case 'took':
      return readTook(words);
    case 'log':
      return readLog(words);
    case 'check-in':
      return { kind: 'check-in' };
    case 'show':
      return readShow(words);
    case 'profile':
      return readProfile(given);
    case 'record':
      return readRecord(given);
    case 'completion':
      return readCompletion(words);
    case 'help':
      return readHelp(words);
    default:
      throw new Error(`${command.name} stands in the table of commands, and nothing reads it.`);
  }
}

/** Tells words and options of a command apart, or says which of them it does not take. */
function sorted(command: Command, rest: readonly string[]): Given | CliCommand {
  const known = command.options.map(({ name, value }) => [name, { type: value ? 'string' : 'boolean' } as const]);
  const { tokens } = parseArgs({
    args: [...rest],
    options: { ...Object.fromEntries(known), help: { type: 'boolean', short: 'h' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const options = new Map<string, string>();
  const strange = (word: string, meant: string | null = null): CliCommand =>
    fault('cli.fault.strange', { word: quoted(word), ...hintOf(meant), usage: usageOf(command) });
  for (const token of tokens) {
    const word = rest[token.index]!;
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') words.push(token.value);
    // Not an option but a number, or something that was meant to be one: its command says what is wrong with it.
    else if (/^-[\d.]/.test(word)) {
      if (token.rawName === word.slice(0, 2)) words.push(word);
    } else if (token.name === 'help') return { kind: 'help', on: command };
    else {
      const option = command.options.find(({ name }) => name === token.name);
      if (option === undefined) return strange(word, meantOption(command, token.name));
      if (option.value === undefined && token.value !== undefined) return strange(word);
      options.set(token.name, token.value ?? '');
    }
  }
  return words.length > command.most ? strange(words[command.most]!) : { words, options };
}

const meantOption = ({ options }: Command, typed: string): string | null =>
  closest(
    typed,
    options.map(({ name }) => name),
  );

function readHelp([name]: readonly string[]): CliCommand {
  if (name === undefined) return { kind: 'help', on: null };
  const command = commandNamed(name);
  return command === undefined ? noCommand(name) : { kind: 'help', on: command };
}

function readCompletion([word]: readonly string[]): CliCommand {
  const shell = SHELLS.find((each) => each === word);
  if (shell !== undefined) return { kind: 'completion', shell };
  return fault('cli.fault.whichShell', { shells: SHELLS.join(', ') });
}

const UNITS: Readonly<Record<string, number>> = { m: MINUTE, min: MINUTE, h: HOUR };
const LONGEST_PAUSE = 24 * HOUR;

function readShow([name]: readonly string[]): CliCommand {
  const window = SHOWN_WINDOWS.find((each) => each === name);
  const windows = SHOWN_WINDOWS.join(', ');
  if (window !== undefined) return { kind: 'show', window };
  return name === undefined
    ? fault('cli.fault.whichWindow', { windows })
    : fault('cli.fault.noWindow', { name: quoted(name), windows });
}

function readPause([length]: readonly string[]): CliCommand {
  if (length === undefined) return fault('cli.fault.pauseHowLong', {});
  if (length === 'off') return act({ type: 'resume-prompts' });
  if (length === 'until-tomorrow') return act({ type: 'pause-prompts', until: 'tomorrow' });
  const forMs = lengthOf(length);
  if (!(forMs > 0)) return fault('cli.fault.pauseNoLength', { length: quoted(length) });
  if (forMs > LONGEST_PAUSE) return fault('cli.fault.pauseTooLong', { length: quoted(length) });
  return act({ type: 'pause-prompts', minutes: forMs / MINUTE });
}

/** `45m` in milliseconds; NaN for what is no length. */
function lengthOf(text: string): number {
  const [, number, unit] = /^(\d+(?:\.\d+)?)(m|min|h)$/.exec(text) ?? [];
  return Number(number) * (UNITS[unit ?? ''] ?? Number.NaN);
}

function readLater([length]: readonly string[]): CliCommand {
  if (length === undefined) return act({ type: 'postpone' });
  const minutes = lengthOf(length) / MINUTE;
  if (minutes >= 1 && minutes <= 60) return act({ type: 'postpone', minutes });
  return fault('cli.fault.laterByHowMuch', {});
}

function readTook([kind]: readonly string[]): CliCommand {
  if (kind === undefined) return act({ type: 'took' });
  if (kind === 'micro' || kind === 'long') return act({ type: 'took', kind });
  return fault('cli.fault.whichTook', {});
}

function readBreak([kind]: readonly string[]): CliCommand {
  if (kind === 'micro' || kind === 'long') return act({ type: 'start-break', kind });
  return fault('cli.fault.whichBreak', {});
}

function readLog([word, ...words]: readonly string[]): CliCommand {
  if (word === undefined) return fault('cli.fault.logNothing', {});
  const pain = /^\d{1,2}$/.test(word) ? Number(word) : Number.NaN;
  if (!isPain(pain)) return fault('cli.fault.logNoNumber', { word: quoted(word) });
  const stray = words.find((each) => placeOf(each) === null);
  if (stray !== undefined)
    return fault('cli.fault.logNoPlace', { word: quoted(stray), places: PLACES.map(placeId).join(', ') });
  const places = PLACES.filter((place) => words.some((each) => samePlace(place, placeOf(each)!)));
  return { kind: 'log', pain, spots: places.map((place) => ({ ...place, feel: 'knot' })) };
}

const placeOf = (word: string): Place | null => PLACES.find((place) => placeId(place) === word) ?? null;

/** A name may be of several words, with or without quotes around them. */
function readProfile({ words, options }: Given): CliCommand {
  const today = options.has('today');
  if (words.length > 0 && !(today && words[0] === 'schedule')) return { kind: 'profile', of: words.join(' '), today };
  return today ? fault('cli.fault.whichProfile', {}) : { kind: 'profile', of: null, today };
}

/** What is asked of the profiles; null where none has that name. */
export function profileChoiceOf(of: string, today: boolean, profiles: readonly Profile[]): ProfileChoice | null {
  if (of === 'schedule') return 'schedule';
  if (of === 'off') return asUsual(profiles, today);
  const found = profileNamed(profiles, of);
  return found === null ? null : { id: found.id, today };
}

/** In seconds: a week. */
const LONGEST_RECORD = 604_800;

function readRecord({ words: [file], options }: Given): CliCommand {
  const given = options.get('seconds');
  const seconds = given === undefined ? null : /^\d+(?:\.\d+)?$/.test(given) ? Number(given) : Number.NaN;
  if (seconds !== null && !(seconds > 0 && seconds <= LONGEST_RECORD))
    return fault('cli.fault.recordSeconds', { most: String(LONGEST_RECORD) });
  if (file === undefined || file === '') return fault('cli.fault.recordNoFile', {});
  return { kind: 'record', file, seconds };
}
