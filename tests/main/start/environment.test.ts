import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Environment, repairEnvironment, repairTemporaryFolder } from '../../../main/start/environment.ts';

describe.skipIf(process.platform === 'win32')('the environment at the start', () => {
  it('the environment at the start is left alone where all of it can be gone by', () => {
    const env: Environment = { HOME: '/home/ada', XDG_CONFIG_HOME: '/cfg', XDG_RUNTIME_DIR: '', PATH: 'bin' };
    const before = { ...env };
    expect(repairEnvironment(env, () => '/other')).toEqual([]);
    expect(env).toEqual(before);
  });

  it.each([undefined, '', 'home/ada', '.'])(
    'the environment at the start gets the home of the list of users where HOME is %j',
    (HOME) => {
      const env: Environment = HOME === undefined ? {} : { HOME };
      expect(repairEnvironment(env, () => '/home/ada')).toHaveLength(1);
      expect(env['HOME']).toBe('/home/ada');
    },
  );

  it('the environment at the start has no home where nobody knows one, and says both reasons', () => {
    const env: Environment = { HOME: 'rel' };
    const lines = repairEnvironment(env, () => {
      throw new Error('no such user');
    });
    expect(env['HOME']).toBeUndefined();
    expect(lines).toEqual([expect.stringMatching(/HOME is not an absolute path: rel.*no such user/)]);
  });

  it('the environment at the start loses folders that would depend on the working folder', () => {
    const env: Environment = { HOME: '/home/ada', XDG_CONFIG_HOME: 'cfg', XDG_RUNTIME_DIR: './run' };
    expect(repairEnvironment(env, () => '/')).toHaveLength(2);
    expect(env).toEqual({ HOME: '/home/ada' });
  });
});

describe.skipIf(process.platform === 'win32')('the folder for temporary files', () => {
  let base: string;
  beforeEach(() => void (base = mkdtempSync(join(tmpdir(), 'unknot-temp-'))));
  afterEach(() => rmSync(base, { recursive: true, force: true }));

  it('the folder for temporary files stays where it takes files', () => {
    const env: Environment = { TMPDIR: base };
    expect(repairTemporaryFolder(env, ['/nowhere'])).toEqual([]);
    expect(env['TMPDIR']).toBe(base);
    expect(readdirSync(base)).toEqual([]);
  });

  it.each([
    ['missing', () => {}],
    ['a file', (at: string) => writeFileSync(at, '')],
    ['a link that leads nowhere', (at: string) => symlinkSync('/nowhere', at)],
  ])('the folder for temporary files is replaced where it is %s', (_what, prepare) => {
    const at = join(base, 'tmp');
    prepare(at);
    const other = join(base, 'other');
    mkdirSync(other);
    const env: Environment = { TMPDIR: at };
    expect(repairTemporaryFolder(env, ['/nowhere', other])).toEqual([
      expect.stringContaining(`${at} takes no temporary files (E`),
    ]);
    expect(env['TMPDIR']).toBe(other);
  });

  it('the folder for temporary files is replaced where its path is relative', () => {
    const env: Environment = { TMPDIR: 'tmp' };
    repairTemporaryFolder(env, [base]);
    expect(env['TMPDIR']).toBe(base);
  });

  it('the folder for temporary files is said to be missing where there is none at all', () => {
    const env: Environment = { TMPDIR: '/nowhere' };
    expect(repairTemporaryFolder(env, ['/nowhere/either'])).toEqual([
      expect.stringContaining('nor does any other folder'),
    ]);
    expect(env['TMPDIR']).toBe('/nowhere');
  });
});
