export type Points = readonly (readonly [x: number, y: number])[];

/** A smooth closed line through all of the points, as the `d` of a path. A Catmull-Rom spline. */
export function closedCurve(points: Points): string {
  const at = (index: number) => points[(index + points.length) % points.length]!;
  const parts = points.map((_, index) => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const first = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const second = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    return `C${[...first, ...second, ...to].map((value) => Math.round(value * 10) / 10).join(' ')}`;
  });
  return `M${at(0).join(' ')}${parts.join('')}Z`;
}

/** The points on the other side of the middle line, x = 0, in the opposite order. */
const mirrored = (points: Points): Points => points.map(([x, y]) => [-x, y] as const).toReversed();

/** Both sides of what is given from top to bottom on one side. */
export const bothSides = (points: Points): Points => [...points, ...mirrored(points)];
