import { describe, expect, it } from 'vitest';
import { holdsOf } from '../../shared/engine/holds.ts';
import { nextWake } from '../../shared/engine/step.ts';
import { CAD, MONDAY_9, Person, REACHING, READING, TYPING, hours, inMs, minutes } from './timeline.ts';

const MICRO_ONLY = { rhythm: { micro: { activeMinutes: 480 }, long: { enabled: false } } };
const DUE = minutes(12);

describe('waiting for a pause in typing or dragging', () => {
  it('typing or dragging holds a micro-break for five minutes at most', () => {
    new Person(MICRO_ONLY)
      .works(REACHING, DUE + 300)
      .did(
        [DUE, 'due'],
        [DUE, 'held', { kind: 'micro', reason: 'typing' }],
        [DUE + 300, 'released', { kind: 'micro', reason: 'typing' }],
        [DUE + 300, 'shown', { kind: 'micro' }],
      );
  });

  it('typing or dragging holds a long break for five minutes at most', () => {
    const person = new Person({ rhythm: { micro: { enabled: false }, long: { activeMinutes: 480 } } });
    person
      .works(REACHING, minutes(33))
      .did(
        [minutes(28), 'due', { kind: 'long' }],
        [minutes(28), 'held', { reason: 'typing' }],
        [minutes(33), 'released', { reason: 'typing' }],
        [minutes(33), 'shown', { kind: 'long' }],
      );
  });

  it('the card comes at the first pause of three seconds in typing or dragging', () => {
    new Person(MICRO_ONLY)
      .works(REACHING, DUE + 30)
      .works({ ...REACHING, idleMs: 3000 }, 5)
      .did([DUE, 'due'], [DUE, 'held'], [DUE + 35, 'released', { reason: 'typing' }], [DUE + 35, 'shown']);
  });

  it('the card comes between two samples when a tick finds a pause in the input', () => {
    new Person(MICRO_ONLY)
      .works(REACHING, DUE)
      .gap(2)
      .event({ type: 'tick', idleMs: 2000 })
      .gap(1)
      .event({ type: 'tick', idleMs: 3000 })
      .did([DUE, 'due'], [DUE, 'held'], [DUE + 3, 'released'], [DUE + 3, 'shown']);
  });

  it('a change of application counts as a pause in typing', () => {
    new Person(MICRO_ONLY)
      .works(REACHING, DUE)
      .works({ ...REACHING, app: 'GIMP' }, 5)
      .did([DUE, 'due'], [DUE, 'held'], [DUE + 5, 'released'], [DUE + 5, 'shown']);
  });

  it('in a log a pause in typing is seen from the shares of one window', () => {
    const person = new Person(MICRO_ONLY).works(CAD, minutes(20));
    const [due] = person.all('due');
    expect(person.all('held')).toEqual([]);
    expect(person.all('shown')[0]?.second).toBe(due?.second);
  });

  it('a pause within the last seconds is over: the card waits for one that lasts', () => {
    const person = new Person(MICRO_ONLY);
    person.coarse = false;
    person.works(CAD, minutes(15));
    expect(person.state.prompt).toMatchObject({ stage: 'waiting', hold: 'typing' });
    person.gap(1).event({ type: 'tick', idleMs: 3000 });
    expect(person.state.prompt.stage).toBe('card');
  });

  it('a prompt that is released between two looks at the hands asks for a look before its card comes', () => {
    const person = new Person(MICRO_ONLY).event({ type: 'hold', hold: 'call', on: true });
    person
      .works({ ...REACHING, idleMs: 3000 }, DUE)
      .forgets()
      .gap(2)
      .event({ type: 'hold', hold: 'call', on: false })
      .did([DUE + 2, 'released', { reason: 'call' }], [DUE + 2, 'held', { reason: 'typing' }]);
    expect(nextWake(person.state, person.now.mono)).toBe(person.now.mono + 60_000);
    person.gap(60);
    expect(nextWake(person.state, person.now.mono)).toBe(person.now.mono);
    person.event({ type: 'tick', idleMs: 400 }).did();
    expect(nextWake(person.state, person.now.mono)).toBe(person.now.mono + 1000);
    person
      .gap(3)
      .event({ type: 'tick', idleMs: 3400 })
      .did([DUE + 65, 'released'], [DUE + 65, 'shown']);
  });

  it('a prompt waits on while input that cannot be seen may be typing', () => {
    new Person(MICRO_ONLY)
      .works({ ...REACHING, pointer: 0.9, keyboard: 'unknown' }, minutes(17))
      .forgets()
      .works({ ...REACHING, pointer: 0.9, keyboard: 'unknown' }, 5)
      .did();
  });
});

