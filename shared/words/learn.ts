/** The cards of the library, in a language. */
import type { Card } from '../learn/cards.ts';
import type { SayText } from './say.ts';

export interface CardText {
  readonly title: string;
  /** What it comes down to, in a sentence. */
  readonly lead: string;
  readonly paragraphs: readonly string[];
  readonly lists: readonly { readonly heading: string; readonly items: readonly string[] }[];
}

const lines = (text: string): readonly string[] => text.split('\n');

export function cardText(say: SayText, { id, lists }: Pick<Card, 'id' | 'lists'>): CardText {
  return {
    title: say(`learn.${id}.title`),
    lead: say(`learn.${id}.lead`),
    paragraphs: lines(say(`learn.${id}.paragraphs`)),
    lists: lists.map((list) => ({
      heading: say(`learn.list.${list}.heading`),
      items: lines(say(`learn.list.${list}.items`)),
    })),
  };
}
