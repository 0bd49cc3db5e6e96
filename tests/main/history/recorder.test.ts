import { noticeSaid, say } from '../../support/say.ts';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HistoryRecorder, createHistoryRecorder } from '../../../main/history/recorder.ts';
import { createHistoryReader } from '../../../main/history/reader.ts';
import type { HistoryJobs } from '../../../main/history/jobs.ts';
import { readBeside, type ReadingTask } from '../../../main/history/readHistory.ts';
import { createDatabase } from '../../../main/history/store/database.ts';
import { type HistoryStore, openHistoryStore } from '../../../main/history/store/historyStore.ts';
import type { HistoryExcerpt } from '../../../shared/diary/history.ts';
import { initialState, step } from '../../../shared/engine/step.ts';
import type { ActivitySample, EngineEvent, EngineState } from '../../../shared/engine/types.ts';
import { HOUR, MINUTE, SECOND } from '../../../shared/moment.ts';
import { withNamedDefaults } from '../../../shared/words/profileNames.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/settings/schema.ts';
import { FakeClock } from '../fakeClock.ts';

const CAD: Omit<ActivitySample, 'seconds'> = { app: 'Blender', pointer: 0.8, keyboard: 0.1, idleMs: 0 };

/** One run of the app. */
class Run {
  readonly use: HistoryStore;
  readonly told: HistoryStore;
  readonly keeping: HistoryRecorder;
  readonly faults: string[] = [];
  changes = 0;
  isBusy = false;
  /** Whether what is asked for is read beside the app, as if it were long. */
  isLong = false;
  /** Happens while it is read there. */
  meanwhile = () => {};
  state: EngineState;
  readonly clock: FakeClock;
  readonly from: number;

  constructor(folder: string, clock = new FakeClock()) {
    this.clock = clock;
    this.from = clock.wall;
    const database = createDatabase({ folder, name: 'history', fileTimestamp: () => '', onSetAside: () => {} });
    this.use = openHistoryStore(database);
    this.told = openHistoryStore(database);
    this.state = initialState(withNamedDefaults(say, DEFAULT_SETTINGS, {}), clock.now());
    this.keeping = createHistoryRecorder({
      clock,
      store: this.use,
      reader: this.#reader(folder),
      jobs: this.#work(),
      start: { state: this.state, occurrences: [] },
      settings: () => this.state.inForce,
      onChange: () => (this.changes += 1),
      onFault: (notice) => this.faults.push(noticeSaid(notice)),
    });
  }

  /** The file is held by nobody, but for what a test says. */
  #work(): Pick<HistoryJobs, 'isBusy' | 'write'> {
    const isBusy = () => this.isBusy;
    return {
      get isBusy() {
        return isBusy();
      },
      write: async (write) => write(),
    };
  }

  #reader(folder: string) {
    const atMost = () => (this.isLong ? -1 : 4000);
    return createHistoryReader({
      folder,
      store: this.use,
      atMost: {
        get cost() {
          return atMost();
        },
        get bytes() {
          return atMost() * 1000;
        },
      },
      beside: async (task: ReadingTask) => {
        const done = readBeside(join(folder, 'history.db'), task);
        this.meanwhile();
        return done;
      },
      distrust(why) {
        throw new Error(why);
      },
    });
  }

  event(event: EngineEvent): this {
    const before = this.state;
    const now = this.clock.now();
    const { state, occurrences } = step(before, event, now);
    this.state = state;
    this.keeping.follow({ event, before, after: state, occurrences, now });
    return this;
  }

  works(seconds: number, doing = CAD): this {
    for (let done = 0; done < seconds; done += 5) {
      this.clock.pass(5 * SECOND);
      this.event({ type: 'sample', sample: { seconds: 5, ...doing } });
    }
    return this;
  }

  pauses(seconds: number): this {
    return this.works(seconds, { app: 'Blender', pointer: 0, keyboard: 0, idleMs: HOUR });
  }

  /** Of a write that did not come about it is told a moment later. */
  async isFaultTold(): Promise<void> {
    await expect.poll(() => this.faults.filter((text) => text.includes('tries again each minute'))).toHaveLength(1);
  }

  async excerpt(from: number, until: number): Promise<HistoryExcerpt> {
    return asSent<HistoryExcerpt>(await this.keeping.excerpt(from, until));
  }

  get day() {
    return this.excerpt(this.from - HOUR, this.from + 24 * HOUR);
  }

  onDisk() {
    return this.use.excerpt(this.from - HOUR, this.from + 24 * HOUR);
  }

  quits(): this {
    this.keeping.stop(this.state);
    this.told.close();
    return this;
  }
}

