/** Profiles and gentle evenings on a simulated day. */
import { describe, expect, it } from 'vitest';
import { situationOf } from '../../shared/engine/situation.ts';
import { situationText } from '../../shared/words/situation.ts';
import { say } from '../support/say.ts';
import { readMemory, recall, remember } from '../../shared/engine/memory.ts';
import { profileName } from '../../shared/engine/inForce.ts';
import { profileSpan } from '../../shared/engine/profileSpan.ts';
import { profileSpanText } from '../../shared/words/profileSpan.ts';
import { initialState } from '../../shared/engine/step.ts';
import type { EngineEvent } from '../../shared/engine/types.ts';
import { HOUR, type Moment } from '../../shared/moment.ts';
import { readSettings } from '../../shared/settings/read.ts';
import { MONDAY_9, Person, REACHING, ZONE, hours, minutes } from './timeline.ts';

const WORK = { ...REACHING, idleMs: 3000 };
const BY_REACH = { micro: { activeMinutes: 480 }, long: { enabled: false, reachMinutes: 200 } };
const EAGER = { id: 'eager', name: 'Eager', changes: { rhythm: { micro: { reachMinutes: 5 } } } };
const CALM = { id: 'calm', name: 'Calm', changes: { rhythm: { micro: { enabled: false } } } };
const MORNING = { mon: [['09:00', '10:00']] };

const choose = (id: string | null, today = false): EngineEvent => ({ type: 'choose-profile', choice: { id, today } });
const settingsWith = (...profiles: readonly object[]) => ({ rhythm: BY_REACH, profiles });
const lineOf = ({ state, now }: Person) =>
  profileSpanText(say, { name: profileName(state), span: profileSpan(state, now) }, now);

describe('a profile chosen by hand', () => {
  it('a profile chosen by hand counts at once, and until it is changed', () => {
    const person = new Person(settingsWith(EAGER)).works(WORK, minutes(2)).event(choose('eager'));
    person.did([120, 'profile', { profile: 'Eager' }]);
    expect(person.state.inForce.rhythm.micro).toMatchObject({ reachMinutes: 5, activeMinutes: 480 });
    expect(person.state.ownSettings.rhythm.micro.reachMinutes).toBe(12);
    expect(lineOf(person)).toBe('Eager is on until you change it.');
    person.works(WORK, minutes(3)).did([300, 'due', { kind: 'micro' }], [300, 'shown', { kind: 'micro' }]);
    person.event({ type: 'took' }).forgets().pauses(hours(30)).forgets();
    expect(person.state.profile.id).toBe('eager');
    person.event({ type: 'choose-profile', choice: 'schedule' }).did([person.seconds, 'profile', { profile: null }]);
    expect(person.state.inForce).toEqual(person.state.ownSettings);
    expect(lineOf(person)).toBe('No profile is on.');
  });

  it('a profile chosen for today ends at 04:00, and its choice is reported', () => {
    const person = new Person(settingsWith(EAGER)).event(choose('eager', true));
    expect(lineOf(person)).toBe('Eager is on until Tue 04:00.');
    person.pauses(hours(19) - 5);
    expect(person.state.profile.id).toBe('eager');
    person.forgets().pauses(5);
    expect(person.all('profile').at(-1)).toMatchObject({ profile: null, second: hours(19) });
    expect(person.state.inForce.rhythm.micro.reachMinutes).toBe(12);
  });

  it('a profile chosen for today after midnight ends at the next 04:00', () => {
    const person = new Person(settingsWith(EAGER), MONDAY_9 + 16 * HOUR).event(choose('eager', true));
    expect(lineOf(person)).toBe('Eager is on until 04:00.');
  });

  it('the choice of a profile that does not exist changes nothing', () => {
    const person = new Person(settingsWith(EAGER)).event(choose('nobody')).did();
    expect(person.state.profile.byHand).toBeNull();
  });

  it('a profile chosen by hand comes before the times of another, and so does the choice of none', () => {
    const person = new Person(settingsWith({ ...CALM, when: MORNING }, EAGER));
    expect(person.state.profile.id).toBe('calm');
    person.event(choose('eager'));
    expect(person.state.profile.id).toBe('eager');
    person.event(choose(null, true));
    expect(person.state.inForce).toEqual(person.state.ownSettings);
    expect(lineOf(person)).toBe('No profile is on until Tue 04:00.');
    person.event({ type: 'choose-profile', choice: 'schedule' });
    expect(person.state.profile.id).toBe('calm');
  });

  it('a profile chosen by hand follows its own changes in the settings while it is on', () => {
    const person = new Person(settingsWith(EAGER)).event(choose('eager'));
    const changed = readSettings(settingsWith({ ...EAGER, changes: { rhythm: { micro: { reachMinutes: 7 } } } }));
    person.forgets().event({ type: 'settings', settings: changed.settings }).did();
    expect(person.state.inForce.rhythm.micro.reachMinutes).toBe(7);
    expect(person.state.profile.id).toBe('eager');
  });

  it('the usual settings come back when the chosen profile is removed, and that is reported', () => {
    const person = new Person(settingsWith(EAGER)).event(choose('eager')).forgets();
    person.event({ type: 'settings', settings: readSettings(settingsWith(CALM)).settings });
    person.did([0, 'profile', { profile: null, gone: 'Eager' }]);
    expect(person.state.inForce).toEqual(person.state.ownSettings);
  });
});

