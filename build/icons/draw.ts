/** Draws the app's icons: the strand, tight, in sea green on warm paper, with its loose end in apricot. */
import { writeFileSync } from 'node:fs';
import { cover, type Coverage } from '../../shared/logo/raster.ts';
import { layers, partOfLine, type Line, type Point } from '../../shared/logo/strand.ts';
import { png } from './png.ts';

type Colour = readonly [red: number, green: number, blue: number];

const PAPER: Colour = [0xfb, 0xf6, 0xec];
const PAPER_EDGE: Colour = [0xe9, 0xe0, 0xd0];
const SEA: Colour = [0x1f, 0x77, 0x6c];
const APRICOT: Colour = [0xf2, 0xa9, 0x6b];

/** In shares of the icon's width, after the 824 of 1024 that macOS gives an icon's body. */
const BODY = 824 / 1024;
const STRAND_BOX = 0.46;
const STROKE = 0.092;
const GAP = 0.026;
/** Share of the upper half of the strand at which the apricot end begins. */
const LOOSE = 0.985;

/** The app icon as straight RGBA, `size` pixels wide and high. */
export function appIcon(size: number): Uint8Array {
  const rgba = new Uint8Array(size * size * 4);
  const paint = (covered: Coverage, colour: Colour): void => layOver(rgba, covered, colour);
  // Under 48 px the margin goes to the mark.
  const body = size < 48 ? 0.98 : BODY;
  const unit = size * body;
  const middle = (size - unit * (STRAND_BOX / BODY)) / 2;
  const place = (line: Line): Line => line.map(({ x, y }) => spot(x, y, middle, unit * (STRAND_BOX / BODY)));
  const stroke = (line: Line, width: number): Coverage => cover(size, { line: place(line), width: unit * width });

  paint(squircle(size, unit), PAPER_EDGE);
  paint(squircle(size, unit - Math.max(1, size / 128)), PAPER);
  const { under, clearance, over } = layers(1);
  paint(stroke(under, STROKE / BODY), SEA);
  if (clearance) paint(stroke(clearance, (STROKE + 2 * GAP) / BODY), PAPER);
  paint(stroke(partOfLine(over, 0, LOOSE), STROKE / BODY), SEA);
  paint(stroke(partOfLine(over, LOOSE, 1), STROKE / BODY), APRICOT);
  return rgba;
}

function spot(x: number, y: number, offset: number, scale: number): Point {
  return { x: offset + x * scale, y: offset + y * scale };
}

/** A square whose sides flow into its corners: |x|^5 + |y|^5 = 1, `width` pixels wide, in the middle. */
function squircle(size: number, width: number): Coverage {
  const covered = new Float32Array(size * size);
  const half = width / 2;
  for (let i = 0; i < covered.length; i++) {
    const x = Math.abs((i % size) + 0.5 - size / 2) / half;
    const y = Math.abs(Math.floor(i / size) + 0.5 - size / 2) / half;
    const radius = (x ** 5 + y ** 5) ** 0.2;
    covered[i] = Math.min(1, Math.max(0, (1 - radius) * half + 0.5));
  }
  return covered;
}

/** Lays a colour over straight RGBA. */
function layOver(rgba: Uint8Array, covered: Coverage, colour: Colour): void {
  covered.forEach((share, pixel) => {
    if (share === 0) return;
    const i = pixel * 4;
    const below = rgba[i + 3]! / 255;
    const alpha = share + below * (1 - share);
    for (let c = 0; c < 3; c++) {
      rgba[i + c] = Math.round((colour[c]! * share + rgba[i + c]! * below * (1 - share)) / alpha);
    }
    rgba[i + 3] = Math.round(alpha * 255);
  });
}

if (import.meta.main) {
  const folder = new URL('./', import.meta.url);
  writeFileSync(new URL('../icon.png', folder), png(1024, 1024, appIcon(1024)));
  for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
    writeFileSync(new URL(`${size}x${size}.png`, folder), png(size, size, appIcon(size)));
  }
}
