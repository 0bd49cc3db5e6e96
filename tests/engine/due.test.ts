import { say } from '../support/say.ts';
import { describe, expect, it } from 'vitest';
import { Person, REACHING, READING, TYPING, hours, minutes } from './timeline.ts';
import { reasonSentence } from '../../shared/words/reason.ts';
import { REACHED } from '../support/reasons.ts';

const MICRO_ONLY = { rhythm: { micro: { activeMinutes: 480 }, long: { enabled: false } } };
const DUE = minutes(12);

describe('a micro-break', () => {
  it('a micro-break is due when 12 reach-minutes have built up, and says what built them up', () => {
    new Person(MICRO_ONLY)
      .works({ ...REACHING, idleMs: 3000 }, DUE)
      .did([DUE, 'due', { kind: 'micro', reason: { ...REACHED, minutes: 12 } }], [DUE, 'shown', { kind: 'micro' }]);
  });

  it('a micro-break is due after 30 minutes of active use in any case', () => {
    new Person({ rhythm: { long: { enabled: false } } }).works(READING, minutes(30)).did(
      [
        minutes(30),
        'due',
        {
          kind: 'micro',
          reason: { by: 'time', minutes: 30, apps: [{ name: 'okular', share: 1 }], appCount: 1, device: 'unsaid' },
        },
      ],
      [minutes(30), 'shown'],
    );
  });

  it('a micro-break counts the 30 minutes afresh after a pause of two minutes', () => {
    new Person({ rhythm: { long: { enabled: false } } })
      .works(READING, minutes(29))
      .pauses(minutes(2))
      .works(READING, minutes(29))
      .did([minutes(31) + 5, 'natural', { kind: 'micro', seconds: 120 }]);
  });

  it('a micro-break stops counting in a pause of 30 seconds, and goes on after it', () => {
    const person = new Person({ rhythm: { long: { enabled: false } } }).works(READING, minutes(29)).pauses(60);
    person.works(READING, minutes(1));
    // Of the pause the 25 seconds before it counted as one were active too.
    expect(person.all('due')).toMatchObject([{ kind: 'micro', second: minutes(31) - 25, reason: { by: 'time' } }]);
    expect(person.all('natural')).toMatchObject([{ kind: 'micro', seconds: 60 }]);
  });

  it('a prompt that the time has made due outlives a pause of 30 seconds, but not one of two minutes', () => {
    const waits = () =>
      new Person({ rhythm: { long: { enabled: false } } })
        .works(READING, minutes(29))
        .event({ type: 'hold', hold: 'call', on: true })
        .works(READING, minutes(1));
    expect(waits().pauses(45).state.prompt).toMatchObject({ stage: 'waiting', hold: 'call' });
    expect(waits().pauses(minutes(2)).state.prompt.stage).toBe('none');
  });

  it('a micro-break is due at once when a pause ends that was too short for what had built up', () => {
    const work = { ...REACHING, idleMs: 3000 };
    const person = new Person({ ...MICRO_ONLY, prompts: { enabled: false } }).works(work, minutes(60));
    person
      .pauses(35)
      .changes({ prompts: { ...person.state.inForce.prompts, enabled: true } })
      .forgets();
    person
      .works(work, 5)
      .did(
        [person.seconds, 'natural', { kind: 'micro' }],
        [person.seconds, 'due', { kind: 'micro' }],
        [person.seconds, 'shown', { kind: 'micro' }],
      );
  });

  it('a micro-break does not come when it is switched off', () => {
    new Person({ rhythm: { micro: { enabled: false }, long: { enabled: false } } }).works(REACHING, hours(3)).did();
  });

  it('a micro-break does not come when prompts are off', () => {
    new Person({ prompts: { enabled: false } }).works(REACHING, hours(3)).did();
  });
});

