import { describe, expect, it } from 'vitest';
import { nextBreak } from '../../../shared/engine/nextBreak.ts';
import { situationOf } from '../../../shared/engine/situation.ts';
import { whenText } from '../../../shared/words/dates.ts';
import { situationText } from '../../../shared/words/situation.ts';
import { say } from '../../support/say.ts';
import type { SensedHold } from '../../../shared/holds/kinds.ts';
import { HOUR } from '../../../shared/moment.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings/schema.ts';
import { CAD, MONDAY_9, Person, READING, REACHING, TYPING, ZONE, minutes } from '../../engine/timeline.ts';

const said = (person: Person) => situationText(say, situationOf(person.state, person.now), person.now);
const MICRO_BY_REACH = { rhythm: { micro: { activeMinutes: 480 }, long: { enabled: false } } };

describe('at work', () => {
  it('at work the state line says which break comes next and when, if work goes on like this', () => {
    expect(said(new Person().works(REACHING, minutes(5)))).toBe('Micro-break in about 7 min.');
    expect(said(new Person().works(REACHING, minutes(11)))).toBe('Micro-break in about 1 min.');
    expect(said(new Person().works(REACHING, minutes(11) + 45))).toBe('Micro-break soon.');
  });

  it('at work the state line goes by the active time where the demand is too low to fill anything', () => {
    expect(said(new Person().works(READING, minutes(10)))).toBe('Micro-break in about 20 min.');
  });

  it('at work the state line names the long break where that comes first', () => {
    const person = new Person({ rhythm: { micro: { enabled: false } } }).works(READING, minutes(20));
    expect(said(person)).toBe('Long break in about 30 min.');
  });

  it('the state line says that no break is switched on', () => {
    const person = new Person({ rhythm: { micro: { enabled: false }, long: { enabled: false } } }).works(CAD, 60);
    expect(said(person)).toBe('No break is switched on.');
    expect(nextBreak(person.state, person.now)).toBeNull();
  });

  it('at work the state line says that prompts are off', () => {
    const person = new Person({ prompts: { enabled: false } }).works(CAD, 60);
    expect(said(person)).toBe('Prompts are off; the load is still counted.');
    expect(nextBreak(person.state, person.now)).toBeNull();
  });

  it('at work the state line says that the next prompt will be skipped', () => {
    expect(said(new Person().works(CAD, 60).event({ type: 'skip' }))).toBe('The next prompt will be skipped.');
  });

  it('at work the state line keeps the spacing after a prompt in mind', () => {
    const person = new Person(MICRO_BY_REACH).works({ ...REACHING, idleMs: 3000 }, minutes(12));
    person.event({ type: 'skip' });
    expect(said(person)).toBe('Micro-break in about 10 min.');
  });
});

describe('away', () => {
  it('while the person is away the state line says that the load drains', () => {
    expect(said(new Person().works(CAD, minutes(5)).pauses(60))).toBe('You are away: your load drains.');
  });

  it('while the screen is locked the state line says so', () => {
    expect(said(new Person().works(CAD, minutes(5)).event({ type: 'lock' }))).toBe('Locked: your load drains.');
    expect(said(new Person().works(CAD, minutes(5)).event({ type: 'suspend' }))).toBe('Locked: your load drains.');
  });
});

