/** Which card fits now, if any: at most one, never twice, and only where something that it is about has come up. */
import { needsCare } from './care.ts';
import type { CheckIn } from './checkIn.ts';
import type { CardId } from '../learn/cards.ts';

export interface OfferFacts {
  /** Cards that were read or put aside. */
  readonly read: readonly CardId[];
  /** The newest check-in; null where there is none. */
  readonly last: Pick<CheckIn, 'pain' | 'spots'> | null;
  /** Breaks of today. */
  readonly taken: number;
  /** Prompts of today that were skipped or went unanswered. */
  readonly passedOver: number;
  /** Strength sets of the running week. */
  readonly strengthSets: number;
}

/** From here on breaks go easy on strengthening; docs/evidence.md B, "Gate". */
const SORE_FROM = 4;

/** The first that fits comes. */
const WHEN: readonly (readonly [CardId, (facts: OfferFacts) => boolean])[] = [
  ['see-someone', ({ last }) => last !== null && needsCare(last)],
  ['around-the-knot', ({ last }) => last !== null && last.pain >= SORE_FROM],
  ['strength', ({ strengthSets }) => strengthSets > 0],
  ['breaks', ({ passedOver }) => passedOver >= 3],
  ['how-a-knot', ({ last }) => last !== null && last.pain > 0],
  ['detective', ({ last }) => last !== null],
  ['positions', ({ taken }) => taken > 0],
];

/** Massage is never offered: it is there for those who look for it. */
export function offeredCard(facts: OfferFacts): CardId | null {
  return WHEN.find(([id, fits]) => !facts.read.includes(id) && fits(facts))?.[0] ?? null;
}
