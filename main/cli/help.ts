/** What `unknot --help` and `unknot help COMMAND` print, for a terminal of 80 columns. */
import { COMMANDS, type Command, EXIT_STATUSES, GLOBAL_OPTIONS, usageOf } from './commandTable.ts';

const WIDTH = 80;

/** A text over several lines, each behind the same margin. */
export function wrapped(text: string, margin: number, width = WIDTH): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && margin + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((each) => ' '.repeat(margin) + each);
}

/** Rows of a term and what it means; a long term has a line to itself. */
function rows(entries: readonly (readonly [term: string, means: string])[], column: number): readonly string[] {
  return entries.flatMap(([term, means]) => {
    const [first, ...rest] = wrapped(means, column);
    const head = `  ${term}`;
    return head.length + 2 > column ? [head, first!, ...rest] : [head.padEnd(column) + first!.trimStart(), ...rest];
  });
}

const optionTerm = ({ name, short, value }: { name: string; short?: string; value?: string }): string =>
  `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;

const plain = (markdown: string): string => markdown.replaceAll('`', '');

export function helpText(): string {
  const column = 33;
  return [
    'Usage: unknot [COMMAND]',
    '',
    ...wrapped(
      'Without a command Unknot starts, or the one that runs shows its window. A command is handed to the Unknot that runs, which answers.',
      0,
    ),
    '',
    'Commands:',
    ...rows(
      COMMANDS.map((each) => [usageOf(each).slice('unknot '.length), each.does]),
      column,
    ),
    '',
    'Options:',
    ...rows(
      GLOBAL_OPTIONS.map((each) => [optionTerm(each), each.does]),
      column,
    ),
    '',
    ...statuses(),
    '',
    'unknot help COMMAND says more on one of them.',
  ].join('\n');
}

export function commandHelp(command: Command): string {
  const { options, examples } = command;
  return [
    `Usage: ${usageOf(command)}`,
    '',
    ...examples.flatMap(({ words, does }) => [`  unknot ${words}`, ...wrapped(`${plain(does)}.`, 6), '']),
    ...(options.length === 0
      ? []
      : [
          'Options:',
          ...rows(
            options.map((each) => [optionTerm(each), each.does]),
            20,
          ),
          '',
        ]),
    ...statuses(),
  ].join('\n');
}

const statuses = (): readonly string[] => [
  'Exit status:',
  ...rows(
    EXIT_STATUSES.map(({ status, means }) => [String(status), means]),
    6,
  ),
];
