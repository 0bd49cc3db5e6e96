/** Draws the head: plain, with hair and a face that show where it looks. */
import { type Layer, part } from './layer.ts';
import { type Camera, type Shape, type PicturePoint, curve, limb, outline, strung } from './picture.ts';
import type { Skeleton } from './skeleton.ts';
import { type Vec, add, inSpace, unit } from './vector.ts';

/** The hair covers what lies behind this plane of the head, in shares of the head's size. */
const behindHairline = ([, y, z]: Vec) => y * 0.9 - z * 0.75 > 0.36 || (z < -0.18 && y > -0.62);
const HEAD: Vec = [9.2, 11.8, 10.6];

const HEAD_PLACES: readonly Vec[] = Array.from({ length: 15 }, (_, i) => (Math.PI * (i + 0.5)) / 15).flatMap((down) =>
  Array.from({ length: 24 }, (_, i) => (2 * Math.PI * i) / 24).map((round): Vec => [
    Math.sin(down) * Math.sin(round),
    Math.cos(down),
    Math.sin(down) * Math.cos(round),
  ]),
);
const HAIR_PLACES = HEAD_PLACES.filter(behindHairline);

export function head(view: Camera, { head: { at, axes } }: Skeleton): Layer {
  const place = ([x, y, z]: Vec, swell = 1): Vec =>
    add(at, inSpace(axes, [x * HEAD[0] * swell, y * HEAD[1] * swell, z * HEAD[2] * swell]));
  const surface = (v: Vec) => view.facing(inSpace(axes, unit([v[0] / HEAD[0], v[1] / HEAD[1], v[2] / HEAD[2]])));
  const covered = (points: readonly PicturePoint[]) => strung([points, points]);
  const hair = (visible: boolean) =>
    covered(
      HAIR_PLACES.filter((v) => surface(v) > 0.05 === visible || !visible).map((v) => view.project(place(v, 1.07))),
    );
  const skull = covered(HEAD_PLACES.map((v) => view.project(place(narrowed(v)))));
  const shapes: Shape[] = [outline(hair(false), 'hair'), ...part(skull, 'skin', 'skin-edge')];
  for (const shape of face(view, place, surface)) shapes.push(shape);
  if (HAIR_PLACES.some((v) => surface(v) > 0.05)) shapes.push(outline(hair(true), 'hair'));
  for (const shape of ears(view, place, surface)) shapes.push(shape);
  return { depth: view.depth(at), shapes };
}

/** A jaw is narrower than a brow. */
const narrowed = ([x, y, z]: Vec): Vec => {
  const by = y < 0 ? 1 + y * 0.24 : 1;
  return [x * by, y, z * by + (y < 0 ? -y * 0.1 : 0)];
};

type OnHead = (v: Vec, swell?: number) => Vec;

function face(view: Camera, place: OnHead, surface: (v: Vec) => number): Shape[] {
  const shapes: Shape[] = [];
  const bridge: Vec = [0, 0.02, 0.98];
  const tip: Vec = [0, -0.22, 1.13];
  if (surface([0, -0.1, 1]) > -0.35) {
    shapes.push(
      outline(
        limb([
          { at: view.project(place(bridge)), radius: 1 },
          { at: view.project(place(tip)), radius: 1.45 },
        ]),
        'skin',
      ),
    );
    const under = [place([0.1, -0.33, 1.02]), place([0, -0.36, 1.1]), place([-0.1, -0.33, 1.02])];
    shapes.push(outline([curve(under.map((at) => view.project(at)))], null, { tone: 'skin-edge', width: 0.8 }));
  }
  for (const x of [0.36, -0.36]) {
    const eye: Vec = [x, 0.04, 0.9];
    if (surface(eye) < 0.12) continue;
    const lid = [place([x + 0.13, 0.02, 0.9]), place([x, 0.075, 0.93]), place([x - 0.13, 0.02, 0.9])];
    shapes.push(outline(limb([{ at: view.project(place(eye)), radius: 0.85 }]), 'face'));
    shapes.push(
      outline([curve(lid.map((at) => view.project(add(at, [0, 1.6, 0]))))], null, { tone: 'face', width: 0.55 }, 0.55),
    );
  }
  if (surface([0, -0.5, 0.85]) > 0) {
    // From the side only the near half.
    const mouth = (
      [
        [0.26, -0.52, 0.84],
        [0, -0.575, 0.93],
        [-0.26, -0.52, 0.84],
      ] as const
    )
      .filter((v) => surface(v) > -0.05)
      .map((v) => place(v));
    shapes.push(outline([curve(mouth.map((at) => view.project(at)))], null, { tone: 'face', width: 0.7 }, 0.6));
  }
  return shapes;
}

function ears(view: Camera, place: OnHead, surface: (v: Vec) => number): Shape[] {
  return [1, -1].flatMap((x) => {
    const ear: Vec = [x * 1.02, -0.1, -0.08];
    if (surface([x, 0, 0]) < 0.02) return [];
    const d = limb([
      { at: view.project(place([ear[0], 0.04, ear[2]])), radius: 1.7 },
      { at: view.project(place([ear[0], -0.22, ear[2] + 0.04])), radius: 1.2 },
    ]);
    return part(d, 'skin', 'skin-edge');
  });
}
