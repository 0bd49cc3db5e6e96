import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../shared/exercises/catalogue.ts';
import { moveOf } from '../../../shared/exercises/moves/index.ts';
import { beatAt, instantAt, perform } from '../../../shared/figure/performance.ts';
import { draw } from '../../../shared/figure/scene.ts';
import { skeletonOf } from '../../../shared/figure/skeleton.ts';
import { camera } from '../../../shared/figure/picture.ts';
import { frameOf, roomOf, stillsOf } from '../../../shared/figure/stills.ts';
import { poseBetween } from '../../../shared/figure/pose.ts';
import { add, size, sub } from '../../../shared/figure/vector.ts';
import { cases } from '../../support/cases.ts';

const drawn = CATALOGUE.flatMap((exercise) => {
  const move = moveOf(exercise.id);
  return move === null ? [] : [{ exercise, move }];
});
const anyMove = fc.constantFrom(...drawn);

describe('a movement over the time that it gets', () => {
  it('a movement over the time that it gets lasts exactly as long, without a gap, for any length of a break', () => {
    fc.assert(
      fc.property(anyMove, fc.double({ min: 10, max: 600, noNaN: true }), ({ move }, seconds) => {
        const { beats } = perform(move, seconds);
        expect(beats[0]!.start).toBe(0);
        expect(beats.at(-1)!.end).toBeCloseTo(seconds, 6);
        for (const [i, beat] of beats.entries()) {
          expect(beat.end).toBeGreaterThan(beat.start);
          if (i > 0) expect(beat.start).toBe(beats[i - 1]!.end);
        }
      }),
    );
  });

  it('a movement over the time that it gets goes on where it was: no joint jumps from one moment to the next', () => {
    fc.assert(
      fc.property(anyMove, fc.double({ min: 0, max: 1, noNaN: true }), ({ move, exercise }, share) => {
        const performance = perform(move, exercise.seconds);
        const places = (time: number) => {
          const { scene } = instantAt(performance, time);
          const { head, arms, legs } = skeletonOf(scene.pose, scene.breath);
          return [
            head.at,
            arms.left.palm,
            arms.right.palm,
            arms.left.elbow,
            arms.right.elbow,
            legs.left.knee,
            legs.right.knee,
          ];
        };
        const time = share * (exercise.seconds - 0.02);
        const [before, after] = [places(time), places(time + 0.02)];
        const farthest = Math.max(...before.map((place, i) => size(sub(after[i]!, place))));
        // A hand that is quick on its way makes two metres a second.
        expect(farthest, `${move.id} at ${time} s`).toBeLessThan(5);
      }),
      { numRuns: cases(2000) },
    );
  });

  it('a movement over the time that it gets counts repetitions up from 1 to the last, and sides from right to left', () => {
    for (const { move, exercise } of drawn) {
      const { beats } = perform(move, exercise.seconds);
      const sides = [...new Set(beats.map(({ side }) => side))];
      expect(move.works === 'both' ? ['both'] : ['right', 'left']).toEqual(expect.arrayContaining(sides));
      for (const { repetition } of beats) {
        if (repetition !== null) expect(repetition.number).toBeLessThanOrEqual(repetition.of);
      }
    }
  });

  it('a movement over the time that it gets begins with the side that is asked for, and is the other one mirrored', () => {
    for (const { move, exercise } of drawn) {
      const [right, left] = (['right', 'left'] as const).map((first) => perform(move, exercise.seconds, first).beats);
      expect(left!.map(({ start, end, kind }) => [start, end, kind])).toEqual(
        right!.map(({ start, end, kind }) => [start, end, kind]),
      );
      if (move.works === 'both') expect(left).toEqual(right);
      else for (const [i, { side }] of left!.entries()) expect(side).not.toBe(right![i]!.side);
    }
  });

  it('a movement over the time that it gets stays at its first posture before the start and at its last after the end', () => {
    const { move, exercise } = drawn[0]!;
    const performance = perform(move, exercise.seconds);
    expect(beatAt(performance, -1)).toBe(performance.beats[0]);
    expect(beatAt(performance, 1e6)).toBe(performance.beats.at(-1));
  });
});

describe('the figure', () => {
  it.each(drawn)('the figure of $exercise.id shows every step of the text, in its order', ({ move, exercise }) => {
    const shown = perform(move, exercise.seconds).beats.map(({ to }) => to.step);
    expect([...new Set(shown)].toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: exercise.stepCount }, (_, step) => step),
    );
    const firsts = Array.from({ length: exercise.stepCount }, (_, step) => shown.indexOf(step));
    expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
  });

  it.each(drawn)('the figure of $exercise.id reaches what it touches', ({ move }) => {
    for (const { frames } of move.parts) {
      for (const { pose, at } of frames) {
        const { arms } = skeletonOf(poseBetween(pose, pose, 0));
        for (const side of ['left', 'right'] as const) {
          const { of } = pose[`${side}Hand`];
          if (of === 'chest' || of === 'shoulder') continue;
          expect(arms[side].missed, `${side} hand at ${at} s, in cm`).toBeLessThan(3);
        }
      }
    }
  });

  it.each(drawn)(
    'the figure of $exercise.id stays inside of its picture, but for legs below a close-up',
    ({ move, exercise }) => {
      const performance = perform(move, exercise.seconds);
      const frame = frameOf(move);
      for (const { time } of stillsOf(performance)) {
        const { scene } = instantAt(performance, time);
        const view = camera(scene.turn, scene.above);
        const { head, arms } = skeletonOf(scene.pose);
        const crown = view.project(add(head.at, [0, 13, 0]));
        expect(crown.y, `the crown at ${time} s`).toBeGreaterThan(frame.y);
        for (const place of [head.at, arms.left.elbow, arms.right.elbow, arms.left.palm, arms.right.palm]) {
          const { x } = view.project(place);
          expect(x, `at ${time} s`).toBeGreaterThan(frame.x + 6);
          expect(x, `at ${time} s`).toBeLessThan(frame.x + frame.width - 6);
        }
      }
    },
  );

  it.each(drawn)(
    'the figure of $exercise.id never leaves the part of its picture that is painted',
    ({ move, exercise }) => {
      const performance = perform(move, exercise.seconds);
      const [frame, room] = [frameOf(move), roomOf(performance)];
      for (let time = 0; time < exercise.seconds; time += 0.37) {
        const { scene } = instantAt(performance, time);
        const { arms } = skeletonOf(scene.pose, scene.breath);
        for (const { palm } of [arms.left, arms.right]) {
          const { x, y } = camera(scene.turn, scene.above).project(palm);
          // What a close-up cuts off is not painted anyway.
          if (y > frame.y + frame.height) continue;
          expect(x, `at ${time} s`).toBeGreaterThan(room.x + 2);
          expect(x, `at ${time} s`).toBeLessThan(room.x + room.width - 2);
          expect(y, `at ${time} s`).toBeGreaterThan(room.y + 2);
        }
      }
    },
  );

  it('the figure is a picture of finite shapes at every moment', () => {
    fc.assert(
      fc.property(anyMove, fc.double({ min: 0, max: 1, noNaN: true }), ({ move, exercise }, share) => {
        const shapes = draw(instantAt(perform(move, exercise.seconds), share * exercise.seconds).scene);
        expect(shapes.length).toBeGreaterThan(20);
        for (const shape of shapes) {
          const points = shape.kind === 'outline' ? shape.contours.flat() : [shape.at];
          expect(points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
        }
      }),
      { numRuns: cases(300) },
    );
  });
});
