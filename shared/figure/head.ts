/** Draws the head: plain, with soft hair, and a face that shows where it looks. */
import { type Layer, part } from './layer.ts';
import { type Camera, type PicturePoint, type Shape, curve, limb, outline, smooth, strung } from './picture.ts';
import type { Skeleton } from './skeleton.ts';
import { type Vec, add, cross, dot, inSpace, times, unit } from './vector.ts';

/** Half its size: to the side, up, ahead. Places on it are directions from its middle. */
const HEAD: Vec = [9.2, 11.8, 10.6];
/** How far hair stands off, in shares of the head. */
const HAIR = 1.07;
/** How far the chin goes down and ahead, as a direction, and how round it is, in centimetres. */
const CHIN: Vec = [0, -0.83, 0.6];
const CHIN_RADIUS = 2.9;

const turn = (degrees: number) => (degrees * Math.PI) / 180;

/** The direction that lies `around` degrees from the front to the figure's left, at that height from -1 to 1. */
function direction(around: number, height: number): Vec {
  const flat = Math.sqrt(1 - height * height);
  return [flat * Math.sin(turn(around)), height, flat * Math.cos(turn(around))];
}

const HEAD_PLACES: readonly Vec[] = Array.from({ length: 15 }, (_, i) => Math.cos((Math.PI * (i + 0.5)) / 15)).flatMap(
  (height) => Array.from({ length: 24 }, (_, i) => direction(i * 15, height)),
);

/** The lower end of the hair: degrees from the front, and height. In front of the ear it comes down a little. */
const HAIRLINE: readonly (readonly [number, number])[] = [
  [-25, 0.63],
  [0, 0.62],
  [25, 0.63],
  [48, 0.5],
  [66, 0.18],
  [78, -0.04],
  [90, 0.06],
  [103, 0],
  [118, -0.36],
  [145, -0.56],
  [180, -0.6],
  [215, -0.56],
];

/** Height of the hairline at an angle from the front, from -180 to 180 degrees: a smooth line through its places. */
function hairlineAt(around: number): number {
  const angle = Math.abs(around);
  const next = Math.max(
    2,
    HAIRLINE.findIndex(([at]) => at >= angle),
  );
  const [before, from, to, after] = HAIRLINE.slice(next - 2, next + 2).map(([, height]) => height);
  const [[start], [end]] = [HAIRLINE[next - 1]!, HAIRLINE[next]!];
  return smooth(before!, from!, to!, after!, (angle - start) / (end - start));
}

const hasHair = ([x, y, z]: Vec) => y > hairlineAt((Math.atan2(x, z) * 180) / Math.PI);
const HAIRLINE_STEPS = 90;
const HAIRLINE_PLACES: readonly Vec[] = Array.from({ length: HAIRLINE_STEPS }, (_, i) => {
  const around = -180 + (360 * i) / HAIRLINE_STEPS;
  return direction(around, hairlineAt(around));
});

/** A jaw is narrower than a brow, and lies a little further ahead. */
function narrowed([x, y, z]: Vec): Vec {
  const by = y < 0 ? 1 + y * 0.22 : 1;
  return [x * by, y, z * by + (y < 0 ? -y * 0.1 : 0)];
}

interface View {
  /** Where a direction of the head is in the picture, so many times as far out. */
  readonly see: (v: Vec, swell?: number) => PicturePoint;
  /** To the eye, as a direction of the head: what lies on its side is seen. */
  readonly toEye: Vec;
}

export function head(view: Camera, { head: { at, axes } }: Skeleton): Layer {
  const see = ([x, y, z]: Vec, swell = 1): PicturePoint =>
    view.project(add(at, inSpace(axes, [x * HEAD[0] * swell, y * HEAD[1] * swell, z * HEAD[2] * swell])));
  const toEye = unit([view.facing(axes.x) / HEAD[0], view.facing(axes.y) / HEAD[1], view.facing(axes.z) / HEAD[2]]);
  const seen: View = { see, toEye };
  const chin = limb([{ at: see(CHIN), radius: CHIN_RADIUS }])[0]!;
  const skullPoints = [...HEAD_PLACES.map((v) => see(narrowed(v))), ...chin];
  const nose = limb([
    { at: see([0, 0.06, 0.97]), radius: 0.9 },
    { at: see([0, -0.2, 1.07]), radius: 1.25 },
  ]);
  const noseSeen = dot([0, -0.1, 1], toEye) > -0.45;
  return {
    depth: view.depth(at),
    shapes: [
      ...ears(seen, false),
      // Rim first, then the skull, then the nose without a rim: so that the nose belongs to the outline.
      ...(noseSeen ? part(nose, 'skin', 'skin-edge') : []),
      ...part(strung([skullPoints, skullPoints]), 'skin', 'skin-edge'),
      ...(noseSeen ? [outline(nose, 'skin')] : []),
      ...face(seen),
      ...ears(seen, true),
      ...hair(seen),
    ],
  };
}

