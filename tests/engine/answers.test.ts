import { describe, expect, it } from 'vitest';
import { refusePostpone, refuseSkip, refuseTook, refuseClaimedRest } from '../../shared/engine/answers.ts';
import { recall, remember } from '../../shared/engine/memory.ts';
import { CAD, Person, REACHING, minutes } from './timeline.ts';

const MICRO_ONLY = { rhythm: { micro: { activeMinutes: 480 }, long: { enabled: false } } };
const DUE = minutes(12);
const WORK = { ...REACHING, idleMs: 3000 };
/** A system that tells nothing of the input. */
const BLIND = { app: 'Blender', pointer: 'unknown', keyboard: 'unknown', idleMs: 'unknown' } as const;

/** A card is up. */
const shown = (settings: object = {}) => new Person({ ...MICRO_ONLY, ...settings }).works(WORK, DUE).forgets();
const strict = (prompts: object = {}) => shown({ breaks: { strict: true }, prompts });

describe('Later', () => {
  it('Later puts the card off by the first delay of the list', () => {
    shown({ prompts: { laterMinutes: [3, 20] } })
      .event({ type: 'postpone' })
      .works(WORK, minutes(3))
      .did([DUE, 'postponed'], [DUE + minutes(3), 'shown']);
  });

  it('Later puts the card off by another delay when the person asks for one', () => {
    shown()
      .event({ type: 'postpone', minutes: 15 })
      .works(WORK, minutes(15))
      .did([DUE, 'postponed'], [DUE + minutes(15), 'shown']);
  });

  it('Later is there as often as the person likes by default', () => {
    const person = shown();
    for (let times = 0; times < 20; times++) person.event({ type: 'postpone' }).works(WORK, minutes(5));
    expect(person.all('postponed')).toHaveLength(20);
  });

  it('Later is gone after the number of times in the settings, and the card stays', () => {
    const person = shown({ prompts: { postpones: 2 } });
    person
      .event({ type: 'postpone' })
      .works(WORK, minutes(5))
      .event({ type: 'postpone' })
      .works(WORK, minutes(5))
      .forgets();
    expect(refusePostpone(person.state)).toEqual({ kind: 'postpone-limit', count: 2 });
    person.event({ type: 'postpone' }).did();
    expect(person.state.prompt.stage).toBe('card');
  });

  it('Later is there again for the next break', () => {
    const person = shown({ prompts: { postpones: 1 } });
    person
      .event({ type: 'postpone' })
      .works(WORK, minutes(5))
      .event({ type: 'skip' })
      .works(WORK, minutes(10))
      .forgets();
    expect(refusePostpone(person.state)).toBeNull();
    person.event({ type: 'postpone' }).did([DUE + minutes(15), 'postponed']);
  });

  it('Later stays counted while a call takes the card back', () => {
    const person = shown({ prompts: { postpones: 1 } })
      .event({ type: 'postpone' })
      .works(WORK, minutes(5))
      .event({ type: 'hold', hold: 'call', on: true })
      .forgets();
    expect(person.state.prompt.stage).toBe('waiting');
    person.event({ type: 'postpone' }).did();
  });

  it('Later is never offered to a person who has switched it off', () => {
    const person = shown({ prompts: { postpones: 0 } });
    expect(refusePostpone(person.state)).toEqual({ kind: 'postponing-off' });
    person.event({ type: 'postpone' }).did();
  });

  it('Later without a prompt does nothing and says so', () => {
    expect(refusePostpone(new Person().state)).toEqual({ kind: 'nothing-to-postpone' });
    expect(refusePostpone(shown().event({ type: 'postpone' }).state)).toEqual({ kind: 'postponed-already' });
  });
});

