/** The answers of the desk check as postures of the figure, one picture each. */
import { type Move, type MoveSource, readMove } from '../figure/move.ts';
import { onKeys, onMouse } from '../exercises/moves/reset/desk.ts';
import type { DeskCheck, QuestionId } from './check.ts';

type Frame = MoveSource['parts'][number]['frames'][number];

/** From the front and above, where one sees what lies on the desk. */
const ABOVE = { shown: { from: 26, to: 134, middle: 3, above: 27 }, turn: 22 };
/** From the side, where one sees heights and distances. */
const BESIDE = { shown: { from: 17, to: 141, middle: 24, above: 12 }, turn: 84 };

interface Posture {
  readonly view: typeof ABOVE;
  readonly props: NonNullable<MoveSource['props']>;
  readonly frame: Omit<Frame, 'at'>;
}

const chair = { kind: 'chair' } as const;
const desk = { kind: 'desk', at: [-4, 0, 48], length: 104 } as const;
const keyboard = { kind: 'keyboard', at: [4, 71, 38] } as const;
const pad = { kind: 'number-pad', at: [-17.5, 71, 38] } as const;
const mouse = (x: number, z: number) => ({ kind: 'mouse', at: [-x, 71, z] }) as const;
const screen = { kind: 'screen', at: [0, 71, 66] } as const;

/** The right hand on a mouse at x, z, the left one on the keys. */
function atMouse(x: number, z: number, more: Omit<Frame, 'at'> = {}): Omit<Frame, 'at'> {
  return { rightHand: onMouse(x, z), leftHand: onKeys(10, 36), ...more };
}

const OUT = { spine: { bend: 8, turn: -5 }, rightShoulder: { up: 2, forward: 5 }, head: { bend: 2, glide: 3 } };

const POSTURES: { readonly [Q in QuestionId]: Readonly<Record<NonNullable<DeskCheck[Q]>, Posture>> } = {
  reach: {
    near: { view: ABOVE, props: { chair, desk, keyboard, mouse: mouse(22, 32) }, frame: atMouse(22, 32) },
    far: { view: ABOVE, props: { chair, desk, keyboard, mouse: mouse(45, 50) }, frame: atMouse(45, 50, OUT) },
  },
  side: {
    central: {
      view: ABOVE,
      props: { chair, desk, keyboard: { ...keyboard, at: [0, 71, 48] }, mouse: mouse(2, 32) },
      frame: { rightHand: onMouse(2, 32), leftHand: onKeys(18, 34) },
    },
    compact: { view: ABOVE, props: { chair, desk, keyboard, mouse: mouse(23, 38) }, frame: atMouse(23, 38) },
    pad: {
      view: ABOVE,
      props: { chair, desk, keyboard, pad, mouse: mouse(36, 40) },
      frame: atMouse(36, 40, { rightShoulder: { up: 1, forward: 2 } }),
    },
  },
  height: {
    level: {
      view: BESIDE,
      props: { chair, desk, keyboard: { ...keyboard, at: [6, 71, 40] }, mouse: mouse(22, 38) },
      frame: atMouse(22, 38),
    },
    other: {
      view: BESIDE,
      props: {
        chair,
        desk,
        keyboard: { ...keyboard, at: [6, 71, 40] },
        box: { kind: 'box', at: [-24, 71, 44] },
        mouse: { kind: 'mouse', at: [-24, 82, 44] },
      },
      frame: {
        rightHand: { ...onMouse(24, 44), at: [24, 88, 42] },
        leftHand: onKeys(10, 38),
        rightShoulder: { up: 5, forward: 2 },
      },
    },
  },
  screen: {
    back: {
      view: BESIDE,
      props: { chair, desk, screen, keyboard: { ...keyboard, at: [6, 71, 40] }, mouse: mouse(24, 38) },
      frame: atMouse(24, 38, { pelvis: { bend: -4 }, head: { bend: 2 } }),
    },
    lean: {
      view: BESIDE,
      props: { chair, desk, screen, keyboard: { ...keyboard, at: [6, 71, 40] }, mouse: mouse(26, 46) },
      frame: atMouse(26, 46, { spine: { bend: 19 }, head: { bend: -12, glide: 9 }, shoulders: { forward: 5, up: 2 } }),
    },
  },
  forearm: {
    whole: {
      view: BESIDE,
      props: { chair, desk: { ...desk, at: [-4, 0, 36] }, mouse: mouse(22, 38) },
      frame: {
        rightHand: { ...onMouse(22, 38), elbow: [0.5, -0.4, -1] },
        leftHand: onKeys(12, 34),
        shoulders: { up: -1 },
      },
    },
    free: {
      view: BESIDE,
      props: { chair, desk: { ...desk, at: [-4, 0, 56] }, mouse: mouse(24, 47) },
      frame: atMouse(24, 47, { shoulders: { up: 3, forward: 3 }, leftHand: onKeys(12, 41) }),
    },
  },
};

/** The picture of an answer, which must be one of the question's. */
export function deskPicture(question: QuestionId, answer: string): Move {
  const postures: Readonly<Record<string, Posture>> = POSTURES[question];
  const { view, props, frame } = postures[answer]!;
  const source: MoveSource = {
    glow: ['top-shoulder'],
    works: 'right',
    shown: view.shown,
    props,
    parts: [{ does: 'once', frames: [{ at: 0, base: 'sit', turn: view.turn, step: 1, hold: 1, ...frame }] }],
  };
  return readMove(`desk-${question}-${answer}`, source, 1);
}
