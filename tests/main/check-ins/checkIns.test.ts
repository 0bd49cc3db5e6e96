import { noticeSaid } from '../../support/say.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { type CheckInsParts, createCheckIns } from '../../../main/check-ins/checkIns.ts';
import type { HistoryJobs } from '../../../main/history/jobs.ts';
import { HOUR, MINUTE, SECOND } from '../../../shared/moment.ts';
import { readSettings } from '../../../shared/settings/read.ts';
import { createSay } from '../../../shared/words/say.ts';
import { Person, RIGHT, SAID, SITTING, WINDOW } from '../person.ts';

let person: Person;
beforeEach(() => {
  person = new Person();
});

describe('how the knot feels is asked', () => {
  it('how the knot feels is asked after a break that was taken, and the answer is kept with its exercises', async () => {
    person.takesBreak();
    expect(person.isAsked).toBe(true);
    await person.question.answer(4);
    expect(person.isAsked).toBe(false);
    expect(person.saved).toEqual([
      {
        at: person.clock.wall,
        zone: 'Europe/Vienna',
        pain: 4,
        source: { is: 'break', kind: 'micro', exercises: [expect.any(String)] },
        spots: [],
        note: null,
      },
    ]);
    expect(person.checkIns.last).toEqual(person.saved[0]);
  });

  it('how the knot feels is asked not after one that was left early', () => {
    expect(person.takesBreak(10).isAsked).toBe(false);
  });

  it('how the knot feels is asked not of one who closed its window', () => {
    person.inView = false;
    expect(person.takesBreak().isAsked).toBe(false);
  });

  it('how the knot feels is asked not behind a locked screen', () => {
    expect(person.does({ type: 'lock' }).takesBreak().isAsked).toBe(false);
  });

  it('how the knot feels is asked three times a day, two hours apart, answered or not, and again after 04:00', () => {
    person.passes(3 * HOUR);
    for (let time = 0; time < 3; time++) {
      expect(person.takesBreak().isAsked).toBe(true);
      person.question.dismiss();
      expect(person.passes(HOUR).takesBreak().isAsked).toBe(false);
      person.passes(HOUR);
    }
    expect(person.takesBreak().isAsked).toBe(false);
    person.passes(10 * HOUR).does({ type: 'sample', sample: SITTING });
    expect(person.takesBreak().isAsked).toBe(true);
    expect(person.asked.list).toHaveLength(1);
  });

  it('how the knot feels is asked no more often because the app was started anew', () => {
    const { wall } = person.clock;
    expect(new Person([], [wall - 3, wall - 2, wall - 1]).takesBreak().isAsked).toBe(false);
  });

  it('how the knot feels is asked until half a minute is over', () => {
    person.takesBreak().passes(29 * SECOND);
    expect(person.isAsked).toBe(true);
    expect(person.passes(SECOND).isAsked).toBe(false);
    expect(person.saved).toEqual([]);
  });

  it('how the knot feels is asked until something new comes up', () => {
    person.takesBreak().does({ type: 'start-break', kind: 'long' });
    expect(person.isAsked).toBe(false);
  });

  it('an answer that nobody asked for does not count', async () => {
    await person.question.answer(4);
    expect(person.saved).toEqual([]);
  });
});

describe('an answer after a break', () => {
  it('an answer after a break is shown for eight seconds, and one tap too many changes nothing', async () => {
    await person.takesBreak().question.answer(4);
    await person.question.answer(9);
    expect(person.question.shown).toEqual({ kind: 'micro', noted: 4 });
    expect(person.passes(7 * SECOND).question.shown).not.toBeNull();
    expect(person.passes(SECOND).question.shown).toBeNull();
    expect(person.saved.map(({ pain }) => pain)).toEqual([4]);
  });

  it('an answer after a break can be added to: the same check-in then has places, and stays one after that break', async () => {
    await person.takesBreak().question.answer(4);
    person.question.addLocation();
    expect(person.question.shown).toBeNull();
    const [noted] = person.wheres;
    await person.passes(MINUTE).checkIns.correct(noted!.at, { pain: 5, spots: [RIGHT], note: 'after drawing' });
    expect(person.saved).toEqual([{ ...noted, pain: 5, spots: [RIGHT], note: 'after drawing' }]);
    expect(person.saved[0]!.source).toMatchObject({ is: 'break', kind: 'micro' });
    expect(person.checkIns.lastSpots).toEqual([RIGHT]);
  });

  it('an answer after a break that is not there cannot be added to', () => {
    person.question.addLocation();
    person.takesBreak().question.addLocation();
    expect(person.isAsked).toBe(true);
    expect(person.wheres).toEqual([]);
  });

  it('an answer after a break makes way for the next break', async () => {
    await person.takesBreak().question.answer(4);
    person.does({ type: 'start-break', kind: 'long' });
    expect(person.question.shown).toBeNull();
  });
});

