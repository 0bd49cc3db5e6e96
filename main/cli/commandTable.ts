/**
 * The commands of the command line, each described once: help, README, manual page and completions are made of this
 * table, and what is typed is read by it.
 */
import { PLACES, type Place } from '../../shared/diary/regions.ts';

export interface CommandOption {
  /** Behind the two dashes. */
  readonly name: string;
  /** What its value is called; absent where it takes none. */
  readonly value?: string;
  readonly does: string;
}

/** A way to use a command, as an example. */
export interface Example {
  readonly words: string;
  /** A part of a sentence, in Markdown: in backticks stands what is typed. */
  readonly does: string;
}

export interface Command {
  readonly name: string;
  /** What may follow the name, as it is written in a line of usage. */
  readonly follows: string;
  /** What it does, in a few words. */
  readonly does: string;
  readonly options: readonly CommandOption[];
  /** Words that may follow, for who completes them; `FILE` stands for the files of a folder. */
  readonly words: readonly string[];
  /** How many words may follow at most. */
  readonly most: number;
  readonly examples: readonly Example[];
}

/** How a place is written on the command line: `blade-inner-right`, `spine`. */
export const placeId = ({ region, side }: Place): string => (side === 'middle' ? region : `${region}-${side}`);

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** The windows that a command opens. */
export const SHOWN_WINDOWS = ['today', 'settings', 'check-in', 'summary', 'learn', 'help', 'about', 'welcome'] as const;
export type ShownWindow = (typeof SHOWN_WINDOWS)[number];

const PLAIN = { options: [], words: [], most: 0 } as const;

export const COMMANDS: readonly Command[] = [
  {
    name: 'status',
    follows: '[--json]',
    does: 'what comes next, the load, and what cannot be seen here',
    ...PLAIN,
    options: [{ name: 'json', does: 'as one JSON object, described in docs/command-line.md' }],
    examples: [
      { words: 'status', does: 'says what comes next, the load, and what cannot be seen here' },
      { words: 'status --json', does: 'the same as one JSON object' },
    ],
  },
  {
    name: 'pause',
    follows: 'LENGTH|until-tomorrow|off',
    does: 'no prompts for a while, such as 45m or 2h',
    ...PLAIN,
    words: ['15m', '30m', '45m', '1h', '2h', 'until-tomorrow', 'off'],
    most: 1,
    examples: [
      { words: 'pause 45m', does: 'no prompts for 45 minutes; also `2h`, up to a day' },
      { words: 'pause until-tomorrow', does: 'no prompts until 04:00' },
      { words: 'pause off', does: 'ends a pause' },
    ],
  },
  {
    name: 'break',
    follows: 'micro|long',
    does: 'starts a break now',
    ...PLAIN,
    words: ['micro', 'long'],
    most: 1,
    examples: [{ words: 'break micro', does: 'starts a micro-break now; `break long` a long one' }],
  },
  {
    name: 'later',
    follows: '[LENGTH]',
    does: 'puts off the card that is up',
    ...PLAIN,
    words: ['5m', '10m', '15m', '30m', '1h'],
    most: 1,
    examples: [
      {
        words: 'later',
        does: 'puts the card off by the first delay of your settings; `later 15m` by another, up to an hour',
      },
    ],
  },
  {
    name: 'skip',
    follows: '',
    does: 'skips the card that is up, else the next one',
    ...PLAIN,
    examples: [{ words: 'skip', does: 'skips the card that is up, else the next one; not in strict mode' }],
  },
  {
    name: 'took',
    follows: '[micro|long]',
    does: 'counts a break that you just took',
    ...PLAIN,
    words: ['micro', 'long'],
    most: 1,
    examples: [
      {
        words: 'took',
        does: 'you just took a break: answers the one that is offered, and counts it if your hands rested for half of it; not in strict mode; also `took micro`, `took long`',
      },
    ],
  },
  {
    name: 'log',
    follows: '0..10 [PLACE ...]',
    does: 'keeps how the knot feels, and where',
    ...PLAIN,
    words: [...Array.from({ length: 11 }, (_, pain) => String(pain)), ...PLACES.map(placeId)],
    most: 1 + PLACES.length,
    examples: [
      {
        words: 'log 4',
        does: 'keeps how the knot feels, from 0 to 10, and says what breaks offer now; from 7 on with the warning signs. Places may follow: `log 4 blade-inner-right neck-left`; a wrong one is answered with the list',
      },
    ],
  },
  {
    name: 'check-in',
    follows: '',
    does: 'opens the check-in',
    ...PLAIN,
    examples: [{ words: 'check-in', does: 'opens the check-in, with the number and a back to press on' }],
  },
  {
    name: 'show',
    follows: 'WINDOW',
    does: 'opens a window',
    ...PLAIN,
    words: SHOWN_WINDOWS,
    most: 1,
    examples: [
      {
        words: 'show settings',
        does: `opens a window: ${SHOWN_WINDOWS.map((name) => `\`${name}\``).join(', ')}`,
      },
    ],
  },
  {
    name: 'profile',
    follows: '[NAME|off|schedule] [--today]',
    does: 'puts a profile in force, or says which one is on',
    options: [{ name: 'today', does: 'until 04:00' }],
    words: ['off', 'schedule'],
    // A name may be of several words.
    most: 50,
    examples: [
      {
        words: 'profile sore-day',
        does: 'puts a profile in force, by its name or id, until changed; with `--today` until 04:00. `profile off` is none of them, `profile schedule` goes by their times, `profile` alone says which one is on',
      },
    ],
  },
  {
    name: 'record',
    follows: 'FILE [--seconds N]',
    does: 'writes what the sensors see into a new file, without the app',
    options: [{ name: 'seconds', value: 'N', does: 'ends by itself after N seconds' }],
    words: ['FILE'],
    most: 1,
    examples: [
      {
        words: 'record day.jsonl',
        does: 'writes what the sensors see into a new file, until it is stopped; with `--seconds 60` for a minute',
      },
    ],
  },
  {
    name: 'completion',
    follows: SHELLS.join('|'),
    does: 'prints what lets a shell complete these commands',
    ...PLAIN,
    words: SHELLS,
    most: 1,
    examples: [{ words: 'completion bash', does: 'prints what lets bash complete these commands; also `zsh`, `fish`' }],
  },
  {
    name: 'help',
    follows: '[COMMAND]',
    does: 'this help, or more on one command',
    ...PLAIN,
    words: [],
    most: 1,
    examples: [{ words: 'help', does: 'lists the commands; `help pause` says more on one, as `pause --help` does' }],
  },
];

export const GLOBAL_OPTIONS: readonly (CommandOption & { readonly short?: string })[] = [
  { name: 'help', short: 'h', does: 'this help; behind a command, more on it' },
  { name: 'version', does: 'the version' },
];

export const EXIT_STATUSES: readonly { readonly status: number; readonly means: string }[] = [
  { status: 0, means: 'done' },
  { status: 1, means: 'it could not be done, Unknot is not running or does not answer, or nobody took the output' },
  { status: 2, means: 'there is no such command; nothing was asked' },
];

export const commandNamed = (name: string): Command | undefined => COMMANDS.find((each) => each.name === name);

/** `unknot pause LENGTH|until-tomorrow|off` */
export const usageOf = ({ name, follows }: Command): string => `unknot ${name} ${follows}`.trimEnd();
