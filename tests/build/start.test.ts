import { describe, expect, it } from 'vitest';
import { executableName, firstReason } from '../../build/electron.ts';
import { electronObstacle, linuxObstacle, nodeObstacle, type LinuxFacts } from '../../build/obstacles.ts';
import { dataFolder, electronArguments, missingLibraries } from '../../build/start.ts';
import { packaging } from '../../build/dist.ts';

const DESKTOP: LinuxFacts = {
  asRoot: false,
  display: true,
  missing: [],
  packages: 'apt',
  time64: false,
  sandboxHelper: false,
  namespaces: true,
};

describe('npm start', () => {
  it('npm start takes a Node that runs TypeScript, and names the version it needs on an older one', () => {
    for (const version of ['22.18.0', '24.21.0', '26.0.0']) expect(nodeObstacle(version)).toBeNull();
    for (const version of ['18.0.0', '20.19.4', '22.9.0']) {
      expect(nodeObstacle(version)).toContain(`need Node 22.18 or newer; this is ${version}`);
    }
  });

  it('npm start names both ways out and the simulator where Electron cannot be downloaded', () => {
    const message = electronObstacle({ kind: 'not-fetched', why: 'fetch failed' });
    expect(message).toContain('fetch failed');
    for (const way of ['ELECTRON_MIRROR', 'electron_mirror', 'ELECTRON_OVERRIDE_DIST_PATH', 'npm run simulate']) {
      expect(message).toContain(way);
    }
  });

  it('npm start says which folder has no Electron in it', () => {
    expect(electronObstacle({ kind: 'not-in-folder', folder: '/opt/none' })).toContain('/opt/none');
    expect(electronObstacle({ kind: 'found', folder: '/e', executable: '/e/electron' })).toBeNull();
  });

  it('npm start asks the app whose data lie where Electron keeps them', () => {
    expect(dataFolder({}, 'linux', '/home/me')).toBe('/home/me/.config/Unknot');
    expect(dataFolder({ XDG_CONFIG_HOME: '/etc/me' }, 'linux', '/home/me')).toBe('/etc/me/Unknot');
    expect(dataFolder({ XDG_CONFIG_HOME: 'here' }, 'linux', '/home/me')).toBe('/home/me/.config/Unknot');
    expect(dataFolder({}, 'darwin', '/Users/me')).toBe('/Users/me/Library/Application Support/Unknot');
    expect(dataFolder({ UNKNOT_USER_DATA: '/data' }, 'linux', '/home/me')).toBe('/data');
    expect(dataFolder({ UNKNOT_USER_DATA: '' }, 'linux', '/home/me')).toBe('/home/me/.config/Unknot');
  });

  it('npm start starts without a word on a desktop with all libraries', () => {
    expect(linuxObstacle(DESKTOP, [])).toBeNull();
  });

  it('npm start names missing libraries and the command that installs their packages, each once', () => {
    const facts = { ...DESKTOP, missing: ['libnss3.so', 'libsmime3.so', 'libasound.so.2'] };
    expect(linuxObstacle(facts, [])).toContain('libnss3.so, libsmime3.so, libasound.so.2');
    expect(linuxObstacle(facts, [])).toContain('  sudo apt install libnss3 libasound2');
    expect(linuxObstacle({ ...facts, time64: true }, [])).toContain('sudo apt install libnss3 libasound2t64');
    expect(linuxObstacle({ ...facts, packages: 'dnf' }, [])).toContain('sudo dnf install nss alsa-lib');
    expect(linuxObstacle({ ...facts, packages: 'pacman' }, [])).toContain('sudo pacman -S nss alsa-lib');
    expect(linuxObstacle({ ...facts, packages: 'unknown' }, [])).toContain('package manager');
  });

  it('npm start names a library that it has no package for, without a command that installs nothing', () => {
    const facts = { ...DESKTOP, missing: ['libnew.so.1'] };
    expect(linuxObstacle(facts, [])).toContain('libnew.so.1');
    expect(linuxObstacle(facts, [])).not.toContain('sudo');
  });

  it('npm start says that there is no display', () => {
    expect(linuxObstacle({ ...DESKTOP, display: false }, [])).toContain('WAYLAND_DISPLAY');
  });

  it('npm start explains a sandbox that cannot start, unless the person goes without it', () => {
    const facts = { ...DESKTOP, namespaces: false };
    expect(linuxObstacle(facts, [])).toContain('chrome-sandbox');
    expect(linuxObstacle(facts, ['--no-sandbox'])).toBeNull();
    expect(linuxObstacle({ ...facts, asRoot: true }, [])).toBeNull();
    expect(linuxObstacle({ ...facts, sandboxHelper: true }, [])).toBeNull();
  });

  it('npm start passes the words of the command line on to the app', () => {
    expect(electronArguments(['status', '--json'], false)).toEqual(['.', 'status', '--json']);
    expect(electronArguments(['status'], true)).toEqual(['--no-sandbox', '.', 'status']);
    expect(electronArguments(['--no-sandbox', 'skip'], false)).toEqual(['--no-sandbox', '.', 'skip']);
  });

  it('npm start hands a recording to the app as its command', () => {
    expect(electronArguments(['--record', 'a.jsonl', '--seconds', '60'], false)).toEqual([
      '.',
      'record',
      'a.jsonl',
      '--seconds',
      '60',
    ]);
  });

  it('npm start reads the missing libraries from what ldd prints', () => {
    const ldd = '\tlibnss3.so => not found\n\tlibm.so.6 => /lib/libm.so.6 (0x0)\n\tlibgbm.so.1 => not found\n';
    expect(missingLibraries(ldd)).toEqual(['libnss3.so', 'libgbm.so.1']);
  });

  it('npm start gives the reason of a failed download in one line', () => {
    expect(firstReason('TypeError: fetch failed\n    at node:internal\n')).toBe('fetch failed');
    expect(firstReason('HTTPError [E]: Response code 404\n at x')).toBe('Response code 404');
    expect(firstReason('note\nError: getaddrinfo ENOTFOUND github.com\n')).toBe('getaddrinfo ENOTFOUND github.com');
    expect(firstReason('')).toBe('no reason given');
  });

  it('npm start knows where the executable lies on each system', () => {
    expect(['linux', 'darwin', 'win32'].map((p) => executableName(p as NodeJS.Platform))).toEqual([
      'electron',
      'Electron.app/Contents/MacOS/Electron',
      'electron.exe',
    ]);
  });
});

describe('npm run dist:dir', () => {
  it('npm run dist:dir packages the Electron that was found, and publishes nothing', () => {
    const options = packaging('/e', 'v45.4.1\n', true);
    expect(options).toMatchObject({
      dir: true,
      publish: 'never',
      config: { electronDist: '/e', electronVersion: '45.4.1' },
    });
  });
});
