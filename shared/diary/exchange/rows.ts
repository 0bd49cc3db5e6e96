/** The rows of an exported history, and what makes one good. */
import * as v from 'valibot';
import { oneLine, severalLines } from '../../cleanText.ts';
import { reasonSchema } from '../../engine/reason.ts';
import { HOLD_REASONS } from '../../holds/kinds.ts';
import { isPlausible } from '../../time/plausible.ts';
import { isZone } from '../../time/zones.ts';
import { LONGEST_NOTE, MOST_PAIN, type CheckIn } from '../checkIn.ts';
import { OUTCOMES, SPAN_KINDS, WHYS, type PastBreak, type Span, type UsedMinute } from '../history.ts';
import { FEELS, REGION_IDS, SPOT_SIDES } from '../regions.ts';
import { type HistoryPlace, type HistoryProblem, finds, rowFaultOf } from './fault.ts';

/** All that a history holds, table by table. */
export interface Tables {
  readonly minutes: readonly UsedMinute[];
  readonly breaks: readonly PastBreak[];
  readonly spans: readonly Span[];
  readonly checkIns: readonly CheckIn[];
}
export type TableName = keyof Tables;
export const TABLE_NAMES: readonly TableName[] = ['minutes', 'breaks', 'spans', 'checkIns'];

/** What could be read, and where something could not. */
export interface ReadTables extends Tables {
  /** How many rows are bad. */
  readonly bad: number;
  /** The first of them. */
  readonly problems: readonly HistoryProblem[];
}

/** So many bad rows are named; the others are counted. */
export const MOST_NAMED_ROWS = 20;

const TIME = finds({ kind: 'not-a-time' });
const ZONE = finds({ kind: 'not-a-zone' });
const zone = v.pipe(v.string(ZONE), v.check(isZone, ZONE));

function text(most: number) {
  const message = finds({ kind: 'not-a-text', most });
  const clean = v.transform((given: string) => oneLine(given, most));
  return v.pipe(v.string(message), v.maxLength(most, message), clean);
}
const name = v.nullable(v.pipe(text(1000), v.minLength(1, finds({ kind: 'empty' }))));

function number(least: number, most: number) {
  const message = finds({ kind: 'not-a-number', least, most });
  return v.pipe(v.number(message), v.minValue(least, message), v.maxValue(most, message));
}
const whole = (most: number) => v.pipe(number(0, most), v.integer(finds({ kind: 'not-a-whole-number' })));
const amount = number(0, 1e6);
const SHARE = finds({ kind: 'not-a-share' });
const share = v.union(
  [v.literal('unknown'), v.pipe(v.number(SHARE), v.minValue(0, SHARE), v.maxValue(1, SHARE))],
  SHARE,
);
const oneOf = <const T extends readonly string[]>(options: T) =>
  v.picklist(options, finds({ kind: 'not-one-of', options }));
const kind = oneOf(['micro', 'long']);
const exercises = v.pipe(v.array(text(200), finds({ kind: 'not-exercises' })), v.maxLength(1000), v.readonly());

const ENDS = finds({ kind: 'before-its-beginning' });
const NOTE = finds({ kind: 'not-a-text', most: LONGEST_NOTE });
const note = v.pipe(
  v.string(NOTE),
  v.maxLength(LONGEST_NOTE, NOTE),
  v.transform((given) => severalLines(given, LONGEST_NOTE)),
);
const spot = v.pipe(v.object({ region: oneOf(REGION_IDS), side: oneOf(SPOT_SIDES), feel: oneOf(FEELS) }), v.readonly());
const source = v.variant(
  'is',
  [v.object({ is: v.literal('break'), kind, exercises }), v.object({ is: oneOf(['window', 'command']) })],
  finds({ kind: 'not-a-source' }),
);

/** Files of earlier versions have only its sentence, the `text`. */
const reason = v.optional(v.nullable(v.config(reasonSchema, { message: finds({ kind: 'not-a-reason' }) })), null);

type Schemas = { readonly [K in TableName]: v.GenericSchema<unknown, Tables[K][number]> };

