/**
 * What ships with Unknot, by whom and under which licence: each build writes `licences.json` beside what it bundles, with
 * the packages that are really in it, and the window *About* shows both lists.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { ShippedPackage } from '../shared/bridge.ts';

/** Unknot's own folder. */
export const ROOT = resolve(import.meta.dirname, '..');
/** The package of the Electron that Unknot runs in. */
export const ELECTRON = join(ROOT, 'node_modules/electron');
const LICENCE_FILE = /^(licen[cs]e|copying|notice)([-.](mit|md|txt|markdown|apache))*$/i;

/** The folder of the package that a file belongs to; null for a file of Unknot's own. */
export function packageFolder(file: string): string | null {
  const [folder] = /^.*[\\/]node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+/.exec(file.replace(/^\0/, '')) ?? [];
  return folder ?? null;
}

/** What a package says of itself. Throws if it has no name, version or licence: such a package must not ship. */
export function readPackage(folder: string): ShippedPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly [key: string]: unknown;
  };
  if (typeof name !== 'string' || typeof version !== 'string' || typeof license !== 'string') {
    throw new Error(`${folder}/package.json does not say name, version and licence.`);
  }
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  return { name, version, licence: license, text };
}

/** The packages in a `node_modules`, of which `names` are asked for; a scope stands for all of its packages. */
function foldersIn(modules: string, names: readonly string[]): readonly string[] {
  const folders = names.flatMap((name) => {
    const folder = join(modules, name);
    if (!existsSync(folder)) return [];
    return name.startsWith('@') ? readdirSync(folder).map((inner) => join(folder, inner)) : [folder];
  });
  const within = folders.map((folder) => join(folder, 'node_modules')).filter((inner) => existsSync(inner));
  return [
    ...folders.filter((folder) => existsSync(join(folder, 'package.json'))),
    ...within.flatMap((inner) => foldersIn(inner, readdirSync(inner))),
  ];
}

/** Folders of the packages that electron-builder.yml lets into the app as they are, as far as they are installed here. */
export function packedFolders(): readonly string[] {
  const config = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8');
  const [, names] = /!node_modules\/!\(([^)]+)\)/.exec(config) ?? [];
  if (names === undefined) throw new Error('electron-builder.yml has no list of packages that ship.');
  return foldersIn(join(ROOT, 'node_modules'), names.split('|'));
}

/** Each package once, by name. */
function listed(folders: Iterable<string>): readonly ShippedPackage[] {
  const all = [...new Set(folders)].map(readPackage);
  const once = new Map(all.map((each) => [`${each.name} ${each.version}`, each]));
  return [...once.values()].sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version));
}

/** A Vite plugin that writes `licences.json`. @param others folders of packages that ship without being bundled */
export function licences(others: () => readonly string[] = () => []): Plugin {
  return {
    name: 'unknot-licences',
    generateBundle(_options, bundle) {
      const inChunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      // Styles are in no chunk.
      const styles = [...this.getModuleIds()].filter((id) => /\.css($|\?)/.test(id));
      const folders = [...inChunks, ...styles].map(packageFolder).filter((folder) => folder !== null);
      const packages = listed([...folders.filter((folder) => existsSync(join(folder, 'package.json'))), ...others()]);
      this.emitFile({ type: 'asset', fileName: 'licences.json', source: JSON.stringify(packages) });
    },
  };
}
