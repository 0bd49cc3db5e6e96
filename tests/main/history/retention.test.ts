import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ClockWatch, createClockWatch } from '../../../main/clockWatch.ts';
import { createHistoryRetention } from '../../../main/history/retention.ts';
import type { HistoryJobs } from '../../../main/history/jobs.ts';
import { carryOut, type HistoryTask } from '../../../main/history/worker.ts';
import { noticeText } from '../../../shared/words/notices.ts';
import { createSay } from '../../../shared/words/say.ts';
import { createNotices } from '../../../main/snapshot/notices.ts';
import { type Database, createDatabase } from '../../../main/history/store/database.ts';
import { removedIn } from '../../../main/history/store/removedHistory.ts';
import { openHistoryStore } from '../../../main/history/store/historyStore.ts';
import { DAY, HOUR } from '../../../shared/moment.ts';
import type { Settings } from '../../../shared/settings/schema.ts';
import type { ClockTrust } from '../../../shared/time/clockTrust.ts';
import { FakeClock } from '../fakeClock.ts';

const ZONE = 'Europe/Vienna';
const YEAR = 365 * DAY;

let folder: string;
let databases: Database[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-retention-'));
  databases = [];
});
afterEach(() => {
  for (const database of databases) database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The app from a start to its end, with a history in which each of so many days ago has a minute and a check-in. */
class Run {
  readonly clock: FakeClock;
  readonly watch: ClockWatch;
  readonly lines: string[] = [];
  readonly use;
  readonly told;
  keepMonths: Settings['history']['keepMonths'] = 24;
  readonly #notices = createNotices(() => {});
  readonly #stop: () => void;
  #running: Promise<unknown> = Promise.resolve();

  constructor(clock = new FakeClock(), known: ClockTrust | null = null, work?: HistoryJobs['run']) {
    this.clock = clock;
    const database = createDatabase({ folder, name: 'history', fileTimestamp: () => '', onSetAside: () => {} });
    databases.push(database);
    this.use = openHistoryStore(database);
    this.told = openHistoryStore(database);
    const unused = { error: () => {}, followFault: () => {}, empty: () => {} };
    const log = { ...unused, info: (text: string) => this.lines.push(text) };
    const notices = this.#notices;
    this.watch = createClockWatch({ clock, known, store: this.use, log, notices });
    const retention = createHistoryRetention({
      clock,
      clockWatch: this.watch,
      folder,
      store: this.use,
      log,
      notices,
      onDeleted: () => {},
      jobs: { run: work ?? this.#work },
      keepMonths: () => this.keepMonths,
    });
    this.#stop = () => {
      this.watch.stop();
      retention.stop();
    };
  }

  /** What the worker would do, on the spot. */
  #work = (async (task: HistoryTask) => {
    const done = carryOut(createSay('en'), join(folder, 'history.db'), task, new AbortController().signal);
    this.#running = done;
    return done;
  }) as HistoryJobs['run'];

  has(...daysAgo: readonly number[]): this {
    const at = (days: number) => this.clock.wall - days * DAY;
    const minute = { zone: ZONE, app: 'Blender', category: null, seconds: 60, demand: 0, load: 0, need: 0 } as const;
    const minutes = daysAgo.map((days) => ({ ...minute, at: at(days), pointer: 0, keyboard: 0 }));
    this.use.keep({ minutes, breaks: [], spans: [] });
    const said = { zone: ZONE, pain: 5, source: { is: 'window' }, spots: [], note: null } as const;
    this.told.addCheckIns(daysAgo.map((days) => ({ ...said, at: at(days) })));
    return this;
  }

  async passes(hours: number): Promise<this> {
    for (let hour = 0; hour < hours; hour++) {
      this.clock.pass(HOUR);
      await this.#running;
    }
    return this;
  }

  /** Days ago of what is kept, as minutes and as check-ins. */
  get kept() {
    const ago = ({ at }: { readonly at: number }) => Math.round((this.clock.wall - at) / DAY);
    return [this.use.excerpt(0, Infinity).minutes.map(ago), this.told.rows('checkIns', 0, Infinity).map(ago)];
  }

  notice(id: string): string | undefined {
    const text = this.#notices.list.find((notice) => notice.id === id)?.text;
    return text === undefined ? undefined : noticeText(createSay('en'), text);
  }

  quits(): ClockTrust {
    this.#stop();
    return this.watch.trust;
  }
}

