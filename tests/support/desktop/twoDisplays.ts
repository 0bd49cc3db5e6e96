/** A desktop with two displays side by side that can be unplugged, plugged in and changed while programs run. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DesktopOptions, type Display, type Screen, isInPath, startDesktop } from './display.ts';
import { desktopMissing } from './electronApp.ts';
import { type Environment, output, startGroup } from './processGroup.ts';

export type DisplaySide = 'left' | 'right';

/** A size that every output of the X server knows, in pixels. */
export type Mode = '1280x1024' | '1600x1200' | '1024x768';

export interface TwoDisplays extends Display {
  /** Takes a display away. The one that stays is at 0,0 then. The last one cannot be taken. */
  unplug(side: DisplaySide): Promise<void>;
  /** Puts a display that was unplugged back to its side of the other. */
  plug(side: DisplaySide, mode?: Mode): Promise<void>;
  /** Changes the size of a display. */
  setMode(side: DisplaySide, mode: Mode): Promise<void>;
  /** Makes both displays show the same picture. */
  mirror(): Promise<void>;
}

export const MODE: Mode = '1280x1024';
const OUTPUTS: Readonly<Record<DisplaySide, string>> = { left: 'DUMMY0', right: 'DUMMY1' };

/** Why a desktop with two displays cannot be put up here, in one line, or null where it can. */
export function twoDisplaysMissing(): string | null {
  const missing = desktopMissing();
  if (missing !== null) return missing;
  const tools = ['Xorg', 'xrandr'].filter((tool) => !isInPath(tool));
  if (tools.length > 0) return `not installed: ${tools.join(', ')}`;
  if (process.getuid?.() !== 0) return 'Xorg starts without a screen of its own for root alone';
  const modules = spawnSync('Xorg', ['-showDefaultModulePath'], { encoding: 'utf8' }).stderr.trim();
  const driver = join(modules, 'drivers/dummy_drv.so');
  return existsSync(driver) ? null : `not installed: ${driver}`;
}

/** Starts a desktop with two displays of 1280 x 1024 side by side; resolves once both are there. */
export async function startTwoDisplays(options: DesktopOptions = {}): Promise<TwoDisplays> {
  const display = await startDesktop(XORG, options);
  const xrandr = async (...args: string[]): Promise<void> => {
    await output('xrandr', args, display.env);
    // The driver takes an output for connected while it has a mode, but only looks when somebody asks.
    await output('xrandr', [], display.env);
  };
  const plug = (side: DisplaySide, mode: Mode = MODE): Promise<void> =>
    side === 'right'
      ? xrandr('--output', OUTPUTS.right, '--mode', mode, '--right-of', OUTPUTS.left)
      : xrandr('--output', OUTPUTS.left, '--mode', mode, '--left-of', OUTPUTS.right);
  try {
    // The driver gives its modes to the first output only.
    for (const mode of ['1280x1024', '1600x1200', '1024x768']) await xrandr('--addmode', OUTPUTS.right, mode);
    await xrandr('--output', OUTPUTS.left, '--mode', MODE, '--primary');
    await plug('right');
  } catch (error) {
    await display.stop();
    throw error;
  }
  return {
    ...display,
    plug,
    unplug: (side) => xrandr('--output', OUTPUTS[side], '--off'),
    setMode: plug,
    mirror: () => xrandr('--output', OUTPUTS.right, '--mode', MODE, '--same-as', OUTPUTS.left),
  };
}

/** The real X server with a driver that draws nowhere: the only one that shows Electron more than one display. */
const XORG: Screen = {
  width: 2560,
  height: 1024,
  async start(home: string, env: Environment) {
    const config = join(home, 'xorg.conf');
    await writeFile(config, CONFIG);
    const files = ['-config', config, '-logfile', join(home, 'xorg.log')];
    // It neither takes nor changes the machine's own console.
    const options = ['-novtswitch', '-sharevts', '-s', '0', '-noreset', '-nolisten', 'tcp'];
    return startGroup('Xorg', ['-displayfd', '3', ...files, ...options], env, ['ignore', 'ignore', 'ignore', 'pipe']);
  },
};

/** The hands come through the XTest extension, so no device is added. The wide ranges allow every mode. */
const CONFIG = `
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-200
EndSection
Section "Device"
  Identifier "nowhere"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Screen"
  Identifier "screen"
  Device "nowhere"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 3840 2160
  EndSubSection
EndSection
`;
