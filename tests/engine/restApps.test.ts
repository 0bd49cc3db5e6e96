import { describe, expect, it } from 'vitest';
import { situationOf } from '../../shared/engine/situation.ts';
import { situationText } from '../../shared/words/situation.ts';
import { say } from '../support/say.ts';
import { MINUTE } from '../../shared/moment.ts';
import { CAD, Person, REACHING, TYPING, minutes } from './timeline.ts';

const SETTINGS = { apps: [{ match: 'puzzle', weight: 1, rest: true }] };
/** A game, with a hand that is never off the mouse. */
const WATCHING = { app: 'Puzzle', pointer: 1, keyboard: 0.5, idleMs: 0 };

describe('an application that counts as rest', () => {
  it('an application that counts as rest drains the tanks just as time away does, whatever the hands do in it', () => {
    const watches = new Person(SETTINGS).works(CAD, minutes(10)).works(WATCHING, minutes(4));
    const leaves = new Person(SETTINGS).works(CAD, minutes(10)).pauses(minutes(4));
    expect(watches.state.load).toBeCloseTo(leaves.state.load, 9);
    expect(watches.state.need).toBeCloseTo(leaves.state.need, 9);
    expect(watches.state.dose).toBeCloseTo(leaves.state.dose, 9);
    expect(watches.state.activeMs).toBe(leaves.state.activeMs);
  });

  it('an application that counts as rest counts as a natural break once there is work again', () => {
    new Person(SETTINGS)
      .works(CAD, minutes(10))
      .works(WATCHING, minutes(6))
      .did()
      .works(CAD, 5)
      .did([minutes(16) + 5, 'natural', { kind: 'long', seconds: minutes(6) }]);
  });

  it('an application that counts as rest restarts the active times, so that no break is due by time', () => {
    const person = new Person(SETTINGS)
      .works(TYPING, minutes(28))
      .works(WATCHING, minutes(3))
      .works(TYPING, minutes(20));
    expect(person.all('due')).toEqual([]);
    const typing = new Person(SETTINGS).works(TYPING, minutes(31));
    expect(typing.all('due').length).toBe(1);
  });

  it('an application that counts as rest brings no prompt, however long it goes on', () => {
    const person = new Person(SETTINGS).works(REACHING, minutes(11)).works(WATCHING, minutes(180));
    expect(person.all('due')).toEqual([]);
    expect(situationText(say, situationOf(person.state, person.now), person.now)).toBe(
      'Puzzle counts as rest: your load drains.',
    );
  });

  it('an application that counts as rest takes a card back that was rested through in it', () => {
    const person = new Person(SETTINGS).works(REACHING, minutes(12)).pauses(5);
    expect(person.state.prompt.stage).toBe('card');
    person.works(WATCHING, 70);
    expect(person.state.prompt.stage).toBe('card');
    person.forgets().works(REACHING, 5);
    expect(person.state.prompt.stage).toBe('none');
    expect(person.all('withdrawn').length).toBe(1);
    expect(person.all('ignored')).toEqual([]);
  });

  it('an application that counts as rest is rest for a break that runs meanwhile', () => {
    const person = new Person(SETTINGS).works(REACHING, minutes(12)).pauses(5).event({ type: 'start-break' });
    const { need } = person.state;
    person.works(WATCHING, 60);
    expect(person.all('taken').length).toBe(1);
    expect(person.state.need).toBeCloseTo(need / 4, 6);
  });

  it('an idle time does not turn an application that counts as rest into work', () => {
    const person = new Person(SETTINGS).works(CAD, minutes(2)).works(WATCHING, 60);
    person.event({ type: 'tick', idleMs: 0 });
    expect(person.now.mono - person.state.inputAt).toBe(MINUTE);
  });

  it('an application counts as work again as soon as the settings say so', () => {
    const person = new Person(SETTINGS).works(CAD, minutes(2)).works(WATCHING, 60).changes({ apps: [] });
    const { load } = person.state;
    person.works({ ...WATCHING, keyboard: 0 }, 60);
    expect(person.state.load).toBeGreaterThan(load);
  });
});
