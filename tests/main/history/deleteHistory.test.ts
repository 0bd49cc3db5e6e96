import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deleteHistory } from '../../../main/history/deleteHistory.ts';
import { createDatabase, type Database } from '../../../main/history/store/database.ts';
import { openHistoryStore } from '../../../main/history/store/historyStore.ts';
import type { Deletion } from '../../../shared/diary/deletion.ts';
import { HOUR, MINUTE } from '../../../shared/moment.ts';
import { madeUpHistory } from '../../support/history.ts';
import { filesWith } from './store/folderBytes.ts';
import { REACHED } from '../../support/reasons.ts';

const FRIDAY = Date.parse('2026-03-06T16:00:00Z');
const THURSDAY_10 = Date.parse('2026-03-05T10:00:00Z');
/** Texts that stand nowhere else. */
const [SECRET_APP, SECRET_NOTE] = ['Quokkamodeler', 'sore as a wombat'];

let folder: string;
let database: Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-deletion-'));
  database = createDatabase({ folder, name: 'history', fileTimestamp: () => '', onSetAside: () => {} });
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Some are of an earlier version, which kept a sentence. */
const whyIn = (place: number) =>
  place % 2 === 0
    ? { reason: { ...REACHED, apps: [{ name: SECRET_APP, share: 1 }] }, text: null }
    : { reason: null, text: `18 min in ${SECRET_APP}: 15 reach-minutes.` };

/** A week in which an application was used on Thursday from 10 to 12, with a check-in at 11. */
function live(): void {
  const { minutes, breaks, spans, checkIns } = madeUpHistory({ days: 5, last: FRIDAY });
  const isThen = ({ at }: { readonly at: number }) => at >= THURSDAY_10 && at < THURSDAY_10 + 2 * HOUR;
  openHistoryStore(database).keep({
    minutes: minutes.map((minute) => (isThen(minute) ? { ...minute, app: SECRET_APP } : minute)),
    breaks: breaks.map((each, place) => (isThen(each) ? { ...each, app: SECRET_APP, ...whyIn(place) } : each)),
    spans,
  });
  const [first, ...rest] = checkIns;
  openHistoryStore(database).addCheckIns([...rest, { ...first!, at: THURSDAY_10 + HOUR, note: SECRET_NOTE }]);
}

const nothing = () => {};
const NOTHING_ELSE = {
  removeFromMemory: nothing,
  removeFromOtherFiles: nothing,
  onRemoved: nothing,
  clearLog: nothing,
};

function remove(deletion: Deletion) {
  const take = async (what: Deletion) => openHistoryStore(database).delete(what);
  return deleteHistory({ ...NOTHING_ELSE, folder, remove: take }, deletion);
}

const counts = () => openHistoryStore(database).facts();

describe('what is deleted', () => {
  it('what is deleted is there before, or the tests below prove nothing', () => {
    live();
    expect(filesWith(folder, SECRET_APP)).not.toEqual([]);
    expect(filesWith(folder, SECRET_NOTE)).not.toEqual([]);
  });

  it('what is deleted as an application is gone from every byte of the folder: its time, its name, the sentences with it', async () => {
    live();
    const before = counts();
    const result = await remove({ what: 'app', app: SECRET_APP.toLowerCase() });
    expect(filesWith(folder, SECRET_APP)).toEqual([]);
    const after = counts();
    expect(result).toMatchObject({ ok: true });
    expect(before.minutes - after.minutes).toBeGreaterThan(60);
    expect([after.breaks, after.spans, after.checkIns]).toEqual([before.breaks, before.spans, before.checkIns]);
    const { breaks } = openHistoryStore(database).excerpt(THURSDAY_10, THURSDAY_10 + 2 * HOUR);
    expect(breaks.length).toBeGreaterThan(0);
    for (const each of breaks) expect(each).toMatchObject({ app: null, text: null });
    const reasons = breaks.flatMap(({ reason }) => (reason === null ? [] : [reason]));
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of reasons) expect(reason).toMatchObject({ apps: [], appCount: 0, minutes: 15 });
  });

  it('what is deleted as a span of time is gone likewise, and nothing else', async () => {
    live();
    const from = THURSDAY_10 + 30_000;
    const until = THURSDAY_10 + 2 * HOUR;
    const use = openHistoryStore(database);
    const rest = [use.excerpt(0, THURSDAY_10), use.excerpt(until, FRIDAY)].map(({ minutes }) => minutes);
    expect(await remove({ what: 'span', from, until })).toMatchObject({ ok: true });
    expect(filesWith(folder, SECRET_APP)).toEqual([]);
    expect(filesWith(folder, SECRET_NOTE)).toEqual([]);
    const { minutes, breaks, spans } = use.excerpt(from - MINUTE, until);
    expect([minutes, breaks, spans]).toEqual([[], [], []]);
    expect([use.excerpt(0, THURSDAY_10), use.excerpt(until, FRIDAY)].map((kept) => kept.minutes)).toEqual(rest);
  });

  it('what is deleted as a whole leaves not a row and no name', async () => {
    live();
    const { minutes, breaks, spans, checkIns } = counts();
    expect(await remove({ what: 'all' })).toEqual({ ok: true, deleted: minutes + breaks + spans + checkIns });
    expect(counts()).toEqual({ minutes: 0, breaks: 0, spans: 0, checkIns: 0, since: null, latest: null });
    for (const text of [SECRET_APP, SECRET_NOTE, 'Blender', '"device":"mouse"']) {
      expect(filesWith(folder, text)).toEqual([]);
    }
  });

  it('what is deleted goes from files that were set aside as well: they go as a whole', async () => {
    for (const name of [
      'history.corrupt-1.db',
      'history.corrupt-1.db-wal',
      'session.corrupt-2.json',
      'session.unsaved.corrupt-2.json',
      'drafts.corrupt-2.json',
      'settings.json',
    ]) {
      writeFileSync(join(folder, name), SECRET_APP);
    }
    expect(await remove({ what: 'app', app: SECRET_APP })).toEqual({ ok: true, deleted: 0 });
    expect(filesWith(folder, SECRET_APP)).toEqual([join(folder, 'settings.json')]);
  });

  it('what is deleted goes from memory at once, and from the other files and the log once the disk has let it go', async () => {
    const done: unknown[] = [];
    const notes = (what: string) => (deletion?: Deletion) => void done.push([what, deletion]);
    const deletion: Deletion = { what: 'all' };
    const take = async (what: Deletion) => {
      notes('disk')(what);
      return 0;
    };
    const rest = { removeFromOtherFiles: notes('files'), onRemoved: notes('other rows'), clearLog: notes('log') };
    await deleteHistory({ folder, removeFromMemory: notes('memory'), remove: take, ...rest }, deletion);
    expect(done).toEqual([
      ['memory', deletion],
      ['disk', deletion],
      ['other rows', undefined],
      ['files', deletion],
      ['log', undefined],
    ]);
  });

  it('what is deleted stays where the disk does not let it go, and that is said', async () => {
    const take = () => Promise.reject(new Error('database is locked'));
    let looks = 0;
    const rest = { removeFromOtherFiles: () => expect.unreachable(), clearLog: () => expect.unreachable() };
    const parts = { folder, removeFromMemory: nothing, remove: take, onRemoved: () => (looks += 1), ...rest };
    expect(await deleteHistory(parts, { what: 'all' })).toEqual({
      ok: false,
      problem: { kind: 'not-deleted', cause: 'database is locked' },
    });
    // What memory has forgotten is read again.
    expect(looks).toBe(1);
  });
});