describe('a check-in of one’s own accord', () => {
  it('a check-in of one’s own accord is kept with places and note', async () => {
    const { at, fault } = await person.checkIns.keep(SAID, WINDOW);
    expect(fault).toBeNull();
    expect(person.saved).toEqual([{ ...SAID, at, zone: 'Europe/Vienna', source: WINDOW }]);
    expect(person.changes).toEqual([{ is: 'new', checkIn: person.saved[0] }]);
    expect(person.gates).toEqual(['gentle']);
  });

  it('a check-in of one’s own accord has a time of its own, by which it is known', async () => {
    const [first, second] = [await person.checkIns.keep(SAID, WINDOW), await person.checkIns.keep(SAID, WINDOW)];
    expect(second.at).not.toBe(first.at);
    await person.checkIns.takeBack(second.at);
    expect(person.saved.map(({ at }) => at)).toEqual([first.at]);
  });

  it('a check-in of one’s own accord remembers the places that were named last, whatever number came after', async () => {
    expect(person.checkIns.lastSpots).toEqual([]);
    await person.checkIns.keep(SAID, WINDOW);
    await person.checkIns.log(2);
    expect(person.checkIns.lastSpots).toEqual([RIGHT]);
  });

  it('a check-in of one’s own accord that was a slip is corrected at its old time, and the gate follows', async () => {
    const { at } = await person.checkIns.keep({ ...SAID, pain: 9 }, WINDOW);
    await person.passes(MINUTE).checkIns.correct(at, { ...SAID, pain: 1 });
    expect(person.saved).toMatchObject([{ at, pain: 1, spots: [RIGHT] }]);
    expect(person.gates).toEqual(['rest', 'open']);
    expect(person.changes.map(({ is }) => is)).toEqual(['new', 'corrected']);
  });

  it('a check-in of one’s own accord that was a slip is taken back without a trace', async () => {
    const { at } = await person.checkIns.keep({ ...SAID, pain: 9 }, WINDOW);
    expect(await person.checkIns.takeBack(at)).toBeNull();
    expect(person.saved).toEqual([]);
    expect(person.checkIns.last).toBeNull();
    expect(person.gates).toEqual(['rest', 'open']);
    expect(await person.checkIns.takeBack(at)).toBeNull();
  });

  it('a check-in of one’s own accord that is gone by the time it is corrected is a new one', async () => {
    const { at } = await person.checkIns.keep(SAID, WINDOW);
    await person.checkIns.takeBack(at);
    await person.checkIns.correct(at, SAID);
    expect(person.saved).toMatchObject([{ ...SAID, source: WINDOW }]);
  });

  it('a check-in of one’s own accord stays as it was on a disk that does not take the change', async () => {
    const { at } = await person.checkIns.keep(SAID, WINDOW);
    person.disk = 'full';
    expect((await person.checkIns.correct(at, { ...SAID, pain: 1 })).fault).toEqual({
      kind: 'not-changed',
      cause: expect.stringContaining('database or disk is full'),
    });
    expect(await person.checkIns.takeBack(at)).toMatchObject({ kind: 'not-changed' });
    expect(person.checkIns.last).toMatchObject(SAID);
    expect(person.gates).toEqual(['gentle']);
  });

  it('a check-in of one’s own accord that never got to a full disk is mended all the same', async () => {
    person.disk = 'full';
    const first = await person.checkIns.keep(SAID, WINDOW);
    const second = await person.checkIns.keep(SAID, WINDOW);
    expect((await person.checkIns.correct(first.at, { ...SAID, pain: 1 })).fault).toBeNull();
    expect(await person.checkIns.takeBack(second.at)).toBeNull();
    person.disk = 'takes';
    person.checkIns.stop();
    expect(person.saved.map(({ pain }) => pain)).toEqual([1]);
  });
});

describe('the command', () => {
  it('the command keeps the number, and says what it means', async () => {
    expect(await person.checkIns.log(4)).toEqual({
      ok: true,
      text: 'Noted: 4 of 10. Breaks leave the harder strengthening out for now.',
    });
    expect(person.saved).toMatchObject([{ pain: 4, source: { is: 'command' } }]);
  });

  it('the command keeps the places that come with it', async () => {
    await person.checkIns.log(4, [RIGHT]);
    expect(person.saved).toMatchObject([{ pain: 4, spots: [RIGHT] }]);
  });

  it('the command names the warning signs from 7 on', async () => {
    expect((await person.checkIns.log(6)).text).not.toContain('emergency');
    expect((await person.checkIns.log(7)).text).toContain('\nCall the emergency number now: chest pain');
    expect(person.cares).toBe(0);
  });
});

