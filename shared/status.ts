/** What `unknot status --json` prints, field by field: scripts go by it, so fields come to it and do not go. */
import * as v from 'valibot';
import { HOLD_REASONS } from './holds/kinds.ts';
import { SENSORS } from './sensors.ts';
import { PAIN_GATES } from './exercises/gate.ts';

/** What goes on: nothing, or a prompt at one of its stages. */
const STATUS_STATES = ['working', 'paused', 'waiting', 'card', 'later', 'break'] as const;

/** A field with what it means. */
const field = <T extends v.GenericSchema>(schema: T, meaning: string) => v.pipe(schema, v.description(meaning));

const atLeastZero = v.pipe(v.number(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const kind = field(v.picklist(['micro', 'long']), 'which break');

const profile = v.object({
  id: field(v.nullable(v.string()), 'its id; null where the settings are as usual'),
  name: field(v.nullable(v.string()), 'its name'),
  byHand: field(v.boolean(), 'whether you chose it; else its times did'),
  today: field(v.boolean(), 'whether the choice ends at 04:00'),
});

const totals = v.object({
  micro: field(count, 'micro-breaks taken'),
  long: field(count, 'long breaks taken'),
  natural: field(count, 'pauses of your own that counted as a break'),
  skipped: field(count, 'breaks skipped'),
  postponed: field(count, 'times that a card was put off'),
  ignored: field(count, 'cards that went unanswered'),
  peakLoad: field(atLeastZero, 'the highest reach load, in reach-minutes'),
  activeSeconds: field(atLeastZero, 'time in use, in seconds'),
});

const sensor = v.object({
  sensor: field(v.picklist(SENSORS), 'what is looked at'),
  sees: field(v.boolean(), 'whether it can be seen here'),
  note: field(v.string(), 'why not, and what to do about it; empty where it sees'),
});

const holdNow = v.object({
  hold: field(v.picklist(HOLD_REASONS), 'what holds, as in `hold`'),
  since: field(v.number(), 'since when, in milliseconds since 1970'),
  text: field(v.string(), 'since when and how it is known, as a sentence'),
});

export const statusSchema = v.object({
  version: field(v.string(), 'of the Unknot that runs'),
  state: field(
    v.picklist(STATUS_STATES),
    'what goes on: no break is up (`working`), prompts are paused by you, a break waits, its card is up, it was put off, or it is on',
  ),
  text: field(v.string(), 'the same as a sentence, which may be worded anew in any version'),
  app: field(v.nullable(v.string()), 'the application in front; null where it is not known'),
  profile: field(profile, 'the profile that is on'),
  workHours: field(v.nullable(v.string()), 'what the work hours say, as a sentence; null where they are off'),
  paused: field(v.boolean(), 'whether you paused prompts'),
  hold: field(
    v.nullable(v.picklist(HOLD_REASONS)),
    'what holds prompts back; null for nothing. `app` is one for films, calls or talks in front, or one that you said it of; `sharing` is known in activity logs only',
  ),
  holds: field(v.array(holdNow), 'all that holds prompts back now, the strongest first'),
  need: field(atLeastZero, 'pause need, in reach-minutes'),
  needOf: field(atLeastZero, 'where a micro-break is due by it'),
  load: field(atLeastZero, 'reach load, in reach-minutes'),
  loadOf: field(atLeastZero, 'where a long break is due by it'),
  dose: field(atLeastZero, 'reach-minutes of the day, which begins at 04:00'),
  gate: field(v.picklist(PAIN_GATES), 'what the pain of today lets breaks offer'),
  next: field(
    v.nullable(
      v.object({
        kind,
        minutes: field(v.nullable(v.number()), 'of work as it is now; null where it does not come by itself'),
      }),
    ),
    'the break that comes next; null where none is switched on',
  ),
  prompt: field(
    v.nullable(
      v.object({
        is: field(v.picklist(['waiting', 'card', 'later', 'break']), 'its stage, as in `state`'),
        kind,
        text: field(v.string(), 'why it came, as a sentence'),
      }),
    ),
    'the break that is due or on; null for none',
  ),
  totals: field(totals, 'counts of the day'),
  sensors: field(v.array(sensor), 'what can be seen on this computer'),
  notices: field(v.array(v.string()), 'what you should know, as sentences'),
});

export type Status = v.InferOutput<typeof statusSchema>;
