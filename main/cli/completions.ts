/** What lets a shell complete the commands, made of their table. */
import { type SayText, sayUnsaid } from '../../shared/words/say.ts';
import { COMMANDS, type Command, GLOBAL_OPTIONS, type Shell } from './commandTable.ts';

/** In single quotes for bash and zsh. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
/** In single quotes for fish. https://fishshell.com/docs/current/language.html#quotes */
const fishQuoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const FILE = 'FILE';
const takesFiles = ({ words }: Command): boolean => words.includes(FILE);

/** Words and options that may follow a command. */
function following({ name, words, options }: Command): readonly string[] {
  const known = name === 'help' ? COMMANDS.map((each) => each.name) : words.filter((word) => word !== FILE);
  return [...known, ...options.map((option) => `--${option.name}`), '--help'];
}

const topLevel = (): readonly string[] => [
  ...COMMANDS.map(({ name }) => name),
  ...GLOBAL_OPTIONS.map(({ name }) => `--${name}`),
];

/** The script for a shell, to be sourced or put where the shell looks for it. */
export function completionScript(say: SayText, shell: Shell): string {
  switch (shell) {
    case 'bash':
      return bash();
    case 'zsh':
      return zsh(say);
    case 'fish':
      return fish(say);
  }
}

function bash(): string {
  const cases = COMMANDS.map((command) => {
    const files = takesFiles(command) ? ' compopt -o default 2>/dev/null' : '';
    return `    ${command.name}) words=${quoted(following(command).join(' '))}${files === '' ? '' : `;${files}`} ;;`;
  });
  return [
    '# Completes the commands of unknot in bash: eval "$(unknot completion bash)"',
    '_unknot() {',
    '  local word=${COMP_WORDS[COMP_CWORD]} command= words= place',
    '  for ((place = 1; place < COMP_CWORD; place++)); do',
    '    if [[ ${COMP_WORDS[place]} != -* ]]; then command=${COMP_WORDS[place]}; break; fi',
    '  done',
    '  case $command in',
    `    '') words=${quoted(topLevel().join(' '))} ;;`,
    ...cases,
    '  esac',
    '  COMPREPLY=($(compgen -W "$words" -- "$word"))',
    '}',
    'complete -F _unknot unknot',
    '',
  ].join('\n');
}

function zsh(say: SayText): string {
  const described = COMMANDS.map(
    ({ name, does }) => `    ${quoted(`${name}:${sayUnsaid(say, does).replaceAll(':', '\\:')}`)}`,
  );
  const cases = COMMANDS.map((command) => {
    const files = takesFiles(command) ? '_files; ' : '';
    return `    ${command.name}) ${files}compadd -- ${following(command).map(quoted).join(' ')} ;;`;
  });
  return [
    '#compdef unknot',
    '# Completes the commands of unknot in zsh: source <(unknot completion zsh)',
    '_unknot() {',
    '  local -a commands',
    '  commands=(',
    ...described,
    '  )',
    '  if (( CURRENT == 2 )); then',
    "    _describe 'command' commands",
    `    compadd -- ${GLOBAL_OPTIONS.map(({ name }) => `--${name}`).join(' ')}`,
    '    return',
    '  fi',
    '  case $words[2] in',
    ...cases,
    '  esac',
    '}',
    '# As a file among its functions zsh calls it; sourced it is to be remembered.',
    'if [[ $funcstack[1] == _unknot ]]; then _unknot "$@"; else compdef _unknot unknot; fi',
    '',
  ].join('\n');
}

function fish(say: SayText): string {
  const lines = COMMANDS.flatMap((command) => {
    const { name, does, options } = command;
    const seen = `-n ${fishQuoted(`__fish_seen_subcommand_from ${name}`)}`;
    const words = following(command).filter((word) => !word.startsWith('--'));
    return [
      `complete -c unknot -n __fish_use_subcommand -a ${name} -d ${fishQuoted(sayUnsaid(say, does))}`,
      ...(words.length === 0 ? [] : [`complete -c unknot ${seen} -a ${fishQuoted(words.join(' '))}`]),
      ...options.map(
        (each) =>
          `complete -c unknot ${seen} -l ${each.name}${each.value === undefined ? '' : ' -x'} -d ${fishQuoted(sayUnsaid(say, each.does))}`,
      ),
      ...(takesFiles(command) ? [`complete -c unknot ${seen} -F`] : []),
    ];
  });
  return [
    '# Completes the commands of unknot in fish: unknot completion fish | source',
    'complete -c unknot -f',
    ...GLOBAL_OPTIONS.map(
      ({ name, short, does }) =>
        `complete -c unknot${short === undefined ? '' : ` -s ${short}`} -l ${name} -d ${fishQuoted(sayUnsaid(say, does))}`,
    ),
    ...lines,
    '',
  ].join('\n');
}