describe('what holds a prompt back', () => {
  it.each([
    ['call', 'call'],
    ['sharing', 'sharing'],
    ['film', 'film'],
    ['fullscreen', 'fullscreen'],
    ['dnd', 'dnd'],
  ] as const)('a prompt is held by a %s until a minute after it', (hold, reason) => {
    const person = new Person(MICRO_ONLY);
    person.event({ type: 'hold', hold, on: true }).works({ ...REACHING, idleMs: 3000 }, DUE + minutes(10));
    person
      .event({ type: 'hold', hold, on: false })
      .works({ ...REACHING, idleMs: 3000 }, 60)
      .did(
        [DUE, 'due'],
        [DUE, 'held', { reason }],
        [DUE + minutes(10), 'released', { reason }],
        [DUE + minutes(10), 'held', { reason: 'typing' }],
        [DUE + minutes(11), 'released', { reason: 'typing' }],
        [DUE + minutes(11), 'shown'],
      );
  });

  it('a prompt is held by a film in front', () => {
    const person = new Person(MICRO_ONLY).works({ ...REACHING, idleMs: 3000 }, DUE - 60).forgets();
    person.works({ app: 'vlc', pointer: 1, keyboard: 0, idleMs: 3000 }, minutes(4));
    person.works({ ...REACHING, idleMs: 3000 }, 5);
    const [held] = person.all('held');
    expect(held).toMatchObject({ reason: 'app' });
    expect(person.all('released')[0]).toMatchObject({ reason: 'app', second: person.seconds });
    expect(person.all('shown')[0]).toMatchObject({ second: person.seconds });
  });

  it('a call takes back a card that is up, and the card comes again after it', () => {
    const person = new Person(MICRO_ONLY).works({ ...REACHING, idleMs: 3000 }, DUE).forgets();
    person.gap(1).event({ type: 'hold', hold: 'call', on: true });
    person.works({ ...REACHING, idleMs: 3000 }, 5).event({ type: 'hold', hold: 'call', on: false });
    person.works({ ...REACHING, idleMs: 3000 }, 60);
    person.did(
      [DUE + 1, 'withdrawn'],
      [DUE + 1, 'held', { reason: 'call' }],
      [DUE + 6, 'released', { reason: 'call' }],
      [DUE + 6, 'held', { reason: 'typing' }],
      [DUE + 66, 'released', { reason: 'typing' }],
      [DUE + 66, 'shown'],
    );
  });

  it('a prompt that was held is gone when a pause has done the work of its break', () => {
    const person = new Person(MICRO_ONLY).event({ type: 'hold', hold: 'call', on: true });
    person
      .works(REACHING, DUE)
      .forgets()
      .pauses(60)
      .did([DUE + 30, 'released', { reason: 'call' }]);
    person.event({ type: 'hold', hold: 'call', on: false }).did();
  });
});

describe('after a long hold', () => {
  const work = { ...REACHING, idleMs: 3000 };

  it.each(['call', 'fullscreen', 'dnd'] as const)(
    'no card comes in the first two minutes after half an hour of %s, neither one that waited nor one that falls due',
    (hold) => {
      const waited = new Person(MICRO_ONLY).event({ type: 'hold', hold, on: true }).works(work, minutes(30));
      waited.event({ type: 'hold', hold, on: false }).works(work, minutes(3));
      expect(waited.all('shown')[0]?.second).toBe(minutes(32));
      const falls = new Person(MICRO_ONLY).event({ type: 'hold', hold, on: true }).works(TYPING, minutes(30));
      falls.works(REACHING, minutes(11)).event({ type: 'hold', hold, on: false }).works(work, minutes(5));
      expect(falls.all('shown')[0]?.second).toBe(minutes(43));
    },
  );

  it('two holds in a row are one', () => {
    const person = new Person(MICRO_ONLY).event({ type: 'hold', hold: 'call', on: true }).works(work, minutes(20));
    person.event({ type: 'hold', hold: 'dnd', on: true }).event({ type: 'hold', hold: 'call', on: false });
    person.works(work, minutes(10)).event({ type: 'hold', hold: 'dnd', on: false }).works(work, minutes(3));
    expect(person.all('shown')[0]?.second).toBe(minutes(32));
  });

  it('a hold of less than half an hour leaves one minute of peace behind', () => {
    const person = new Person(MICRO_ONLY).event({ type: 'hold', hold: 'call', on: true }).works(work, minutes(29));
    person.event({ type: 'hold', hold: 'call', on: false }).works(work, minutes(2));
    expect(person.all('shown')[0]?.second).toBe(minutes(30));
  });

  it('no card comes in the minute after a call, not even one that falls due in it', () => {
    const person = new Person(MICRO_ONLY).event({ type: 'hold', hold: 'call', on: true }).works(work, DUE - 30);
    person.event({ type: 'hold', hold: 'call', on: false }).works(work, minutes(2));
    expect(person.all('due')[0]?.second).toBe(DUE);
    expect(person.all('shown')[0]?.second).toBe(DUE + 30);
  });

  it('the minute after a call is counted from its end, though another hold ends meanwhile', () => {
    const person = new Person(MICRO_ONLY).event({ type: 'hold', hold: 'call', on: true }).works(work, DUE);
    person.works({ ...work, app: 'vlc' }, 5).event({ type: 'hold', hold: 'call', on: false });
    person.works({ ...work, app: 'vlc' }, 30).works(work, minutes(2));
    expect(person.all('shown')[0]?.second).toBe(DUE + 65);
  });

  it('a break that is asked for comes all the same', () => {
    const person = new Person(MICRO_ONLY).event({ type: 'hold', hold: 'call', on: true }).works(work, minutes(40));
    person.event({ type: 'hold', hold: 'call', on: false }).event({ type: 'start-break' });
    expect(person.state.prompt.stage).toBe('break');
  });
});

