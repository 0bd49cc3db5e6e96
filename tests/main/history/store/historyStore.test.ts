import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BREAKS_BETWEEN } from '../../../../main/history/store/breakRows.ts';
import { createDatabase, type Database } from '../../../../main/history/store/database.ts';
import { APP_TIMES, MINUTES_BETWEEN, MINUTE_THERE } from '../../../../main/history/store/minuteRows.ts';
import { SPANS_BETWEEN, SPANS_THAT_GO_ON } from '../../../../main/history/store/spanRows.ts';
import { type HistoryStore, openHistoryStore } from '../../../../main/history/store/historyStore.ts';
import { emptyExcerpt, type UsedMinute } from '../../../../shared/diary/history.ts';
import { type RecordedRows, NO_ROWS } from '../../../../shared/diary/recorder.ts';
import { DAY, HOUR, MINUTE } from '../../../../shared/moment.ts';
import { madeUpHistory } from '../../../support/history.ts';

const FRIDAY = Date.parse('2026-03-06T16:00:00Z');

let folder: string;
let database: Database;
let use: HistoryStore;
let setAside: [name: string, saved: number][];

function start(): void {
  database = createDatabase({
    folder,
    name: 'history',
    fileTimestamp: () => 'now',
    onSetAside: ({ name, saved }) => void setAside.push([name, saved]),
  });
  use = openHistoryStore(database);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-use-'));
  setAside = [];
  start();
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const file = () => join(folder, 'history.db');

/** Weeks as the file holds them: to a thousandth. */
function weeks(days: number): RecordedRows {
  const { minutes, breaks, spans } = madeUpHistory({ days, last: FRIDAY });
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return {
    minutes: minutes.map((minute) => ({
      ...minute,
      pointer: round(Number(minute.pointer)),
      keyboard: round(Number(minute.keyboard)),
      demand: round(minute.demand),
      load: round(minute.load),
      need: round(minute.need),
    })),
    breaks,
    spans: spans.toSorted((a, b) => a.from - b.from),
  };
}

const MINUTE_OF_USE: UsedMinute = {
  at: FRIDAY,
  zone: 'Europe/Vienna',
  app: 'Blender',
  category: 'cad',
  seconds: 40,
  pointer: 0.8,
  keyboard: 0.1,
  demand: 0.9,
  load: 12.3,
  need: 4.5,
};

describe('what happened', () => {
  it('what happened comes back as it was kept', () => {
    const kept = weeks(10);
    use.keep(kept);
    database.close();
    const { minutes, breaks, spans } = use.excerpt(FRIDAY - 30 * DAY, FRIDAY + 30 * DAY);
    expect(minutes).toEqual(kept.minutes);
    expect(breaks).toEqual(kept.breaks);
    expect(spans).toEqual(kept.spans);
  });

  it('what happened comes back for a span of time, with stretches that reach into it', () => {
    const kept = weeks(10);
    use.keep(kept);
    const [from, until] = [FRIDAY - DAY - 3 * HOUR, FRIDAY - DAY + 90_000];
    const isWithin = ({ at }: { readonly at: number }) => at >= from && at < until;
    const part = use.excerpt(from, until);
    expect(part.minutes).toEqual(kept.minutes.filter(isWithin));
    expect(part.breaks).toEqual(kept.breaks.filter(isWithin));
    const night = FRIDAY - DAY + 4 * HOUR;
    expect(use.excerpt(night, night + 1).spans).toMatchObject([{ kind: 'asleep' }]);
  });

  it('what happened has clean names, whoever wrote them into the file, and can be deleted by them', () => {
    use.keep({ ...NO_ROWS, minutes: [{ ...MINUTE_OF_USE, app: 'Blen\u001B[31m\u202Eder\nx' }] });
    expect(use.excerpt(FRIDAY, FRIDAY + MINUTE).minutes[0]!.app).toBe('Blen[31mder x');
    expect(use.appTimes(0)[0]!.name).toBe('Blen[31mder x');
    expect(use.appNames()).toEqual(['Blen[31mder x']);
    expect(use.delete({ what: 'app', app: 'Blen[31mder x' })).toBe(1);
  });

  it('what happened that is unknown stays unknown', () => {
    const unknown: UsedMinute = {
      ...MINUTE_OF_USE,
      app: null,
      category: null,
      pointer: 'unknown',
      keyboard: 'unknown',
    };
    use.keep({ ...NO_ROWS, minutes: [unknown] });
    expect(use.excerpt(FRIDAY, FRIDAY + MINUTE).minutes).toEqual([unknown]);
  });

  it('what happened in the same minute and application is one row, however often it is kept', () => {
    const later = { ...MINUTE_OF_USE, seconds: 10, pointer: 0.3, load: 12.9 };
    use.keep({ ...NO_ROWS, minutes: [MINUTE_OF_USE, { ...MINUTE_OF_USE, app: 'Code' }] });
    use.keep({ ...NO_ROWS, minutes: [later] });
    const { minutes } = use.excerpt(FRIDAY, FRIDAY + MINUTE);
    expect(minutes).toMatchObject([
      { app: 'Blender', seconds: 50, pointer: 0.7, load: 12.9 },
      { app: 'Code', seconds: 40 },
    ]);
    use.keep({ ...NO_ROWS, minutes: [{ ...later, seconds: 60 }] });
    expect(use.excerpt(FRIDAY, FRIDAY + MINUTE).minutes[0]).toMatchObject({ seconds: 60 });
  });

  it('what happened is kept as a whole or not at all', () => {
    const broken = { ...MINUTE_OF_USE, at: FRIDAY + MINUTE, pointer: 7 };
    expect(() => use.keep({ ...NO_ROWS, minutes: [MINUTE_OF_USE, broken] })).toThrow('CHECK');
    expect(use.excerpt(0, FRIDAY + DAY)).toEqual(emptyExcerpt(0, FRIDAY + DAY));
  });

  it('what happened leaves no file behind where nothing did', () => {
    expect([use.excerpt(0, FRIDAY), use.appTimes(0)]).toEqual([emptyExcerpt(0, FRIDAY), []]);
    use.closeSpansAfterCrash(FRIDAY + DAY);
    expect(existsSync(file())).toBe(false);
  });

  it('what happened leaves what the person types as safe from a power cut as before', () => {
    use.keep(weeks(1));
    expect(database.use((db) => db.prepare('PRAGMA synchronous').get())).toEqual({ synchronous: 2 });
  });
});

describe('the file', () => {
  it('the file stays below 10 MB for a year of full use: 250 days of 8 hours', () => {
    // Ten times five weeks of five days; a third of the minutes with two applications.
    const { minutes, breaks, spans } = weeks(35);
    const second = minutes.filter((_, place) => place % 3 === 0).map((minute) => ({ ...minute, app: 'Mail' }));
    use.keep({ minutes: [...minutes, ...second], breaks, spans });
    database.close();
    expect(minutes.length).toBeGreaterThan(25 * 7 * 60);
    expect((statSync(file()).size * 10 * 8 * 60 * 25) / minutes.length).toBeLessThan(10_000_000);
  });

  it.each([
    ['minutes of a span', MINUTES_BETWEEN],
    ['one minute', MINUTE_THERE],
    ['time by application', APP_TIMES],
    ['breaks of a span', BREAKS_BETWEEN],
    ['stretches of a span', SPANS_BETWEEN],
    ['stretches that go on', SPANS_THAT_GO_ON],
    ['check-ins of a time on', 'SELECT * FROM check_ins WHERE at >= ? ORDER BY +id'],
    ['a name', 'SELECT id FROM apps WHERE name = ?'],
    ['what is too old: minutes', 'DELETE FROM minutes WHERE minute < ?'],
    ['what is too old: breaks', 'DELETE FROM breaks WHERE at < ?'],
    ['what is too old: stretches', 'DELETE FROM spans WHERE since < ? AND until < ?'],
    ['what is too old: check-ins', 'DELETE FROM check_ins WHERE at < ?'],
  ])('the file has an index for %s', (_what, sql) => {
    const plan = database.use((db) => db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all()) as { detail: string }[];
    expect(plan.map(({ detail }) => detail).join('; ')).toMatch(
      /^(SEARCH|SCAN spans USING COVERING INDEX spans_that_go)/,
    );
  });

  it('the file may be taken away while the app runs: a new one takes what comes', () => {
    use.keep({ ...NO_ROWS, minutes: [MINUTE_OF_USE] });
    for (const end of ['', '-wal', '-shm']) unlinkSync(file() + end);
    const next = { ...MINUTE_OF_USE, at: FRIDAY + MINUTE };
    use.keep({ ...NO_ROWS, minutes: [next] });
    database.close();
    start();
    expect(use.excerpt(FRIDAY, FRIDAY + HOUR).minutes).toEqual([next]);
  });
});

describe('a broken file', () => {
  /** Overwrites a page of 4096 bytes: the one that `which` picks of so many, counted from 0. */
  function damage(which: (pages: number) => number): void {
    database.close();
    const bytes = readFileSync(file());
    const from = which(bytes.length / 4096) * 4096;
    writeFileSync(file(), bytes.fill(7, from, from + 4096));
    start();
  }

  it('a broken file is read from both ends, and said how much of it was saved', () => {
    const kept = weeks(20);
    use.keep(kept);
    openHistoryStore(database).addCheckIns([
      { at: FRIDAY, zone: 'UTC', pain: 4, source: { is: 'window' }, spots: [], note: 'kept on' },
    ]);
    damage((pages) => Math.floor(pages / 2));
    const { minutes, breaks, spans } = use.excerpt(0, FRIDAY + 30 * DAY);
    const all = kept.minutes.length + kept.breaks.length + kept.spans.length + 1;
    const saved =
      minutes.length + breaks.length + spans.length + openHistoryStore(database).rows('checkIns', 0, Infinity).length;
    expect(setAside).toEqual([['history.corrupt-now.db', saved]]);
    expect(saved).toBeLessThan(all);
    expect(saved).toBeGreaterThan(all * 0.9);
    const known = new Map(kept.minutes.map((minute) => [minute.at, minute]));
    expect(minutes).toEqual(minutes.map(({ at }) => known.get(at)));
    expect(openHistoryStore(database).rows('checkIns', 0, Infinity)).toMatchObject([{ note: 'kept on' }]);
    expect(existsSync(join(folder, 'history.corrupt-now.db.copy'))).toBe(false);
  });

  it('a broken file of which nothing can be read is set aside all the same', () => {
    use.keep(weeks(5));
    damage(() => 0);
    use.keep({ ...NO_ROWS, minutes: [MINUTE_OF_USE] });
    expect(setAside).toEqual([['history.corrupt-now.db', 0]]);
    expect(use.excerpt(FRIDAY, FRIDAY + MINUTE).minutes).toEqual([MINUTE_OF_USE]);
  });

  it('a broken file that lost its names still gives its minutes', () => {
    use.keep(weeks(5));
    const page = database.use((db) => db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'apps'").get());
    damage(() => (page as { rootpage: number }).rootpage - 1);
    const { minutes } = use.excerpt(0, FRIDAY + DAY);
    expect(setAside).toHaveLength(1);
    expect(minutes.length).toBeGreaterThan(1000);
    expect(new Set(minutes.map(({ app }) => app))).toEqual(new Set([null]));
  });
});
