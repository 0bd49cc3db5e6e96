import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ELECTRON, packageFolder, packedFolders, readPackage, ROOT } from '../../build/licences.ts';

const folders: string[] = [];
function aPackage(json: object, files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'unknot-package-'));
  folders.push(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify(json));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('the licence of a package', () => {
  it('the licence of a package comes with its text, whatever the file is called', () => {
    const json = { name: 'a', version: '1.0.0', license: 'MIT' };
    for (const file of ['LICENSE', 'license.md', 'LICENCE.txt', 'LICENSE-MIT.txt', 'COPYING']) {
      expect(readPackage(aPackage(json, { [file]: ' The text.\n', 'README.md': 'no' }))).toEqual({
        name: 'a',
        version: '1.0.0',
        licence: 'MIT',
        text: 'The text.',
      });
    }
  });

  it('the licence of a package is not left out in silence', () => {
    expect(() => readPackage(aPackage({ name: 'a', version: '1.0.0' }))).toThrow('name, version and licence');
  });

  it('the licence of a package belongs to the folder that the bundled file is in', () => {
    expect(packageFolder('/app/node_modules/react/index.js')).toBe('/app/node_modules/react');
    expect(packageFolder('/app/node_modules/a/node_modules/@b/c/x.css?inline')).toBe(
      '/app/node_modules/a/node_modules/@b/c',
    );
    expect(packageFolder('/app/shared/moment.ts')).toBeNull();
  });
});

describe('the packages that ship as they are', () => {
  it('the packages that ship as they are all say what they are, and none lacks the text of its licence', () => {
    const packages = [...packedFolders(), ELECTRON, ROOT].map(readPackage);
    expect(packages.filter(({ text }) => text === '').map(({ name }) => name)).toEqual([]);
    const names = packages.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['get-windows', '@photostructure/sqlite', 'electron', 'unknot']));
  });

  it('the packages that ship as they are are what production needs of the packages that are installed', () => {
    const folders = new Set(packedFolders());
    for (const name of ['active-win', '@photostructure/sqlite', 'node-gyp-build']) {
      const folder = resolve(ROOT, 'node_modules', name);
      expect(existsSync(folder)).toBe(true);
      expect(folders.has(folder)).toBe(true);
    }
  });
});
