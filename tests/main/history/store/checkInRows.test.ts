import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDatabase } from '../../../../main/history/store/database.ts';
import { openHistoryStore, type HistoryStore } from '../../../../main/history/store/historyStore.ts';
import type { CheckIn } from '../../../../shared/diary/checkIn.ts';

const AT = Date.parse('2026-03-02T09:00:00+01:00');
const ZONE = 'Europe/Vienna';
const AFTER_BREAK: CheckIn = {
  at: AT,
  zone: ZONE,
  pain: 4,
  source: { is: 'break', kind: 'long', exercises: ['walk-away', 'scap-squeeze'] },
  spots: [],
  note: null,
};
const COMMANDED: CheckIn = { at: AT + 1000, zone: ZONE, pain: 0, source: { is: 'command' }, spots: [], note: null };
const SAID: CheckIn = {
  ...COMMANDED,
  at: AT + 2000,
  source: { is: 'window' },
  spots: [
    { region: 'blade-inner', side: 'right', feel: 'knot' },
    { region: 'chest', side: 'left', feel: 'stiff' },
  ],
  note: 'after the long drawing session',
};
const KEPT = 'history.corrupt-2026-03-02T09-00-00.db';

let folder: string;
let setAside: string[];
let open: HistoryStore[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-history-'));
  setAside = [];
  open = [];
});
afterEach(() => {
  for (const history of open) history.close();
  rmSync(folder, { recursive: true, force: true });
});

function history(at = folder): HistoryStore {
  const stamp = () => '2026-03-02T09-00-00';
  const opened = openHistoryStore(
    createDatabase({
      folder: at,
      name: 'history',
      fileTimestamp: stamp,
      onSetAside: ({ name }) => setAside.push(name),
    }),
  );
  open.push(opened);
  return opened;
}

