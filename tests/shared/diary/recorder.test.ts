import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../shared/moment.ts';
import { CAD, MONDAY_9, REACHING, TYPING, ZONE, minutes } from '../../engine/timeline.ts';
import { Recorded } from './recorded.ts';
import { REACHED } from '../../support/reasons.ts';

/** Three seconds without input: a card may come up. */
const WITH_PAUSES = { ...REACHING, idleMs: 3000 };
const MICRO_ONLY = { rhythm: { micro: { reachMinutes: 15, activeMinutes: 480 }, long: { enabled: false } } };
const at = (seconds: number) => MONDAY_9 + seconds * SECOND;

/** Works until the card of the micro-break is up: 15 reach-minutes at one a minute. */
function untilCard(settings: object = MICRO_ONLY): Recorded {
  return new Recorded(settings).works(WITH_PAUSES, minutes(15));
}

describe('minutes', () => {
  it('recorded minutes are those of the wall clock, however the windows lie', () => {
    const person = new Recorded({}, MONDAY_9 + 47 * SECOND).works(CAD, minutes(2)).quits();
    expect(person.minutes.map((minute) => [minute.at - MONDAY_9, minute.seconds])).toEqual([
      [0, 13],
      [MINUTE, 60],
      [2 * MINUTE, 47],
    ]);
  });

  it('recorded minutes say what was used, how, and what it came to', () => {
    const person = new Recorded().works(CAD, minutes(1)).quits();
    expect(person.minutes).toEqual([
      {
        at: MONDAY_9,
        zone: ZONE,
        app: 'Blender',
        category: 'cad',
        seconds: 60,
        pointer: 0.8,
        keyboard: 0.1,
        demand: 0.825,
        load: 0.825,
        need: 0.825,
      },
    ]);
  });

  it('recorded minutes with two applications are two', () => {
    const person = new Recorded().works(CAD, 20).works(TYPING, 40).works(CAD, 60).quits();
    expect(person.minutes.map(({ at: start, app, seconds }) => [start - MONDAY_9, app, seconds])).toEqual([
      [0, 'Blender', 20],
      [0, 'Code', 40],
      [MINUTE, 'Blender', 60],
    ]);
  });

  it('recorded minutes hold active use alone, and are none where nobody is there', () => {
    const person = new Recorded().works(CAD, 30).pauses(minutes(10)).works(CAD, 30).quits();
    // The first 30 s of a pause still count as active, as they do for the engine.
    expect(person.minutes.map((minute) => [minute.at - MONDAY_9, minute.seconds])).toEqual([
      [0, 55],
      [10 * MINUTE, 30],
    ]);
    expect(person.state.activeMs).toBe(85 * SECOND);
  });

  it('recorded minutes leave unknown what the system does not tell', () => {
    const person = new Recorded().works({ app: null, pointer: 'unknown', keyboard: 0.2 }, 60).quits();
    expect(person.minutes).toMatchObject([{ app: null, category: null, pointer: 'unknown', keyboard: 0.2 }]);
  });

  it('recorded minutes that are unknown in part are unknown as a whole', () => {
    const person = new Recorded()
      .works(CAD, 30)
      .works({ ...CAD, pointer: 'unknown' }, 5)
      .works(CAD, 25)
      .quits();
    expect(person.minutes).toMatchObject([{ seconds: 60, pointer: 'unknown', keyboard: 0.1 }]);
  });

  it('recorded minutes with hands at rest in a break hold nothing', () => {
    const person = untilCard().event({ type: 'start-break' }).pauses(60).quits();
    expect(person.minutes.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(15 * 60);
  });

  it('recorded minutes come once more where the clock was set back, to be added to what is there', () => {
    const person = new Recorded().works(CAD, 90).setsClock(-60_000).works(CAD, 30).quits();
    expect(person.minutes.map((minute) => [minute.at - MONDAY_9, minute.seconds])).toEqual([
      [0, 60],
      [MINUTE, 30],
      [0, 30],
    ]);
  });

  it('recorded minutes carry the zone that is in force', () => {
    const person = new Recorded().works(CAD, 60).flies('Asia/Tokyo').works(CAD, 60).quits();
    expect(person.minutes.map(({ zone }) => zone)).toEqual([ZONE, 'Asia/Tokyo']);
  });
});

describe('a break', () => {
  const DUE = {
    at: at(900),
    zone: ZONE,
    kind: 'micro',
    why: 'reach',
    app: 'Blender',
    load: 15,
    need: 15,
    reason: { ...REACHED, minutes: 15, reach: 15 },
    text: null,
  };

  it('a recorded break that is taken is one entry from due to its end', () => {
    const person = untilCard().event({ type: 'start-break' }).pauses(60);
    expect(person.breaks).toEqual([
      {
        ...DUE,
        shownAt: at(900),
        heldBy: [],
        postponed: 0,
        outcome: 'taken',
        until: at(960),
        seconds: 60,
        exercises: person.all('started')[0]!.exercises,
        strengthSet: false,
      },
    ]);
  });

  it('a recorded break that is put off twice and then skipped says so', () => {
    const person = untilCard().event({ type: 'postpone' }).works(WITH_PAUSES, 300).event({ type: 'postpone' });
    person.works(WITH_PAUSES, 300).event({ type: 'skip' });
    expect(person.breaks).toMatchObject([
      { ...DUE, postponed: 2, outcome: 'skipped', shownAt: at(900), until: at(1500), seconds: 0, exercises: [] },
    ]);
  });

  it('a recorded break names what held it back, in order', () => {
    const person = new Recorded(MICRO_ONLY).works(WITH_PAUSES, minutes(14));
    person.event({ type: 'hold', hold: 'call', on: true }).works(WITH_PAUSES, minutes(5));
    person.event({ type: 'hold', hold: 'fullscreen', on: true });
    person.event({ type: 'hold', hold: 'call', on: false }).works(WITH_PAUSES, minutes(1));
    person.event({ type: 'hold', hold: 'fullscreen', on: false }).works(WITH_PAUSES, 60);
    person.works({ ...WITH_PAUSES, idleMs: 0 }, 70);
    expect(person.breaks).toMatchObject([
      {
        at: at(900),
        heldBy: ['call', 'fullscreen', 'typing'],
        shownAt: at(1260),
        outcome: 'ignored',
        until: at(1320),
      },
    ]);
  });

  it('a recorded break that goes unanswered is ignored', () => {
    const person = untilCard().works(REACHING, 70);
    expect(person.breaks).toMatchObject([{ ...DUE, outcome: 'ignored', until: at(960), seconds: 0 }]);
  });

  it.each(['emergency-exit', 'end-break'] as const)(
    'a recorded break that is left by "%s" before it counts was left',
    (type) => {
      const person = untilCard().event({ type: 'start-break' }).pauses(20).event({ type });
      expect(person.breaks).toMatchObject([{ outcome: 'left', seconds: 20, until: at(920) }]);
    },
  );

  it('a recorded break that is left after half of it was taken', () => {
    const person = untilCard().event({ type: 'start-break' }).pauses(40).event({ type: 'emergency-exit' });
    expect(person.breaks).toMatchObject([{ outcome: 'taken', seconds: 40 }]);
  });

  it('a recorded break that the person began is asked for', () => {
    const person = new Recorded(MICRO_ONLY).works(CAD, 60).event({ type: 'start-break', kind: 'long' }).pauses(300);
    expect(person.breaks).toMatchObject([
      {
        at: at(60),
        kind: 'long',
        why: 'asked',
        reason: null,
        text: null,
        app: 'Blender',
        shownAt: null,
        outcome: 'taken',
        seconds: 300,
      },
    ]);
  });

  it('a recorded break that nobody watched began its length ago', () => {
    const unseen = { ...CAD, pointer: 'unknown', keyboard: 'unknown', idleMs: 'unknown' } as const;
    const person = new Recorded(MICRO_ONLY).works(unseen, 600).event({ type: 'took', kind: 'micro' });
    expect(person.breaks).toMatchObject([{ at: at(540), why: 'asked', outcome: 'taken', until: at(600), seconds: 60 }]);
  });

  it('a recorded break that was taken unwatched while its card was up is that one', () => {
    const person = untilCard().pauses(40).event({ type: 'took' });
    expect(person.breaks).toMatchObject([{ ...DUE, outcome: 'taken', seconds: 40, exercises: [] }]);
  });

  it('a recorded break that was worked through was begun, with what there was of rest', () => {
    const person = untilCard().event({ type: 'start-break' }).pauses(20).works(CAD, 130);
    expect(person.breaks).toMatchObject([{ ...DUE, outcome: 'left', until: at(1040), seconds: 20 }]);
    expect(person.all('worked-through')).toMatchObject([{ kind: 'micro', seconds: 20 }]);
  });

  it('a recorded break that is said to be taken while the hands worked was begun, without rest', () => {
    const person = untilCard().event({ type: 'took' });
    expect(person.breaks).toMatchObject([{ ...DUE, outcome: 'left', exercises: [] }]);
  });

  it('a recorded break of the other kind withdraws the card that was up', () => {
    const person = untilCard().event({ type: 'start-break', kind: 'long' }).pauses(300);
    expect(person.breaks).toMatchObject([
      { ...DUE, outcome: 'withdrawn', until: at(900) },
      { kind: 'long', why: 'asked', outcome: 'taken' },
    ]);
  });

  it('a recorded break names the exercises that were begun, with those that were swapped away', () => {
    const person = new Recorded({ rhythm: { micro: { reachMinutes: 15 }, long: { enabled: false } } })
      .event({ type: 'start-break', kind: 'long' })
      .pauses(5);
    const first = person.all('started')[0]!.exercises[0];
    person.event({ type: 'swap-exercise' }).pauses(5);
    const second = person.all('replanned')[0]!.exercises[0];
    person.event({ type: 'emergency-exit' });
    expect(first).not.toBe(second);
    expect(person.breaks).toMatchObject([{ outcome: 'left', exercises: [first, second] }]);
  });

  it('a recorded break that was replaced by a pause is one natural break, as long as the pause', () => {
    const person = new Recorded(MICRO_ONLY).works(REACHING, minutes(15));
    expect(person.state.prompt.stage).toBe('waiting');
    person.pauses(minutes(45)).works(CAD, 10);
    expect(person.breaks).toMatchObject([
      { ...DUE, heldBy: ['typing'], outcome: 'natural', until: at(60 * 60), seconds: 45 * 60 },
    ]);
  });

  it('a recorded break whose card was rested away is one natural break', () => {
    const person = untilCard().pauses(90).works(CAD, 10);
    expect(person.breaks).toMatchObject([{ ...DUE, outcome: 'natural', until: at(990), seconds: 90 }]);
  });

  it('a recorded break that is natural begins with the pause and stands as things stood then', () => {
    const person = new Recorded(MICRO_ONLY).works(REACHING, minutes(10)).pauses(minutes(7)).works(CAD, 10);
    expect(person.breaks).toEqual([
      {
        at: at(600),
        zone: ZONE,
        kind: 'long',
        why: 'natural',
        reason: null,
        text: null,
        app: 'Blender',
        load: 10,
        need: 10,
        shownAt: null,
        heldBy: [],
        postponed: 0,
        outcome: 'natural',
        until: at(1020),
        seconds: 420,
        exercises: [],
        strengthSet: false,
      },
    ]);
  });

  it('a recorded break of a kind that is switched off is withdrawn', () => {
    const person = untilCard();
    const { prompts } = person.state.inForce;
    person.changes({ prompts: { ...prompts, enabled: false } });
    expect(person.breaks).toMatchObject([{ ...DUE, outcome: 'withdrawn' }]);
  });

  it('a recorded break under way when the app quits ends there: taken from half of it on, else left', () => {
    expect(untilCard().event({ type: 'start-break' }).pauses(20).quits().breaks).toMatchObject([
      { outcome: 'left', seconds: 20 },
    ]);
    expect(untilCard().event({ type: 'start-break' }).pauses(40).quits().breaks).toMatchObject([
      { outcome: 'taken', seconds: 40 },
    ]);
    expect(untilCard().quits().breaks).toMatchObject([{ ...DUE, outcome: 'withdrawn' }]);
  });

  it('a recorded break ends no earlier than it began, though the clock is set back', () => {
    const person = untilCard().event({ type: 'start-break' }).setsClock(-3_600_000).pauses(60);
    expect(person.breaks).toMatchObject([{ at: at(900), until: at(900), seconds: 60 }]);
  });
});

describe('spans', () => {
  it('recorded spans say what held, from when and until when', () => {
    const person = new Recorded().works(CAD, 60).event({ type: 'hold', hold: 'call', on: true });
    expect(person.spans).toEqual([{ kind: 'hold', what: 'call', from: at(60), until: null, zone: ZONE }]);
    person.works(CAD, 60).event({ type: 'hold', hold: 'call', on: false });
    expect(person.spans).toEqual([{ kind: 'hold', what: 'call', from: at(60), until: at(120), zone: ZONE }]);
  });

  it('recorded spans of different kinds run beside each other', () => {
    const person = new Recorded()
      .event({ type: 'pause-prompts', until: 'resumed' })
      .works(CAD, 10)
      .event({ type: 'lock' });
    person.gap(10).event({ type: 'suspend' }).gap(100).event({ type: 'resume' }).event({ type: 'unlock' });
    person.event({ type: 'resume-prompts' });
    expect(person.spans).toEqual([
      { kind: 'paused', what: '', from: at(0), until: at(120), zone: ZONE },
      { kind: 'locked', what: '', from: at(10), until: at(120), zone: ZONE },
      { kind: 'asleep', what: '', from: at(20), until: at(120), zone: ZONE },
    ]);
  });

  it('recorded spans of a profile carry its name', () => {
    const person = new Recorded().works(CAD, 10);
    person.profile = 'Deadline';
    person.works(CAD, 10);
    person.profile = null;
    person.works(CAD, 10);
    expect(person.spans).toEqual([{ kind: 'profile', what: 'Deadline', from: at(15), until: at(25), zone: ZONE }]);
  });

  it('recorded spans that go on end when the app quits, and begin anew with the next start', () => {
    const person = new Recorded()
      .event({ type: 'pause-prompts', until: 'resumed' })
      .works(CAD, 60)
      .quits()
      .works(CAD, 60);
    expect(person.spans).toMatchObject([
      { kind: 'paused', from: at(0), until: at(60) },
      { kind: 'paused', from: at(65), until: null },
    ]);
  });

  it('recorded spans end no earlier than they began, though the clock is set back', () => {
    const person = new Recorded().event({ type: 'lock' }).setsClock(-3_600_000).event({ type: 'unlock' });
    expect(person.spans).toMatchObject([{ from: at(0), until: at(0) }]);
  });
});