/** What rows must be. @param now wall-clock time: nothing has happened after it */
function schemasAt(now: number): Schemas {
  const time = v.pipe(
    v.number(TIME),
    v.integer(TIME),
    v.check((at) => isPlausible(at, now), finds({ kind: 'not-so-far' })),
  );
  const minute = v.object({
    at: v.pipe(
      time,
      v.check((at) => at % 60_000 === 0, finds({ kind: 'not-a-minute' })),
    ),
    zone,
    app: name,
    category: name,
    seconds: number(0.001, 60),
    pointer: share,
    keyboard: share,
    demand: amount,
    load: amount,
    need: amount,
  });
  const pastBreak = v.pipe(
    v.object({
      at: time,
      zone,
      kind,
      why: oneOf(WHYS),
      reason,
      text: v.nullable(text(1000)),
      app: name,
      load: amount,
      need: amount,
      shownAt: v.nullable(time),
      heldBy: v.pipe(v.array(oneOf(HOLD_REASONS), finds({ kind: 'not-holds' })), v.maxLength(100), v.readonly()),
      postponed: whole(10_000),
      outcome: oneOf(OUTCOMES),
      until: time,
      seconds: number(0, 1e9),
      exercises,
      strengthSet: v.boolean(finds({ kind: 'not-a-switch' })),
    }),
    v.forward(
      v.check(({ at, until }) => until >= at, ENDS),
      ['until'],
    ),
    // An export says the reason, too.
    v.transform((row) => (row.reason === null ? row : { ...row, text: null })),
  );
  const span = v.pipe(
    v.object({ kind: oneOf(SPAN_KINDS), what: text(1000), from: time, until: time, zone }),
    v.forward(
      v.check(({ from, until }) => until >= from, ENDS),
      ['until'],
    ),
  );
  const checkIn = v.object({
    at: time,
    zone,
    pain: whole(MOST_PAIN),
    source,
    note: v.nullable(note),
    spots: v.pipe(v.array(spot, finds({ kind: 'not-places' })), v.maxLength(100), v.readonly()),
  });
  return { minutes: minute, breaks: pastBreak, spans: span, checkIns: checkIn };
}

/** The place of a part within its row: `.spots[0].region`. */
const within = (issue: v.BaseIssue<unknown>) =>
  (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');

function problemAt(row: HistoryPlace, issue: v.BaseIssue<unknown>): HistoryProblem {
  const path = `${row.path}${within(issue)}`.replace(/^\./, '');
  return { ...row, path, fault: rowFaultOf(issue) };
}

/**
 * Sorts given rows into good ones and problems, of which the first are named.
 * @param placeOf where a row stands, by its place in the list
 * @param now wall-clock time in milliseconds since 1970
 */
export function readImportedRows<K extends TableName>(
  table: K,
  rows: Iterable<unknown>,
  placeOf: (row: number) => HistoryPlace,
  now: number,
): { readonly good: readonly Tables[K][number][] } & Pick<ReadTables, 'bad' | 'problems'> {
  const schema: Schemas[K] = schemasAt(now)[table];
  const good: Tables[K][number][] = [];
  const problems: HistoryProblem[] = [];
  let place = 0;
  for (const row of rows) {
    const result = v.safeParse(schema, row, { abortEarly: true });
    if (result.success) good.push(result.output);
    else if (problems.length < MOST_NAMED_ROWS) {
      problems.push(problemAt(placeOf(place), result.issues[0]));
    }
    place += 1;
  }
  return { good, bad: place - good.length, problems };
}

export const NOTHING_READ: ReadTables = { minutes: [], breaks: [], spans: [], checkIns: [], bad: 0, problems: [] };

export const unreadable = (problem: HistoryProblem): ReadTables => ({ ...NOTHING_READ, bad: 1, problems: [problem] });

export function joinedReading(a: ReadTables, b: ReadTables): ReadTables {
  return {
    minutes: [...a.minutes, ...b.minutes],
    breaks: [...a.breaks, ...b.breaks],
    spans: [...a.spans, ...b.spans],
    checkIns: [...a.checkIns, ...b.checkIns],
    bad: a.bad + b.bad,
    problems: [...a.problems, ...b.problems].slice(0, MOST_NAMED_ROWS),
  };
}
