import { titleWordsIn } from '../../shared/apps/titleWords.ts';
import { LONGEST_NAME, oneLine } from '../../shared/cleanText.ts';
import type { Rect } from './fullscreen.ts';

/** The window in front. Of its title no more is kept than the words that the person named. */
export interface FrontWindow {
  /** Words of the title; product name on Windows, app name on macOS; then the name of the executable, without `.exe`. */
  readonly names: readonly string[];
  /** File name of the executable, without its folder. */
  readonly executable: string | null;
  readonly processId: number | null;
  /** In the unit of the platform: real pixels on Windows, points on macOS. */
  readonly bounds: Rect | null;
}

/** In characters. */
const LONGEST_TITLE = 4_096;

/**
 * Reads an answer of active-win. The title and everything else that is not needed is dropped here.
 * @param titleWords what the person wants looked for in titles
 * @returns null if no window is in front
 */
export function readFrontWindow(answer: unknown, titleWords: readonly string[]): FrontWindow | null {
  if (!isObject(answer)) return null;
  const owner = isObject(answer['owner']) ? answer['owner'] : {};
  const [executable = null] = cleanNames([fileName(owner['path'])]);
  const { title } = answer;
  return {
    names: cleanNames([
      ...(typeof title === 'string' ? titleWordsIn(title.slice(0, LONGEST_TITLE), titleWords) : []),
      owner['name'],
      executable?.replace(/\.exe$/i, ''),
    ]),
    executable,
    processId: typeof owner['processId'] === 'number' ? owner['processId'] : null,
    bounds: readBounds(answer['bounds']),
  };
}

function readBounds(bounds: unknown): Rect | null {
  if (!isObject(bounds)) return null;
  const { x, y, width, height } = bounds;
  if (!isFiniteNumber(x) || !isFiniteNumber(y) || !isFiniteNumber(width) || !isFiniteNumber(height)) return null;
  return { x, y, width, height };
}

function fileName(path: unknown): string | null {
  return typeof path === 'string' ? (path.split(/[\\/]/).at(-1) ?? null) : null;
}

/** Those that name something, each once. Another program wrote them: they are cut, and taken to one line. */
export function cleanNames(names: readonly unknown[]): readonly string[] {
  const clean = names.map((name) => (typeof name === 'string' ? oneLine(name, LONGEST_NAME).trim() : ''));
  return [...new Set(clean)].filter((name) => name !== '');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
