import * as v from 'valibot';
import { acceleratorProblem, spelled } from './accelerator.ts';
import { EQUIPMENT } from '../exercises/exercise.ts';
import { exercises } from './exercises.ts';
import { learn } from './learn.ts';
import { flag, number, object, section, text } from './fields.ts';

export { EQUIPMENT, type Equipment } from '../exercises/exercise.ts';

/** How much room a break takes. */
export const MANNERS = ['card', 'window', 'fullscreen'] as const;

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const TIME = 'must be a time of day such as "09:00", up to "24:00"';
const timeOfDay = v.pipe(v.string(TIME), v.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, TIME));
const startOfRange = v.pipe(
  timeOfDay,
  v.check((time) => time !== '24:00', 'a range cannot start at "24:00"; use "00:00"'),
);

const DATE = 'must be a date such as "2026-12-24"';

/** Whether the text is a date, and one that the calendar has: 2026-02-30 is none. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(day) && new Date(day).toISOString().startsWith(text);
}

const isoDate = v.pipe(v.string(DATE), v.check(isDate, DATE));
const range = v.pipe(
  v.strictTuple([startOfRange, timeOfDay], 'must be a start and an end such as ["09:00", "12:30"]'),
  v.readonly(),
);
const ranges = v.pipe(v.array(range, 'must be a list of ranges such as [["09:00", "12:30"]]'), v.readonly());

const ZONE = 'must be "system" or an IANA zone such as "Europe/Vienna"';

function isKnownZone(zone: string): boolean {
  if (zone === 'system') return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const APP_NAME = 'must be the name of an application, at most 200 characters long';

function rhythm(defaults: { reachMinutes: number; activeMinutes: number; seconds: number; spacingMinutes: number }) {
  return section({
    /** Whether this kind of break is offered at all. */
    enabled: v.optional(flag, true),
    /** Reach-minutes at which the break is due (pause need for micro, reach load for long). 1 to 240. */
    reachMinutes: v.optional(number(1, 240), defaults.reachMinutes),
    /** Minutes of active use without a pause after which it is due in any case. 1 to 480. */
    activeMinutes: v.optional(number(1, 480), defaults.activeMinutes),
    /** Length of the break in seconds. 10 to 1800. */
    seconds: v.optional(number(10, 1800), defaults.seconds),
    /** Least time between two prompts of this kind, in minutes. 1 to 240. */
    spacingMinutes: v.optional(number(1, 240), defaults.spacingMinutes),
  });
}

const dayRanges = v.exactOptional(ranges);
const week = object({
  mon: dayRanges,
  tue: dayRanges,
  wed: dayRanges,
  thu: dayRanges,
  fri: dayRanges,
  sat: dayRanges,
  sun: dayRanges,
});

const NINE_TO_HALF_PAST_FIVE: [string, string][] = [
  ['09:00', '12:30'],
  ['13:15', '17:30'],
];

const appRule = object({
  /** Application name, compared without regard to case. */
  match: v.pipe(v.string(APP_NAME), v.trim(), v.minLength(1, APP_NAME), v.maxLength(200, APP_NAME)),
  /** Reach weight, 0 to 1. */
  weight: number(0, 1),
  /** Hold prompts while this application is in front. Absent: as its category says. */
  hold: v.exactOptional(flag),
});

const exception = v.pipe(
  object({ from: isoDate, to: isoDate, ranges, name: v.exactOptional(text('a name such as "Christmas"', 60)) }),
  v.check(({ from, to }) => from <= to || !isDate(from) || !isDate(to), '"from" must not be after "to"'),
);

const DELAYS = 'must be a list of 1 to 4 delays in minutes such as [5, 15, 30]';
const delay = number(1, 60);
const delays = v.pipe(v.array(delay, DELAYS), v.minLength(1, DELAYS), v.maxLength(4, DELAYS), v.readonly());
const loneDelay = v.pipe(
  delay,
  v.transform((minutes): readonly number[] => [minutes]),
);

const POSTPONES = 'must be a whole number from 0 to 10, or "unlimited"';
const postpones = v.custom<number | 'unlimited'>((value) => {
  return value === 'unlimited' || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 10);
}, POSTPONES);

const shortcut = v.pipe(
  v.string('must be a text such as "Ctrl+Alt+B"'),
  v.rawCheck<string>(({ dataset, addIssue }) => {
    const message = dataset.typed ? acceleratorProblem(dataset.value) : null;
    if (message !== null) addIssue({ message });
  }),
);
const shortcutOff = v.optional(shortcut, '');
const shortcuts = v.pipe(
  object({ start: shortcutOff, later: shortcutOff, skip: shortcutOff, took: shortcutOff }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const input = dataset.value;
    const taken = new Map<string, string>();
    for (const [key, value] of Object.entries(input)) {
      const same = spelled(value);
      const other = same === null ? undefined : taken.get(same);
      if (other !== undefined) {
        const path = { type: 'object', origin: 'value', input, key, value } as const;
        addIssue({ message: `"${value}" is taken by "${other}"; each answer needs its own`, path: [path] });
      } else if (same !== null) taken.set(same, key);
    }
  }),
);

