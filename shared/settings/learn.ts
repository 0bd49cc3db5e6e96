import * as v from 'valibot';
import { CARD_IDS } from '../learn/cards.ts';
import { section } from './fields.ts';

/** What is remembered of the library. */
export const learn = section({
  /** Cards that were opened or put aside; they are not offered again. */
  read: v.optional(
    v.pipe(
      v.array(v.picklist(CARD_IDS, `must be one of ${CARD_IDS.join(', ')}`), 'must be a list of cards'),
      v.readonly(),
    ),
    [],
  ),
});
