/** Hands on what stands on a desk, by the place of the thing on the desk: x to the figure's right, z forward. */
import type { MoveSource } from '../../../figure/move.ts';

type HandSource = NonNullable<MoveSource['parts'][number]['frames'][number]['leftHand']>;

const onDesk = { of: 'world', elbow: [0.5, -1, -0.4], shape: 'open' } as const;

/** The right hand over the mouse at x, z; the left hand with x to its own side. */
export const onMouse = (x: number, z: number): HandSource => ({
  ...onDesk,
  at: [x, 77, z - 2],
  fingers: [-0.05, -0.18, 1],
  thumb: [-1, -0.2, 0.1],
});

/** A hand flat on the desk or over the keys, `x` outward on its own side. */
export const onKeys = (x: number, z: number): HandSource => ({
  ...onDesk,
  at: [x, 76, z],
  fingers: [-0.25, -0.25, 1],
  thumb: [-1, -0.1, 0.3],
});

/** Beside a thing, with the palm's edge against it, to push or pull it. */
export const beside = (x: number, z: number): HandSource => ({
  ...onDesk,
  at: [x, 74.5, z],
  fingers: [0, -0.2, 1],
  thumb: [-0.1, 1, 0.2],
});