/** Root may write everywhere: what must not be written to is met as somebody else. */
function withoutPrivileges(run: () => void): void {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.('nobody');
  try {
    run();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

const file = () => join(folder, 'history.db');

describe('check-ins', () => {
  it('check-ins are there at the next start, as they were given', () => {
    history().addCheckIns([AFTER_BREAK, COMMANDED, SAID]);
    expect(history().rows('checkIns', 0, Infinity)).toEqual([AFTER_BREAK, COMMANDED, SAID]);
  });

  it('check-ins are on disk as soon as they are given, though nobody has closed the file', () => {
    history().addCheckIns([AFTER_BREAK]);
    const copy = mkdtempSync(join(folder, 'copy-'));
    for (const name of readdirSync(folder).filter((each) => each.startsWith('history.db'))) {
      writeFileSync(join(copy, name), readFileSync(join(folder, name)));
    }
    expect(history(copy).rows('checkIns', 0, Infinity)).toEqual([AFTER_BREAK]);
  });

  it('check-ins are read from a time on', () => {
    const written = history();
    written.addCheckIns([AFTER_BREAK, COMMANDED]);
    expect(written.rows('checkIns', AT + 1, Infinity)).toEqual([COMMANDED]);
    expect(written.rows('checkIns', AT + 1001, Infinity)).toEqual([]);
  });

  it('check-ins can be mended: one gets another number, places and note, and all else stays', () => {
    const written = history();
    written.addCheckIns([AFTER_BREAK, COMMANDED, SAID]);
    const mended = { ...AFTER_BREAK, pain: 7, spots: SAID.spots, note: 'a slip' };
    written.replaceCheckIn(mended);
    written.removeCheckIn(COMMANDED.at);
    expect(history().rows('checkIns', 0, Infinity)).toEqual([mended, SAID]);
    written.removeCheckIn(AT + 999);
    expect(history().rows('checkIns', 0, Infinity)).toEqual([mended, SAID]);
  });

  it('check-ins stay as they are where the mended one cannot be', () => {
    const written = history();
    written.addCheckIns([AFTER_BREAK]);
    expect(() => written.replaceCheckIn({ ...AFTER_BREAK, pain: 11 })).toThrow();
    expect(written.rows('checkIns', 0, Infinity)).toEqual([AFTER_BREAK]);
  });

  it('check-ins are kept all or none', () => {
    const written = history();
    expect(() => written.addCheckIns([AFTER_BREAK, { ...COMMANDED, pain: 11 }])).toThrow();
    expect(written.rows('checkIns', 0, Infinity)).toEqual([]);
  });

  it('check-ins are written so that a power cut loses none', () => {
    const database = createDatabase({ folder, name: 'history', fileTimestamp: () => '', onSetAside: () => {} });
    const pragma = (name: string) => database.use((db) => db.prepare(`PRAGMA ${name}`).get());
    expect(pragma('journal_mode')).toEqual({ journal_mode: 'wal' });
    expect(pragma('synchronous')).toEqual({ synchronous: 2 });
    database.close();
  });

  it('check-ins that nobody gave leave no file behind', () => {
    expect(history().rows('checkIns', 0, Infinity)).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a broken file', () => {
  it.each([
    ['no database', Buffer.from('not a database at all. '.repeat(500))],
    ['cut in its head', Buffer.from('SQLite format 3\0 and then nonsense '.repeat(200))],
  ])('a broken file is set aside and named where it is %s, and a new one takes the answers', (_what, bytes) => {
    writeFileSync(file(), bytes);
    const fresh = history();
    expect(fresh.rows('checkIns', 0, Infinity)).toEqual([]);
    expect(setAside).toEqual([KEPT]);
    expect(readFileSync(join(folder, KEPT))).toEqual(bytes);
    fresh.addCheckIns([AFTER_BREAK]);
    expect(history().rows('checkIns', 0, Infinity)).toEqual([AFTER_BREAK]);
    expect(setAside).toHaveLength(1);
  });

  it('a broken file is set aside also where only its middle is damaged', () => {
    const many = Array.from({ length: 2000 }, (_, place) => ({ ...AFTER_BREAK, at: AT + place }));
    const first = history();
    first.addCheckIns(many);
    first.close();
    const bytes = readFileSync(file());
    writeFileSync(file(), bytes.fill(7, 8192, 40_000));
    expect(history().rows('checkIns', 0, Infinity)).toEqual([]);
    expect(setAside).toEqual([KEPT]);
  });
});

describe('a disk that does not take it is an error, and no loss of what is there:', () => {
  it.skipIf(process.platform !== 'linux')(
    'a disk that does not take a check-in is an error, and no loss of what is there: a full one',
    () => {
      symlinkSync('/dev/full', file());
      expect(() => history().addCheckIns([AFTER_BREAK])).toThrow('full');
      expect(setAside).toEqual([]);
    },
  );

  it.skipIf(process.platform === 'win32')(
    'a disk that does not take a check-in is an error, and no loss of what is there: a folder that may not be written to',
    () => {
      const first = history();
      first.addCheckIns([AFTER_BREAK]);
      first.close();
      chmodSync(folder, 0o555);
      chmodSync(file(), 0o444);
      withoutPrivileges(() => expect(() => history().addCheckIns([COMMANDED])).toThrow(/readonly|unable to open/));
      chmodSync(folder, 0o755);
      expect(setAside).toEqual([]);
      expect(history().rows('checkIns', 0, Infinity)).toEqual([AFTER_BREAK]);
    },
  );

  it('a disk that does not take a check-in is an error, and no loss of what is there: a folder that is not there', () => {
    expect(() => history(join(folder, 'nowhere')).addCheckIns([AFTER_BREAK])).toThrow('unable to open');
  });

  it('a disk that does not take a check-in is an error, and no loss of what is there: something else in the place of the file', () => {
    mkdirSync(file());
    expect(() => history().rows('checkIns', 0, Infinity)).toThrow('unable to open');
    expect(setAside).toEqual([]);
  });

  it('the next check-in is kept once the disk takes it', () => {
    mkdirSync(file());
    const waiting = history();
    expect(() => waiting.addCheckIns([AFTER_BREAK])).toThrow();
    rmSync(file(), { recursive: true });
    waiting.addCheckIns([AFTER_BREAK]);
    expect(waiting.rows('checkIns', 0, Infinity)).toEqual([AFTER_BREAK]);
  });
});