describe('what is older than is kept', () => {
  it('what is older than is kept goes once the clock was seen for three hours, and it is said how much and that it can come back', async () => {
    const run = new Run().has(1, 700, 800, 900);
    await run.passes(2);
    expect(run.kept).toEqual([
      [900, 800, 700, 1],
      [900, 800, 700, 1],
    ]);
    await run.passes(2);
    expect(run.kept).toEqual([
      [700, 1],
      [700, 1],
    ]);
    const said =
      'From before 2 March 2024, and so older than you want to keep: 2 minutes of use, 0 breaks, 0 spans and 2 check-ins were deleted.';
    expect(run.lines).toContain(
      'deleted from before 2024-03-01T23:00:00.000Z, as older than the person keeps: 2 minutes, 0 breaks, 0 spans and 2 check-ins',
    );
    expect(run.notice('history-old')).toBe(`${said} For a day they can be brought back in Settings, Data and privacy.`);
    const [removed] = removedIn(folder);
    expect(removed).toMatchObject({ rows: 4 });
    expect(JSON.parse(readFileSync(removed!.file, 'utf8'))).toMatchObject({
      minutes: [{ app: 'Blender' }, { app: 'Blender' }],
      checkIns: [{ pain: 5 }, { pain: 5 }],
    });
  });

  it('what is older than is kept can be brought back for a day, and is gone for good after it', async () => {
    const run = await new Run().has(1, 800).passes(4);
    await run.passes(23);
    expect(removedIn(folder)).toHaveLength(1);
    await run.passes(2);
    expect(readdirSync(folder).filter((name) => name.includes('old'))).toEqual([]);
  });

  it('what is older than is kept is told once: the days that grow too old one by one go without a word, and a shorter time is told again', async () => {
    const run = await new Run().has(1, 20, 729, 730, 731, 732).passes(4);
    const first = run.notice('history-old');
    await run.passes(40);
    expect(run.kept[0]).toEqual([22, 3]);
    expect(run.notice('history-old')).toBe(first);
    run.keepMonths = 1;
    await run.passes(24 * 12);
    expect(run.kept[0]).toEqual([15]);
  });

  it('what is older than is kept goes at the next start where yesterday has seen the clock, and not where nobody has', async () => {
    const known = new Run().has(1, 800).quits();
    const next = new Run(new FakeClock(), null);
    expect(next.kept[0]).toEqual([800, 1]);
    next.quits();
    const tomorrow = new FakeClock();
    tomorrow.pass(20 * HOUR);
    const run = await new Run(tomorrow, known).passes(1);
    expect(run.kept[0]).toEqual([2]);
  });

  it('what is older than is kept stays as a whole where the disk does not take what can be brought back', async () => {
    const full: HistoryJobs['run'] = () => Promise.reject(new Error('database or disk is full'));
    const run = await new Run(new FakeClock(), null, full).has(1, 800).passes(4);
    await expect
      .poll(() => run.notice('history-use'))
      .toBe('What is older than you want to keep could not be deleted: database or disk is full.');
    expect(run.kept[0]).toEqual([800, 1]);
  });
});

describe('under a clock three years ahead', () => {
  const ahead = () => {
    const clock = new FakeClock();
    clock.wall += 3 * YEAR;
    return clock;
  };

  it('under a clock three years ahead nothing is deleted for days, whatever is recorded meanwhile, and the person is told', async () => {
    const known = new Run().has(0, 1, 300, 700).quits();
    for (const last of [null, known]) {
      const run = new Run(ahead(), last).has(0);
      await run.passes(6 * 24);
      expect(run.notice('clock')).toMatch(
        /^The clock of this computer says 1 March 2029, and Unknot last knew 2 March 2026\./,
      );
      expect(run.told.rows('checkIns', 0, Infinity).length).toBeGreaterThanOrEqual(5);
      expect(run.lines.filter((line) => line.includes('deleted'))).toEqual([]);
      run.quits();
    }
  });

  it('under a clock three years ahead nothing is lost once it is right again, and the notice goes', async () => {
    const run = new Run().has(0, 1, 300, 700);
    await run.passes(5);
    run.clock.wall += 3 * YEAR;
    await run.passes(10);
    expect(run.notice('clock')).toBeDefined();
    run.clock.wall -= 3 * YEAR;
    await run.passes(10);
    expect(run.notice('clock')).toBeUndefined();
    expect(run.kept).toEqual([
      [701, 301, 2, 1],
      [701, 301, 2, 1],
    ]);
  });

  it('a clock of 1970 deletes nothing', async () => {
    const known = new Run().has(0, 1, 300, 700, 800).quits();
    const battery = new FakeClock();
    battery.wall = 0;
    const run = new Run(battery, known);
    await run.passes(48);
    expect(run.told.rows('checkIns', 0, Infinity)).toHaveLength(5);
    expect(run.notice('clock')).toMatch(/says 1 January 1970/);
  });
});
