/** One picture of the figure with what stands around it. */
import { drawBody } from './body.ts';
import { type Region, glowOn } from './glow.ts';
import { type Shape, camera, limb, outline } from './picture.ts';
import { type Between, SIDES, type Side } from './pose.ts';
import { type Prop, drawProp } from './props.ts';
import { skeletonOf } from './skeleton.ts';

export interface Scene {
  readonly pose: Between;
  readonly props: readonly Prop[];
  /** Degrees: 0 faces the eye, 90 faces right, 180 shows the back. */
  readonly turn: number;
  readonly glow: readonly Region[];
  /** The side that works, or both. */
  readonly side: Side | 'both';
  /** 0 to 1: how strongly the working muscles glow. */
  readonly effort: number;
  /** 0 to 1: how full the lungs are. */
  readonly breath: number;
}

/** The shapes of a scene in the order in which they are painted. */
export function draw(scene: Scene): readonly Shape[] {
  const view = camera(scene.turn);
  const body = skeletonOf(scene.pose, scene.breath);
  const sides = scene.side === 'both' ? SIDES : [scene.side];
  const lights = scene.glow.flatMap((region) => sides.map((side) => glowOn(view, body, region, side, scene.effort)));
  const onTrunk = lights.filter(({ depth }) => depth === 'trunk').map(({ shape }) => shape);
  const elsewhere = lights.flatMap(({ depth, shape }) => (depth === 'trunk' ? [] : [{ depth, shapes: [shape] }]));
  const flip = scene.side === 'left' ? -1 : 1;
  const layers = [
    ...scene.props.flatMap((prop) => drawProp(view, prop, body, flip)),
    ...drawBody(view, body, onTrunk),
    ...elsewhere,
  ];
  const feet = SIDES.map((side) => body.legs[side].heel);
  const pelvis = view.spot([body.pelvis.at[0], 0, body.pelvis.at[2] + 8]);
  const spread = Math.max(24, ...feet.map((heel) => Math.abs(view.spot(heel).x - pelvis.x) + 12));
  const shadow = outline(
    limb([
      { at: { x: pelvis.x - spread + 5, y: pelvis.y + 1 }, radius: 5 },
      { at: { x: pelvis.x + spread - 5, y: pelvis.y + 1 }, radius: 5 },
    ]),
    'floor',
  );
  return [shadow, ...layers.toSorted((a, b) => a.depth - b.depth).flatMap(({ shapes }) => shapes)];
}