describe('a profile with times', () => {
  it('a profile with times comes and goes by them', () => {
    const person = new Person(settingsWith({ ...EAGER, when: { mon: [['09:30', '10:30']] } }));
    expect(lineOf(person)).toBe('No profile is on.');
    person.pauses(minutes(30)).did([1800, 'profile', { profile: 'Eager' }]);
    expect(lineOf(person)).toBe('Eager is on until 10:30, by its times.');
    person.pauses(hours(1)).did([5400, 'profile', { profile: null }]);
  });

  it('of two profiles with the same times the first in the list counts', () => {
    const list = [
      { ...EAGER, when: { mon: [['09:30', '10:00']] } },
      { ...CALM, when: { mon: [['09:00', '11:00']] } },
    ];
    const person = new Person(settingsWith(...list)).pauses(hours(3));
    expect(person.all('profile').map(({ profile, second }) => [second, profile])).toEqual([
      [1800, 'Eager'],
      [3600, 'Calm'],
      [7200, null],
    ]);
  });

  it('a profile with times takes away a card of a kind that it does not offer', () => {
    const person = new Person(settingsWith({ ...CALM, when: { mon: [['09:13', '10:00']] } }));
    person.works(WORK, minutes(12)).did([720, 'due', { kind: 'micro' }], [720, 'shown', { kind: 'micro' }]);
    person.works(WORK, minutes(1)).did([780, 'profile', { profile: 'Calm' }], [780, 'withdrawn', { kind: 'micro' }]);
    expect(person.state.prompt.stage).toBe('none');
  });

  it('a profile with times ends a prompt that waits and that it does not offer', () => {
    const person = new Person(settingsWith({ ...CALM, when: { mon: [['09:13', '10:00']] } }));
    person.event({ type: 'hold', hold: 'call', on: true }).works(WORK, minutes(12)).forgets();
    person.works(WORK, minutes(1));
    person.did([780, 'profile', { profile: 'Calm' }], [780, 'released', { kind: 'micro', reason: 'call' }]);
  });

  it('a profile with times does not change a running break', () => {
    const person = new Person({ ...settingsWith({ ...CALM, when: { mon: [['09:01', '10:00']] } }) });
    person.works(WORK, 55).event({ type: 'start-break', kind: 'micro' }).pauses(10);
    expect(person.state.profile.id).toBe('calm');
    expect(person.state.prompt.stage).toBe('break');
  });

  it('a profile with times goes by the zone of the work hours', () => {
    const person = new Person({
      ...settingsWith({ ...EAGER, when: { mon: [['13:00', '14:00']] } }),
      workHours: { zone: 'Asia/Kathmandu' },
    });
    expect(person.state.profile.id).toBe('eager');
  });

  it('the times of profiles are looked up anew when the machine comes to another zone', () => {
    const person = new Person(settingsWith({ ...EAGER, when: { mon: [['13:00', '14:00']] } }));
    expect(person.state.profile.id).toBeNull();
    person.flies('Asia/Kathmandu').pauses(5);
    expect(person.state.profile.id).toBe('eager');
  });
});

describe('after a restart', () => {
  const again = (person: Person, settings: unknown, laterMs: number) => {
    const memory = readMemory(JSON.parse(JSON.stringify(remember(person.state, person.now))))!;
    const now: Moment = { mono: 0, wall: person.now.wall + laterMs, zone: ZONE };
    return recall(memory, readSettings(settings).settings, now);
  };

  it('after a restart the chosen profile still counts', () => {
    const person = new Person(settingsWith(EAGER)).event(choose('eager'));
    const { state, occurrences } = again(person, settingsWith(EAGER), 40 * HOUR);
    expect(state.profile).toMatchObject({ id: 'eager', byHand: { until: null } });
    expect(state.inForce.rhythm.micro.reachMinutes).toBe(5);
    expect(occurrences.filter(({ type }) => type === 'profile')).toEqual([]);
  });

  it('after a restart the profile chosen for today counts until 04:00', () => {
    const person = new Person(settingsWith(EAGER)).event(choose('eager', true));
    expect(again(person, settingsWith(EAGER), 18 * HOUR).state.profile.id).toBe('eager');
    expect(again(person, settingsWith(EAGER), 20 * HOUR).state.profile).toMatchObject({ id: null, byHand: null });
  });

  it('after a restart a removed profile is reported by its name', () => {
    const person = new Person(settingsWith(EAGER)).event(choose('eager'));
    const { state, occurrences } = again(person, settingsWith(CALM), HOUR);
    expect(state.profile.byHand).toBeNull();
    expect(occurrences).toContainEqual(expect.objectContaining({ type: 'profile', profile: null, gone: 'Eager' }));
  });

  it('a memory from before there were profiles is read in full', () => {
    const { profile: _, ...old } = remember(new Person().state, new Person().now);
    expect(readMemory(old)).not.toBeNull();
  });
});

