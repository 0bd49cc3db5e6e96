/** Thin lines and light faces, of which things are drawn. */
import { type Camera, type Contour, type Shape, type PicturePoint, hull, outline, polygon } from './picture.ts';
import type { Prop } from './props.ts';

export const LINE = 1.1;

/** A thing's own place in the picture: x, y and z from where it stands, turned with it. */
export type Put = (x: number, y: number, z: number) => PicturePoint;

export function placer(view: Camera, { at, turn }: Prop): Put {
  const t = (turn * Math.PI) / 180;
  return (x, y, z) =>
    view.project([at[0] + x * Math.cos(t) + z * Math.sin(t), at[1] + y, at[2] - x * Math.sin(t) + z * Math.cos(t)]);
}

export const ink = (line: Contour, width = LINE, opacity = 1): Shape =>
  outline([line], null, { tone: 'ink', width }, opacity);
export const filled = (contours: readonly Contour[], opacity = 1): Shape =>
  outline(contours, 'prop', { tone: 'ink', width: LINE }, opacity);

/** The outline around all points. */
export const boxOutline = (points: readonly PicturePoint[]) => [polygon(hull(points))];
