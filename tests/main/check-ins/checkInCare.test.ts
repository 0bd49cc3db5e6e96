import { beforeEach, describe, expect, it } from 'vitest';
import type { CheckIn } from '../../../shared/diary/checkIn.ts';
import { HOUR, MINUTE } from '../../../shared/moment.ts';
import { readSettings } from '../../../shared/settings/read.ts';
import { Person, RIGHT, SAID, WINDOW } from '../person.ts';

let person: Person;
beforeEach(() => {
  person = new Person();
});

describe('tingling', () => {
  const saying = (region: 'hand' | 'blade') => ({
    ...SAID,
    spots: [{ region, side: 'left', feel: 'tingling' } as const],
  });

  it('tingling in an arm is a warning sign: no exercises until it is sorted out', async () => {
    await person.checkIns.keep(saying('hand'), WINDOW);
    expect(person.settings.safety.warningSign).toBe(true);
    expect(person.gates).toEqual(['none']);
  });

  it('tingling elsewhere is no warning sign', async () => {
    await person.checkIns.keep(saying('blade'), WINDOW);
    expect(person.settings.safety.warningSign).toBe(false);
    expect(person.gates).toEqual(['gentle']);
  });

  it('tingling that was a slip takes the warning sign along', async () => {
    const first = await person.checkIns.keep(saying('hand'), WINDOW);
    await person.checkIns.correct(first.at, SAID);
    expect(person.gates).toEqual(['none', 'gentle']);
    const second = await person.checkIns.keep(saying('hand'), WINDOW);
    await person.checkIns.takeBack(second.at);
    expect(person.gates).toEqual(['none', 'gentle', 'none', 'gentle']);
  });

  it('tingling that was said twice stays a warning sign until both are taken back', async () => {
    const [first, second] = [
      await person.checkIns.keep(saying('hand'), WINDOW),
      await person.checkIns.keep(saying('hand'), WINDOW),
    ];
    await person.checkIns.takeBack(first.at);
    expect(person.settings.safety.warningSign).toBe(true);
    await person.checkIns.takeBack(second.at);
    expect(person.settings.safety.warningSign).toBe(false);
  });

  it('tingling does not take a warning sign along that was reported before', async () => {
    person.settings = readSettings({ safety: { warningSign: true } }).settings;
    const { at } = await person.checkIns.keep(saying('hand'), WINDOW);
    await person.checkIns.takeBack(at);
    expect(person.settings.safety.warningSign).toBe(true);
  });

  it('tingling does not take a warning sign along that was reported in Help after the first one was sorted out', async () => {
    const { at } = await person.checkIns.keep(saying('hand'), WINDOW);
    for (const warningSign of [false, true]) {
      person.settings = readSettings({ safety: { warningSign } }).settings;
      person.checkIns.followSettings();
    }
    await person.checkIns.takeBack(at);
    expect(person.settings.safety.warningSign).toBe(true);
    expect(person.gates).toEqual(['none', 'gentle', 'none']);
  });
});

describe('tingling that was said before a restart', () => {
  it('tingling that was said before a restart stays a warning sign when it is mended: it may have been reported in Help as well, and is sorted out there', async () => {
    const spots = [{ region: 'hand', side: 'left', feel: 'tingling' } as const];
    const { at } = await person.checkIns.keep({ ...SAID, spots }, WINDOW);
    const back = new Person(person.saved);
    back.settings = person.settings;
    back.checkIns.followSettings();
    await back.checkIns.correct(at, SAID);
    expect(back.saved).toMatchObject([{ at, spots: [RIGHT] }]);
    expect(back.settings.safety.warningSign).toBe(true);
    expect(back.gates).toEqual(['none']);
    back.settings = readSettings({ safety: { warningSign: false } }).settings;
    back.checkIns.followSettings();
    expect(back.gates).toEqual(['none', 'gentle']);
  });
});

describe('the gate', () => {
  it('the gate is told at the start, and then only when it is another one', async () => {
    person.checkIns.followSettings();
    person.checkIns.followSettings();
    expect(person.gates).toEqual(['open']);
    await person.checkIns.log(4);
    await person.checkIns.log(5);
    await person.checkIns.log(6);
    expect(person.gates).toEqual(['open', 'gentle', 'rest']);
  });

  it('the gate knows at the start what was answered before', () => {
    const before: CheckIn = {
      at: person.clock.wall - HOUR,
      zone: 'UTC',
      pain: 8,
      source: { is: 'command' },
      spots: [],
      note: null,
    };
    const back = new Person([before]);
    back.checkIns.followSettings();
    expect(back.gates).toEqual(['rest']);
    expect(back.checkIns.last).toEqual(before);
  });

  it('the gate changes with time alone', async () => {
    await person.checkIns.log(8);
    expect(person.gates).toEqual(['rest']);
    person.passes(7 * 24 * HOUR + 10 * MINUTE);
    expect(person.gates).toEqual(['rest', 'gentle']);
  });

  it('the gate is none from a reported warning sign until that is sorted out', async () => {
    person.checkIns.followSettings();
    person.settings = readSettings({ safety: { warningSign: true } }).settings;
    person.checkIns.followSettings();
    expect(person.gates).toEqual(['open', 'none']);
    expect((await person.checkIns.log(0)).text).toContain('without exercises');
    person.settings = readSettings({}).settings;
    person.checkIns.followSettings();
    expect(person.gates).toEqual(['open', 'none', 'open']);
  });
});

describe('an answer of 7 or more', () => {
  it('an answer of 7 or more in the window brings up Help', async () => {
    await person.takesBreak().question.answer(6);
    expect(person.cares).toBe(0);
    await person
      .passes(4 * HOUR)
      .takesBreak()
      .question.answer(7);
    expect(person.cares).toBe(1);
  });
});
