/** What can keep the app from starting on a machine, and what the person can do about it. */
import type { FoundElectron } from './electron.ts';

/** The scripts are TypeScript, which Node runs by itself from here on. */
const OLDEST_NODE = [22, 18] as const;

export type PackageManager = 'apt' | 'dnf' | 'pacman';

/** What a Linux machine offers to a program with windows. */
export interface LinuxFacts {
  readonly asRoot: boolean;
  readonly display: boolean;
  /** Names of shared libraries that the loader does not find. */
  readonly missing: readonly string[];
  readonly packages: PackageManager | 'unknown';
  /** Debian and Ubuntu of 2024 and later: some packages end in t64. */
  readonly time64: boolean;
  /** Whether chrome-sandbox belongs to root and is set-user-id. */
  readonly sandboxHelper: boolean;
  /** Whether a program may make namespaces of its own. */
  readonly namespaces: boolean;
}

/** Why this Node cannot run the scripts; null where it can. @param version as in `process.versions.node`. */
export function nodeObstacle(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return null;
  return lines(
    `Unknot's scripts need Node ${OLDEST_NODE.join('.')} or newer; this is ${version}.`,
    'npm install brings one that fits, and npm start uses it.',
  );
}

/** Why there is no Electron to run; null where there is one. */
export function electronObstacle(found: FoundElectron): string | null {
  switch (found.kind) {
    case 'found':
      return null;
    case 'not-in-folder':
      return lines(
        `ELECTRON_OVERRIDE_DIST_PATH is ${found.folder}, but there is no Electron in that folder.`,
        'It should be the folder of an unpacked Electron, the one with the file `version` in it.',
      );
    case 'not-fetched':
      return lines(
        `Electron could not be downloaded (${found.why}).`,
        'Two ways out, each an environment variable to set before the command:',
        '  ELECTRON_MIRROR=https://mirror.example/electron/    downloads it from there',
        '                                                      (electron_mirror=... in .npmrc does the same)',
        '  ELECTRON_OVERRIDE_DIST_PATH=/folder                 uses an Electron that is unpacked in that folder',
        'Without Electron, npm run simulate -- FILE shows when breaks would come for an activity log.',
      );
  }
}

/**
 * What keeps Electron from starting on this Linux; null if nothing is known.
 * @param args the person's arguments, where --no-sandbox is their own decision.
 */
export function linuxObstacle(facts: LinuxFacts, args: readonly string[]): string | null {
  if (facts.missing.length > 0) return librariesObstacle(facts);
  if (!facts.display) {
    return lines(
      'There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set.',
      'Start Unknot from a desktop session, or under a virtual display: xvfb-run -a npm start',
    );
  }
  if (!facts.asRoot && !args.includes('--no-sandbox') && !facts.sandboxHelper && !facts.namespaces) {
    return lines(
      "Electron's sandbox cannot start: this system allows no unprivileged user namespaces, and the helper that",
      'stands in for them, chrome-sandbox beside the Electron executable, does not belong to root with mode 4755.',
      'Either one mends it:',
      '  sudo chown root:root chrome-sandbox && sudo chmod 4755 chrome-sandbox',
      '  sudo sysctl -w kernel.unprivileged_userns_clone=1    (Debian)',
      '  sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0    (Ubuntu)',
      'npm start -- --no-sandbox runs without the sandbox, which is less safe.',
    );
  }
  return null;
}

function librariesObstacle({ missing, packages, time64 }: LinuxFacts): string {
  const named = `Electron needs shared libraries that are not installed: ${missing.join(', ')}.`;
  if (packages === 'unknown') return lines(named, "Install them with your system's package manager.");
  const found = missing.map((library) => packageOf(library, packages, time64));
  const wanted = [...new Set(found.filter((name) => name !== null))];
  const command = { apt: 'sudo apt install', dnf: 'sudo dnf install', pacman: 'sudo pacman -S' }[packages];
  return wanted.length === 0 ? named : lines(named, 'This installs them:', `  ${command} ${wanted.join(' ')}`);
}