describe('a sore day', () => {
  it('a sore day offers sooner, and only gentle releases and resets', () => {
    const person = new Person({ rhythm: BY_REACH }).event(choose('sore-day')).works(WORK, minutes(10));
    const [shown] = person.all('shown');
    expect(shown?.second).toBe(600);
    expect(person.state.inForce.exercises.effort).toBe('gentle');
    expect(person.state.gate).toBe('open');
  });
});

describe('"Not for me" while a profile is on', () => {
  it('"Not for me" while a profile is on goes into the person\'s own settings, without the changes of the profile', () => {
    const SITTING = { id: 'sit', name: 'Sit', changes: { exercises: { position: 'sitting' } } };
    const person = new Person(settingsWith(SITTING)).event(choose('sit')).event({ type: 'start-break', kind: 'micro' });
    person.event({ type: 'never-exercise' });
    const [never] = person.all('never');
    expect(person.state.ownSettings.exercises).toMatchObject({ position: 'any', never: [never!.exercise] });
    expect(person.state.inForce.exercises).toMatchObject({ position: 'sitting', never: [never!.exercise] });
  });
});

describe('a gentle evening', () => {
  const week = { mon: [['09:00', '10:00']], tue: [['09:00', '10:00']] };
  const withEvenings = (more: object = {}) => ({
    rhythm: { micro: { activeMinutes: 480 }, long: { activeMinutes: 480, reachMinutes: 70, spacingMinutes: 1 } },
    workHours: { enabled: true, week, evenings: 'gentle' },
    breaks: { manner: 'fullscreen', strict: true },
    ...more,
  });

  it('a gentle evening offers long breaks alone, as a card, without a sound and never strictly', () => {
    const person = new Person(withEvenings()).pauses(hours(1));
    expect(person.state.hours).toMatchObject({ on: false, evening: true });
    expect(person.state.inForce).toMatchObject({
      rhythm: { micro: { enabled: false }, long: { enabled: true } },
      prompts: { notification: false },
      breaks: { manner: 'card', strict: false },
      sound: { cues: false, voice: false },
    });
    person.works(WORK, 5).forgets().works(WORK, minutes(69));
    expect(situationText(say, situationOf(person.state, person.now), person.now)).toMatch(/^Quiet evening: long break/);
    person.did();
    person.works(WORK, minutes(40));
    expect(new Set(person.all('shown').map(({ kind }) => kind))).toEqual(new Set(['long']));
  });

  it('a gentle evening takes the micro-break away that is offered when work ends', () => {
    const person = new Person(withEvenings())
      .pauses(minutes(47))
      .works(WORK, 5)
      .forgets()
      .works(WORK, minutes(12) - 5);
    person.did([59 * 60, 'due', { kind: 'micro' }], [59 * 60, 'shown', { kind: 'micro' }]);
    person.works(WORK, minutes(1) - 5).did();
    person.works(WORK, 5).did([3600, 'withdrawn', { kind: 'micro' }]);
    expect(person.state.prompt.stage).toBe('none');
  });

  it('a gentle evening ends at 04:00, and nothing comes until work', () => {
    const person = new Person(withEvenings()).pauses(hours(19));
    expect(person.state.hours).toMatchObject({ on: false, evening: false });
    person.works(WORK, minutes(100));
    expect(person.all('held').map(({ reason }) => reason)).toEqual(['off-hours', 'off-hours']);
    expect(person.all('shown')).toEqual([]);
  });

  it('there is no gentle evening on a day without work, and none if it is switched off', () => {
    const free = new Person(
      withEvenings({ workHours: { enabled: true, evenings: 'gentle', week: { tue: week.tue } } }),
    );
    expect(free.pauses(hours(10)).state.hours).toMatchObject({ on: false, evening: false });
    const off = new Person(withEvenings({ workHours: { enabled: true, week } })).pauses(hours(2));
    expect(off.state.hours).toMatchObject({ on: false, evening: false });
  });

  it('a lunch break is no gentle evening', () => {
    const day = [
      ['09:00', '10:00'],
      ['11:00', '12:00'],
    ];
    const person = new Person(withEvenings({ workHours: { enabled: true, evenings: 'gentle', week: { mon: day } } }));
    expect(person.pauses(minutes(90)).state.hours).toMatchObject({ on: false, evening: false });
    expect(person.pauses(minutes(90)).state.hours).toMatchObject({ on: false, evening: true });
  });

  it('a gentle evening comes on top of the profile that is on', () => {
    const person = new Person(
      withEvenings({ profiles: [{ ...EAGER, changes: { sound: { cues: true, volume: 90 } } }] }),
    );
    person.event(choose('eager')).pauses(hours(1));
    expect(person.state.inForce.sound).toMatchObject({ cues: false, volume: 90 });
  });

  it('a gentle evening is there from the start of the app', () => {
    const { settings } = readSettings(withEvenings());
    const state = initialState(settings, { mono: 0, wall: MONDAY_9 + 5 * HOUR, zone: ZONE });
    expect(state.inForce.breaks.manner).toBe('card');
  });
});