describe('a hold that is switched off', () => {
  const work = { ...REACHING, idleMs: 3000 };
  const WITHOUT = { ...MICRO_ONLY, holds: { fullscreen: false } };

  it('a hold that is switched off holds no prompt back and leaves no peace behind', () => {
    const person = new Person(WITHOUT).event({ type: 'hold', hold: 'fullscreen', on: true }).works(work, DUE);
    expect(person.all('shown')[0]?.second).toBe(DUE);
    expect(holdsOf(person.state, person.now)).toEqual([]);
  });

  it('a hold that is switched off leaves the others alone', () => {
    const person = new Person(WITHOUT).event({ type: 'hold', hold: 'dnd', on: true }).works(work, DUE);
    expect(person.all('held')[0]).toMatchObject({ reason: 'dnd' });
  });
});

describe('what is told of holds', () => {
  const BY = { kind: 'fills-screen', app: 'vlc' } as const;

  it('what holds is told, the strongest first, since when and how it is known', () => {
    const person = new Person(MICRO_ONLY).works(READING, 60);
    person.event({ type: 'hold', hold: 'dnd', on: true }).works(READING, 60);
    person.event({ type: 'hold', hold: 'fullscreen', on: true, by: BY }).works(READING, 60);
    expect(holdsOf(person.state, person.now)).toEqual([
      { hold: 'fullscreen', since: MONDAY_9 + inMs.minutes(2), by: BY },
      { hold: 'dnd', since: MONDAY_9 + inMs.minutes(1), by: null },
    ]);
    person.event({ type: 'hold', hold: 'fullscreen', on: 'unknown' }).event({ type: 'hold', hold: 'dnd', on: false });
    expect(holdsOf(person.state, person.now)).toEqual([]);
  });

  it('what holds is told since its beginning, though how it is known changes', () => {
    const person = new Person(MICRO_ONLY).event({ type: 'hold', hold: 'fullscreen', on: true, by: BY });
    person.works(READING, 60).event({ type: 'hold', hold: 'fullscreen', on: true, by: { ...BY, app: 'mpv' } });
    expect(holdsOf(person.state, person.now)).toEqual([
      { hold: 'fullscreen', since: MONDAY_9, by: { ...BY, app: 'mpv' } },
    ]);
  });

  it('an app for calls in front stands for a call only where calls cannot be sensed', () => {
    const person = new Person(MICRO_ONLY).works({ ...READING, app: 'zoom' }, 5);
    const told = () => holdsOf(person.state, person.now).map(({ by }) => by);
    expect(told()).toEqual([{ kind: 'call-app', app: 'zoom' }]);
    person.event({ type: 'hold', hold: 'call', on: false });
    expect(told()).toEqual([]);
    person.event({ type: 'hold', hold: 'call', on: 'unknown' });
    expect(told()).toEqual([{ kind: 'call-app', app: 'zoom' }]);
  });

  it('an app for calls that the person wants to hold prompts back does so without a call', () => {
    const person = new Person({ ...MICRO_ONLY, apps: [{ match: 'zoom', weight: 0, hold: true }] });
    person.event({ type: 'hold', hold: 'call', on: false }).works({ ...READING, app: 'zoom' }, 5);
    expect(holdsOf(person.state, person.now).map(({ by }) => by)).toEqual([{ kind: 'in-front', app: 'zoom' }]);
  });
});

