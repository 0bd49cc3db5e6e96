/** Paints shapes onto a canvas. */
import type { Palette } from '../../../shared/figure/colours.ts';
import type { Glow, Outline, Shape } from '../../../shared/figure/picture.ts';
import type { Frame } from '../../../shared/figure/stills.ts';
import { GLOW_STOPS } from '../../../shared/figure/svg.ts';

/** Paints the part of the picture that `frame` names over the whole canvas. */
export function paint(
  canvas: CanvasRenderingContext2D,
  shapes: readonly Shape[],
  palette: Palette,
  frame: Frame,
): void {
  const { width, height } = canvas.canvas;
  const scale = width / frame.width;
  canvas.setTransform(1, 0, 0, 1, 0, 0);
  canvas.clearRect(0, 0, width, height);
  canvas.setTransform(scale, 0, 0, scale, -frame.x * scale, -frame.y * scale);
  canvas.lineCap = 'round';
  canvas.lineJoin = 'round';
  for (const shape of shapes) {
    canvas.globalAlpha = shape.opacity;
    if (shape.kind === 'glow') paintGlow(canvas, shape, palette.glow);
    else paintOutline(canvas, shape, palette);
  }
}

function paintOutline(canvas: CanvasRenderingContext2D, { contours, fill, line }: Outline, palette: Palette): void {
  canvas.beginPath();
  for (const contour of contours) {
    canvas.moveTo(contour[0]!.x, contour[0]!.y);
    for (let i = 1; i < contour.length; i++) canvas.lineTo(contour[i]!.x, contour[i]!.y);
    if (fill !== null) canvas.closePath();
  }
  if (fill !== null) {
    canvas.fillStyle = palette[fill];
    canvas.fill();
  }
  if (line !== null) {
    canvas.strokeStyle = palette[line.tone];
    canvas.lineWidth = line.width;
    canvas.stroke();
  }
}

function paintGlow(canvas: CanvasRenderingContext2D, { at, across, along, lean }: Glow, colour: string): void {
  canvas.save();
  canvas.translate(at.x, at.y);
  canvas.rotate((lean * Math.PI) / 180);
  canvas.scale(across, along);
  const light = canvas.createRadialGradient(0, 0, 0, 0, 0, 1);
  for (const [offset, opacity] of GLOW_STOPS) light.addColorStop(offset, faded(colour, opacity));
  canvas.fillStyle = light;
  canvas.fillRect(-1, -1, 2, 2);
  canvas.restore();
}

/** A colour such as `#f7a75c` with an opacity of 0 to 1. */
const faded = (colour: string, opacity: number) =>
  `${colour}${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0')}`;
