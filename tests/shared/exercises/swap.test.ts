import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowed } from '../../../shared/exercises/choice.ts';
import { planBreak } from '../../../shared/exercises/choose.ts';
import type { Exercise } from '../../../shared/exercises/exercise.ts';
import { PAUSE } from '../../../shared/exercises/lookup.ts';
import { isMicroReset } from '../../../shared/exercises/microBreak.ts';
import { replacement } from '../../../shared/exercises/swap.ts';
import { whySwapped } from '../../../shared/exercises/reason.ts';
import { anyChoice, choiceOf, exerciseOf, idsOf } from './breaks.ts';
import { cases } from '../../support/cases.ts';

const anySwap = fc
  .tuple(anyChoice, fc.nat(10))
  .map(([choice, any]) => ({ choice, plan: planBreak(choice), any }))
  .filter(({ plan }) => plan.length > 0)
  .map(({ choice, plan, any }) => {
    const place = any % plan.length;
    return { choice, plan, place, other: replacement(choice, plan, place, whySwapped) };
  });

describe('an exercise swapped for another', () => {
  it('an exercise swapped for another is never one that the break has already, nor one that may not be offered', () => {
    fc.assert(
      fc.property(anySwap, ({ choice, plan, other }) => {
        if (other.id === PAUSE.id) return;
        expect(idsOf(plan)).not.toContain(other.id);
        expect(idsOf(allowed(choice).map((each) => ({ ...each, why: 'new' as const })))).toContain(other.id);
      }),
      { numRuns: cases(3000) },
    );
  });

  it('an exercise swapped for another is of the same kind while there is one, and never strength where there was none', () => {
    fc.assert(
      fc.property(anySwap, ({ choice, plan, place, other }) => {
        const before = exerciseOf(plan[place]!);
        if (other.id === PAUSE.id || before.id === PAUSE.id) return;
        // A squeeze of the blades counts as a reset in a micro-break.
        const isReset = (each: Exercise) => choice.kind === 'micro' && isMicroReset(each);
        const same = (each: Exercise) => (isReset(before) ? isReset(each) : each.kind === before.kind);
        const left = allowed(choice).some(
          (each) =>
            same(each) &&
            each.id !== 'walk-away' &&
            !idsOf(plan).includes(each.id) &&
            (each.seconds * 2) / 3 <= plan[place]!.seconds,
        );
        const after = exerciseOf(other);
        if (left) expect(same(after)).toBe(true);
        else if (!isReset(after)) expect(after.kind).not.toBe('strengthen');
      }),
      { numRuns: cases(3000) },
    );
  });

  it('an exercise swapped for another keeps within the time of the first one', () => {
    fc.assert(
      fc.property(anySwap, ({ plan, place, other }) => {
        expect(other.seconds).toBeLessThanOrEqual(plan[place]!.seconds);
        expect(other.seconds).toBeGreaterThan(0);
      }),
    );
  });

  it('an exercise swapped for another was not offered within three breaks while there is another', () => {
    const lastOffered = Object.fromEntries(['arm-swings', 'shrug-drop', 'scap-squeeze'].map((id) => [id, 8]));
    const choice = choiceOf({ breaksPlanned: 10, microsPlanned: 4, lastOffered });
    const other = replacement(choice, [{ id: 'belly-breath', seconds: 60, why: 'new' as const }], 0, whySwapped);
    expect(Object.keys(lastOffered)).not.toContain(other.id);
    expect(other.why).toBe('swapped');
  });

  it('an exercise swapped for another gives way to a plain pause where nothing is left', () => {
    const never = allowed(choiceOf()).map(({ id }) => id);
    const choice = choiceOf({ exercises: { position: 'any', effort: 'full', likes: [], never, own: [] } });
    const other = replacement(choice, [{ id: 'belly-breath', seconds: 60, why: 'new' as const }], 0, whySwapped);
    expect(other).toMatchObject({ id: 'pause', seconds: 60 });
  });
});