describe('pausing the prompts', () => {
  it('a pause of the prompts ends by itself after its time', () => {
    const work = { ...REACHING, idleMs: 3000 };
    const person = new Person(MICRO_ONLY).event({ type: 'pause-prompts', minutes: 30 });
    person
      .works(work, minutes(30))
      .did(
        [0, 'paused'],
        [DUE, 'due'],
        [DUE, 'held', { reason: 'paused' }],
        [minutes(30), 'resumed'],
        [minutes(30), 'released', { reason: 'paused' }],
        [minutes(30), 'held', { reason: 'typing' }],
      )
      .works(work, minutes(2))
      .did([minutes(32), 'released', { reason: 'typing' }], [minutes(32), 'shown']);
  });

  it.each([29, 30])(
    'after a pause of the prompts of %i minutes a card leaves two minutes of peace from 30 on',
    (long) => {
      const work = { ...REACHING, idleMs: 3000 };
      const person = new Person(MICRO_ONLY)
        .event({ type: 'pause-prompts', minutes: long })
        .works(work, minutes(long + 5));
      expect(person.all('shown')[0]?.second).toBe(minutes(long < 30 ? long : long + 2));
    },
  );

  it('a pause of the prompts lasts until tomorrow at four', () => {
    const person = new Person(MICRO_ONLY);
    person.event({ type: 'pause-prompts', until: 'tomorrow' });
    person.gap(hours(18)).works(READING, hours(1) - 5);
    expect(person.all('resumed')).toEqual([]);
    person.works(READING, 5);
    expect(person.all('resumed')).toHaveLength(1);
  });

  it('a pause of the prompts lasts until resumed by hand', () => {
    const person = new Person(MICRO_ONLY).event({ type: 'pause-prompts', until: 'resumed' });
    person.works(REACHING, hours(30)).event({ type: 'resume-prompts' });
    expect(person.all('shown')).toEqual([]);
    expect(person.all('resumed')).toHaveLength(1);
  });

  it('a pause of the prompts takes a card back that is up', () => {
    new Person(MICRO_ONLY)
      .works({ ...REACHING, idleMs: 3000 }, DUE)
      .forgets()
      .event({ type: 'pause-prompts', until: 'resumed' })
      .did([DUE, 'paused'], [DUE, 'withdrawn'], [DUE, 'held', { reason: 'paused' }]);
  });
});

describe('work hours', () => {
  const NINE_TO_ELEVEN = { ...MICRO_ONLY, workHours: { enabled: true, week: { mon: [['09:00', '11:00']] } } };

  it('no prompt comes outside work hours, and one that waits comes when they begin', () => {
    const work = { ...REACHING, idleMs: 3000 };
    new Person(NINE_TO_ELEVEN, MONDAY_9 - inMs.minutes(30))
      .works(work, minutes(30))
      .did(
        [DUE, 'due'],
        [DUE, 'held', { reason: 'off-hours' }],
        [minutes(30), 'released', { reason: 'off-hours' }],
        [minutes(30), 'shown'],
      );
  });

  it('the end of work hours takes the card back', () => {
    const work = { ...REACHING, idleMs: 3000 };
    new Person(NINE_TO_ELEVEN, MONDAY_9 + inMs.minutes(108) - 5000)
      .works(work, DUE)
      .forgets()
      .works(work, 5)
      .did([DUE + 5, 'withdrawn'], [DUE + 5, 'held', { reason: 'off-hours' }]);
  });

  it('work hours follow the machine into another zone', () => {
    const person = new Person(NINE_TO_ELEVEN, MONDAY_9 + inMs.minutes(60));
    expect(person.state.hours.on).toBe(true);
    person.flies('America/New_York').works(READING, 5);
    expect(person.state.hours.on).toBe(false);
    person.gap(hours(5)).works(READING, 5);
    expect(person.state.hours.on).toBe(true);
  });

  it('work hours follow a clock that is set', () => {
    const person = new Person(NINE_TO_ELEVEN).works(READING, 5).setsClock(inMs.minutes(180)).works(READING, 5);
    expect(person.state.hours.on).toBe(false);
    person.setsClock(-inMs.minutes(180)).works(READING, 5);
    expect(person.state.hours.on).toBe(true);
  });
});
