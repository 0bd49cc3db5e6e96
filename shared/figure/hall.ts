/** A window, and a hall of them to walk along. */
import { LINE, type Put, boxOutline, filled, ink } from './ink.ts';
import { type Shape, curve, outline, polygon } from './picture.ts';

/** After this many centimetres a hall looks the same again. */
export const HALL_PERIOD = 416;

/** A long wall and its floor, to walk along: a window, a plant and a picture by turns. `at` is a window's middle. */
export function hall(put: Put): Shape[] {
  const ends = 1.5 * HALL_PERIOD;
  const level = (y: number, width: number, opacity: number) => ink([put(-ends, y, 0), put(ends, y, 0)], width, opacity);
  const tiles = Array.from({ length: (2 * ends) / 52 + 1 }, (_, i) => i * 52 - ends);
  const seams = outline(
    tiles.map((x) => [put(x, 0, 0), put(x, 0, 130)]),
    null,
    { tone: 'ink', width: LINE * 0.6 },
    0.35,
  );
  const each = [-1, 0, 1].flatMap((i) => {
    const put1: Put = (x, y, z) => put(x + i * HALL_PERIOD, y, z);
    // A little lower than a window that stands alone, to be seen whole with a walking figure.
    const lower: Put = (x, y, z) => put1(x, 92 + (y - 92) * 0.84, z);
    return [...windowPane(lower), ...sill(put1), ...plant(put1, 200), ...picture(put1, 129)];
  });
  return [level(0, LINE, 1), level(8, LINE * 0.6, 0.5), seams, ...each];
}

function sill(put: Put): Shape[] {
  const edge = [put(-41, 92, 0), put(41, 92, 0), put(41, 92, 11), put(-41, 92, 11)];
  return [filled(boxOutline([...edge, put(41, 89.5, 11), put(-41, 89.5, 11)]))];
}

function plant(put: Put, x: number): Shape[] {
  const pot = [put(x - 9, 22, 12), put(x + 9, 22, 12), put(x + 7, 0, 12), put(x - 7, 0, 12)];
  const leaves = [
    [-20, 52],
    [-9, 66],
    [4, 70],
    [14, 60],
    [22, 46],
  ] as const;
  return [
    ...leaves.map(([dx, y]) =>
      ink(curve([put(x, 20, 12), put(x + dx * 0.45, y * 0.72, 12), put(x + dx, y, 12)]), 2.4, 0.7),
    ),
    filled([polygon(pot)]),
  ];
}

function picture(put: Put, x: number): Shape[] {
  const frame = (half: number, low: number, high: number) =>
    polygon([put(x - half, low, 0), put(x + half, low, 0), put(x + half, high, 0), put(x - half, high, 0)]);
  return [filled([frame(22, 118, 164)]), ink(frame(18, 122, 160), LINE * 0.6, 0.5)];
}

export function windowPane(put: Put): Shape[] {
  const frame = (x: number, low: number, high: number) => [
    put(-x, low, 0),
    put(x, low, 0),
    put(x, high, 0),
    put(-x, high, 0),
  ];
  return [
    filled(boxOutline(frame(36, 92, 182))),
    ink([put(0, 92, 0), put(0, 182, 0)], LINE * 0.8),
    ink([put(-36, 140, 0), put(36, 140, 0)], LINE * 0.8),
    ink(curve([put(-36, 112, 0), put(-16, 126, 0), put(4, 113, 0), put(22, 121, 0), put(36, 110, 0)]), LINE * 0.8, 0.6),
  ];
}
