/** The settings of the work hours: the week, and the dates that are otherwise. */
import * as v from 'valibot';
import { finds } from '../fault.ts';
import { allows, described, list, object, text } from '../fields.ts';
import { ranges } from '../ranges.ts';
import { isDate } from '../../time/dates.ts';
import { isZone } from '../../time/zones.ts';
import { choice, fieldsOf, setting, settings, toggle } from './define.ts';

/** Holidays of some decades. */
const MOST_EXCEPTIONS = 1000;

const DATE = finds({ kind: 'not-a-date' });

const isoDate = allows(v.pipe(v.string(DATE), v.check(isDate, DATE)), 'a date such as `"2026-12-24"`');
const ZONE = finds({ kind: 'not-a-zone' });

const isKnownZone = (zone: string): boolean => zone === 'system' || isZone(zone);

const zone = allows(v.pipe(v.string(ZONE), v.check(isKnownZone, ZONE)), '`"system"`, or an IANA name');

function on(day: string) {
  const meaning = `work hours on a ${day}; a day that is absent from a given \`week\` has none`;
  return {
    kind: 'other',
    meaning,
    schema: ranges,
    preset: undefined,
    field: v.exactOptional(described(ranges, meaning)),
  } as const;
}

const days = {
  mon: on('Monday'),
  tue: on('Tuesday'),
  wed: on('Wednesday'),
  thu: on('Thursday'),
  fri: on('Friday'),
  sat: on('Saturday'),
  sun: on('Sunday'),
};

const NINE_TO_HALF_PAST_FIVE: [string, string][] = [
  ['09:00', '12:30'],
  ['13:15', '17:30'],
];

const exception = v.pipe(
  object({
    from: described(isoDate, 'first day of an exception'),
    to: described(isoDate, 'last day of an exception, included'),
    ranges: described(ranges, 'work hours of each of its days, in place of those of the week; none is a day off'),
    name: v.exactOptional(
      described(text('exception', 60), 'what the day is called where work hours are told, such as `"Christmas"`'),
    ),
  }),
  v.check(({ from, to }) => from <= to || !isDate(from) || !isDate(to), finds({ kind: 'ends-before-start' })),
);

/** Ranges of each weekday; an absent day has no work hours. A range may run over midnight. */
const week = {
  kind: 'section',
  entries: days,
  field: v.optional(object(fieldsOf(days)), {
    mon: NINE_TO_HALF_PAST_FIVE,
    tue: NINE_TO_HALF_PAST_FIVE,
    wed: NINE_TO_HALF_PAST_FIVE,
    thu: NINE_TO_HALF_PAST_FIVE,
    fri: NINE_TO_HALF_PAST_FIVE,
  }),
} as const;

export const workHours = settings({
  enabled: toggle(false, {
    words: ['note', 'keywords'],
    meaning: 'whether prompts come in work hours only; off, they come whenever you work',
  }),
  zone: setting(zone, 'system', {
    words: ['keywords'],
    meaning:
      'zone of the work hours: the machine\'s, or one such as `"Europe/Vienna"`. In the simulator `system` is the zone in the log\'s brackets, else its offset',
  }),
  week,
  evenings: choice(['off', 'gentle'], 'off', {
    words: ['note', 'keywords'],
    meaning:
      'what comes from the last work of a day until 04:00: nothing, or long breaks alone, each as a card in the corner, without a sound or a notification and never strict. A day without work has no evening',
  }),
  exceptions: setting(allows(list(exception, 'exceptions', MOST_EXCEPTIONS), `at most ${MOST_EXCEPTIONS}`), [], {
    words: ['note', 'keywords'],
    personal: true,
    meaning: 'dates with work hours of their own. Of several for one day the last counts',
  }),
});
