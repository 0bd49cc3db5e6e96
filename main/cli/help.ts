/** What `unknot --help` and `unknot help COMMAND` print, for a terminal of 80 columns. */
import { type SayText, sayUnsaid } from '../../shared/words/say.ts';
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

export function helpText(say: SayText): string {
  const column = 33;
  return [
    say('cli.help.usage', { usage: 'unknot [COMMAND]' }),
    '',
    ...wrapped(say('cli.help.lead'), 0),
    '',
    say('cli.help.commands'),
    ...rows(
      COMMANDS.map((each) => [usageOf(each).slice('unknot '.length), sayUnsaid(say, each.does)]),
      column,
    ),
    '',
    say('cli.help.options'),
    ...rows(
      GLOBAL_OPTIONS.map((each) => [optionTerm(each), sayUnsaid(say, each.does)]),
      column,
    ),
    '',
    ...statuses(say),
    '',
    say('cli.help.more'),
  ].join('\n');
}

export function commandHelp(say: SayText, command: Command): string {
  const { options, examples } = command;
  return [
    say('cli.help.usage', { usage: usageOf(command) }),
    '',
    ...examples.flatMap(({ words, does }) => [
      `  unknot ${words}`,
      ...wrapped(say('cli.help.example', { does: plain(sayUnsaid(say, does)) }), 6),
      '',
    ]),
    ...(options.length === 0
      ? []
      : [
          say('cli.help.options'),
          ...rows(
            options.map((each) => [optionTerm(each), sayUnsaid(say, each.does)]),
            20,
          ),
          '',
        ]),
    ...statuses(say),
  ].join('\n');
}

const statuses = (say: SayText): readonly string[] => [
  say('cli.help.statuses'),
  ...rows(
    EXIT_STATUSES.map(({ status, means }) => [String(status), sayUnsaid(say, means)]),
    6,
  ),
];
