import type { MoveSource } from '../../../figure/move.ts';

const tucked = { elbow: [0.1, -1, -0.6], fingers: null, thumb: [0, 1, 0] } as const;
const place = {
  pelvis: { at: [-16, 95.5, -26] },
  leftFoot: { at: [-5, 0, -32] },
  rightFoot: { at: [27, 0, -32] },
} as const;

const relaxed = { at: [1, -28, 31], of: 'shoulder', ...tucked } as const;

/** Said once, done five times. */
const press = (from: number, showInStills: boolean) =>
  [
    {
      at: from + 1.1,
      showInStills,
      step: 2,
      rightHand: { at: [43.5, 112, 5], of: 'world', ...tucked },
      rightShoulder: { forward: -1.5, up: -0.5 },
      effort: 0.7,
    },
    { at: from + 1.3, showInStills, step: 3, effort: 1, rightShoulder: { forward: -3, up: -1 }, hold: 4.2 },
    {
      at: from + 6.4,
      showInStills,
      step: 4,
      rightHand: relaxed,
      rightShoulder: { forward: 0, up: 0 },
      effort: 0.05,
      hold: 0.6,
    },
  ] as const;

export const doorframeExternalRotation: MoveSource = {
  glow: ['rear-shoulder', 'lower-blades'],
  works: 'right',
  shown: { from: 60, to: 222 },
  turnsOver: true,
  props: { door: { kind: 'doorway', at: [0, 0, 6] } },
  parts: [
    {
      does: 'sides',
      frames: [
        { at: 1.4, base: 'stand', turn: 138, step: 1, ...place, showInStills: false },
        { at: 3, step: 1, rightHand: relaxed, hold: 0.6 },
        ...[0, 1, 2, 3, 4].flatMap((times) => press(3.6 + times * 7, times === 0)),
        {
          at: 40.2,
          showInStills: false,
          step: 4,
          base: 'stand',
          turn: 180,
          pelvis: { at: [0, 95.5, -26] },
          feet: { at: [11, 0, -32] },
          effort: 0,
        },
      ],
    },
  ],
};
