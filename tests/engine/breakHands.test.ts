import { describe, expect, it } from 'vitest';
import { elapsedMs } from '../../shared/engine/runningBreak.ts';
import type { ActivitySample } from '../../shared/engine/types.ts';
import { snapshotOfPerson } from '../main/snapshot/snapshots.ts';
import { CAD, Person, REACHING, TYPING, minutes } from './timeline.ts';

const inBreak = (kind: 'micro' | 'long' = 'micro', settings: unknown = {}) =>
  new Person(settings).works(REACHING, minutes(5)).event({ type: 'start-break', kind }).forgets();
const START = minutes(5);
const rested = ({ state: { prompt }, now }: Person) =>
  prompt.stage === 'break' ? elapsedMs(prompt, now.mono) / 1000 : null;
const waits = (person: Person) => snapshotOfPerson(person).break!.waits;
/** The hands are at the break's own window. */
const OWN = { app: 'Blender', pointer: 0.5, keyboard: 0, idleMs: 0, own: true } as Partial<ActivitySample>;

describe('a break in which the hands go on', () => {
  it('a break is worked through after two minutes of input, and is neither taken nor skipped', () => {
    const person = inBreak().works(REACHING, 60).did();
    expect(rested(person)).toBeLessThanOrEqual(5);
    const { load } = person.state;
    person.works(REACHING, 70).did([START + 125, 'worked-through', { kind: 'micro', seconds: 5 }]);
    expect(person.state.counts).toMatchObject({ micro: 0, skipped: 0, natural: 0 });
    expect(person.state.load).toBeGreaterThan(load);
  });

  it('the clock of a break stands still while the hands go on, and the break says so', () => {
    const person = inBreak().pauses(20);
    expect(waits(person)).toBe(false);
    person.works(CAD, 30);
    expect([rested(person), waits(person)]).toEqual([20, true]);
    expect(snapshotOfPerson(person).situation).toEqual({ kind: 'on-break', of: 'micro', clock: 'waits' });
    // The hand counts as out for 5 s more.
    person.pauses(10);
    expect([rested(person), waits(person)]).toEqual([25, false]);
    person.pauses(35).did([START + 95, 'taken', { kind: 'micro', seconds: 60 }]);
  });

  it('a break in which the hands go on counts as taken if half of it was rested', () => {
    const person = inBreak().pauses(30).works(TYPING, 125);
    person.did([START + 150, 'taken', { kind: 'micro', seconds: 30 }]);
    expect(person.state.counts).toMatchObject({ micro: 1, skipped: 0, natural: 0 });
  });

  it('a long break waits for the hands as long as it lasts itself', () => {
    const person = inBreak('long').pauses(20).works(REACHING, 290).did();
    person.works(REACHING, 15).did([START + 320, 'worked-through', { kind: 'long', seconds: 20 }]);
  });

  it('breaks that are worked through make prompts come less often, as skips do', () => {
    const person = inBreak().works(REACHING, 125).event({ type: 'start-break' }).works(REACHING, 125);
    expect(person.state.skipsInARow).toBe(2);
  });

  it('a strict break waits for the hands until its time was rested', () => {
    const person = inBreak('micro', { breaks: { strict: true } })
      .works(REACHING, minutes(20))
      .did();
    expect(rested(person)).toBe(5);
    person.pauses(60).did([START + minutes(20) + 60, 'taken', { seconds: 60 }]);
  });
});

describe('what belongs to the break', () => {
  it('pointer use in the first seconds of a break belongs to the break: the hand leaves the mouse', () => {
    inBreak()
      .works(REACHING, 5)
      .pauses(55)
      .did([START + 60, 'taken', { seconds: 60 }]);
  });

  it("a press in the break's own window belongs to the break", () => {
    const person = inBreak('long').pauses(20);
    for (let press = 0; press < 4; press++) person.works(OWN, 5).event({ type: 'swap-exercise' }).pauses(15);
    expect(person.state.prompt).toMatchObject({ hands: { workedMs: 0 } });
  });

  it('pointer use that does not end does not belong to the break, even over its window', () => {
    const person = inBreak().works(OWN, minutes(2)).did();
    expect(rested(person)).toBeLessThan(30);
  });

  it('input while the screen is locked, the machine asleep or nobody there does not stop the break', () => {
    inBreak()
      .event({ type: 'lock' })
      .works(REACHING, 60)
      .did([START + 60, 'taken', { seconds: 60 }]);
    inBreak()
      .event({ type: 'suspend' })
      .gap(600)
      .event({ type: 'resume' })
      .did([START + 600, 'taken', { seconds: 60 }]);
  });

  it('a hand on a player that counts as rest does not stop the break', () => {
    inBreak('micro', { apps: [{ match: 'vlc', weight: 0, rest: true }] })
      .works({ ...REACHING, app: 'vlc' }, 60)
      .did([START + 60, 'taken', { seconds: 60 }]);
  });

  it('a break goes by its clock if the input cannot be seen', () => {
    inBreak()
      .works({ app: 'Blender', pointer: 'unknown', keyboard: 'unknown', idleMs: 'unknown' }, 60)
      .did([START + 60, 'taken', { seconds: 60 }]);
  });

  it('input in the pause of a break is no work, and the clock waits after it', () => {
    const person = inBreak().pauses(20).event({ type: 'pause-break' }).works(REACHING, 60);
    expect(waits(person)).toBe(false);
    person.event({ type: 'resume-break' }).works(REACHING, 30);
    expect([rested(person), waits(person)]).toEqual([20, true]);
  });
});
