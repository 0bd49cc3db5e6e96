/** Parts of the picture between far and near. */
import { type Contour, type Shape, type Tone, outline, swollen } from './picture.ts';

/** Shapes with their place between far and near. */
export interface Layer {
  readonly depth: number;
  readonly shapes: readonly Shape[];
  /** What a desk changes the order of: legs are under it, flat things and forearms lie on it. */
  readonly of?: 'leg' | 'leftForearm' | 'rightForearm' | 'desk' | 'flat';
}

const EDGE = 0.55;

/** A part that stands out against what lies behind it by a fine dark rim. */
export function part(contours: readonly Contour[], fill: Tone, edge: Tone): Shape[] {
  const rim = contours.map((contour) => swollen(contour, EDGE));
  return [outline(rim, edge), outline(contours, fill)];
}