describe('a long break', () => {
  it('a long break comes before a micro-break when both are due', () => {
    const person = new Person({ rhythm: { micro: { reachMinutes: 20 }, long: { reachMinutes: 20 } } });
    person
      .works({ ...REACHING, idleMs: 3000 }, minutes(20))
      .did([minutes(20), 'due', { kind: 'long', reason: { by: 'reach' } }], [minutes(20), 'shown', { kind: 'long' }]);
  });

  it('a long break takes the place of a micro-break that still waits', () => {
    new Person({ rhythm: { micro: { reachMinutes: 12 }, long: { reachMinutes: 16 } } })
      .works(REACHING, minutes(16))
      .did(
        [DUE, 'due', { kind: 'micro' }],
        [DUE, 'held', { kind: 'micro', reason: 'typing' }],
        [minutes(16), 'due', { kind: 'long' }],
        [minutes(16), 'released', { kind: 'micro', reason: 'typing' }],
        [minutes(16), 'held', { kind: 'long', reason: 'typing' }],
      );
  });

  it('a long break is due after 50 minutes of active use, which short pauses only stop', () => {
    const person = new Person({ rhythm: { micro: { enabled: false }, long: { reachMinutes: 240 } } });
    person.works(READING, minutes(40)).pauses(minutes(4)).forgets();
    person.works(READING, minutes(10));
    const [due] = person.all('due');
    // Of the pause the 25 seconds before it counted as one were active too.
    expect(due).toMatchObject({ kind: 'long', reason: { by: 'time' }, second: minutes(54) - 25 });
  });

  it('a long break starts its time afresh after five minutes away', () => {
    const person = new Person({ rhythm: { micro: { enabled: false }, long: { reachMinutes: 240 } } });
    person.works(READING, minutes(49)).pauses(minutes(5)).works(READING, minutes(49));
    expect(person.all('due')).toEqual([]);
  });
});

describe('what cannot be seen', () => {
  it('presence counts as use where the pointer cannot be seen, and the sentence says so', () => {
    const person = new Person(MICRO_ONLY);
    person.works({ app: 'Blender', pointer: 'unknown', keyboard: 'unknown', idleMs: 3000 }, minutes(40));
    expect(person.state.demand).toBeCloseTo(0.5 * 1 + 0.35 * 0.3 * 0.5 + 0.1 * 0.5 * 0.7, 9);
    expect(reasonSentence(say, person.all('due')[0]!)).toContain('mouse and keys estimated');
  });

  it('absence does not count as use where the pointer cannot be seen', () => {
    const person = new Person(MICRO_ONLY);
    person.works({ app: 'Blender', pointer: 'unknown', keyboard: 'unknown', idleMs: 90_000 }, minutes(5));
    expect(person.state.dose).toBe(0);
  });

  it('a person counts as present while pointer use proves it, without an idle time', () => {
    const person = new Person(MICRO_ONLY).works({ ...REACHING, idleMs: 'unknown', keyboard: 'unknown' }, minutes(18));
    expect(person.all('due')).toHaveLength(1);
  });

  it('no prompt comes while the pointer stands still and the person may be away', () => {
    const person = new Person(MICRO_ONLY).works(
      { app: 'Code', pointer: 0, keyboard: 'unknown', idleMs: 'unknown' },
      hours(4),
    );
    expect(person.all('due')).toEqual([]);
  });
});

describe('the heads-up', () => {
  it('the heads-up comes once, shortly before the break', () => {
    const person = new Person(MICRO_ONLY).works(REACHING, DUE);
    expect(person.all('heads-up')).toMatchObject([{ kind: 'micro', second: 10.8 * 60 + 2 }]);
  });

  it('the heads-up does not come while prompts are held back', () => {
    const person = new Person(MICRO_ONLY).event({ type: 'pause-prompts', until: 'resumed' }).works(REACHING, DUE);
    expect(person.all('heads-up')).toEqual([]);
  });
});

describe('the sentence that explains a prompt', () => {
  it('the reason for a prompt names two apps if both have their share', () => {
    const person = new Person(MICRO_ONLY)
      .works({ ...REACHING, idleMs: 3000 }, minutes(6))
      .works({ ...REACHING, app: 'GIMP', idleMs: 3000 }, minutes(7));
    expect(reasonSentence(say, person.all('due')[0]!)).toMatch(
      /^\d+ min in GIMP and Blender, mostly with the mouse: 12 reach-minutes\.$/,
    );
  });

  it('the reason for a prompt says typing after typing', () => {
    const person = new Person({ rhythm: { long: { enabled: false } } }).works({ ...TYPING, idleMs: 3000 }, minutes(45));
    expect(reasonSentence(say, person.all('due')[0]!)).toContain(', mostly typing');
  });
});

describe('settings', () => {
  it('changed settings take effect at once', () => {
    const person = new Person(MICRO_ONLY).works({ ...REACHING, idleMs: 3000 }, minutes(10)).did();
    const { micro } = person.state.inForce.rhythm;
    person.changes({ rhythm: { ...person.state.inForce.rhythm, micro: { ...micro, reachMinutes: 10 } } });
    person.works({ ...REACHING, idleMs: 3000 }, 5).did([minutes(10) + 5, 'due'], [minutes(10) + 5, 'shown']);
  });

  it('a card goes away when its kind of break is switched off', () => {
    const person = new Person(MICRO_ONLY).works({ ...REACHING, idleMs: 3000 }, DUE);
    person.changes({ prompts: { ...person.state.inForce.prompts, enabled: false } });
    expect(person.state.prompt.stage).toBe('none');
  });
});
