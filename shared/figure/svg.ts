/** Shapes as SVG text, in colours of their own: for files. */
import type { Palette } from './colours.ts';
import type { Contour, Shape } from './picture.ts';

const one = (n: number) => String(Math.round(n * 10) / 10);
const two = (n: number) => String(Math.round(n * 100) / 100);

/** The SVG path along the contours. */
export function pathOf(contours: readonly Contour[], closed: boolean): string {
  const end = closed ? 'Z' : '';
  return contours.map((points) => `M${points.map(({ x, y }) => `${one(x)} ${one(y)}`).join('L')}${end}`).join('');
}

/** An element for a shape. @param glowId id of the gradient that glows are filled with */
export function shapeToSvg(shape: Shape, palette: Palette, glowId: string): string {
  const opacity = shape.opacity < 1 ? ` opacity="${two(shape.opacity)}"` : '';
  if (shape.kind === 'glow') {
    const [x, y] = [one(shape.at.x), one(shape.at.y)];
    const size = `rx="${two(shape.across)}" ry="${two(shape.along)}"`;
    return `<ellipse cx="${x}" cy="${y}" ${size} transform="rotate(${one(shape.lean)} ${x} ${y})" fill="url(#${glowId})"${opacity}/>`;
  }
  const { contours, fill, line } = shape;
  const d = pathOf(contours, fill !== null);
  const stroke =
    line === null
      ? ''
      : ` stroke="${palette[line.tone]}" stroke-width="${two(line.width)}" stroke-linecap="round" stroke-linejoin="round"`;
  return `<path d="${d}" fill="${fill === null ? 'none' : palette[fill]}"${stroke}${opacity}/>`;
}

/** How a glow fades from its middle outward: share of the way and opacity. */
export const GLOW_STOPS = [
  [0, 0.9],
  [0.45, 0.55],
  [1, 0],
] as const;

/** The gradient for glows. */
export function glowGradient(palette: Palette, glowId: string): string {
  const stops = GLOW_STOPS.map(
    ([offset, opacity]) => `<stop offset="${offset}" stop-color="${palette.glow}" stop-opacity="${opacity}"/>`,
  );
  return `<radialGradient id="${glowId}">${stops.join('')}</radialGradient>`;
}