/** What is seen of the hair, and its parting. */
function hair({ see, toEye }: View): Shape[] {
  const sideways = unit(cross(toEye, Math.abs(toEye[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0]));
  const upwards = cross(sideways, toEye);
  const rim = Array.from({ length: 72 }, (_, i) => {
    const angle = turn(i * 5);
    return add(times(sideways, Math.cos(angle)), times(upwards, Math.sin(angle)));
  });
  const round = longestRun(rim, hasHair);
  const line = longestRun(HAIRLINE_PLACES, (v) => dot(v, toEye) > 0);
  const outer = round.map((v) => see(v, HAIR));
  const inner = line.map((v) => see(v, 1.02));
  if (outer.length === 0) return [];
  const isOnward = inner.length > 0 && apart(outer.at(-1)!, inner[0]!) <= apart(outer.at(-1)!, inner.at(-1)!);
  const shapes: Shape[] = [outline([[...outer, ...(isOnward ? inner : inner.toReversed())]], 'hair')];
  const parting = [0.66, 0.8, 0.92].map((height) => direction(24, height)).filter((v) => dot(v, toEye) > 0.05);
  if (parting.length > 1)
    shapes.push(
      outline([curve(parting.map((v) => see(v, HAIR - 0.02)))], null, { tone: 'skin-edge', width: 0.5 }, 0.45),
    );
  return shapes;
}

const apart = (a: PicturePoint, b: PicturePoint) => Math.hypot(a.x - b.x, a.y - b.y);

/** The longest run of those that fit, in a list that goes round. */
function longestRun<T>(ring: readonly T[], fits: (each: T) => boolean): readonly T[] {
  const { length } = ring;
  const start = ring.findIndex((each, i) => fits(each) && !fits(ring[(i + length - 1) % length]!));
  if (start < 0) return ring.length > 0 && fits(ring[0]!) ? ring : [];
  let best: readonly T[] = [];
  let run: T[] = [];
  for (let i = 0; i <= length; i++) {
    const each = ring[(start + i) % length]!;
    if (i < length && fits(each)) run.push(each);
    else {
      if (run.length > best.length) best = run;
      run = [];
    }
  }
  return best;
}

/** Eyes, brows and a mouth, on the jaw. */
function face({ see, toEye }: View): Shape[] {
  const shapes: Shape[] = [];
  const faces = (v: Vec) => dot(v, toEye);
  for (const side of [1, -1]) {
    const eye = direction(side * 21, 0.02);
    if (faces(eye) < 0.14) continue;
    shapes.push(outline(limb([{ at: see(eye), radius: 0.8 }]), 'face'));
    const brow = [12, 21, 30].map((around, i) => see(direction(side * around, i === 1 ? 0.25 : 0.21), 1.01));
    shapes.push(outline([curve(brow)], null, { tone: 'hair', width: 0.6 }, 0.5));
  }
  // In profile half of it is left, which would be a dot.
  const corner = faces([0, 0, 1]) < 0.4 ? 36 : 21;
  const mouth = [-corner, -corner / 2, 0, corner / 2, corner]
    .map((around) => direction(around, -0.5 - (corner - Math.abs(around)) * 0.002))
    .filter((v) => faces(v) > -0.12);
  if (mouth.length > 1)
    shapes.push(outline([curve(mouth.map((v) => see(narrowed(v), 0.99)))], null, { tone: 'face', width: 0.65 }, 0.6));
  // Seen from the front the nose is a small line below its tip.
  if (faces([0, 0, 1]) > 0.6) {
    const under = [-6, 0, 6].map((around) => see(direction(around, around === 0 ? -0.29 : -0.26), 1.03));
    shapes.push(outline([curve(under)], null, { tone: 'skin-edge', width: 0.75 }));
  }
  return shapes;
}

/** Those on the far side stand out behind the head. The hair lies over their upper ends. */
function ears({ see, toEye }: View, inFront: boolean): Shape[] {
  return [1, -1].flatMap((side) => {
    if (dot([side, 0, 0], toEye) > 0.1 !== inFront) return [];
    const ear = limb([
      { at: see([side * 1.01, 0.02, -0.1]), radius: 1.8 },
      { at: see([side * 0.99, -0.24, -0.03]), radius: 1.15 },
    ]);
    return part(ear, 'skin', 'skin-edge');
  });
}