/** Every setting, with its range and default. Missing keys take the default. */
export const settingsSchema = object({
  schemaVersion: v.optional(v.literal(1, 'must be 1, the only version so far'), 1),
  rhythm: section({
    /** Defaults: docs/evidence.md A, "Defaults that follow" (A4, A13, A18). */
    micro: rhythm({ reachMinutes: 15, activeMinutes: 40, seconds: 60, spacingMinutes: 10 }),
    /** Defaults: docs/evidence.md A, "Defaults that follow" (A1, A2, A9). */
    long: rhythm({ reachMinutes: 32, activeMinutes: 60, seconds: 300, spacingMinutes: 30 }),
  }),
  prompts: section({
    /** Off: the load is still shown in the tray, but no card appears. */
    enabled: v.optional(flag, true),
    /** How long Later puts a prompt off, in minutes, 1 to 60 each: the first at once, the others to choose from. */
    laterMinutes: v.optional(
      v.lazy((given) => (typeof given === 'number' ? loneDelay : delays)),
      [5, 15, 30],
    ),
    /** How often one prompt may be put off. */
    postpones: v.optional(postpones, 'unlimited'),
    /** How long an unanswered card stays, in seconds. 10 to 600. */
    cardSeconds: v.optional(number(10, 600), 60),
    /** A notification of the system beside the card. */
    notification: v.optional(flag, false),
  }),
  /** Global shortcuts that answer a card while it is up; "" is none. */
  shortcuts: v.optional(shortcuts, {}),
  desk: section({
    /** Set-up factor from the desk: 0.7 (well supported) to 1.3 (far reach). docs/evidence.md D. */
    factor: v.optional(number(0.7, 1.3), 1),
  }),
  /** The user's own word on single applications; the first match wins over the built-in categories. */
  apps: v.optional(v.pipe(v.array(appRule, 'must be a list of applications'), v.readonly()), []),
  workHours: section({
    enabled: v.optional(flag, false),
    /** `system` follows the machine; otherwise an IANA zone name. */
    zone: v.optional(v.pipe(v.string(ZONE), v.check(isKnownZone, ZONE)), 'system'),
    /** Ranges of each weekday; an absent day has no work hours. A range may run over midnight. */
    week: v.optional(week, {
      mon: NINE_TO_HALF_PAST_FIVE,
      tue: NINE_TO_HALF_PAST_FIVE,
      wed: NINE_TO_HALF_PAST_FIVE,
      thu: NINE_TO_HALF_PAST_FIVE,
      fri: NINE_TO_HALF_PAST_FIVE,
    }),
    /** Dates, both ends included, whose ranges replace those of the week. */
    exceptions: v.optional(v.pipe(v.array(exception, 'must be a list of exceptions'), v.readonly()), []),
  }),
  breaks: section({
    /** How a break is shown: in a corner beside the work, in a window over it, or on every whole display. */
    manner: v.optional(v.picklist(MANNERS, `must be one of ${MANNERS.join(', ')}`), 'window'),
    /** No Skip, three postpones at most, and a break lasts until its time is over; Escape three times leaves it. */
    strict: v.optional(flag, false),
  }),
  sound: section({
    /** Soft tones at the turns of a break. */
    cues: v.optional(flag, true),
    /** The steps of an exercise, spoken with a voice of the system. */
    voice: v.optional(flag, false),
    /** Whether tones and voice are heard during a call, too. */
    inCalls: v.optional(flag, false),
    /** How loud, in percent. 0 to 100. */
    volume: v.optional(number(0, 100), 40),
  }),
  exercises,
  checkIns: section({
    /** How often a day a break that was taken is followed by "How does the knot feel?". 0 never, up to 3. */
    afterBreaks: v.optional(v.pipe(number(0, 3), v.integer('must be a whole number from 0 to 3')), 3),
  }),
  safety: section({
    /** Whether the first page, with the warning signs, has been read. */
    read: v.optional(flag, false),
    /** Whether a warning sign is reported: no exercises until the person says that it is sorted out. */
    warningSign: v.optional(flag, false),
  }),
  learn,
  /** What is at hand for exercises. */
  equipment: v.optional(
    v.pipe(
      v.array(v.picklist(EQUIPMENT, `must be one of ${EQUIPMENT.join(', ')}`), 'must be a list of equipment'),
      v.readonly(),
    ),
    ['chair', 'wall', 'doorway'],
  ),
  startAtLogin: v.optional(flag, false),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
export type Range = readonly [start: string, end: string];

export const DEFAULT_SETTINGS: Settings = v.parse(settingsSchema, {});
