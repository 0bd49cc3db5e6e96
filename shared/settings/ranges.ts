/** How ranges of times of day stand in the settings. */
import * as v from 'valibot';
import { finds } from './fault.ts';
import { allows, list } from './fields.ts';

const MOST_RANGES = 24;

const TIME = finds({ kind: 'not-a-time' });
const timeOfDay = v.pipe(v.string(TIME), v.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, TIME));
const startOfRange = v.pipe(
  timeOfDay,
  v.check((time) => time !== '24:00', finds({ kind: 'starts-at-end-of-day' })),
);

const range = v.pipe(v.strictTuple([startOfRange, timeOfDay], finds({ kind: 'not-a-range' })), v.readonly());
export const ranges = allows(list(range, 'ranges', MOST_RANGES), 'ranges of times of day');
