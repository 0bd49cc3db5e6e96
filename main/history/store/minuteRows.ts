import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import * as v from 'valibot';
import type { AppUse, UsedMinute } from '../../../shared/diary/history.ts';
import { merged } from '../../../shared/diary/minuteRecording.ts';
import type { Known } from '../../../shared/terms.ts';
import { MINUTE, SECOND } from '../../../shared/moment.ts';
import { appId, storedAppName, type Names } from './names.ts';
import { readNumberRows, readRowIfThere, readRows } from './rows.ts';

const rowSchema = v.object({
  minute: v.number(),
  app: v.number(),
  zone: v.number(),
  category: v.nullable(v.number()),
  ms: v.number(),
  pointer: v.nullable(v.number()),
  keyboard: v.nullable(v.number()),
  demand: v.number(),
  load: v.number(),
  need: v.number(),
});
type Row = v.InferOutput<typeof rowSchema>;

const appTimesSchema = v.object({ app: v.number(), ms: v.number(), last: v.number() });

const PARTS = 1000;
const toParts = (value: number) => Math.round(value * PARTS);
const shareOf = (parts: number | null): Known<number> => (parts === null ? 'unknown' : parts / PARTS);
const partsOf = (share: Known<number>) => (share === 'unknown' ? null : toParts(share));

function minuteOf(row: Row, names: Names): UsedMinute {
  return {
    at: row.minute * MINUTE,
    zone: names.name('zones', row.zone),
    app: storedAppName(names, row.app),
    category: row.category === null ? null : names.name('categories', row.category),
    seconds: row.ms / SECOND,
    pointer: shareOf(row.pointer),
    keyboard: shareOf(row.keyboard),
    demand: row.demand / PARTS,
    load: row.load / PARTS,
    need: row.need / PARTS,
  };
}

export const MINUTES_BETWEEN = 'SELECT * FROM minutes WHERE minute >= ? AND minute < ? ORDER BY minute, app';

/** Those that begin in [from, until). */
export function minutesBetween(db: DatabaseSync, names: Names, from: number, until: number): readonly UsedMinute[] {
  const rows = db.prepare(MINUTES_BETWEEN).all(Math.ceil(from / MINUTE), Math.ceil(until / MINUTE));
  return readNumberRows('minutes', rowSchema, rows).map((row) => minuteOf(row, names));
}

export const MINUTE_THERE = 'SELECT * FROM minutes WHERE minute = ? AND app = ?';

/** What is there of the same application and minute is added to, or stays alone as it is. Gives back how many are new. */
export function putMinutes(
  db: DatabaseSync,
  names: Names,
  minutes: readonly UsedMinute[],
  conflict: 'add' | 'leave',
): number {
  const there = db.prepare(MINUTE_THERE);
  const put = db.prepare('INSERT OR REPLACE INTO minutes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  let fresh = 0;
  for (const minute of minutes) {
    const key = [minute.at / MINUTE, appId(names, minute.app)];
    const earlier = readRowIfThere('minutes', rowSchema, there.get(...key));
    if (earlier === undefined) fresh += 1;
    else if (conflict === 'leave') continue;
    const { zone, category, seconds, pointer, keyboard, demand, load, need } =
      earlier === undefined ? minute : merged(minuteOf(earlier, names), minute);
    put.run(
      ...key,
      names.id('zones', zone),
      category === null ? null : names.id('categories', category),
      Math.max(1, toParts(seconds)),
      partsOf(pointer),
      partsOf(keyboard),
      toParts(demand),
      toParts(load),
      toParts(need),
    );
  }
  return fresh;
}

export const APP_TIMES = 'SELECT app, sum(ms) AS ms, max(minute) AS last FROM minutes WHERE minute >= ? GROUP BY app';

/** Longest first. */
export function appTimesSince(db: DatabaseSync, names: Names, since: number): readonly AppUse[] {
  return readRows('minutes', appTimesSchema, db.prepare(APP_TIMES).all(Math.ceil(since / MINUTE)))
    .map(({ app, ms, last }) => ({ name: storedAppName(names, app), seconds: ms / SECOND, lastSeen: last * MINUTE }))
    .filter((row): row is AppUse => row.name !== null)
    .toSorted((a, b) => b.seconds - a.seconds);
}
