import { describe, expect, it } from 'vitest';
import { type MoveSource, readMove } from '../../../shared/figure/move.ts';

const nod: MoveSource = {
  glow: ['neck-side'],
  works: 'both',
  shown: { from: -8, to: 160 },
  props: { seat: { kind: 'stool' } },
  parts: [
    {
      does: 'once',
      frames: [
        { at: 0, base: 'sit', step: 1 },
        { at: 2, step: 2, head: { bend: 20 }, hold: 3 },
      ],
    },
  ],
};
const [whole] = nod.parts;
const withFrames = (...frames: readonly object[]) => ({ ...nod, parts: [{ ...whole, frames }] });
const fault = (source: unknown) => {
  try {
    readMove('slow-nod', source, 3);
  } catch (error) {
    return (error as Error).message;
  }
  return 'no fault';
};

describe('a pose file', () => {
  it('a frame of a pose file keeps what the frame before had, except what it changes', () => {
    const { parts } = readMove('slow-nod', nod, 3);
    const [first, second] = parts[0]!.frames;
    expect(second!.pose.head).toEqual({ bend: 20, side: 0, turn: 0, glide: 0 });
    expect(second!.pose.leftHand).toEqual(first!.pose.leftHand);
    expect(second!.step).toBe(1);
  });

  it('a pose file that leaves out a joint names exercise, frame and joint', () => {
    expect(fault(withFrames({ at: 0, head: { bend: 0 } }, { at: 1 }))).toBe(
      'slow-nod: part 1, frame 1 (at 0 s): the joint "pelvis" is missing; name a base or every joint in the first frame',
    );
  });

  it('a pose file with an unknown prop is refused, where it is given and where it is moved', () => {
    expect(fault({ ...nod, props: { seat: { kind: 'sofa' } } })).toMatch(
      /^slow-nod: props, seat, kind: "sofa" must be one of /,
    );
    expect(fault(withFrames({ at: 0, base: 'sit', props: { lamp: { at: [0, 0, 0] } } }, { at: 1 }))).toBe(
      'slow-nod: part 1, frame 1 (at 0 s): there is no prop "lamp"; there are seat',
    );
  });

  it('a pose file with a frame out of order names it', () => {
    expect(fault(withFrames({ at: 0, base: 'sit', hold: 2 }, { at: 1 }))).toBe(
      'slow-nod: part 1, frame 2 (at 1 s): comes before the frame ahead of it has ended (2 s)',
    );
  });

  it('a pose file with a value of the wrong kind names the place', () => {
    expect(fault(withFrames({ at: 0, base: 'sit' }, { at: 1, leftHand: { at: [1, 2] } }))).toBe(
      'slow-nod: part 1, frame 2, leftHand, at, 2: must be a number',
    );
    expect(fault(withFrames({ at: 0, base: 'sit' }, { at: 1, leftHand: { of: 'moon' } }))).toMatch(
      /^slow-nod: part 1, frame 2, leftHand, of: "moon" must be one of world, /,
    );
  });

  it('a pose file with a joint that no body has is refused by its name', () => {
    expect(fault(withFrames({ at: 0, base: 'sit' }, { at: 1, tail: { bend: 3 } }))).toMatch(
      /^slow-nod: part 1, frame 2, tail: /,
    );
  });

  it('a pose file with a step that the exercise does not have is refused', () => {
    expect(fault(withFrames({ at: 0, base: 'sit' }, { at: 1, step: 4 }))).toBe(
      'slow-nod: part 1, frame 2 (at 1 s): step 4 of an exercise with 3 steps',
    );
  });

  it('a pose file that takes no time is refused', () => {
    expect(fault(withFrames({ at: 0, base: 'sit' }))).toBe('slow-nod: part 1 takes no time');
  });
});
