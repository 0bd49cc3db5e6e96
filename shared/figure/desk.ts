/** A desk, what lies on it, and what hands take from it. */
import type { Layer } from './layer.ts';
import { LINE, type Put, boxOutline, filled, ink, placer } from './ink.ts';
import { type Camera, type Shape, type PicturePoint, limb, polygon } from './picture.ts';
import type { Prop } from './props.ts';
import type { Arm, Skeleton } from './skeleton.ts';
import { type Vec, add, cross, times } from './vector.ts';

/** Height of a desk's top, in centimetres. */
const DESK_TOP = 71;

export function deskLayer(put: Put, view: Camera, { at, length }: Prop): Layer {
  const half = length / 2;
  const top = [put(-half, DESK_TOP, -22), put(half, DESK_TOP, -22), put(half, DESK_TOP, 26), put(-half, DESK_TOP, 26)];
  const low = [
    put(-half, DESK_TOP - 2.5, -22),
    put(half, DESK_TOP - 2.5, -22),
    put(half, DESK_TOP - 2.5, 26),
    put(-half, DESK_TOP - 2.5, 26),
  ];
  const legs = [
    [6 - half, 20],
    [half - 6, 20],
    [6 - half, -16],
    [half - 6, -16],
  ].map(([x, z]) => ink([put(x!, DESK_TOP - 2, z!), put(x!, 0, z!)]));
  return {
    of: 'desk',
    depth: view.depth(add(at, [0, 60, -20])),
    shapes: [...legs, filled(boxOutline([...top, ...low])), ink(polygon(top), LINE * 0.6, 0.5)],
  };
}

/** Whether a place is on the desk, not under or beside it. */
export function liesOnDesk({ at, turn, length }: Prop, [x, y, z]: Vec): boolean {
  const t = (turn * Math.PI) / 180;
  const [dx, dz] = [x - at[0], z - at[2]];
  const [across, ahead] = [dx * Math.cos(t) - dz * Math.sin(t), dx * Math.sin(t) + dz * Math.cos(t)];
  return y > at[1] + DESK_TOP - 1 && Math.abs(across) < length / 2 + 6 && ahead > -28 && ahead < 28;
}

const box = (put: Put, x: number, y: number, z: number, from = 0) =>
  boxOutline([-x, x].flatMap((a) => [-z, z].flatMap((b) => [put(a, from, b), put(a, from + y, b)])));

/** A thing with a top face, and lines on it. */
function slab(
  put: Put,
  x: number,
  y: number,
  z: number,
  lines: readonly (readonly [PicturePoint, PicturePoint])[] = [],
): Shape[] {
  const face = [put(-x, y, -z), put(x, y, -z), put(x, y, z), put(-x, y, z)];
  return [
    filled(box(put, x, y, z)),
    ink(polygon(face), LINE * 0.5, 0.6),
    ...lines.map((line) => ink(line, LINE * 0.6, 0.6)),
  ];
}

/** What lies on a desk. */
export function flatThing(put: Put, view: Camera, { kind, at }: Prop): Layer {
  const line = (y: number, z: number, from: number, to: number) => [put(from, y, z), put(to, y, z)] as const;
  const column = (x: number, from: number, to: number) => [put(x, 1.6, from), put(x, 1.6, to)] as const;
  const shapes = (): Shape[] => {
    switch (kind) {
      case 'keyboard':
        return slab(put, 15.5, 1.6, 6, [
          ...[-3, 0, 3].map((z) => line(1.6, z, -15.5, 15.5)),
          ...[-11, -6.5, -2, 2.5, 7, 11.5].map((x) => column(x, -3, 6)),
          ...[-8, 8].map((x) => column(x, -6, -3)),
        ]);
      case 'number-pad':
        return slab(put, 4.6, 1.6, 6, [
          ...[-3, 0, 3].map((z) => line(1.6, z, -4.6, 4.6)),
          column(-1.5, -6, 6),
          column(1.5, -6, 6),
        ]);
      case 'paper':
        return slab(
          put,
          10,
          0.4,
          14,
          [-9, -5, -1, 3, 7].map((z) => line(0.4, z, -7, z === -9 ? 1 : 7)),
        );
      case 'box':
        return slab(put, 11, 11, 12);
      default:
        return mouse(put);
    }
  };
  return { of: 'flat', depth: view.depth(at), shapes: shapes() };
}

