import { describe, expect, it } from 'vitest';
import { nextWake } from '../../shared/engine/step.ts';
import { Person, REACHING, READING, hours, minutes } from './timeline.ts';

const MICRO_ONLY = { rhythm: { micro: { activeMinutes: 480 }, long: { enabled: false } } };
const DUE = minutes(12);

describe('the card', () => {
  const shown = (settings: unknown = MICRO_ONLY) =>
    new Person(settings).works({ ...REACHING, idleMs: 3000 }, DUE).forgets();

  it('the card opens a break on Start, which is taken when its time is over', () => {
    shown()
      .event({ type: 'start-break' })
      .pauses(60)
      .did([DUE + 60, 'taken', { kind: 'micro', seconds: 60 }]);
  });

  it('a break lets the counters drop', () => {
    const person = shown().event({ type: 'start-break' });
    const before = person.state.need;
    person.pauses(60);
    expect(person.state.need).toBeCloseTo(before / 4, 6);
  });

  it('a break that is ended in its second half counts as taken, before that as skipped', () => {
    shown()
      .event({ type: 'start-break' })
      .pauses(30)
      .event({ type: 'end-break' })
      .did([DUE + 30, 'taken', { seconds: 30 }]);
    shown()
      .event({ type: 'start-break' })
      .pauses(20)
      .event({ type: 'end-break' })
      .did([DUE + 20, 'skipped']);
  });

  it('the card comes back five minutes after Later', () => {
    shown()
      .event({ type: 'postpone' })
      .works({ ...REACHING, idleMs: 3000 }, minutes(5))
      .did([DUE, 'postponed', { kind: 'micro' }], [DUE + minutes(5), 'shown', { kind: 'micro' }]);
  });

  it('the card comes back after Later with the person who was away at that moment, and waits for them in peace', () => {
    // Due by the clock, so that a pause of two minutes does not do the work.
    const person = new Person({ rhythm: { micro: { enabled: false }, long: { activeMinutes: 60 } } }).works(
      { ...READING, idleMs: 3000 },
      hours(1),
    );
    person
      .forgets()
      .event({ type: 'postpone' })
      .works({ ...READING, idleMs: 3000 }, minutes(4));
    person.pauses(120).did([hours(1), 'postponed', { kind: 'long' }]);
    expect(nextWake(person.state, person.now.mono)).toBeNull();
    const back = person.seconds + 5;
    person.works({ ...READING, idleMs: 3000 }, 5).did([back, 'natural', { kind: 'micro' }], [back, 'shown']);
  });

  it('the card does not come back after Later if a pause did the work of the break', () => {
    shown()
      .event({ type: 'postpone' })
      .pauses(60)
      .works({ ...REACHING, idleMs: 3000 }, minutes(6))
      .did([DUE, 'postponed'], [DUE + 65, 'natural', { kind: 'micro', seconds: 60 }]);
  });

  it('the card stays away for ten minutes after Skip', () => {
    shown()
      .event({ type: 'skip' })
      .works({ ...REACHING, idleMs: 3000 }, minutes(10))
      .did([DUE, 'skipped'], [DUE + minutes(10), 'due'], [DUE + minutes(10), 'shown']);
  });

  it('the card goes unanswered after a minute of somebody being there', () => {
    shown()
      .works({ ...REACHING, idleMs: 3000 }, 60)
      .did([DUE + 60, 'ignored', { kind: 'micro' }]);
  });

  it('the card stays while the hands rest, and goes when somebody is back from a rest as long as the break', () => {
    shown()
      .pauses(90)
      .did()
      .works(REACHING, 5)
      .did([DUE + 95, 'natural', { kind: 'micro', seconds: 90 }], [DUE + 95, 'withdrawn']);
  });

  it('the card is still there for somebody who read for a while before answering', () => {
    shown()
      .pauses(45)
      .works(REACHING, 5)
      .did([DUE + 50, 'natural', { kind: 'micro', seconds: 45 }])
      .event({ type: 'start-break' })
      .pauses(60)
      .did([DUE + 110, 'taken']);
  });

  it('two skips in a row double the time between cards until a break is taken', () => {
    const person = shown().event({ type: 'skip' });
    const work = { ...REACHING, idleMs: 3000 };
    person.works(work, minutes(10)).event({ type: 'skip' }).forgets();
    const second = person.seconds;
    person.works(work, minutes(20)).did([second + minutes(20), 'due'], [second + minutes(20), 'shown']);
    person.event({ type: 'start-break' }).pauses(60).forgets();
    const taken = person.seconds;
    person.works(work, minutes(12));
    expect(person.all('due').at(-1)!.second - taken).toBeLessThan(minutes(12));
  });

  it('the card is not shown again while it is up', () => {
    const person = shown({
      rhythm: { micro: { spacingMinutes: 1 }, long: { enabled: false } },
      prompts: { cardSeconds: 600 },
    });
    person.works({ ...REACHING, idleMs: 3000 }, minutes(9)).did();
  });
});

describe('skipping the next prompt in advance', () => {
  it('a skip in advance skips the next prompt that comes due, and only that one', () => {
    const work = { ...REACHING, idleMs: 3000 };
    new Person(MICRO_ONLY)
      .event({ type: 'skip' })
      .works(work, DUE + minutes(10))
      .did([DUE, 'due'], [DUE, 'skipped'], [DUE + minutes(10), 'due'], [DUE + minutes(10), 'shown']);
  });
});

describe('a break by hand', () => {
  it('a break by hand starts at any time, even while prompts are paused', () => {
    new Person()
      .event({ type: 'pause-prompts', until: 'resumed' })
      .event({ type: 'start-break', kind: 'long' })
      .pauses(300)
      .did([0, 'paused'], [300, 'taken', { kind: 'long', seconds: 300 }]);
  });
});
