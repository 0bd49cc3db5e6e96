/** What it costs to read a stretch of time, without reading it. */
import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import * as v from 'valibot';
import { MINUTE } from '../../../shared/moment.ts';
import { readRow } from './rows.ts';

const costSchema = v.object({ cost: v.number() });

/** So many characters are as dear to read as a row. */
const CHARACTERS = 20;
/** A row with lists in it is as dear as so many without, and so many rows that are passed over are as dear as one. */
const WITH_LISTS = 4;
const PASSED_OVER = 50;

const dear = (texts: readonly string[]) =>
  `${WITH_LISTS} + (${texts.map((text) => `coalesce(length(${text}), 0)`).join(' + ')}) / ${CHARACTERS}`;

/** By table. Each part stops at the limit: a file with any number of rows is answered in the same time. */
const COSTS: Readonly<Record<string, string>> = {
  minutes: 'SELECT count(*) AS cost FROM (SELECT 1 FROM minutes WHERE minute >= $first AND minute < $last LIMIT $most)',
  breaks: `SELECT total(each) AS cost FROM (SELECT ${dear(['text', 'reason', 'held_by', 'exercises'])} AS each
     FROM breaks WHERE at >= $from AND at < $until LIMIT $most / ${WITH_LISTS})`,
  check_ins: `SELECT total(each) AS cost FROM (SELECT ${dear(['spots', 'note', 'exercises'])} AS each
     FROM check_ins WHERE at >= $from AND at < $until LIMIT $most / ${WITH_LISTS})`,
  // A span that began long ago may reach into it: all are looked at.
  spans: `SELECT count(*) / ${PASSED_OVER}.0 + total(until IS NULL OR until > $from) AS cost
     FROM (SELECT until FROM spans WHERE since < $until LIMIT $most * ${PASSED_OVER})`,
};

/**
 * Cost of reading [from, until), in milliseconds since 1970: about the number of rows, more where they are long. From
 * `most` on it may be any more than that.
 */
export function readingCost(db: DatabaseSync, from: number, until: number, most: number): number {
  const given = { from, until, most, first: Math.ceil(from / MINUTE), last: Math.ceil(until / MINUTE) };
  let sum = 0;
  for (const [table, sql] of Object.entries(COSTS)) {
    if (sum >= most) return sum;
    const named = Object.fromEntries(Object.entries(given).filter(([name]) => sql.includes(`$${name}`)));
    sum += readRow(table, costSchema, db.prepare(sql).get(named)).cost;
  }
  return sum;
}
