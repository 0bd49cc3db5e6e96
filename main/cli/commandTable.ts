/**
 * The commands of the command line, each described once: help, README, manual page and completions are made of this
 * table, and what is typed is read by it. What they do is said by messages.
 */
import { PLACES, type Place } from '../../shared/diary/regions.ts';
import { type PlainId, type Unsaid, unsaid } from '../../shared/words/say.ts';

export interface CommandOption {
  /** Behind the two dashes. */
  readonly name: string;
  /** What its value is called; absent where it takes none. */
  readonly value?: string;
  readonly does: Unsaid;
}

/** A way to use a command, as an example. */
export interface Example {
  readonly words: string;
  /** A part of a sentence, in Markdown: in backticks stands what is typed. */
  readonly does: Unsaid;
}

export interface Command {
  readonly name: string;
  /** What may follow the name, as it is written in a line of usage. */
  readonly follows: string;
  /** What it does, in a few words. */
  readonly does: Unsaid;
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

const text = (id: PlainId): Unsaid => unsaid(id, {});

const PLAIN = { options: [], words: [], most: 0 } as const;

export const COMMANDS: readonly Command[] = [
  {
    name: 'status',
    follows: '[--json]',
    does: text('cli.command.status'),
    ...PLAIN,
    options: [{ name: 'json', does: text('cli.option.json') }],
    examples: [
      { words: 'status', does: text('cli.example.status') },
      { words: 'status --json', does: text('cli.example.status-json') },
    ],
  },
  {
    name: 'doctor',
    follows: '',
    does: text('cli.command.doctor'),
    ...PLAIN,
    examples: [{ words: 'doctor', does: text('cli.example.doctor') }],
  },
  {
    name: 'pause',
    follows: 'LENGTH|until-tomorrow|off',
    does: text('cli.command.pause'),
    ...PLAIN,
    words: ['15m', '30m', '45m', '1h', '2h', 'until-tomorrow', 'off'],
    most: 1,
    examples: [
      { words: 'pause 45m', does: text('cli.example.pause') },
      { words: 'pause until-tomorrow', does: text('cli.example.pause-until-tomorrow') },
      { words: 'pause off', does: text('cli.example.pause-off') },
    ],
  },
  {
    name: 'break',
    follows: 'micro|long',
    does: text('cli.command.break'),
    ...PLAIN,
    words: ['micro', 'long'],
    most: 1,
    examples: [{ words: 'break micro', does: text('cli.example.break') }],
  },
  {
    name: 'later',
    follows: '[LENGTH]',
    does: text('cli.command.later'),
    ...PLAIN,
    words: ['5m', '10m', '15m', '30m', '1h'],
    most: 1,
    examples: [
      {
        words: 'later',
        does: text('cli.example.later'),
      },
    ],
  },
  {
    name: 'skip',
    follows: '',
    does: text('cli.command.skip'),
    ...PLAIN,
    examples: [{ words: 'skip', does: text('cli.example.skip') }],
  },
  {
    name: 'took',
    follows: '[micro|long]',
    does: text('cli.command.took'),
    ...PLAIN,
    words: ['micro', 'long'],
    most: 1,
    examples: [
      {
        words: 'took',
        does: text('cli.example.took'),
      },
    ],
  },
  {
    name: 'log',
    follows: '0..10 [PLACE ...]',
    does: text('cli.command.log'),
    ...PLAIN,
    words: [...Array.from({ length: 11 }, (_, pain) => String(pain)), ...PLACES.map(placeId)],
    most: 1 + PLACES.length,
    examples: [
      {
        words: 'log 4',
        does: text('cli.example.log'),
      },
    ],
  },
  {
    name: 'check-in',
    follows: '',
    does: text('cli.command.check-in'),
    ...PLAIN,
    examples: [{ words: 'check-in', does: text('cli.example.check-in') }],
  },
  {
    name: 'show',
    follows: 'WINDOW',
    does: text('cli.command.show'),
    ...PLAIN,
    words: SHOWN_WINDOWS,
    most: 1,
    examples: [
      {
        words: 'show settings',
        does: unsaid('cli.example.show', { windows: SHOWN_WINDOWS.map((name) => `\`${name}\``).join(', ') }),
      },
    ],
  },
  {
    name: 'profile',
    follows: '[NAME|off|schedule] [--today]',
    does: text('cli.command.profile'),
    options: [{ name: 'today', does: text('cli.option.today') }],
    words: ['off', 'schedule'],
    // A name may be of several words.
    most: 50,
    examples: [
      {
        words: 'profile sore-day',
        does: text('cli.example.profile'),
      },
    ],
  },
  {
    name: 'record',
    follows: 'FILE [--seconds N]',
    does: text('cli.command.record'),
    options: [{ name: 'seconds', value: 'N', does: text('cli.option.seconds') }],
    words: ['FILE'],
    most: 1,
    examples: [
      {
        words: 'record day.jsonl',
        does: text('cli.example.record'),
      },
    ],
  },
  {
    name: 'completion',
    follows: SHELLS.join('|'),
    does: text('cli.command.completion'),
    ...PLAIN,
    words: SHELLS,
    most: 1,
    examples: [{ words: 'completion bash', does: text('cli.example.completion') }],
  },
  {
    name: 'help',
    follows: '[COMMAND]',
    does: text('cli.command.help'),
    ...PLAIN,
    words: [],
    most: 1,
    examples: [{ words: 'help', does: text('cli.example.help') }],
  },
];

export const GLOBAL_OPTIONS: readonly (CommandOption & { readonly short?: string })[] = [
  { name: 'help', short: 'h', does: text('cli.option.help') },
  { name: 'version', does: text('cli.option.version') },
];

export const EXIT_STATUSES: readonly { readonly status: number; readonly means: Unsaid }[] = [
  { status: 0, means: text('cli.exit.0') },
  { status: 1, means: text('cli.exit.1') },
  { status: 2, means: text('cli.exit.2') },
];

export const commandNamed = (name: string): Command | undefined => COMMANDS.find((each) => each.name === name);

/** `unknot pause LENGTH|until-tomorrow|off` */
export const usageOf = ({ name, follows }: Command): string => `unknot ${name} ${follows}`.trimEnd();
