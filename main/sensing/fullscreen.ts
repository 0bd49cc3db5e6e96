import type { Known } from '../../shared/terms.ts';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of Electron's `Display` that is needed here. */
export interface DisplayShape {
  /** In device-independent pixels. */
  readonly bounds: Rect;
  readonly scaleFactor: number;
}

/** Rounding between device-independent and real pixels may cost this much. */
const ROUNDING_PX = 2;

/** Programs of the desktop itself. Their window is as large as the display, and a prompt above it hides no work. */
const DESKTOPS = new Set(['explorer.exe', 'finder']);

/**
 * Whether a window covers one whole display: the guess of the systems that do not say what is in full screen.
 * @param bounds of the window, as active-win gives them: real pixels on Windows, points on macOS
 * @param executable of the window's app, to recognise the desktop itself
 */
export function isFullscreen(
  bounds: Rect | null,
  executable: string | null,
  displays: readonly DisplayShape[],
  platform: string,
): Known<boolean> {
  if (bounds === null || displays.length === 0) return 'unknown';
  if (executable !== null && DESKTOPS.has(executable.toLowerCase())) return false;
  return displays.some((display) => covers(bounds, display, platform));
}

function covers(bounds: Rect, display: DisplayShape, platform: string): boolean {
  const scale = platform === 'darwin' ? 1 : display.scaleFactor;
  const sameSize =
    near(bounds.width, display.bounds.width * scale) && near(bounds.height, display.bounds.height * scale);
  // Windows puts displays of different scale side by side without gaps, so only sizes convert display by display.
  if (platform === 'win32') return sameSize;
  return sameSize && near(bounds.x, display.bounds.x * scale) && near(bounds.y, display.bounds.y * scale);
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDING_PX;
}
