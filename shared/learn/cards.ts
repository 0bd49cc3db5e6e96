/**
 * A small library, each card about a minute to read. What may be said: docs/evidence.md E. Where the studies disagree
 * the card says so. The texts stand in the messages `learn.*`, said by `shared/words/learn.ts`.
 */
import type { SourceId } from '../sources.ts';

/** Lists at the end of a card. */
export type CardList = 'worthTrying' | 'goodToAsk' | 'betterNot';

interface AnyCard {
  readonly id: string;
  readonly lists: readonly CardList[];
  readonly sources: readonly SourceId[];
}

export const CARDS = [
  { id: 'how-a-knot', lists: [], sources: ['X1', 'B17', 'B33', 'B35'] },
  { id: 'around-the-knot', lists: [], sources: ['B8', 'B21', 'B32', 'X1'] },
  { id: 'positions', lists: ['worthTrying'], sources: ['D6', 'D11', 'D13', 'B29', 'D5'] },
  { id: 'strength', lists: [], sources: ['B1', 'B2', 'B3', 'B6', 'B30'] },
  { id: 'breaks', lists: [], sources: ['A1', 'A4', 'A5', 'D5'] },
  { id: 'massage', lists: ['goodToAsk', 'betterNot'], sources: ['X1', 'B21', 'B32'] },
  { id: 'detective', lists: [], sources: ['D2', 'D3', 'D5', 'X1'] },
  { id: 'see-someone', lists: [], sources: ['B34', 'B35'] },
] as const satisfies readonly AnyCard[];

export type CardId = (typeof CARDS)[number]['id'];

export interface Card extends AnyCard {
  readonly id: CardId;
}

export const CARD_IDS: readonly CardId[] = CARDS.map(({ id }) => id);
