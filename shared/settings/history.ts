import * as v from 'valibot';
import { allows, field, flag, section } from './fields.ts';

const KEEP = 'must be a whole number of months from 1 to 120, or "forever"';
const keepMonths = allows(
  v.custom<number | 'forever'>((value) => {
    return value === 'forever' || (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 120);
  }, KEEP),
  '1 to 120, whole, or `"forever"`',
);

/** What is kept of the days that are over. */
export const history = section({
  record: field(
    flag,
    true,
    'whether use, breaks and what held them back are kept in `history.db`; off, only your check-ins are, and what is there stays',
  ),
  keepMonths: field(
    keepMonths,
    24,
    'how many months are kept, check-ins too. What is older is deleted, and can be brought back for a day',
  ),
});
