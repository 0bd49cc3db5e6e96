import { sayUnsaid } from '../../../shared/words/say.ts';
import { say } from '../../support/say.ts';
import { SHOWN_WINDOWS } from '../../../main/cli/commandTable.ts';
import { describe, expect, it } from 'vitest';
import { START_HIDDEN_FLAG, parseCommand, wordsOf } from '../../../main/cli/parseCommand.ts';
import { COMMANDS } from '../../../main/cli/commandTable.ts';

/** The installed app. */
const unknot = (...words: readonly string[]) => parseCommand(wordsOf(['/opt/Unknot/unknot', ...words], false));
/** `npx electron . …` in the project's folder. */
const electron = (...words: readonly string[]) => parseCommand(wordsOf(['/usr/bin/electron', ...words], true));

const faultOf = (...words: readonly string[]) => {
  const command = unknot(...words);
  return command.kind === 'fault' ? sayUnsaid(say, command.message) : command;
};

describe('a command', () => {
  it('a command is none: show a window', () => {
    expect(unknot()).toEqual({ kind: 'open' });
    expect(electron('.')).toEqual({ kind: 'open' });
  });

  it('a command is none at login: stay in the tray', () => {
    expect(unknot(START_HIDDEN_FLAG)).toEqual({ kind: 'stay' });
    expect(electron('/home/me/unknot', START_HIDDEN_FLAG)).toEqual({ kind: 'stay' });
  });

  it('a command asks for the state', () => {
    expect(unknot('status')).toEqual({ kind: 'status', json: false });
    expect(unknot('status', '--json')).toEqual({ kind: 'status', json: true });
  });

  it.each([
    ['45m', 45],
    ['45min', 45],
    ['2h', 120],
    ['1.5h', 90],
    ['0.5m', 0.5],
    ['24h', 1440],
  ])('a command pauses for %s', (length, minutes) => {
    expect(unknot('pause', length)).toEqual({ kind: 'act', action: { type: 'pause-prompts', minutes } });
  });

  it('a command pauses until tomorrow, and ends a pause', () => {
    expect(unknot('pause', 'until-tomorrow')).toEqual({
      kind: 'act',
      action: { type: 'pause-prompts', until: 'tomorrow' },
    });
    expect(unknot('pause', 'off')).toEqual({ kind: 'act', action: { type: 'resume-prompts' } });
  });

  it('a command starts a break', () => {
    expect(unknot('break', 'micro')).toEqual({ kind: 'act', action: { type: 'start-break', kind: 'micro' } });
    expect(unknot('break', 'long')).toEqual({ kind: 'act', action: { type: 'start-break', kind: 'long' } });
  });

  it('a command puts off, by the first delay of the settings or by another', () => {
    expect(unknot('later')).toEqual({ kind: 'act', action: { type: 'postpone' } });
    expect(unknot('later', '15m')).toEqual({ kind: 'act', action: { type: 'postpone', minutes: 15 } });
    expect(unknot('later', '1h')).toEqual({ kind: 'act', action: { type: 'postpone', minutes: 60 } });
  });

  it('a command puts a profile in force, also one of several words, and for today alone', () => {
    expect(unknot('profile', 'home')).toEqual({ kind: 'profile', of: 'home', today: false });
    expect(unknot('profile', 'Sore', 'day', '--today')).toEqual({ kind: 'profile', of: 'Sore day', today: true });
    expect(unknot('profile', '--today', 'off')).toEqual({ kind: 'profile', of: 'off', today: true });
    expect(unknot('profile')).toEqual({ kind: 'profile', of: null, today: false });
  });

  it.each([
    [['--today'], /^profile: which one, for today\? /],
    [['schedule', '--today'], /^profile: which one, for today\? /],
    [['home', '--tomorrow'], /^"--tomorrow" does not belong here\. Usage: unknot profile /],
    [['home', '--tody'], /^"--tody" does not belong here\. Did you mean --today\? /],
  ])('a command does not take %j for a profile', (words, message) => {
    expect(faultOf('profile', ...words)).toMatch(message);
  });

  it.each(['0m', '0.5m', '61m', '15', '-5m', '+5m', '５m', '', 'soon'])('a command does not put off by %j', (word) => {
    expect(faultOf('later', word)).toMatch(/^later: by how much\? 1m to 60m/);
  });

  it('a command tells of a break that was just taken', () => {
    expect(unknot('took')).toEqual({ kind: 'act', action: { type: 'took' } });
    expect(unknot('took', 'long')).toEqual({ kind: 'act', action: { type: 'took', kind: 'long' } });
    expect(faultOf('took', 'huge')).toMatch(/^took: which one\?/);
  });

  it('a command logs how the knot feels', () => {
    expect(unknot('log', '0')).toEqual({ kind: 'log', pain: 0, spots: [] });
    expect(unknot('log', '10')).toEqual({ kind: 'log', pain: 10, spots: [] });
    expect(electron('.', 'log', '4')).toEqual({ kind: 'log', pain: 4, spots: [] });
  });

  it('a command logs where it is felt, each place once', () => {
    const right = { region: 'blade-inner', side: 'right', feel: 'knot' };
    const spine = { region: 'spine', side: 'middle', feel: 'knot' };
    const words = ['spine', 'blade-inner-right', 'spine'];
    expect(unknot('log', '4', ...words)).toEqual({ kind: 'log', pain: 4, spots: [right, spine] });
  });

  it('a command opens the check-in', () => {
    expect(unknot('doctor')).toEqual({ kind: 'doctor' });
    expect(unknot('check-in')).toEqual({ kind: 'check-in' });
    expect(faultOf('check-in', '4')).toMatch(/^"4" does not belong here/);
  });

  it('a command opens the window that is named', () => {
    for (const window of SHOWN_WINDOWS) expect(unknot('show', window)).toEqual({ kind: 'show', window });
    expect(faultOf('show')).toBe(`show: which window? one of ${SHOWN_WINDOWS.join(', ')}`);
    expect(faultOf('show', 'Settngs')).toMatch(/^show: "Settngs" is not a window; one of today, /);
  });

  it('a command skips', () => {
    expect(unknot('skip')).toEqual({ kind: 'act', action: { type: 'skip' } });
  });

  it('a command records', () => {
    expect(unknot('record', 'day.jsonl')).toEqual({ kind: 'record', file: 'day.jsonl', seconds: null });
    expect(unknot('record', 'day.jsonl', '--seconds', '90')).toEqual({
      kind: 'record',
      file: 'day.jsonl',
      seconds: 90,
    });
    expect(unknot('record', '--seconds', '0.5', 'day.jsonl')).toEqual({
      kind: 'record',
      file: 'day.jsonl',
      seconds: 0.5,
    });
  });
});

