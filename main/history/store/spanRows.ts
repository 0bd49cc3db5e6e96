import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import * as v from 'valibot';
import { type Span, SPAN_KINDS } from '../../../shared/diary/history.ts';
import { cleanName, type Names } from './names.ts';
import { readRow, readRows } from './rows.ts';

const rowSchema = v.object({
  since: v.number(),
  kind: v.picklist(SPAN_KINDS),
  what: v.pipe(v.string(), v.transform(cleanName)),
  until: v.nullable(v.number()),
  zone: v.number(),
});
const wallSchema = v.object({ wall: v.number() });

export const SPANS_BETWEEN =
  'SELECT * FROM spans WHERE since < ? AND (until IS NULL OR until > ?) ORDER BY since, kind, what';

/** Those of which a part lies in [from, until). */
export const spansBetween = (db: DatabaseSync, names: Names, from: number, until: number): readonly Span[] =>
  spansOf(db.prepare(SPANS_BETWEEN).all(until, from), names);

/** Those that begin in [from, until). */
export const spansStartingIn = (db: DatabaseSync, names: Names, from: number, until: number): readonly Span[] =>
  spansOf(db.prepare(SPANS_BEGINNING).all(from, until), names);

const SPANS_BEGINNING = 'SELECT * FROM spans WHERE since >= ? AND since < ? ORDER BY since, kind, what';

function spansOf(rows: readonly unknown[], names: Names): readonly Span[] {
  return readRows('spans', rowSchema, rows).map(({ since, kind, what, until, zone }) => ({
    kind,
    what,
    from: since,
    until,
    zone: names.name('zones', zone),
  }));
}

const END_OF_ONE_THERE = 'ON CONFLICT DO UPDATE SET until = excluded.until WHERE spans.until IS NULL';

/** One that is there gets its end. Gives back how many changed or are new. */
export function putSpans(db: DatabaseSync, names: Names, spans: readonly Span[]): number {
  const put = db.prepare(
    `INSERT INTO spans (since, kind, what, until, zone) VALUES (?, ?, ?, ?, ?) ${END_OF_ONE_THERE}`,
  );
  let changed = 0;
  for (const { kind, what, from, until, zone } of spans) {
    changed += Number(put.run(from, kind, what, until, names.id('zones', zone)).changes);
  }
  return changed;
}

export const SPANS_THAT_GO_ON = 'SELECT 1 FROM spans WHERE until IS NULL LIMIT 1';
const LAST_KNOWN =
  'SELECT max(coalesce((SELECT max(minute) + 1 FROM minutes WHERE minute < ?1 / 60000), 0) * 60000, coalesce((SELECT max(at) FROM breaks WHERE at <= ?1), 0)) AS wall';

/** Ends what went on when the app was killed, at the last time up to `now` of which anything is known. */
export function closeSpansAfterCrash(db: DatabaseSync, now: number): void {
  if (db.prepare(SPANS_THAT_GO_ON).get() === undefined) return;
  const { wall } = readRow('minutes and breaks', wallSchema, db.prepare(LAST_KNOWN).get(Math.round(now)));
  db.prepare('UPDATE spans SET until = max(since, ?) WHERE until IS NULL').run(wall);
}