function mouse(put: Put): Shape[] {
  const body = limb([
    { at: put(0, 1.9, -2.8), radius: 3.1 },
    { at: put(0, 2.1, 2.8), radius: 2.8 },
  ]);
  return [filled(body), ink([put(0, 3.4, 1), put(0, 3, 4.4)], LINE * 0.7, 0.8)];
}

/** A screen on its foot. Its face looks back at the figure, with a few lines of text. */
export function screen(put: Put, view: Camera, { at, turn }: Prop): Layer {
  const t = (turn * Math.PI) / 180;
  const faces = view.facing([-Math.sin(t), 0, -Math.cos(t)]) > 0.05;
  const text = (
    [
      [40, 8],
      [34, 20],
      [28, 14],
      [22, 18],
    ] as const
  ).map(([y, to]) => ink([put(23, y, -1.2), put(23 - to * 1.8, y, -1.2)], 1.6, 0.5));
  const stand = [ink([put(0, 0, 1.5), put(0, 14, 1.5)], 2.6), filled(box(put, 9, 1, 6))];
  const panel = filled(box(put, 29, 34, 1.2, 12));
  return {
    depth: view.depth(at),
    shapes: faces ? [...stand, panel, ...text] : [panel, ...stand],
  };
}

const handThat = (body: Skeleton, hold: Prop['held'][number]): Arm => body.arms[hold === 'leftHand' ? 'left' : 'right'];

/** A pen that lies there, or that a hand writes with. */
function pen(put: Put, view: Camera, { at, held: [hold] }: Prop, body: Skeleton): Layer {
  const line = (from: PicturePoint, to: PicturePoint) => ink([from, to], 1.8);
  if (hold === undefined) return { of: 'flat', depth: view.depth(at), shapes: [line(put(0, 0.6, -7), put(0, 0.6, 7))] };
  const { palm, fingers, thumb } = handThat(body, hold);
  const tip = add(palm, add(times(fingers, 6), times(thumb, -4.5)));
  const end = add(palm, add(times(fingers, -1), times(thumb, 8)));
  return { depth: view.depth(palm) + 14, shapes: [line(view.project(tip), view.project(end))] };
}

/** A cup or a phone, where it stands or in the hand that carries it. */
export function carried(view: Camera, prop: Prop, body: Skeleton): Layer {
  const [hold] = prop.held;
  if (prop.kind === 'pen') return pen(placer(view, prop), view, prop, body);
  if (prop.kind === 'phone') {
    if (hold === undefined) {
      const put = placer(view, prop);
      return { of: 'flat', depth: view.depth(prop.at), shapes: slab(put, 3.8, 0.9, 7.4) };
    }
    const { palm, fingers, thumb } = handThat(body, hold);
    const up = cross(fingers, thumb);
    // In the palm, which is on the thumb's side of the fingers; either face of it may be seen.
    const corners = [-6, 8.5].flatMap((along) =>
      [-3.6, 3.6].map((wide) =>
        view.project(add(palm, add(times(fingers, along), add(times(thumb, wide + 1), times(up, 2))))),
      ),
    );
    return { depth: view.depth(palm) + 14, shapes: [filled(boxOutline(corners))] };
  }
  const place = hold === undefined ? prop.at : add(handThat(body, hold).palm, [0, -4.5, 0]);
  const put = placer(view, { ...prop, at: place });
  const rim = (y: number, radius: number) =>
    Array.from({ length: 14 }, (_, i) => (2 * Math.PI * i) / 14).map((a) =>
      put(Math.cos(a) * radius, y, Math.sin(a) * radius),
    );
  return {
    // In a hand it is before the fingers, to be seen.
    depth: view.depth(place) + (hold === undefined ? 2 : 24),
    shapes: [filled(boxOutline([...rim(0, 2.9), ...rim(9.5, 3.7)])), ink(polygon(rim(9.5, 3.7)), LINE * 0.6, 0.7)],
  };
}