describe('a command is found', () => {
  it('a command is found after what Chromium takes for itself', () => {
    expect(unknot('--no-sandbox', '--ozone-platform=x11', 'status', '--json')).toEqual({ kind: 'status', json: true });
    expect(unknot('--no-sandbox')).toEqual({ kind: 'open' });
    expect(unknot('--no-sandbox', START_HIDDEN_FLAG)).toEqual({ kind: 'stay' });
  });

  it('a command is found after the folder of the app, with switches on either side of it', () => {
    expect(electron('.', 'status')).toEqual({ kind: 'status', json: false });
    expect(electron('--no-sandbox', '.', '--disable-gpu', 'pause', '45m')).toEqual({
      kind: 'act',
      action: { type: 'pause-prompts', minutes: 45 },
    });
    expect(electron('--no-sandbox', '.')).toEqual({ kind: 'open' });
  });

  it('a command is found though Electron was started without a folder', () => {
    expect(electron()).toEqual({ kind: 'open' });
    expect(electron('--no-sandbox')).toEqual({ kind: 'open' });
  });
});

describe('help and version', () => {
  const helpOn = (...words: readonly string[]) => {
    const command = unknot(...words);
    return command.kind === 'help' ? (command.on?.name ?? 'all') : command;
  };

  it('help and version are asked for in each usual way', () => {
    for (const words of [['--help'], ['-h'], ['help'], ['--no-sandbox', '--help']])
      expect(helpOn(...words)).toBe('all');
    for (const words of [
      ['help', 'pause'],
      ['pause', '--help'],
      ['pause', '-h'],
      ['pause', 'soon', '--help'],
    ])
      expect(helpOn(...words)).toBe('pause');
    expect(unknot('--version')).toEqual({ kind: 'version' });
    expect(unknot('completion', 'zsh')).toEqual({ kind: 'completion', shell: 'zsh' });
  });
});

describe('words behind two dashes', () => {
  it('words behind two dashes are no options', () => {
    expect(unknot('profile', '--', '--today')).toEqual({ kind: 'profile', of: '--today', today: false });
    expect(unknot('--', 'status')).toEqual({ kind: 'status', json: false });
    expect(unknot('--')).toEqual({ kind: 'open' });
  });
});

