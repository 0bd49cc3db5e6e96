/** What the window About tells besides the version: of what Unknot is made. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AboutUnknot, ShippedPackage } from '../shared/bridge.ts';

/** Written by build/licences.ts beside what each build bundles. */
const LISTS = ['main/licences.json', 'renderer/licences.json'];

/** @param out the folder of the builds. Rejects where a list is not there. */
export async function readAbout(out: string, versions: NodeJS.ProcessVersions): Promise<AboutUnknot> {
  const texts = await Promise.all(LISTS.map((list) => readFile(join(out, list), 'utf8')));
  const all = texts.flatMap((text) => JSON.parse(text) as readonly ShippedPackage[]);
  const once = new Map(all.map((each) => [`${each.name} ${each.version}`, each]));
  return {
    electron: versions['electron'] ?? 'unknown',
    chromium: versions['chrome'] ?? 'unknown',
    node: versions.node,
    packages: [...once.values()].sort((a, b) => a.name.localeCompare(b.name, 'en')),
  };
}
