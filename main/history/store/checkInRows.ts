import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import * as v from 'valibot';
import { severalLines } from '../../../shared/cleanText.ts';
import { LONGEST_NOTE, type CheckIn } from '../../../shared/diary/checkIn.ts';
import type { GateAnswer } from '../../../shared/diary/painGate.ts';
import { FEELS, REGION_IDS, SPOT_SIDES } from '../../../shared/diary/regions.ts';
import { cleanName } from './names.ts';
import { idSchema, readRow, rowProblem } from './rows.ts';

/** A check-in with what the pain gate asks of it. */
export type KeptCheckIn = CheckIn & Pick<GateAnswer, 'importNumber'>;

const spot = v.object({ region: v.picklist(REGION_IDS), side: v.picklist(SPOT_SIDES), feel: v.picklist(FEELS) });
const spots = v.pipe(v.string(), v.parseJson(), v.array(spot));
const note = v.pipe(
  v.string(),
  v.transform((text) => severalLines(text, LONGEST_NOTE)),
);
const common = { at: v.number(), zone: v.string(), pain: v.number(), spots, note: v.nullable(note) };
const exercises = v.pipe(v.string(), v.parseJson(), v.array(v.pipe(v.string(), v.transform(cleanName))));
const rowSchema = v.variant('source', [
  v.object({ ...common, source: v.literal('break'), break_kind: v.picklist(['micro', 'long']), exercises }),
  v.object({ ...common, source: v.picklist(['window', 'command']) }),
]);

const importedSchema = v.object({ import_number: v.number() });
const nextSchema = v.object({ next: v.number() });

/** Row by row, what of it Unknot cannot have written; null where it can. */
export function* checkInsIn(db: DatabaseSync): Generator<{ readonly id: number; readonly problem: string | null }> {
  for (const row of db.prepare('SELECT * FROM check_ins').iterate()) {
    yield { id: readRow('check_ins', idSchema, row).id, problem: rowProblem('check_ins', rowSchema, row) };
  }
}

function checkInOf(row: unknown): CheckIn {
  const { at, zone, pain, spots: where, note, ...rest } = readRow('check_ins', rowSchema, row);
  const said = { at, zone, pain, spots: where, note };
  if (rest.source !== 'break') return { ...said, source: { is: rest.source } };
  return { ...said, source: { is: 'break', kind: rest.break_kind, exercises: rest.exercises } };
}

function keptCheckInOf(row: unknown): KeptCheckIn {
  const { import_number: importNumber } = readRow('check_ins', importedSchema, row);
  return { ...checkInOf(row), ...(importNumber > 0 && { importNumber }) };
}

/** The number of an import that begins now. */
export const nextImport = (db: DatabaseSync): number =>
  readRow(
    'check_ins',
    nextSchema,
    db.prepare('SELECT coalesce(max(import_number), 0) + 1 AS next FROM check_ins').get(),
  ).next;

/** Leaves out those that are there already: of the same time, number and source. Gives back how many were not. */
export function insertNewCheckIns(db: DatabaseSync, checkIns: readonly CheckIn[], importNumber: number): number {
  const there = db.prepare('SELECT 1 FROM check_ins WHERE at = ? AND pain = ? AND source = ?');
  let fresh = 0;
  for (const checkIn of checkIns) {
    if (there.get(checkIn.at, checkIn.pain, checkIn.source.is) !== undefined) continue;
    insertCheckIns(db, [checkIn], importNumber);
    fresh += 1;
  }
  return fresh;
}

const COLUMNS = 'at, zone, pain, source, break_kind, exercises, spots, note, import_number';

/** @param importNumber 0 where they were given here */
export function insertCheckIns(db: DatabaseSync, checkIns: readonly CheckIn[], importNumber: number): void {
  const statement = db.prepare(`INSERT INTO check_ins (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  for (const { at, zone, pain, source, spots: where, note } of checkIns) {
    const after = source.is === 'break' ? [source.kind, JSON.stringify(source.exercises)] : [null, null];
    statement.run(at, zone, pain, source.is, ...after, JSON.stringify(where), note, importNumber);
  }
}

/** Those of [from, until) by the wall clock, oldest first. */
export function checkInsBetween(db: DatabaseSync, from: number, until: number): readonly CheckIn[] {
  return db.prepare('SELECT * FROM check_ins WHERE at >= ? AND at < ? ORDER BY at, id').all(from, until).map(checkInOf);
}

/** In the order in which they were written down. */
export function keptCheckInsSince(db: DatabaseSync, since: number): readonly KeptCheckIn[] {
  // Found by time, hence the plus.
  return db.prepare('SELECT * FROM check_ins WHERE at >= ? ORDER BY +id').all(since).map(keptCheckInOf);
}

/** Puts number, places and note in the place of those of the check-in at that time. */
export function replaceCheckIn(db: DatabaseSync, { at, pain, spots: where, note }: CheckIn): void {
  const statement = db.prepare('UPDATE check_ins SET pain = ?, spots = ?, note = ? WHERE at = ?');
  statement.run(pain, JSON.stringify(where), note, at);
}

export function removeCheckIn(db: DatabaseSync, at: number): void {
  db.prepare('DELETE FROM check_ins WHERE at = ?').run(at);
}
