import { noticeSaid } from '../../support/say.ts';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openExperiments } from '../../../main/patterns/experimentsStorage.ts';
import { createPatterns } from '../../../main/patterns/patterns.ts';
import { createDatabase } from '../../../main/history/store/database.ts';
import { openJsonFile } from '../../../main/files/jsonFile.ts';
import { openHistoryStore } from '../../../main/history/store/historyStore.ts';
import type { MicroRhythm } from '../../../shared/patterns/experiment.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings/schema.ts';
import { PLANTED, madeUpDiary } from '../../support/diaries.ts';
import { FakeClock } from '../fakeClock.ts';
import { DAY } from '../../../shared/moment.ts';

const PROGRAM = new URL('../../../main/patterns/patternsWorker.ts', import.meta.url);
const PATIENCE = 120_000;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-patterns-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const REFUSED = { ok: false, problems: [{ path: 'rhythm', fault: { kind: 'unfit' } }] } as const;

function setUp(now: number, isRefused = false) {
  let rhythm = DEFAULT_SETTINGS.rhythm;
  let refuses = isRefused;
  const notSetBack: MicroRhythm[] = [];
  const clock = new FakeClock();
  clock.wall = now;
  clock.zone = 'UTC';
  const experiments = openExperiments(openJsonFile(folder, 'experiments', () => 'then'));
  const patterns = createPatterns({
    watch: { trust: { believed: clock.wall, since: 0, doubt: null } },
    clock,
    experiments,
    file: join(folder, 'history.db'),
    program: PROGRAM,
    onNotSetBack: (before) => notSetBack.push(before),
    rhythm: () => rhythm,
    changeRhythm(next) {
      if (refuses) return Promise.resolve(REFUSED);
      rhythm = next;
      return Promise.resolve({ ok: true });
    },
  });
  const setMicro = (change: Partial<MicroRhythm>) => {
    rhythm = { ...rhythm, micro: { ...rhythm.micro, ...change } };
  };
  const refuse = () => {
    refuses = true;
  };
  return { clock, patterns, experiments, notSetBack, refuse, setMicro, micro: () => rhythm.micro };
}

describe('patterns', () => {
  it('patterns are found by the worker in what history.db holds', { timeout: PATIENCE }, async () => {
    const diary = madeUpDiary({
      seed: 3,
      days: 56,
      effect: { points: 3, on: PLANTED.find(({ name }) => name === 'half the breaks not taken')!.on },
    });
    const database = createDatabase({ folder, name: 'history', fileTimestamp: () => '', onSetAside: () => {} });
    openHistoryStore(database).addCheckIns(diary.checkIns);
    openHistoryStore(database).keep(diary);
    const { report, experiments } = await setUp(diary.until + 12 * 3_600_000).patterns.answer();
    database.close();
    expect(report.checkIns).toBe(diary.checkIns.length);
    expect(report.patterns.map(({ about }) => about.is)).toContain('refused');
    expect(experiments).toEqual([]);
  });

  it('patterns are none, without a complaint, where there is no history yet', { timeout: PATIENCE }, async () => {
    const { report } = await setUp(50 * DAY).patterns.answer();
    expect(report).toMatchObject({ checkIns: 0, patterns: [] });
  });

  it('patterns fail aloud where history.db is no database', { timeout: PATIENCE }, async () => {
    writeFileSync(join(folder, 'history.db'), 'no database at all, though as long as one might be');
    await expect(setUp(50 * DAY).patterns.answer()).rejects.toThrow();
  });
});

