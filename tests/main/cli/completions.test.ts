import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHELLS, type Shell } from '../../../main/cli/commandTable.ts';
import { completionScript } from '../../../main/cli/completions.ts';
import { say } from '../../support/say.ts';
import { shellMissing } from '../../support/shells.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-shells-'));
  writeFileSync(join(folder, 'day.jsonl'), '');
  for (const shell of SHELLS) writeFileSync(join(folder, shell), completionScript(say, shell));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the shell offers behind the words, sourced as a person would; the last word is not finished. */
function offered(shell: Shell, ...words: readonly string[]): readonly string[] {
  const run = (...args: readonly string[]) =>
    execFileSync(shell, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, HOME: folder } })
      .split('\n')
      .map((line) => line.split('\t')[0]!.trim())
      .filter((line) => line !== '');
  switch (shell) {
    case 'bash':
      return run(
        '-c',
        'source ./bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _unknot; printf "%s\\n" "${COMPREPLY[@]}"',
        'bash',
        'unknot',
        ...words,
      );
    case 'zsh':
      // Without a terminal zsh completes nothing: what would be offered is written down in its place.
      return run(
        '-fc',
        `compdef() { }
        compadd() { while [[ $1 != -- ]]; do shift; done; shift; print -l -- "$@" }
        _describe() { print -l -- "\${commands[@]%%:*}" }
        _files() { print -l -- *(.N) }
        source ./zsh; words=("$@"); CURRENT=$#; _unknot`,
        'zsh',
        'unknot',
        ...words,
      );
    case 'fish':
      return run('--no-config', '-c', `source ./fish; complete -C "unknot ${words.join(' ')}"`);
  }
}

describe.each(SHELLS)('in %s', (shell) => {
  it.skipIf(shellMissing(shell))(
    'in each shell the commands, what follows them, their options and files are offered',
    () => {
      const commands = offered(shell, '');
      for (const name of ['status', 'pause', 'check-in', 'help']) expect(commands).toContain(name);
      expect(offered(shell, 'pause', '')).toEqual(expect.arrayContaining(['45m', 'until-tomorrow', 'off']));
      expect(offered(shell, 'pause', '')).not.toContain('status');
      expect(offered(shell, 'log', '4', '')).toContain('blade-inner-right');
      expect(offered(shell, 'help', '')).toContain('profile');
      expect(offered(shell, 'status', '--')).toContain('--json');
      expect(offered(shell, 'completion', '')).toEqual(expect.arrayContaining([...SHELLS]));
    },
  );

  it.skipIf(shellMissing(shell))('in each shell the script is sound', () => {
    execFileSync(shell, ['-n', join(folder, shell)]);
  });
});

describe('files for the recorder', () => {
  it.skipIf(shellMissing('zsh'))('files for the recorder are offered in zsh', () =>
    expect(offered('zsh', 'record', '')).toContain('day.jsonl'),
  );
  it.skipIf(shellMissing('fish'))('files for the recorder are offered in fish', () =>
    expect(offered('fish', 'record', '')).toContain('day.jsonl'),
  );
});
