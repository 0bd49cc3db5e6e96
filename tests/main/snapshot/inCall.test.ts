import { describe, expect, it } from 'vitest';
import { Person, READING, TYPING } from '../../engine/timeline.ts';
import { snapshotOfPerson } from './snapshots.ts';

const inCall = (person: Person) => snapshotOfPerson(person).inCall;
const CALL = { ...READING, app: 'zoom' };
const OVER_IT = 'Unknot';

describe('a break is told that a call is on', () => {
  it('a break is told that a call is on while an app for calls is in front, and no longer', () => {
    const person = new Person().works(TYPING, 60);
    expect(inCall(person)).toBe(false);
    expect(inCall(person.works(CALL, 5))).toBe(true);
    expect(inCall(person.works(TYPING, 5))).toBe(false);
  });

  it('a break is told that a call is on while its own window lies over the call in which it began', () => {
    const person = new Person().works(CALL, 60).event({ type: 'start-break', kind: 'long' });
    expect(person.state.prompt.stage).toBe('break');
    expect(inCall(person.pauses(30, OVER_IT))).toBe(true);
  });

  it('a break is told that a call is on when the call comes in front of a break that is under way', () => {
    const person = new Person().works(TYPING, 60).event({ type: 'start-break', kind: 'long' });
    expect(inCall(person.pauses(10, OVER_IT))).toBe(false);
    expect(inCall(person.pauses(10, CALL.app))).toBe(true);
  });
});
