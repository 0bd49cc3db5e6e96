import { say } from '../../support/say.ts';
import { describe, expect, it } from 'vitest';
import { askRunning } from '../../../main/cli/askRunning.ts';
import { COMMANDS, EXIT_STATUSES, usageOf } from '../../../main/cli/commandTable.ts';
import { fromTerminal } from '../../../main/cli/fromTerminal.ts';
import { commandHelp, helpText, wrapped } from '../../../main/cli/help.ts';
import { parseCommand } from '../../../main/cli/parseCommand.ts';

const ALL = [helpText(say), ...COMMANDS.map((each) => commandHelp(say, each))];

describe('the help', () => {
  it('the help fits a terminal of 80 columns', () => {
    for (const line of ALL.join('\n').split('\n')) {
      expect(line.length, line).toBeLessThanOrEqual(80);
      expect(line).toBe(line.trimEnd());
    }
  });

  it('the help names every command with what may follow, and every exit status', () => {
    for (const command of COMMANDS) {
      expect(helpText(say)).toContain(`\n  ${usageOf(command).slice('unknot '.length)}`);
      expect(commandHelp(say, command)).toMatch(/^Usage: unknot /);
      for (const { name } of command.options) expect(commandHelp(say, command)).toContain(`--${name}`);
    }
    for (const text of ALL) for (const { status } of EXIT_STATUSES) expect(text).toContain(`\n  ${status}  `);
  });

  it('the help breaks lines between words and loses none', () => {
    const text = 'one two three fifteen-letters four';
    expect(wrapped(text, 2, 12)).toEqual(['  one two', '  three', '  fifteen-letters', '  four']);
    expect(wrapped('', 2)).toEqual(['  ']);
  });
});

describe('what needs no running app', () => {
  const said = (...words: readonly string[]) => fromTerminal(say, parseCommand(words), words, [], '1.2.3');

  it('what needs no running app is answered by the program that was started', async () => {
    expect(await askRunning(say, [], [])).toBeNull();
    expect(await said('--help')).toEqual({ status: 0, text: helpText(say) });
    expect(await said('skip', '-h')).toMatchObject({
      status: 0,
      text: expect.stringMatching(/^Usage: unknot skip\n/) as string,
    });
    expect(await said('--version')).toEqual({ status: 0, text: 'Unknot 1.2.3' });
    expect(await said('completion', 'bash')).toMatchObject({
      status: 0,
      text: expect.stringContaining('complete -F') as string,
    });
    expect(await said('brake')).toMatchObject({ status: 2 });
  });

  it('what needs no running app is told apart from what does, and from a start', async () => {
    expect(await said('status')).toEqual({
      status: 1,
      text: 'Unknot is not running. Start it first, without a command.',
    });
    expect(await said()).toBeNull();
    expect(await said('record', 'day.jsonl')).toBeNull();
  });
});