describe('strict mode', () => {
  it('strict mode skips no prompt: not on its card, not while it waits or is put off, and not in advance', () => {
    const person = strict().event({ type: 'skip' }).did().event({ type: 'postpone' }).forgets();
    person.event({ type: 'skip' }).did();
    expect(person.state.prompt.stage).toBe('postponed');
    const working = new Person({ ...MICRO_ONLY, breaks: { strict: true } }).event({ type: 'skip' }).works(WORK, DUE);
    working.did([DUE, 'due'], [DUE, 'shown']);
    expect(refuseSkip(working.state)).toEqual({ kind: 'strict' });
  });

  it('strict mode lets a break be put off three times at most, and less often where the settings say so', () => {
    const putOff = (person: Person) => {
      for (let times = 0; times < 5; times++) person.event({ type: 'postpone' }).works(WORK, minutes(5));
      return person.all('postponed').length;
    };
    expect(putOff(strict())).toBe(3);
    expect(putOff(strict({ postpones: 10 }))).toBe(3);
    expect(putOff(strict({ postpones: 1 }))).toBe(1);
  });

  it('strict mode holds a running break until its time is over', () => {
    strict()
      .event({ type: 'start-break' })
      .pauses(55)
      .event({ type: 'end-break' })
      .event({ type: 'skip' })
      .did()
      .pauses(5)
      .did([DUE + 60, 'taken', { seconds: 60 }]);
  });

  it('the emergency exit of a strict break counts it as taken after half of the time, as skipped before', () => {
    strict()
      .event({ type: 'start-break' })
      .pauses(20)
      .event({ type: 'emergency-exit' })
      .did([DUE + 20, 'skipped']);
    strict()
      .event({ type: 'start-break' })
      .pauses(30)
      .event({ type: 'emergency-exit' })
      .did([DUE + 30, 'taken', { seconds: 30 }]);
  });

  it('strict mode forgets a skip in advance when it is switched on, also after a restart', () => {
    const asked = () => new Person(MICRO_ONLY).event({ type: 'skip' });
    const person = asked();
    const settings = { ...person.state.inForce, breaks: { ...person.state.inForce.breaks, strict: true } };
    person.changes({ breaks: settings.breaks }).works(WORK, DUE);
    person.did([DUE, 'due'], [DUE, 'shown']);
    const before = asked();
    expect(recall(remember(before.state, before.now), settings, before.now).state.skipNext).toBe(false);
  });

  it('a break that began as strict stays strict when the setting is switched off, and the next one is not', () => {
    const person = strict().event({ type: 'start-break' }).pauses(10);
    person.changes({ breaks: { ...person.state.inForce.breaks, strict: false } });
    for (const type of ['end-break', 'skip'] as const) person.event({ type });
    person.did();
    person.pauses(50).did([DUE + 60, 'taken', { seconds: 60 }]);
    person.event({ type: 'start-break' }).event({ type: 'end-break' });
    expect(person.state.prompt.stage).toBe('none');
  });

  it('strict mode does not change a break that began before it was switched on', () => {
    const person = shown().event({ type: 'start-break' }).pauses(40);
    person.changes({ breaks: { ...person.state.inForce.breaks, strict: true } }).event({ type: 'end-break' });
    person.did([DUE + 40, 'taken', { seconds: 40 }]);
  });

  it('in strict mode "I just took one" counts nothing, even after a rest that was seen', () => {
    for (const person of [strict(), strict().pauses(40), new Person({ breaks: { strict: true } }).works(BLIND, 600)]) {
      person.forgets().event({ type: 'took' }).event({ type: 'took', kind: 'long' }).did();
      expect(refuseTook(person.state)).toEqual({ kind: 'strict-took' });
    }
  });

  it('strict mode keeps a long break as long as it is, however often the next exercise or another one is asked for', () => {
    const person = new Person({ breaks: { strict: true } }).event({ type: 'start-break', kind: 'long' }).pauses(5);
    for (let press = 0; press < 12; press++) person.event({ type: 'next-exercise' });
    for (let press = 0; press < 12; press++) person.event({ type: 'swap-exercise' }).event({ type: 'never-exercise' });
    expect(person.state.prompt).toMatchObject({ stage: 'break', seconds: 300 });
    person.forgets().pauses(294).did();
    person.pauses(1).did([300, 'taken', { kind: 'long', seconds: 300 }]);
  });

  it('strict mode lets a break be paused for ten minutes in all', () => {
    const person = strict().event({ type: 'start-break' }).pauses(10);
    for (let times = 0; times < 3; times++) {
      person.event({ type: 'pause-break' }).pauses(minutes(4)).event({ type: 'resume-break' });
    }
    // The third one ended by itself, after two of its four minutes.
    person.did([DUE + minutes(10) + 60, 'taken', { seconds: 60 }]);
  });

  it('a pause of the prompts, another break or the end of the day do not end a strict break', () => {
    const person = strict().event({ type: 'start-break' }).pauses(10).forgets();
    person
      .event({ type: 'pause-prompts', until: 'resumed' })
      .event({ type: 'start-break', kind: 'long' })
      .event({ type: 'postpone' });
    person.event({ type: 'choose-profile', choice: { id: null, today: false } }).event({ type: 'gate', gate: 'none' });
    expect(person.state.prompt).toMatchObject({ stage: 'break', kind: 'micro', seconds: 60 });
    person.event({ type: 'next-exercise' }).pauses(50);
    expect(person.all('taken').at(-1)).toMatchObject({ kind: 'micro', seconds: 60 });
  });
});

