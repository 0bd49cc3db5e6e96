/** A calm walk on the spot, seen as if the eye went along: the ground passes below. */
import type { MoveSource } from '../../../figure/move.ts';

export type FrameSource = MoveSource['parts'][number]['frames'][number];

/** Way of two steps in centimetres, and their time in seconds. */
export const STRIDE = { way: 104, seconds: 1.24 };

/** Share of a stride for which a foot is on the ground. */
const STANCE = 0.6;
/** Where the heel comes down and where it leaves, before and behind the hips. */
const LANDS = 27;
const LEAVES = LANDS - STRIDE.way * STANCE;
/** Above the floor by a hair: the foot is led here, and not lifted by itself. */
const LED = 0.01;

const smooth = (t: number) => t * t * (3 - 2 * t);
const along = (points: readonly (readonly [number, number])[], u: number): number => {
  const i = Math.max(
    1,
    points.findIndex(([at]) => at >= u),
  );
  const [[from, a], [to, b]] = [points[i - 1]!, points[i]!];
  return a + ((b - a) * (u - from)) / (to - from);
};
/** The foot rolls from the heel to the toes, and swings through. */
const ROLL = [
  [0, -16],
  [0.09, 0],
  [0.36, 0],
  [STANCE, 42],
  [0.76, 22],
  [0.9, -8],
  [1, -16],
] as const;

function footAt(share: number) {
  const u = share % 1;
  const s = (u - STANCE) / (1 - STANCE);
  const z = s < 0 ? LANDS - STRIDE.way * u : LEAVES + (LANDS - LEAVES) * smooth(s);
  return { at: [7.5, s < 0 ? LED : LED + 5 * Math.sin(Math.PI * s), z] as const, tip: along(ROLL, u), out: 6 };
}

/** A loose arm at that many degrees forward. */
function armAt(degrees: number) {
  const t = (degrees * Math.PI) / 180;
  const reach = 57 - Math.max(0, degrees) * 0.09;
  return {
    at: [5, -reach * Math.cos(t), reach * Math.sin(t) + 3] as const,
    of: 'shoulder' as const,
    elbow: [0.3, -0.4, -0.9] as const,
    fingers: null,
    thumb: null,
  };
}

/**
 * The posture at a share of a stride; at 0 the right heel comes down.
 * @param arms how far they swing, in degrees to either side
 */
export function walking(share: number, arms: number) {
  const swing = Math.cos(2 * Math.PI * share);
  const sway = Math.sin(2 * Math.PI * share);
  return {
    pelvis: {
      at: [-1.2 * sway, 91.8 - 1.3 * Math.cos(4 * Math.PI * (share - 0.05)), 0] as const,
      turn: 4 * swing,
      side: 1.5 * sway,
      bend: 2,
    },
    spine: { turn: -8 * swing, side: -1.5 * sway, bend: 2 },
    head: { turn: 3 * swing, bend: -3, side: 0, glide: 0 },
    rightFoot: footAt(share),
    leftFoot: footAt(share + 0.5),
    rightHand: armAt(3 - arms * swing),
    leftHand: armAt(3 + arms * swing),
  };
}