describe('an experiment', () => {
  const about = { is: 'app', app: 'Blender', atLeast: 7200 } as const;

  it('an experiment changes the micro-break for real, outlives a restart, and gives it back when asked', async () => {
    const first = setUp(50 * DAY);
    expect(await first.patterns.start(about)).toEqual({ ok: true });
    expect(first.micro()).toMatchObject({ activeMinutes: 20, reachMinutes: 12, enabled: true });
    expect(setUp(51 * DAY).experiments.running(51 * DAY)).toMatchObject({ about, from: 50 * DAY });
    expect(await first.patterns.undo()).toEqual({ ok: true });
    expect(first.micro()).toEqual(DEFAULT_SETTINGS.rhythm.micro);
    expect(first.experiments.list.at(-1)!.before).toBeNull();
  });

  it('an experiment that cannot be kept leaves the micro-break as it was', async () => {
    const { patterns, experiments, micro } = setUp(50 * DAY);
    mkdirSync(join(folder, 'experiments.json'));
    await expect(patterns.start(about)).rejects.toThrow();
    expect(experiments.list).toEqual([]);
    expect(micro()).toEqual(DEFAULT_SETTINGS.rhythm.micro);
  });

  it('an experiment is not under way where its micro-break is refused', async () => {
    const { patterns, experiments } = setUp(50 * DAY, true);
    expect(await patterns.start(about)).toEqual(REFUSED);
    expect(experiments.list).toEqual([]);
  });

  it('an experiment is one at a time, also when asked for twice at once', async () => {
    const { patterns, experiments } = setUp(50 * DAY);
    const [first, second] = await Promise.all([patterns.start(about), patterns.start({ is: 'exercised' })]);
    expect(first).toEqual({ ok: true });
    expect(second).toMatchObject({ ok: false });
    expect(experiments.list).toHaveLength(1);
  });

  it('an experiment is one at a time, and over after two weeks or when it is stopped', async () => {
    const { patterns, experiments } = setUp(50 * DAY);
    await patterns.start({ is: 'exercised' });
    expect(await patterns.start(about)).toMatchObject({ ok: false });
    expect(experiments.running(63.9 * DAY)).not.toBeNull();
    expect(experiments.running(64 * DAY)).toBeNull();
    patterns.stop();
    expect(experiments.running(50 * DAY)).toBeNull();
    expect(await patterns.start(about)).toEqual({ ok: true });
    expect(experiments.list).toHaveLength(2);
  });

  it('an experiment that began under a clock three years ahead begins once that is right, and is over two weeks later', async () => {
    await setUp(50 * DAY + 1095 * DAY).patterns.start(about);
    const { patterns, experiments } = setUp(50 * DAY);
    await patterns.answer();
    expect(experiments.running(51 * DAY)).toMatchObject({ from: 50 * DAY });
    expect(experiments.running(64 * DAY)).toBeNull();
  });

  it('an experiment is gone with the application that it names, whatever its capitals, and with everything', async () => {
    const { patterns, experiments } = setUp(50 * DAY);
    await patterns.start(about);
    patterns.stop();
    await patterns.start({ is: 'exercised' });
    experiments.forget({ what: 'span', from: 0, until: 60 * DAY });
    experiments.forget({ what: 'app', app: 'Krita' });
    expect(experiments.list).toHaveLength(2);
    experiments.forget({ what: 'app', app: 'blender' });
    expect(setUp(50 * DAY).experiments.list.map((one) => one.about)).toEqual([{ is: 'exercised' }]);
    experiments.forget({ what: 'all' });
    expect(readFileSync(join(folder, 'experiments.json'), 'utf8')).not.toContain('exercised');
  });

  const { activeMinutes, reachMinutes } = DEFAULT_SETTINGS.rhythm.micro;
  const BEFORE = { activeMinutes, reachMinutes };

  it('an experiment that runs and is deleted with its application gives the micro-break back', async () => {
    const { patterns, micro } = setUp(50 * DAY);
    await patterns.start(about);
    patterns.forget({ what: 'app', app: 'Krita' });
    expect(micro()).toMatchObject({ activeMinutes: 20, reachMinutes: 12 });
    patterns.forget({ what: 'app', app: 'blender' });
    expect(micro()).toMatchObject(BEFORE);
  });

  it('an experiment that is deleted leaves alone what the person has set since, and what was kept after it', async () => {
    const own = setUp(50 * DAY);
    await own.patterns.start(about);
    own.setMicro({ activeMinutes: 25 });
    own.patterns.forget({ what: 'all' });
    expect(own.micro()).toMatchObject({ activeMinutes: 25, reachMinutes: 12 });

    const over = setUp(50 * DAY);
    await over.patterns.start(about);
    over.patterns.stop();
    over.patterns.forget({ what: 'all' });
    expect(over.micro()).toMatchObject({ activeMinutes: 20, reachMinutes: 12 });
  });

  it('an experiment that is deleted names what the micro-break was where it cannot be set back', async () => {
    const { patterns, refuse, notSetBack } = setUp(50 * DAY);
    await patterns.start(about);
    refuse();
    patterns.forget({ what: 'all' });
    await expect.poll(() => notSetBack).toEqual([expect.objectContaining(BEFORE)]);
  });

  it('an experiment of an earlier version keeps its sentence, as the name of what was tried', () => {
    const older = { about, text: 'Two weeks with one nap?', from: 0, stoppedAt: 5, before: null };
    writeFileSync(join(folder, 'experiments.json'), JSON.stringify({ experiments: [older] }));
    const { experiments } = setUp(0);
    expect(noticeSaid(experiments.notice)).toBe('');
    expect(experiments.list).toEqual([
      { about, from: 0, stoppedAt: 5, before: null, tried: { kind: 'text', text: 'Two weeks with one nap' } },
    ]);
  });

  it('an experiment is kept aside where its file cannot be read', () => {
    writeFileSync(join(folder, 'experiments.json'), '{"experiments":[{"text":5}]}');
    const { experiments } = setUp(0);
    expect(experiments.list).toEqual([]);
    expect(noticeSaid(experiments.notice)).toContain('experiments.corrupt-then.json');
    expect(readFileSync(join(folder, 'experiments.corrupt-then.json'), 'utf8')).toContain('"text":5');
  });
});
