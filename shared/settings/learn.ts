import * as v from 'valibot';
import { CARD_IDS } from '../learn/cards.ts';
import { allows, field, oneOf, section } from './fields.ts';

/** What is remembered of the library. */
export const learn = section({
  read: field(
    allows(v.pipe(v.array(oneOf(CARD_IDS), 'must be a list of cards'), v.readonly()), 'ids of cards'),
    [],
    'cards of the library that were opened or put aside, so that they are not offered again',
  ),
});