describe('a disk that is full', () => {
  it('a disk that is full is told, and the answer counts all the same', async () => {
    person.disk = 'full';
    const { ok, text } = await person.checkIns.log(8);
    expect(ok).toBe(false);
    expect(text).not.toContain('\n');
    expect(text).toContain('8 of 10 counts until Unknot quits. It could not be written to history.db: ');
    expect(text).toContain('Help');
    expect(person.faults).toHaveLength(1);
    expect(person.gates).toEqual(['rest']);
    expect(person.checkIns.last).toMatchObject({ pain: 8 });
  });

  it('a disk that is full loses nothing once there is room again', async () => {
    person.disk = 'full';
    await person.takesBreak().question.answer(3);
    person.disk = 'takes';
    await person.checkIns.log(4);
    expect(person.saved.map(({ pain }) => pain)).toEqual([3, 4]);
  });

  it('a disk that is full is tried once more at the end', async () => {
    person.disk = 'full';
    await person.checkIns.log(3);
    person.disk = 'takes';
    person.checkIns.stop();
    expect(person.saved.map(({ pain }) => pain)).toEqual([3]);
    expect(person.clock.timers).toBe(0);
  });

  it('a disk that is full at the start is told, and nothing is held back', () => {
    const fails = () => {
      throw new Error('unable to open database file');
    };
    const store: CheckInsParts['store'] = {
      keptCheckIns: fails,
      addCheckIns: () => {},
      replaceCheckIn: () => {},
      removeCheckIn: () => {},
    };
    const write: HistoryJobs['write'] = async (run) => run();
    const faults: string[] = [];
    const unused = () => {};
    const checkIns = createCheckIns({
      say: createSay('en'),
      times: () => [person.clock.wall],
      clock: person.clock,
      store,
      write,
      settings: () => person.settings,
      onFault: (notice) => faults.push(noticeSaid(notice)),
      onGate: unused,
      onWarningSign: unused,
      onChange: unused,
    });
    expect(faults).toEqual(['Your check-ins could not be read from history.db: unable to open database file.']);
    expect(checkIns.last).toBeNull();
  });
});

describe('while history.db is being worked on, a check-in', () => {
  it('while history.db is being worked on, a check-in counts at once and is written when the file is free, in the order in which it was said', async () => {
    const first = person.holdsFile().checkIns.keep({ ...SAID, pain: 8 }, WINDOW);
    const second = person.checkIns.keep({ ...SAID, pain: 2 }, WINDOW);
    expect(person.checkIns.last).toMatchObject({ pain: 2 });
    expect(person.gates[0]).toBe('rest');
    expect(person.changes.map(({ is }) => is)).toEqual(['new', 'new']);
    expect(person.saved).toEqual([]);
    person.freesFile();
    expect([(await first).fault, (await second).fault]).toEqual([null, null]);
    expect(person.saved.map(({ pain }) => pain)).toEqual([8, 2]);
    expect(person.faults).toEqual([]);
  });

  it('while history.db is being worked on, a check-in can be corrected and taken back: the change counts once it is written', async () => {
    const { at } = await person.checkIns.keep(SAID, WINDOW);
    const other = await person.checkIns.keep(SAID, WINDOW);
    const mending = person.holdsFile().checkIns.correct(at, { ...SAID, pain: 1 });
    const taking = person.checkIns.takeBack(other.at);
    expect(person.saved.map(({ pain }) => pain)).toEqual([SAID.pain, SAID.pain]);
    person.freesFile();
    expect([await mending, await taking]).toEqual([{ at, fault: null }, null]);
    expect(person.saved).toMatchObject([{ at, pain: 1 }]);
  });

  it('while history.db is being worked on, a check-in after a break is called noted when it is written, and a second tap is none', async () => {
    const answering = person.takesBreak().holdsFile().question.answer(4);
    await person.question.answer(9);
    expect(person.question.shown).toEqual({ kind: 'micro', noted: null });
    person.freesFile();
    await answering;
    expect(person.question.shown).toEqual({ kind: 'micro', noted: 4 });
    expect(person.saved.map(({ pain }) => pain)).toEqual([4]);
  });

  it('while history.db is being worked on, a check-in after a break that wants care brings up Help without waiting', async () => {
    const answering = person.takesBreak().holdsFile().question.answer(8);
    expect([person.cares, person.question.shown]).toEqual([1, null]);
    person.freesFile();
    await answering;
    expect(person.question.shown).toBeNull();
  });

  it('while history.db is being worked on, a check-in after a break does not come back when something new has come up meanwhile', async () => {
    const answering = person.takesBreak().holdsFile().question.answer(4);
    person.does({ type: 'start-break', kind: 'long' }).freesFile();
    await answering;
    expect(person.question.shown).toBeNull();
    expect(person.saved.map(({ pain }) => pain)).toEqual([4]);
  });

  it('while history.db is being worked on, a check-in on the command line is answered after three seconds: it counts, and is not called noted', async () => {
    const answering = person.holdsFile().checkIns.log(8);
    person.passes(3 * SECOND);
    const { ok, text } = await answering;
    expect(ok).toBe(true);
    expect(text).toContain('8 of 10 counts, and is written as soon as history.db is free. ');
    expect(text).toContain('\nCall the emergency number now');
    person.freesFile();
    await expect.poll(() => person.saved.map(({ pain }) => pain)).toEqual([8]);
  });

  it('while history.db is being worked on, a check-in on the command line is noted if the file is free before', async () => {
    const answering = person.holdsFile().checkIns.log(4);
    person.passes(2 * SECOND).freesFile();
    expect((await answering).text).toMatch(/^Noted: 4 of 10\./);
    person.checkIns.stop();
    expect(person.clock.timers).toBe(0);
  });

  it('while history.db is being worked on, a check-in that was given before a deletion of all was asked for is not written after it', async () => {
    const keeping = person.holdsFile().checkIns.keep(SAID, WINDOW);
    person.checkIns.forget({ what: 'all' });
    const after = person.passes(MINUTE).checkIns.keep({ ...SAID, pain: 2 }, WINDOW);
    person.freesFile();
    await Promise.all([keeping, after]);
    expect(person.saved.map(({ pain }) => pain)).toEqual([2]);
  });
});

