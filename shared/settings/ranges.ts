/** How ranges of times of day stand in the settings. */
import * as v from 'valibot';
import { allows, list } from './fields.ts';

const MOST_RANGES = 24;

const TIME = 'must be a time of day such as "09:00", up to "24:00"';
const timeOfDay = v.pipe(v.string(TIME), v.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, TIME));
const startOfRange = v.pipe(
  timeOfDay,
  v.check((time) => time !== '24:00', 'a range cannot start at "24:00"; use "00:00"'),
);

const range = v.pipe(
  v.strictTuple([startOfRange, timeOfDay], 'must be a start and an end such as ["09:00", "12:30"]'),
  v.readonly(),
);
export const ranges = allows(
  list(range, 'must be a list of ranges such as [["09:00", "12:30"]]', MOST_RANGES, 'ranges a day'),
  'ranges of times of day',
);
