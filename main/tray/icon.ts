/** Draws the tray icon as bitmaps. It knows nothing of Electron: the tray makes a native image of what it gets. */
import { cover, type Coverage } from '../../shared/logo/raster.ts';
import { layers, partOfLine, strand, type Line } from '../../shared/logo/strand.ts';

/** What the icon says. `fill` is the reach load as a share of its threshold, 0 to 1. */
export type TrayLook =
  | { readonly is: 'filling'; readonly fill: number }
  /** A prompt is near: the strand crosses itself. */
  | { readonly is: 'near' }
  | { readonly is: 'paused' }
  /** The sensors see nothing: the ring is dashed. */
  | { readonly is: 'unknown' };

export interface TrayBitmap {
  /** Pixels of the bitmap for each unit of the icon's size. */
  readonly scaleFactor: 1 | 2;
  readonly width: number;
  readonly height: number;
  /** Premultiplied BGRA, row by row from the top, as `nativeImage.createFromBitmap` takes it. */
  readonly bgra: Buffer;
}

export interface Ink {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** Sea green of a luminance midway between light and dark panels: at least 3.5:1 on #f5f5f5 and on #202020. */
export const PANEL_INK: Ink = { red: 0x22, green: 0x85, blue: 0x79 };
/** macOS takes the alpha of a template image and colours it itself. */
const TEMPLATE_INK: Ink = { red: 0, green: 0, blue: 0 };

/** Steps in which the ring fills: finer ones could not be told apart at 16 px. */
export const FILL_STEPS = 12;
const DASHES = 6;

/** The icon's size in the panel, in units: Linux panels show 22, macOS and Windows 16. */
export function traySize(platform: NodeJS.Platform): number {
  return platform === 'linux' ? 22 : 16;
}

/** The icon at scale 1 and 2, in the platform's ink. @param size in units, from 16 up. */
export function trayBitmaps(
  look: TrayLook,
  platform: NodeJS.Platform,
  size = traySize(platform),
): readonly TrayBitmap[] {
  const key = `${look.is} ${look.is === 'filling' ? fillStep(look.fill) : ''} ${platform} ${size}`;
  const drawn = DRAWN.get(key) ?? drawBitmaps(look, platform, size);
  DRAWN.set(key, drawn);
  return drawn;
}

/** There are 15 looks, of 10 kB each, and drawing one takes longer than all else that a look at the hands does. */
const DRAWN = new Map<string, readonly TrayBitmap[]>();

function drawBitmaps(look: TrayLook, platform: NodeJS.Platform, size: number): readonly TrayBitmap[] {
  const ink = platform === 'darwin' ? TEMPLATE_INK : PANEL_INK;
  return ([1, 2] as const).map((scaleFactor) => {
    const pixels = size * scaleFactor;
    return { scaleFactor, width: pixels, height: pixels, bgra: inked(trayCoverage(look, pixels), ink) };
  });
}

/** The step of 0 to 12 in which a fill is drawn: two looks of the same step give the same icon. */
export function fillStep(fill: number): number {
  return Math.round(Math.min(1, Math.max(0, fill)) * FILL_STEPS);
}

/** How strongly each of `pixels` x `pixels` is inked, 0 to 1. */
export function trayCoverage(look: TrayLook, pixels: number): Coverage {
  const pen = new Pen(pixels);
  switch (look.is) {
    case 'filling': {
      pen.trace(strand(0));
      const step = fillStep(look.fill);
      if (step > 0) pen.draw(partOfLine(strand(0), 0, step / FILL_STEPS));
      break;
    }
    case 'near': {
      const { under, clearance, over } = layers(1);
      pen.draw(under);
      if (clearance) pen.erase(clearance);
      pen.draw(over);
      break;
    }
    case 'paused':
      pen.trace(strand(0));
      for (const x of [1 / 3, 2 / 3])
        pen.draw([
          { x, y: 0.3 },
          { x, y: 0.7 },
        ]);
      break;
    case 'unknown':
      for (let i = 0; i < DASHES; i++) pen.draw(partOfLine(strand(0), (i + 0.1) / DASHES, (i + 0.5) / DASHES));
      break;
  }
  return pen.inked;
}

/** Draws lines of the unit square onto pixels, with strokes of whole pixels, so that straight parts stay crisp. */
class Pen {
  readonly inked: Coverage;
  readonly #pixels: number;
  readonly #bold: number;
  readonly #fine: number;

  constructor(pixels: number) {
    this.#pixels = pixels;
    this.inked = new Float32Array(pixels * pixels);
    this.#bold = Math.max(2, Math.round(pixels * 0.13));
    this.#fine = Math.max(1, Math.round(pixels * 0.05));
  }

  draw(line: Line): void {
    this.#ink(line, this.#bold);
  }

  trace(line: Line): void {
    this.#ink(line, this.#fine);
  }

  /** Takes the ink away along a line that is then drawn: a fine gap on each side of it. */
  erase(line: Line): void {
    const width = this.#bold + 2 * this.#fine;
    cover(this.#pixels, { line: this.#placed(line, this.#bold), width }).forEach((share, i) => {
      this.inked[i] = this.inked[i]! * (1 - share);
    });
  }

  #ink(line: Line, width: number): void {
    cover(this.#pixels, { line: this.#placed(line, width), width }).forEach((share, i) => {
      this.inked[i] = Math.max(this.inked[i]!, share);
    });
  }

  /** The line in pixels: the outer edges of fine and bold strokes meet. */
  #placed(line: Line, width: number): Line {
    const margin = Math.round(this.#pixels / 18) + width / 2;
    const scale = this.#pixels - 2 * margin;
    return line.map(({ x, y }) => ({ x: margin + x * scale, y: margin + y * scale }));
  }
}

/** Colours a coverage: premultiplied BGRA. */
function inked(covered: Coverage, { red, green, blue }: Ink): Buffer {
  const bgra = Buffer.alloc(covered.length * 4);
  covered.forEach((share, i) =>
    bgra.set(
      [blue, green, red, 255].map((c) => Math.round(c * share)),
      i * 4,
    ),
  );
  return bgra;
}