/** As a page gets it. */
const asSent = <T>(answer: unknown): T =>
  (answer instanceof Uint8Array ? JSON.parse(gunzipSync(answer).toString()) : answer) as T;

/** Root may write everywhere: what must not be written to is met as somebody else. */
function withoutPrivileges<T>(run: () => T): T {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.('nobody');
  try {
    return run();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'unknot-keeping-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('what happens', async () => {
  it('what happens is seen at once, the minute under way included', async () => {
    const run = new Run(folder).works(70);
    expect((await run.day).minutes.map(({ at, app, seconds }) => [at - run.from, app, seconds])).toEqual([
      [0, 'Blender', 60],
      [MINUTE, 'Blender', 10],
    ]);
    run.quits();
  });

  it('what happens has the profile that was on, from when to when', async () => {
    const run = new Run(folder).works(20).event({ type: 'choose-profile', choice: { id: 'sore-day', today: false } });
    run.works(30).event({ type: 'choose-profile', choice: 'schedule' });
    expect((await run.day).spans.filter(({ kind }) => kind === 'profile')).toMatchObject([
      { what: 'Sore day', from: run.from + 20 * SECOND, until: run.from + 50 * SECOND },
    ]);
    run.quits();
  });

  it('what happens is on disk once a minute', () => {
    const run = new Run(folder).works(60);
    expect(readdirSync(folder)).toEqual([]);
    run.works(60);
    expect(run.onDisk().minutes).toHaveLength(1);
    run.quits();
  });

  it('what happens waits while something long is being done to the file, and is on disk after it', () => {
    const run = new Run(folder);
    run.isBusy = true;
    run.works(240);
    expect(readdirSync(folder)).toEqual([]);
    run.isBusy = false;
    run.works(60);
    expect(run.onDisk().minutes.length).toBeGreaterThanOrEqual(4);
    run.quits();
  });

  it('what happens is written as long as there is something new: a night leaves the file alone', () => {
    const run = new Run(folder).works(60).works(120, { ...CAD, pointer: 0, keyboard: 0, idleMs: HOUR });
    const { changes } = run;
    expect(changes).toBeGreaterThan(0);
    run.works(3600, { ...CAD, pointer: 0, keyboard: 0, idleMs: HOUR });
    expect(run.changes).toBe(changes);
    run.quits();
  });

  it('what happens is on disk when the app quits, and goes on with the next start in the same minute', async () => {
    const first = new Run(folder).works(20).quits();
    const second = new Run(folder, first.clock).works(30).quits();
    const { minutes } = await new Run(folder, second.clock).day;
    expect(minutes).toMatchObject([{ at: first.from, app: 'Blender', seconds: 50, pointer: 0.8 }]);
  });

  it('what happens tells a span that goes on once, and ends it where the app was killed', async () => {
    const killed = new Run(folder).event({ type: 'pause-prompts', until: 'resumed' }).works(130);
    expect((await killed.day).spans).toEqual([
      { kind: 'paused', what: '', from: killed.from, until: null, zone: 'Europe/Vienna' },
    ]);
    killed.told.close();
    const tomorrow = new FakeClock();
    tomorrow.wall += 8 * HOUR;
    const next = new Run(folder, tomorrow);
    expect((await next.excerpt(killed.from, killed.from + HOUR)).spans).toMatchObject([
      { kind: 'paused', from: killed.from, until: killed.from + MINUTE },
    ]);
    next.quits();
  });
});

