import { CARD_IDS } from '../learn/cards.ts';
import { allows, field, list, oneOf, section } from './fields.ts';

const MOST_READ = 200;

/** What is remembered of the library. */
export const learn = section({
  read: field(
    allows(list(oneOf(CARD_IDS), 'must be a list of cards', MOST_READ, 'cards'), 'ids of cards'),
    [],
    'cards of the library that were opened or put aside, so that they are not offered again',
  ),
});
