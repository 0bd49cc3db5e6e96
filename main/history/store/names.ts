/** Names that many rows share, held once: applications, their categories, time zones. */
import { oneLine } from '../../../shared/cleanText.ts';
import type { DatabaseSyncInstance as DatabaseSync, StatementSyncInstance } from '@photostructure/sqlite';
import { ForeignFile } from './connection.ts';
import { idSchema, namedSchema, readRow, readRowIfThere } from './rows.ts';

type Of = 'apps' | 'categories' | 'zones';

export interface Names {
  /** The number that stands for a name; a new one gets the next. */
  id(of: Of, name: string): number;
  /** The name behind a number. Throws where the file has none. */
  name(of: Of, id: number): string;
}

/** As names are shown, whoever has written them into the file. */
export const cleanName = (name: string): string => oneLine(name, LONGEST_STORED);

/** More than any that Unknot writes. */
const LONGEST_STORED = 1000;

/** For the time of one transaction or one query: what it remembers may be deleted later. */
export function namesIn(db: DatabaseSync): Names {
  const ids: Record<Of, Map<string, number>> = { apps: new Map(), categories: new Map(), zones: new Map() };
  const names: Record<Of, Map<number, string>> = { apps: new Map(), categories: new Map(), zones: new Map() };

  // A history may name as many applications as it has rows.
  const byId: Partial<Record<Of, StatementSyncInstance>> = {};

  function learn(of: Of, id: number, name: string): void {
    ids[of].set(name, id);
    names[of].set(id, name);
  }

  function newId(of: Of, name: string): number {
    db.prepare(`INSERT OR IGNORE INTO ${of} (name) VALUES (?)`).run(name);
    const { id } = readRow(of, idSchema, db.prepare(`SELECT id FROM ${of} WHERE name = ?`).get(name));
    learn(of, id, name);
    return id;
  }

  function nameOf(of: Of, id: number): string {
    const statement = (byId[of] ??= db.prepare(`SELECT name FROM ${of} WHERE id = ?`));
    const row = readRowIfThere(of, namedSchema, statement.get(id));
    if (row === undefined) throw new ForeignFile(`history.db has no name for ${id} in ${of}`);
    const name = cleanName(row.name);
    names[of].set(id, name);
    if (name === row.name) ids[of].set(name, id);
    return name;
  }

  return {
    id: (of, name) => ids[of].get(name) ?? newId(of, name),
    name: (of, id) => names[of].get(id) ?? nameOf(of, id),
  };
}

/** Stands for an application that was not known. */
export const NO_APP = 0;

export const appId = (names: Names, app: string | null): number => (app === null ? NO_APP : names.id('apps', app));
export const storedAppName = (names: Names, id: number): string | null =>
  id === NO_APP ? null : names.name('apps', id);