describe('a history that takes long to read', () => {
  const inOneFile = (run: Run) => [run.day, run.keeping.appTimes().then(asSent)];

  it('a history that takes long to read is shown as one that does not, the running minute and what goes on included', async () => {
    const run = new Run(folder).event({ type: 'pause-prompts', until: 'resumed' }).works(250);
    const [day, times] = await Promise.all(inOneFile(run));
    expect(day).toMatchObject({ spans: [{ kind: 'paused', until: null }] });
    expect(day).toHaveProperty('minutes.length', 5);
    run.isLong = true;
    expect(await Promise.all(inOneFile(run))).toEqual([day, times]);
    run.quits();
  });

  it('a history that takes long to read has each minute once, also one that is written while it is read', async () => {
    const run = new Run(folder).works(150);
    run.isLong = true;
    let reads = 0;
    run.meanwhile = () => void (++reads === 1 && run.works(60));
    const { minutes } = await run.day;
    expect(reads).toBe(2);
    expect(minutes.map(({ at, seconds }) => [at - run.from, seconds])).toEqual([
      [0, 60],
      [MINUTE, 60],
      [2 * MINUTE, 60],
      [3 * MINUTE, 30],
    ]);
    run.quits();
  });

  it('a history that takes long to read has nothing of what is deleted while it is read', async () => {
    const run = new Run(folder).works(150);
    run.isLong = true;
    run.meanwhile = () => {
      run.meanwhile = () => {};
      run.keeping.forget({ what: 'all' });
      run.use.delete({ what: 'all' });
    };
    expect((await run.day).minutes).toEqual([]);
    run.quits();
  });
});

describe('time in front', () => {
  it('time in front is summed by application over 30 days, longest first, up to the last whole minute', async () => {
    const run = new Run(folder).works(60, { ...CAD, app: 'Code' });
    run.clock.pass(31 * 24 * HOUR);
    const monday = run.clock.wall;
    run
      .works(60)
      .works(30, { ...CAD, app: 'Code' })
      .works(30)
      .works(15, { ...CAD, app: null })
      .works(60);
    expect(await run.keeping.appTimes()).toEqual([
      { name: 'Blender', seconds: 135, lastSeen: monday + 2 * MINUTE },
      { name: 'Code', seconds: 30, lastSeen: monday + MINUTE },
    ]);
    run.quits();
  });
});