describe('with something in the way', () => {
  it.each<[SensedHold, string]>([
    ['fullscreen', 'Prompts wait: something fills the screen.'],
    ['call', 'Prompts wait: a call is on.'],
    ['dnd', 'Prompts wait: do not disturb is on.'],
  ])('while prompts wait the state line says that prompts wait: %s', (hold, sentence) => {
    const person = new Person().works(CAD, minutes(5)).event({ type: 'hold', hold, on: true });
    expect(said(person)).toBe(sentence);
  });

  it('with a film in front the state line says so', () => {
    const person = new Person().works({ app: 'vlc', pointer: 0.2 }, minutes(1));
    expect(said(person)).toBe('Prompts wait: a film, a call or a talk is in front.');
  });

  it('while prompts wait the state line says what a break that is due waits for', () => {
    const person = new Person(MICRO_BY_REACH).works(REACHING, minutes(12));
    expect(said(person)).toBe('Micro-break waits for a pause in typing or dragging.');
    person.event({ type: 'hold', hold: 'call', on: true }).works(REACHING, 5);
    expect(said(person)).toBe('Micro-break waits: a call is on.');
  });

  it('while prompts wait the state line gives the end of the work hours’ pause', () => {
    const person = new Person({ workHours: { enabled: true } }, Date.parse('2026-03-02T12:40:00+01:00'));
    expect(said(person)).toBe('Outside work hours until 13:15.');
  });

  it('while prompts wait the state line gives the day of the next work hours where that is another', () => {
    const evening = Date.parse('2026-03-06T18:00:00+01:00');
    expect(said(new Person({ workHours: { enabled: true } }, evening))).toBe('Outside work hours until Mon 09:00.');
  });
});

describe('paused', () => {
  it('while prompts are paused the state line says until when', () => {
    const person = new Person();
    person.event({ type: 'pause-prompts', minutes: 45 });
    expect(said(person)).toBe('Paused until 09:45.');
    person.event({ type: 'pause-prompts', until: 'tomorrow' });
    expect(said(person)).toBe('Paused until Tue 04:00.');
    person.event({ type: 'pause-prompts', until: 'resumed' });
    expect(said(person)).toBe('Paused until you resume.');
  });

  it('the state line says that prompts are paused before it says anything of work hours', () => {
    const person = new Person({ workHours: { enabled: true } }, Date.parse('2026-03-02T20:00:00+01:00'));
    expect(said(person.event({ type: 'pause-prompts', until: 'resumed' }))).toBe('Paused until you resume.');
  });
});

describe('with a prompt', () => {
  const offered = () => new Person(MICRO_BY_REACH).works({ ...REACHING, idleMs: 3000 }, minutes(12));

  it('with a prompt the state line says what is offered and why', () => {
    expect(said(offered())).toBe('Micro-break is offered. 12 min in Blender, mostly with the mouse: 12 reach-minutes.');
  });

  it('with a prompt the state line says until when it is put off', () => {
    expect(said(offered().event({ type: 'postpone' }))).toBe('Micro-break put off until 09:17.');
  });

  it('with a prompt the state line says that the break is on', () => {
    expect(said(offered().event({ type: 'start-break' }))).toBe('Micro-break is on.');
    expect(said(new Person().works(TYPING, 60).event({ type: 'start-break', kind: 'long' }))).toBe('Long break is on.');
  });
});

describe('a time of day', () => {
  const now = { mono: 0, wall: MONDAY_9, zone: ZONE };

  it('a time of day stands alone today', () => {
    expect(whenText(say, MONDAY_9 + 3 * HOUR, now)).toBe('12:00');
  });

  it('a time of day has its weekday within the week', () => {
    expect(whenText(say, MONDAY_9 + 24 * HOUR, now)).toBe('Tue 09:00');
    expect(whenText(say, MONDAY_9 + 5 * 24 * HOUR, now)).toBe('Sat 09:00');
  });

  it('a time of day has its date where the weekday could be mistaken', () => {
    expect(whenText(say, MONDAY_9 + 7 * 24 * HOUR, now)).toBe('9 Mar 09:00');
    expect(whenText(say, MONDAY_9 + 13 * 24 * HOUR, now)).toBe('15 Mar 09:00');
  });

  it('a time of day is the time where the person is', () => {
    expect(whenText(say, MONDAY_9, { ...now, zone: 'Asia/Tokyo' })).toBe('17:00');
  });
});

it('the state line has a sentence for the first moment', () => {
  expect(said(new Person())).toBe('Micro-break in about 30 min.');
  expect(DEFAULT_SETTINGS.rhythm.micro.activeMinutes).toBe(30);
});
