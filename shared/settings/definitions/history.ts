/** What is kept of the days that are over. */
import * as v from 'valibot';
import { finds } from '../fault.ts';
import { allows } from '../fields.ts';
import { setting, settings, toggle } from './define.ts';

const MOST_MONTHS = 120;
const keepMonths = allows(
  v.custom<number | 'forever'>(
    (value) => {
      return value === 'forever' || (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MOST_MONTHS);
    },
    finds({ kind: 'not-months', most: MOST_MONTHS }),
  ),
  `1 to ${MOST_MONTHS}, whole, or \`"forever"\``,
);

export const history = settings({
  record: toggle(true, {
    words: ['note', 'keywords'],
    meaning:
      'whether use, breaks and what held them back are kept in `history.db`; off, only your check-ins are, and what is there stays',
  }),
  keepMonths: {
    ...setting(keepMonths, 24, {
      words: ['note', 'keywords'],
      meaning: 'how many months are kept, check-ins too. What is older is deleted, and can be brought back for a day',
    }),
    // The file may have any number of months.
    ...({ kind: 'choice', choices: [3, 6, 12, 24, 60, 'forever'] } as const),
  },
});
