import { describe, expect, it } from 'vitest';
import { NO_BREAKS, recordBreaks } from '../../shared/diary/breakRecording.ts';
import { situationOf } from '../../shared/engine/situation.ts';
import { situationText } from '../../shared/words/situation.ts';
import { say } from '../support/say.ts';
import { nextWake, step } from '../../shared/engine/step.ts';
import { SECOND } from '../../shared/moment.ts';
import { Person, REACHING, minutes } from './timeline.ts';

const MICRO_ONLY = { rhythm: { micro: { activeMinutes: 480 }, long: { enabled: false } } };
const DUE = minutes(12);
const AT_WORK = { ...REACHING, idleMs: 3000 };
const shown = () => new Person(MICRO_ONLY).works(AT_WORK, DUE).forgets();

describe('a card that could not be seen', () => {
  it('a card that could not be seen counts as nothing, waits, and comes again after a minute', () => {
    const person = shown().event({ type: 'not-shown' });
    expect(person.state.prompt).toMatchObject({ stage: 'waiting', hold: 'unseen' });
    expect(situationText(say, situationOf(person.state, person.now), person.now)).toBe(
      'Micro-break waits: it could not be shown just now.',
    );
    expect(nextWake(person.state, person.now.mono)).toBe((DUE + 60) * SECOND);
    person
      .works(AT_WORK, 60)
      .did([DUE, 'unseen'], [DUE, 'held', { reason: 'unseen' }], [DUE + 60, 'released'], [DUE + 60, 'shown']);
    expect(person.state.counts).toMatchObject({ ignored: 0, skipped: 0, postponed: 0, micro: 0 });
  });

  it('a card that could not be seen tries less and less often while it goes on unseen, and afresh after it was answered', () => {
    const person = shown();
    const waits: number[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      person.event({ type: 'not-shown' });
      waits.push((person.state.unseenUntil! - person.now.mono) / (60 * SECOND));
      person.works(AT_WORK, minutes(waits.at(-1)!));
      expect(person.state.prompt.stage).toBe('card');
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 16]);
    person.event({ type: 'skip' });
    expect(person.state).toMatchObject({ unseenCount: 0, unseenUntil: null });
  });

  it('a card that could not be seen waits for what holds it back, if something does by then', () => {
    const person = shown().event({ type: 'not-shown' }).event({ type: 'hold', hold: 'call', on: true });
    person.works(AT_WORK, minutes(5));
    expect(person.state.prompt).toMatchObject({ stage: 'waiting', hold: 'call' });
  });

  it('a card that could not be seen is not needed any more after a rest', () => {
    const person = shown().event({ type: 'not-shown' }).pauses(minutes(3)).works(AT_WORK, 5);
    expect(person.state.prompt.stage).toBe('none');
    expect(person.state.counts.natural).toBe(1);
  });
});

describe('a break that could not be seen', () => {
  it('a break that could not be seen is neither taken nor skipped, in strict mode as well, and is offered again', () => {
    for (const strict of [false, true]) {
      const person = new Person({ ...MICRO_ONLY, breaks: { strict } }).works(AT_WORK, DUE).forgets();
      person
        .event({ type: 'start-break' })
        .pauses(10)
        .event({ type: 'not-shown' })
        .did([DUE + 10, 'unseen'], [DUE + 10, 'held', { reason: 'unseen' }]);
      expect(person.state.counts).toMatchObject({ micro: 0, skipped: 0, ignored: 0 });
      expect(person.state.prompt).toMatchObject({ stage: 'waiting', hold: 'unseen' });
    }
  });

  it('a break that is lost from the screen near its end is not taken either, although the rest did its work', () => {
    const person = shown().event({ type: 'start-break' }).pauses(50).event({ type: 'not-shown' });
    expect(person.state.counts).toMatchObject({ micro: 0, skipped: 0 });
    expect(person.state.prompt.stage).toBe('none');
  });

  it('a break by hand that could not be seen does not come again by itself', () => {
    const person = new Person(MICRO_ONLY).works(AT_WORK, 60).event({ type: 'start-break', kind: 'micro' });
    person.event({ type: 'not-shown' });
    expect(person.state.prompt.stage).toBe('none');
    expect(person.state.counts).toMatchObject({ micro: 0, skipped: 0 });
  });

  it('a break that could not be seen leaves nothing in the history', () => {
    const { state, now } = new Person(MICRO_ONLY).works(AT_WORK, 60);
    const taken = step(state, { type: 'start-break', kind: 'micro' }, now);
    const first = recordBreaks(NO_BREAKS, {
      event: { type: 'start-break' },
      before: state,
      after: taken.state,
      occurrences: taken.occurrences,
      now,
    });
    expect(first.under.open).not.toBeNull();
    const lost = step(taken.state, { type: 'not-shown' }, now);
    const second = recordBreaks(first.under, {
      event: { type: 'not-shown' },
      before: taken.state,
      after: lost.state,
      occurrences: lost.occurrences,
      now,
    });
    expect(second).toMatchObject({ under: { open: null }, finished: [] });
  });
});

describe('anything else', () => {
  it('a report that something could not be seen changes nothing else', () => {
    const person = new Person(MICRO_ONLY).works(AT_WORK, 60).event({ type: 'not-shown' }).did();
    expect(person.state.unseenUntil).toBeNull();
  });
});