/** The package that brings a library; null where none is known. */
function packageOf(library: string, packages: PackageManager, time64: boolean): string | null {
  const entry = LIBRARIES.find(([names]) => names.some((name) => library === name || library.startsWith(`${name}.`)));
  // dnf finds a package by what is in it.
  if (packages === 'dnf') return entry ? entry[1].dnf : `"${library}()(64bit)"`;
  if (!entry) return null;
  const name = entry[1][packages];
  return packages === 'apt' && time64 && TIME64.has(name) ? `${name}t64` : name;
}

/** Libraries of Electron's and the packages that bring them. */
const LIBRARIES: readonly (readonly [readonly string[], Readonly<Record<PackageManager, string>>])[] = [
  [['libgtk-3.so', 'libgdk-3.so'], { apt: 'libgtk-3-0', dnf: 'gtk3', pacman: 'gtk3' }],
  [['libnss3.so', 'libnssutil3.so', 'libsmime3.so'], { apt: 'libnss3', dnf: 'nss', pacman: 'nss' }],
  [['libnspr4.so'], { apt: 'libnspr4', dnf: 'nspr', pacman: 'nspr' }],
  [['libasound.so'], { apt: 'libasound2', dnf: 'alsa-lib', pacman: 'alsa-lib' }],
  [['libgbm.so'], { apt: 'libgbm1', dnf: 'mesa-libgbm', pacman: 'mesa' }],
  [['libdrm.so'], { apt: 'libdrm2', dnf: 'libdrm', pacman: 'libdrm' }],
  [['libatk-1.0.so'], { apt: 'libatk1.0-0', dnf: 'atk', pacman: 'at-spi2-core' }],
  [['libatk-bridge-2.0.so'], { apt: 'libatk-bridge2.0-0', dnf: 'at-spi2-atk', pacman: 'at-spi2-core' }],
  [['libatspi.so'], { apt: 'libatspi2.0-0', dnf: 'at-spi2-core', pacman: 'at-spi2-core' }],
  [['libcups.so'], { apt: 'libcups2', dnf: 'cups-libs', pacman: 'libcups' }],
  [['libdbus-1.so'], { apt: 'libdbus-1-3', dnf: 'dbus-libs', pacman: 'dbus' }],
  [['libglib-2.0.so', 'libgobject-2.0.so', 'libgio-2.0.so'], { apt: 'libglib2.0-0', dnf: 'glib2', pacman: 'glib2' }],
  [['libpango-1.0.so'], { apt: 'libpango-1.0-0', dnf: 'pango', pacman: 'pango' }],
  [['libcairo.so'], { apt: 'libcairo2', dnf: 'cairo', pacman: 'cairo' }],
  [['libexpat.so'], { apt: 'libexpat1', dnf: 'expat', pacman: 'expat' }],
  [['libudev.so'], { apt: 'libudev1', dnf: 'systemd-libs', pacman: 'systemd-libs' }],
  [['libxkbcommon.so'], { apt: 'libxkbcommon0', dnf: 'libxkbcommon', pacman: 'libxkbcommon' }],
  [['libxcb.so'], { apt: 'libxcb1', dnf: 'libxcb', pacman: 'libxcb' }],
  [['libX11.so'], { apt: 'libx11-6', dnf: 'libX11', pacman: 'libx11' }],
  [['libXcomposite.so'], { apt: 'libxcomposite1', dnf: 'libXcomposite', pacman: 'libxcomposite' }],
  [['libXdamage.so'], { apt: 'libxdamage1', dnf: 'libXdamage', pacman: 'libxdamage' }],
  [['libXext.so'], { apt: 'libxext6', dnf: 'libXext', pacman: 'libxext' }],
  [['libXfixes.so'], { apt: 'libxfixes3', dnf: 'libXfixes', pacman: 'libxfixes' }],
  [['libXrandr.so'], { apt: 'libxrandr2', dnf: 'libXrandr', pacman: 'libxrandr' }],
];

/** https://wiki.debian.org/ReleaseGoals/64bit-time */
const TIME64: ReadonlySet<string> = new Set([
  'libgtk-3-0',
  'libasound2',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libatspi2.0-0',
  'libcups2',
  'libglib2.0-0',
]);

function lines(...text: readonly string[]): string {
  return text.join('\n');
}