describe('what the settings say', () => {
  const set = (run: Run, history: Partial<Settings['history']>) =>
    run.event({
      type: 'settings',
      settings: { ...DEFAULT_SETTINGS, history: { ...DEFAULT_SETTINGS.history, ...history } },
    });

  it('what the settings say ends the recording when it is switched off, and begins it anew when it is on', async () => {
    const run = new Run(folder).works(30);
    set(run, { record: false });
    run.event({ type: 'lock' }).event({ type: 'unlock' }).event({ type: 'start-break', kind: 'micro' }).works(300);
    set(run, { record: true });
    run.works(10).quits();
    const day = await new Run(folder).day;
    expect(day.minutes.map(({ at, seconds }) => [at - run.from, seconds])).toEqual([
      [0, 30],
      [5 * MINUTE, 10],
    ]);
    expect([day.breaks, day.spans]).toEqual([[], []]);
  });

  it('what the settings say tells the breaks of the running day while it is switched off, from memory alone', async () => {
    const run = new Run(folder).works(30);
    set(run, { record: false });
    run.event({ type: 'start-break', kind: 'micro' }).pauses(60);
    set(run, { record: true });
    run.works(30);
    const { minutes, breaks } = await run.day;
    expect(breaks).toMatchObject([{ kind: 'micro', outcome: 'taken' }]);
    expect(minutes.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(60);
    run.keeping.forget({ what: 'span', from: run.from, until: run.clock.wall });
    expect((await run.day).breaks).toEqual([]);
    expect(run.onDisk().breaks).toEqual([]);
  });

  it('what the settings say forgets them with the next day', async () => {
    const run = new Run(folder).works(30);
    set(run, { record: false });
    run.event({ type: 'start-break', kind: 'micro' }).pauses(60);
    expect((await run.day).breaks).toHaveLength(1);
    run.clock.pass(20 * HOUR);
    run.works(30);
    expect((await run.day).breaks).toMatchObject([{ outcome: 'natural' }]);
  });
});

describe('a clock that was set', () => {
  it('a clock that was set three years ahead ends what went on, and begins it anew: nothing lasts for three years', () => {
    const run = new Run(folder).works(60).event({ type: 'pause-prompts', until: 'resumed' }).works(60);
    run.clock.wall += 3 * 365 * 24 * HOUR;
    run.works(60).quits();
    const paused = new Run(folder).use.excerpt(0, Infinity).spans.filter(({ kind }) => kind === 'paused');
    expect(paused.map(({ from, until }) => until! - from)).toEqual([65 * SECOND, 55 * SECOND]);
  });

  it('a clock that was set to 1970 gives no times to what happens: nothing is written until it can be right', () => {
    const run = new Run(folder).works(60);
    const wall = run.clock.wall;
    run.clock.wall = 0;
    run.works(600);
    run.clock.wall = wall + 11 * MINUTE;
    run.works(60).quits();
    const { minutes } = new Run(folder).use.excerpt(-HOUR, Infinity);
    expect(minutes.every(({ at }) => at >= run.from)).toBe(true);
    expect(minutes.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(120);
  });
});

describe('a disk that takes nothing', () => {
  it.skipIf(process.platform !== 'linux')(
    'a disk that takes nothing because it is full costs nothing that happened',
    async () => {
      symlinkSync('/dev/full', join(folder, 'history.db'));
      const run = new Run(folder).works(180);
      await run.isFaultTold();
      expect(run.faults).toContainEqual(
        expect.stringMatching(/^What happens is not being written to history\.db: .*full/),
      );
      expect(await run.keeping.excerpt(run.from - HOUR, run.from + HOUR)).toMatchObject({
        is: 'unreadable',
        why: expect.stringContaining('full') as string,
      });
      unlinkSync(join(folder, 'history.db'));
      run.works(60).quits();
      expect((await new Run(folder, run.clock).excerpt(run.from, run.from + HOUR)).minutes).toHaveLength(4);
    },
  );

  it.skipIf(process.platform === 'win32')(
    'a disk that takes nothing because the folder may not be written to costs nothing that happened',
    async () => {
      chmodSync(folder, 0o555);
      const run = withoutPrivileges(() => new Run(folder).works(180));
      await run.isFaultTold();
      expect(run.faults.filter((text) => text.includes('tries again each minute'))).toHaveLength(1);
      chmodSync(folder, 0o755);
      run.works(60).quits();
      expect((await new Run(folder, run.clock).excerpt(run.from, run.from + HOUR)).minutes).toHaveLength(4);
    },
  );

  it('a disk that takes nothing is said once; what happens is kept in memory and written when there is room', async () => {
    mkdirSync(join(folder, 'history.db'));
    const run = new Run(folder).works(300);
    await run.isFaultTold();
    expect(run.faults.filter((text) => text.includes('tries again each minute'))).toHaveLength(1);
    run.event({ type: 'start-break', kind: 'micro' }).pauses(60);
    expect(await run.keeping.excerpt(run.from - HOUR, run.from + HOUR)).toMatchObject({
      is: 'unreadable',
      why: expect.stringContaining('it is a folder') as string,
      inMemory: { minutes: [], breaks: [{ outcome: 'taken', kind: 'micro' }] },
    });
    rmSync(join(folder, 'history.db'), { recursive: true });
    run.works(60).quits();
    expect((await new Run(folder, run.clock).excerpt(run.from, run.from + HOUR)).minutes).toHaveLength(6);
  });
});