describe('a history that is imported', () => {
  const imported = (person: Person, hoursAgo: number, pain: number, importNumber = 1) => ({
    at: person.clock.wall - hoursAgo * HOUR,
    zone: 'Europe/Vienna',
    pain,
    importNumber,
    source: { is: 'command' } as const,
    spots: [],
    note: null,
  });

  it('a history that is imported leaves closed what was closed before it, though it comes in last and says better', async () => {
    await person.checkIns.log(7);
    for (const hoursAgo of [240, 1, -1]) {
      person.saved = [...person.saved, imported(person, hoursAgo, 1)];
      person.checkIns.reload();
      expect(person.gates).toEqual(['rest']);
    }
    expect(person.checkIns.last).toMatchObject({ pain: 7 });
    await person.passes(80 * HOUR).checkIns.log(1);
    expect(person.gates).toEqual(['rest', 'open']);
  });

  it('a history that is imported says nothing while it lies in the future', () => {
    person.saved = [imported(person, 24, 2), { ...imported(person, -20_000, 9), spots: [RIGHT] }];
    person.checkIns.reload();
    person.checkIns.followSettings();
    expect(person.gates).toEqual(['open']);
    expect(person.checkIns.last).toMatchObject({ pain: 2 });
    expect(person.checkIns.lastSpots).toEqual([]);
  });

  it('a history that is imported closes what its newest answer closes, in whatever order its rows are', () => {
    person.saved = [imported(person, 2, 8), imported(person, 240, 1)];
    person.checkIns.reload();
    expect(person.gates).toEqual(['rest']);
    expect(person.checkIns.last).toMatchObject({ pain: 8 });
  });
});

describe('an answer under a clock that was three years ahead', () => {
  it('an answer under a clock that was three years ahead counts as the last one once the clock is right again, until there is a newer one', async () => {
    const { clock } = person;
    clock.wall += 3 * 365 * 24 * HOUR;
    await person.checkIns.log(8);
    clock.wall -= 3 * 365 * 24 * HOUR;
    person.passes(10 * MINUTE);
    expect(person.gates).toEqual(['rest']);
    const again = new Person(person.saved);
    again.checkIns.followSettings();
    expect(again.gates).toEqual(['rest']);
    await again.checkIns.log(1);
    expect(again.gates).toEqual(['rest', 'open']);
  });
});

describe('the gate while the clock is in doubt', () => {
  it('the gate while the clock is in doubt is the stricter of the one by the clock and the one by the time that is believed', async () => {
    await person.checkIns.log(7);
    const believed = person.clock.wall;
    person.clock.wall += 40 * 24 * HOUR;
    person.believed = believed;
    const next = new Person(person.saved);
    next.clock.wall = person.clock.wall;
    next.believed = believed;
    next.checkIns.reload();
    expect(next.gates).toEqual(['rest']);
    // An answer that is given now is the last one by either time.
    await next.checkIns.log(1);
    expect(next.gates.at(-1)).toBe('open');
  });
});

it('how the knot feels is not asked after a break that is tried at the first start', () => {
  person.settings = readSettings({}).settings;
  expect(person.takesBreak().isAsked).toBe(false);
  person.settings = readSettings({ safety: { read: true } }).settings;
  expect(person.takesBreak().isAsked).toBe(true);
});
