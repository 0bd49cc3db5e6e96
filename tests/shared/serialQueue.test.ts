import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSerialQueue } from '../../shared/serialQueue.ts';

describe('work that is done one piece after the other', () => {
  it('work that is done one piece after the other keeps its order and never overlaps, whatever fails in between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('works', 'throws', 'rejects', 'waits')), async (pieces) => {
        const queue = createSerialQueue();
        const done: number[] = [];
        let underWay = 0;
        const results = pieces.map((piece, nth) =>
          queue.run(async () => {
            expect(++underWay).toBe(1);
            done.push(nth);
            if (piece === 'waits') await Promise.resolve();
            underWay -= 1;
            if (piece === 'throws' || piece === 'rejects') throw new Error(String(nth));
            return nth;
          }),
        );
        expect(queue.size).toBe(pieces.length);
        const ends = await Promise.allSettled(results);
        expect(done).toEqual(pieces.map((_, nth) => nth));
        ends.forEach((end, nth) => {
          const fails = pieces[nth] === 'throws' || pieces[nth] === 'rejects';
          expect(end).toEqual(
            fails ? { status: 'rejected', reason: new Error(String(nth)) } : { status: 'fulfilled', value: nth },
          );
        });
        expect(queue.size).toBe(0);
      }),
    );
  });

  it('work that is done one piece after the other goes on after work that throws before it has begun to wait', async () => {
    const queue = createSerialQueue();
    const broken = queue.run(() => {
      throw new RangeError('Maximum call stack size exceeded');
    });
    await expect(broken).rejects.toThrow('stack');
    expect(await queue.run(() => 'next')).toBe('next');
  });

  it('work that is done one piece after the other is settled when all of it has ended, also where the last piece failed', async () => {
    const queue = createSerialQueue();
    let isOver = false;
    const failing = queue.run(async () => {
      await Promise.resolve();
      isOver = true;
      throw new Error('no');
    });
    failing.catch(() => {});
    await queue.settled();
    expect(isOver).toBe(true);
  });
});
