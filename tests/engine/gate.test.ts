import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../shared/exercises/catalogue.ts';
import type { PainGate } from '../../shared/exercises/gate.ts';
import { Person, REACHING, minutes } from './timeline.ts';

const kinds = (ids: readonly string[]) =>
  new Set(ids.map((id) => CATALOGUE.find((exercise) => exercise.id === id)?.kind));

function longBreakWith(gate: PainGate) {
  const person = new Person().event({ type: 'gate', gate }).event({ type: 'start-break', kind: 'long' });
  return { person, exercises: person.all('started')[0]!.exercises };
}

describe('a break', () => {
  it('a break offers everything before anything is known', () => {
    const person = new Person().event({ type: 'start-break', kind: 'long' });
    expect(kinds(person.all('started')[0]!.exercises)).toContain('strengthen');
  });

  it('a break leaves strengthening out when the pain wants rest', () => {
    expect(kinds(longBreakWith('rest').exercises)).not.toContain('strengthen');
  });

  it('a break is a plain pause of its usual length while a warning sign is reported', () => {
    const { person, exercises } = longBreakWith('none');
    expect(exercises).toEqual([]);
    expect(person.state.prompt).toMatchObject({ stage: 'break', seconds: 300 });
    person.pauses(300);
    expect(person.all('taken')).toMatchObject([{ kind: 'long', seconds: 300 }]);
  });

  it('the card of a break names no exercise while a warning sign is reported', () => {
    const settings = { rhythm: { micro: { reachMinutes: 3 }, long: { enabled: false } } };
    const person = new Person(settings).event({ type: 'gate', gate: 'none' });
    person.works({ ...REACHING, idleMs: 3000 }, minutes(3));
    expect(person.all('shown')).toMatchObject([{ kind: 'micro', exercises: [] }]);
  });
});