describe('a wrong command says what is right:', () => {
  it.each([
    [['dance'], '"dance" is not a command. unknot --help lists them.'],
    [['stauts'], '"stauts" is not a command. Did you mean status?'],
    [['STATUS'], '"STATUS" is not a command. Did you mean status?'],
    [['constructor'], '"constructor" is not a command.'],
    [[''], '"" is not a command.'],
    [['help', 'puase'], '"puase" is not a command. Did you mean pause?'],
    [['completion'], 'completion: for which shell? bash, zsh, fish'],
    [['completion', 'tcsh'], 'completion: for which shell?'],
    [['status', 'now'], '"now" does not belong here. Usage: unknot status [--json]'],
    [['status', '--yaml'], '"--yaml" does not belong here. Usage: unknot status [--json]'],
    [['status', '--jsn'], '"--jsn" does not belong here. Did you mean --json? Usage: unknot status [--json]'],
    [['status', '--json=yes'], '"--json=yes" does not belong here.'],
    [['status', '--__proto__'], '"--__proto__" does not belong here.'],
    [['status', '-j'], '"-j" does not belong here.'],
    [['status', '--no-sandbox'], '"--no-sandbox" does not belong here.'],
    [['--json', 'status'], '"--json" goes behind its command;'],
    [['skip', '2'], '"2" does not belong here. Usage: unknot skip'],
    [['pause'], 'pause: for how long? give a length such as 45m or 2h, until-tomorrow, or off'],
    [['pause', ''], 'pause: "" is not a length;'],
    [['pause', '45'], 'pause: "45" is not a length;'],
    [['pause', '0m'], 'pause: "0m" is not a length;'],
    [['pause', '-5m'], 'pause: "-5m" is not a length;'],
    [['pause', '+5m'], 'pause: "+5m" is not a length;'],
    [['pause', '5s'], 'pause: "5s" is not a length;'],
    [['pause', 'm'], 'pause: "m" is not a length;'],
    [['pause', '1e3m'], 'pause: "1e3m" is not a length;'],
    [['pause', '1e9h'], 'pause: "1e9h" is not a length;'],
    [['pause', '４m'], 'pause: "４m" is not a length;'],
    [['pause', 'until-friday'], 'pause: "until-friday" is not a length;'],
    [['pause', '25h'], 'pause: "25h" is longer than a day;'],
    [['pause', `${'9'.repeat(400)}h`], 'is longer than a day;'],
    [['pause', '45', 'm'], '"m" does not belong here. Usage: unknot pause LENGTH|until-tomorrow|off'],
    [['break'], 'break: which one?'],
    [['break', 'huge'], 'break: which one?'],
    [['break', 'micro', 'long'], '"long" does not belong here.'],
    [['later', '5m', '5m'], '"5m" does not belong here.'],
    [['log'], 'log: how does the knot feel, from 0, nothing, to 10'],
    [['log', '11'], 'log: "11" is not a whole number from 0 to 10;'],
    [['log', '-1'], 'log: "-1" is not a whole number from 0 to 10;'],
    [['log', '+4'], 'log: "+4" is not a whole number from 0 to 10;'],
    [['log', '4.5'], 'log: "4.5" is not a whole number'],
    [['log', '0x4'], 'log: "0x4" is not a whole number'],
    [['log', '1e1'], 'log: "1e1" is not a whole number'],
    [['log', '４'], 'log: "４" is not a whole number'],
    [['log', '010'], 'log: "010" is not a whole number'],
    [['log', 'bad'], 'log: "bad" is not a whole number'],
    [['log', '4', '5'], 'log: "5" is not a place; known are neck-left, neck-right, shoulder-top-left'],
    [['log', '4', 'spine-left'], 'log: "spine-left" is not a place;'],
    [['record'], 'record: one file to write to, please'],
    [['record', ''], 'record: one file to write to, please'],
    [['record', 'a', 'b'], '"b" does not belong here. Usage: unknot record FILE [--seconds N]'],
    [['record', '--fast'], '"--fast" does not belong here.'],
    ...['', '0', '-5', '1e3', '0x10', ' 5', 'ten', 'Infinity', '604801'].map((seconds): [string[], string] => [
      ['record', 'a', '--seconds', seconds],
      'record: --seconds needs a number above 0 and up to 604800, a week',
    ]),
    [['record', 'a', '--seconds'], 'record: --seconds needs a number above 0'],
  ])('a wrong command says what is right: %j', (words, message) => {
    expect(faultOf(...words)).toContain(message);
    expect(faultOf(...words)).not.toContain('\n');
  });

  it('a wrong command says what is right: never repeats what steers a terminal, nor at length', () => {
    const strange = '\u001B]0;title\u0007\u009B2J\u202Eevil\r\nnext\u2028line';
    for (const words of [
      [strange],
      ['status', `--${strange}`],
      ['pause', strange],
      ['log', strange],
      ['log', '4', strange],
    ])
      expect(faultOf(...words)).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}]*$/u);
    expect(faultOf('x'.repeat(7000))).toMatch(/^.{1,100}$/);
  });

  it('a wrong command says what is right: says that it is too long, and nothing of it', () => {
    const message = 'A command of 30007 characters is too long: at most 8000.';
    expect(faultOf('profile', 'x'.repeat(30_000))).toBe(message);
    expect(faultOf('profile', ...Array.from({ length: 30_000 }, () => 'x'))).toBe(message);
    expect(faultOf(`--${'x'.repeat(30_005)}`)).toBe(message);
  });
});

describe('the table of commands', () => {
  it('the table of commands has nothing that is not read, and no example that is not understood', () => {
    for (const { name, examples } of COMMANDS) {
      expect(unknot('help', name)).toMatchObject({ kind: 'help', on: { name } });
      for (const { words } of examples) expect(faultOf(...words.split(' '))).not.toBeTypeOf('string');
    }
  });

  it('the table of commands offers no word for completion that its command does not take', () => {
    for (const { name, words } of COMMANDS)
      for (const word of words) {
        const typed = name === 'log' && !/^\d/.test(word) ? ['log', '4', word] : [name, word];
        expect(faultOf(...typed)).not.toBeTypeOf('string');
      }
  });
});
