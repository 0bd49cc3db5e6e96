import type { Display } from './display.ts';
import { hands } from './hands.ts';
import { endGroup, output, startGroup } from './processGroup.ts';
import { until } from './until.ts';

/** A window that looks to every sensor like the named application. */
export interface PosedApp {
  /** X window id, decimal. */
  readonly id: string;
  /** Brings it to the front; resolves when it is the active window. */
  focus(): Promise<void>;
  close(): Promise<void>;
}

export interface Pose {
  /** Default `scene`. */
  readonly title?: string;
  /** Columns x rows and place in pixels. Default `60x15+40+40`. */
  readonly geometry?: string;
}

/** Opens a window whose class is `app` (such as `Blender`) and resolves once it is the active one. */
export async function poseAs(display: Display, app: string, pose: Pose = {}): Promise<PosedApp> {
  const { title = 'scene', geometry = '60x15+40+40' } = pose;
  const look = ['-class', app, '-name', app, '-T', title, '-geometry', geometry];
  const terminal = startGroup('xterm', [...look, '-e', 'sleep', 'infinity'], display.env, 'ignore');
  try {
    const id = await until(`the window of ${app} to appear`, async () => {
      const found = await output('xdotool', ['search', '--onlyvisible', '--pid', String(terminal.pid)], display.env);
      return found.trim().split('\n')[0];
    });
    const focus = (): Promise<void> => hands(display).focus(id);
    await focus();
    return { id, focus, close: () => endGroup(terminal) };
  } catch (error) {
    await endGroup(terminal);
    throw error;
  }
}
