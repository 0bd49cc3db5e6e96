import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import * as v from 'valibot';
import { OUTCOMES, type PastBreak, WHYS } from '../../../shared/diary/history.ts';
import { type Reason, reasonSchema } from '../../../shared/engine/reason.ts';
import { HOLD_REASONS } from '../../../shared/holds/kinds.ts';
import { appId, storedAppName, cleanName, type Names } from './names.ts';
import { readRow, rowProblem } from './rows.ts';

const list = <T extends v.GenericSchema>(of: T) => v.pipe(v.string(), v.parseJson(), v.array(of));
const name = v.pipe(v.string(), v.transform(cleanName));
const reasonIn = v.pipe(v.string(), v.parseJson(), reasonSchema);
const rowSchema = v.object({
  at: v.number(),
  kind: v.picklist(['micro', 'long']),
  why: v.picklist(WHYS),
  zone: v.number(),
  text: v.nullable(name),
  app: v.number(),
  load: v.number(),
  need: v.number(),
  shown_at: v.nullable(v.number()),
  held_by: list(v.picklist(HOLD_REASONS)),
  postponed: v.number(),
  outcome: v.picklist(OUTCOMES),
  until: v.number(),
  seconds: v.number(),
  exercises: list(name),
  strength_set: v.number(),
  reason: v.nullable(reasonIn),
});

/** Throws where it is none. */
export const readReason = (text: string): Reason => v.parse(reasonIn, text);

const keySchema = v.object({ at: v.number(), kind: v.string(), why: v.string() });

type BreakKey = v.InferOutput<typeof keySchema>;

/** Row by row, what of it Unknot cannot have written; null where it can. */
export function* breaksIn(db: DatabaseSync): Generator<BreakKey & { readonly problem: string | null }> {
  for (const row of db.prepare('SELECT * FROM breaks').iterate()) {
    yield { ...readRow('breaks', keySchema, row), problem: rowProblem('breaks', rowSchema, row) };
  }
}

function breakOf(row: unknown, names: Names): PastBreak {
  const { zone, app, shown_at, held_by, strength_set, ...same } = readRow('breaks', rowSchema, row);
  return {
    ...same,
    zone: names.name('zones', zone),
    app: storedAppName(names, app),
    shownAt: shown_at,
    heldBy: held_by,
    strengthSet: strength_set === 1,
  };
}

export const BREAKS_BETWEEN = 'SELECT * FROM breaks WHERE at >= ? AND at < ? ORDER BY at';

/** Those that fell due or began in [from, until). */
export function breaksBetween(db: DatabaseSync, names: Names, from: number, until: number): readonly PastBreak[] {
  return db
    .prepare(BREAKS_BETWEEN)
    .all(from, until)
    .map((row) => breakOf(row, names));
}

/** As an export in CSV has it, so that it comes back as it was. */
const inThousandths = (value: number) => Math.round(value * 1000) / 1000;

/** One of the same kind and reason that began at the same time is the same break. Gives back how many are new. */
export function putBreaks(db: DatabaseSync, names: Names, breaks: readonly PastBreak[]): number {
  const put = db.prepare('INSERT OR IGNORE INTO breaks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  let fresh = 0;
  for (const { at, kind, why, zone, reason, text, app, load, need, ...rest } of breaks) {
    const { changes } = put.run(
      at,
      kind,
      why,
      names.id('zones', zone),
      text,
      appId(names, app),
      inThousandths(load),
      inThousandths(need),
      rest.shownAt,
      JSON.stringify(rest.heldBy),
      rest.postponed,
      rest.outcome,
      rest.until,
      inThousandths(rest.seconds),
      JSON.stringify(rest.exercises),
      rest.strengthSet ? 1 : 0,
      reason === null ? null : JSON.stringify(reason),
    );
    fresh += Number(changes);
  }
  return fresh;
}