describe('the emergency exit', () => {
  it('the emergency exit ends a break outside of strict mode as well, and does nothing without one', () => {
    shown()
      .event({ type: 'emergency-exit' })
      .did()
      .event({ type: 'start-break' })
      .event({ type: 'emergency-exit' })
      .did([DUE, 'skipped']);
  });
});

describe('"I just took one"', () => {
  /** Hands that rest for so long, then are back at the mouse. */
  const back = (person: Person, seconds: number) => person.pauses(seconds).works(WORK, 5).forgets();
  /** The card of a longer micro-break, during which a pause of half a minute leaves it up. */
  const longer = () => shown({ rhythm: { ...MICRO_ONLY.rhythm, micro: { activeMinutes: 480, seconds: 50 } } });

  it('"I just took one" counts what was seen of the rest, and takes the card away', () => {
    const person = longer().pauses(28).event({ type: 'took' });
    expect(person.all('taken')).toMatchObject([{ kind: 'micro', seconds: 28 }]);
    expect(person.state).toMatchObject({ prompt: { stage: 'none' }, counts: { micro: 1, skipped: 0 } });
  });

  it('"I just took one" counts a rest of the last minutes, and once alone', () => {
    const person = back(longer(), 28).event({ type: 'took' });
    expect(person.all('taken')).toMatchObject([{ kind: 'micro', seconds: 28 }]);
    person.event({ type: 'took' });
    expect(person.all('taken')).toHaveLength(1);
  });

  it('"I just took one" does not count while the hands were at work: the load stays, and the card is answered', () => {
    const person = shown();
    const { need, load } = person.state;
    person.event({ type: 'took' }).did([DUE, 'worked-through', { kind: 'micro', seconds: 3 }]);
    expect(person.state).toMatchObject({ need, load, prompt: { stage: 'none' } });
    expect(person.state.counts).toMatchObject({ micro: 0, skipped: 0 });
    person.works(WORK, minutes(9)).did();
    expect(refuseClaimedRest(person.state, 'micro', person.now.mono)).toEqual({ kind: 'hands-at-work' });
  });

  it('"I just took one" does nothing without a card while the hands were at work', () => {
    const person = new Person().works(CAD, minutes(5)).event({ type: 'took', kind: 'long' }).did();
    expect(person.state).toMatchObject({ lastPromptAt: null, skipsInARow: 0 });
  });

  it('"I just took one" is believed if the input is unknown: the load drops as after the break itself', () => {
    const unseen = () => new Person(MICRO_ONLY).works(BLIND, minutes(5));
    const [took, rested] = [unseen(), unseen()];
    took.event({ type: 'took' }).did([minutes(5), 'taken', { kind: 'micro', seconds: 60 }]);
    rested.event({ type: 'lock' }).pauses(60);
    expect(took.state.need).toBeCloseTo(rested.state.need, 6);
    expect(took.state.load).toBeCloseTo(rested.state.load, 6);
    took.event({ type: 'took', kind: 'long' }).did([minutes(5), 'taken', { kind: 'long', seconds: 300 }]);
    expect(took.state).toMatchObject({ longActiveMs: 0, microActiveMs: 0, counts: { long: 1 } });
  });

  it('"I just took one" restarts the active time and ends a row of skips where it counts', () => {
    const person = shown().event({ type: 'skip' }).works(WORK, minutes(10)).event({ type: 'skip' });
    expect(person.state.skipsInARow).toBe(2);
    person.pauses(40).event({ type: 'took' });
    expect(person.state).toMatchObject({ skipsInARow: 0, microActiveMs: 0 });
  });

  it('"I just took one" ends a prompt that waits, and releases its hold', () => {
    const person = shown().event({ type: 'hold', hold: 'call', on: true }).forgets();
    person.event({ type: 'took' }).did([DUE, 'released', { reason: 'call' }], [DUE, 'worked-through']);
  });

  it('"I just took one" ends a prompt that was put off: it does not come back', () => {
    shown()
      .event({ type: 'postpone' })
      .event({ type: 'took' })
      .works(WORK, minutes(9))
      .did([DUE, 'postponed'], [DUE, 'worked-through']);
  });

  it('"I just took one" does nothing while a break runs', () => {
    shown()
      .event({ type: 'start-break' })
      .event({ type: 'took' })
      .did()
      .pauses(60)
      .did([DUE + 60, 'taken']);
  });

  it('"I just took one" does not count its pause a second time as a natural break', () => {
    shown()
      .pauses(40)
      .event({ type: 'took' })
      .works(REACHING, 10)
      .did([DUE + 40, 'taken', { seconds: 40 }]);
  });
});
