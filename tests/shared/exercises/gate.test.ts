import { expect, it } from 'vitest';
import { CATALOGUE } from '../../../shared/exercises/catalogue.ts';
import type { Exercise } from '../../../shared/exercises/exercise.ts';
import { type PainGate, passes } from '../../../shared/exercises/gate.ts';

const ALL: readonly Exercise[] = CATALOGUE;
const strengthAt = (gate: PainGate) =>
  ALL.filter((exercise) => exercise.kind === 'strengthen' && passes(gate, exercise)).map(({ id }) => id);

it('lets one without pain do everything', () => {
  expect(ALL.every((exercise) => passes('open', exercise))).toBe(true);
});

it('leaves one in some pain the low-effort strengtheners', () => {
  expect(strengthAt('gentle').toSorted()).toEqual(['chin-tuck', 'scap-squeeze', 'seat-pull-row']);
});

it('spares one in more pain all strengthening', () => {
  expect(strengthAt('rest')).toEqual([]);
});

it('never forbids a release or a reset', () => {
  for (const gate of ['gentle', 'rest'] as const) {
    expect(ALL.filter((exercise) => exercise.kind !== 'strengthen' && !passes(gate, exercise))).toEqual([]);
  }
});
