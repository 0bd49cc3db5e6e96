import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cliFiles, withTables } from '../../build/cliDocs.ts';
import { COMMANDS, usageOf } from '../../main/cli/commandTable.ts';
import { isInstalled } from '../support/shells.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(resolve(ROOT, path), 'utf8');
const files = await cliFiles(read);

describe('what is made of the table of commands', () => {
  it.each(Object.keys(files))('%s is as the table of commands has it: `npm run docs:cli`', (path) => {
    expect(read(path)).toBe(files[path]);
  });

  it('what is made of the table of commands describes every field of `status --json`', () => {
    const rows = files['docs/command-line.md']!.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.length).toBeGreaterThan(40);
    for (const row of rows) expect(row).not.toMatch(/\|\s*\|$|undefined/);
  });

  it('what is made of the table of commands refuses a table that there is not', () => {
    expect(() => withTables('<!-- cli: tea -->\n<!-- end -->')).toThrow('There is no table tea.');
  });
});

describe('the manual page', () => {
  it('the manual page names every command', () => {
    for (const command of COMMANDS)
      expect(files['build/cli/unknot.1']!.replaceAll('\\-', '-')).toContain(`.SS ${usageOf(command)}`);
  });

  it.skipIf(!isInstalled('mandoc'))('the manual page has no fault that mandoc knows of', () => {
    const lint = execFileSync('mandoc', ['-T', 'lint', '-W', 'style', resolve(ROOT, 'build/cli/unknot.1')], {
      encoding: 'utf8',
    });
    expect(lint).toBe('');
  });

  it('the manual page and the completions lie where the packaging looks for them', () => {
    const packed = [...read('electron-builder.yml').matchAll(/^ +- (build\/cli\/\S+)=\/usr\/share\//gm)].map(
      ([, path]) => path,
    );
    expect(new Set(packed)).toEqual(new Set(Object.keys(files).filter((path) => path.startsWith('build/cli/'))));
  });
});
