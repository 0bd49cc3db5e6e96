/** One picture of the figure with what stands around it. */
import type { Layer } from './layer.ts';
import { drawBody } from './body.ts';
import { type MuscleRegion, glowOn } from './glow.ts';
import { type Camera, type Shape, camera, limb, outline } from './picture.ts';
import { type Between, BODY_SIDES, type BodySide } from './pose.ts';
import { liesOnDesk } from './desk.ts';
import { type Prop, drawProp } from './props.ts';
import { type Skeleton, skeletonOf } from './skeleton.ts';
import { highestOf } from '../extent.ts';

export interface Scene {
  readonly pose: Between;
  readonly props: readonly Prop[];
  /** Degrees: 0 faces the eye, 90 faces right, 180 shows the back. */
  readonly turn: number;
  /** Degrees by which the eye looks down. */
  readonly above: number;
  readonly glow: readonly MuscleRegion[];
  /** The side that works, or both. */
  readonly side: BodySide | 'both';
  /** 0 to 1: how strongly the working muscles glow. */
  readonly effort: number;
  /** 0 to 1: how full the lungs are. */
  readonly breath: number;
}

/** The shapes of a scene in the order in which they are painted. */
export function draw(scene: Scene): readonly Shape[] {
  const view = camera(scene.turn, scene.above);
  const body = skeletonOf(scene.pose, scene.breath);
  const sides = scene.side === 'both' ? BODY_SIDES : [scene.side];
  const lights = scene.glow.flatMap((region) => sides.map((side) => glowOn(view, body, region, side, scene.effort)));
  const onTrunk = lights.filter(({ depth }) => depth === 'trunk').map(({ shape }) => shape);
  const elsewhere = lights.flatMap(({ depth, shape }) => (depth === 'trunk' ? [] : [{ depth, shapes: [shape] }]));
  const flip = scene.side === 'left' ? -1 : 1;
  const layers = [
    ...scene.props.flatMap((prop) => drawProp(view, prop, body, flip)),
    ...drawBody(view, body, onTrunk),
    ...elsewhere,
  ];
  const desk = scene.props.find(({ kind }) => kind === 'desk');
  const ordered = desk === undefined ? layers : aroundDesk(layers, desk, view, body);
  const feet = BODY_SIDES.map((side) => body.legs[side].heel);
  const pelvis = view.project([body.pelvis.at[0], 0, body.pelvis.at[2] + 8]);
  const spread = highestOf(
    feet.map((heel) => Math.abs(view.project(heel).x - pelvis.x) + 12),
    24,
  );
  const shadow = outline(
    limb([
      { at: { x: pelvis.x - spread + 5, y: pelvis.y + 1 }, radius: 5 },
      { at: { x: pelvis.x + spread - 5, y: pelvis.y + 1 }, radius: 5 },
    ]),
    'floor',
  );
  return [shadow, ...ordered.toSorted((a, b) => a.depth - b.depth).flatMap(({ shapes }) => shapes)];
}

/** Legs are under a desk that stands before them; flat things and forearms that lie on it are above it. */
function aroundDesk(layers: readonly Layer[], desk: Prop, view: Camera, { pelvis, arms }: Skeleton): Layer[] {
  const top = layers.find(({ of }) => of === 'desk')!.depth;
  const inFront = top > view.depth(pelvis.at);
  return layers.map((layer) => {
    const { depth } = layer;
    switch (layer.of) {
      case 'leg':
        return inFront ? { ...layer, depth: Math.min(depth, top - 1 + depth / 1000) } : layer;
      case 'flat':
        return { ...layer, depth: top + 0.1 + depth / 1000 };
      case 'leftForearm':
      case 'rightForearm': {
        const { palm } = arms[layer.of === 'leftForearm' ? 'left' : 'right'];
        return liesOnDesk(desk, palm) ? { ...layer, depth: Math.max(depth, top + 0.5 + depth / 1000) } : layer;
      }
      default:
        return layer;
    }
  });
}
