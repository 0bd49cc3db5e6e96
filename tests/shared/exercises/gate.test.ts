import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../shared/exercises/catalogue.ts';
import type { Exercise } from '../../../shared/exercises/exercise.ts';
import { type PainGate, passes } from '../../../shared/exercises/gate.ts';
import { OWN } from './breaks.ts';
import { createSay } from '../../../shared/words/say.ts';
import { fromOwn } from '../../../shared/exercises/own.ts';

const ALL: readonly Exercise[] = CATALOGUE;
const through = (gate: PainGate, kind: Exercise['kind']) =>
  ALL.filter((exercise) => exercise.kind === kind && passes(gate, exercise)).map(({ id }) => id);
const all = (kind: Exercise['kind']) => through('open', kind);

it('a person without pain may do everything', () => {
  expect(ALL.every((exercise) => passes('open', exercise))).toBe(true);
});

describe('in some pain', () => {
  it('in some pain the low-effort strengtheners are left, and every release and reset', () => {
    expect(through('gentle', 'strengthen').toSorted()).toEqual(['chin-tuck', 'scap-squeeze', 'seat-pull-row']);
    expect(through('gentle', 'release')).toEqual(all('release'));
    expect(through('gentle', 'reset')).toEqual(all('reset'));
  });
});

describe('in more pain, or with a fresh one', () => {
  it('in more pain, or with a fresh one there is no strengthening, and no release that presses, pinches or pulls on the sore spot', () => {
    expect(through('rest', 'strengthen')).toEqual([]);
    expect(through('rest', 'reset')).toEqual(all('reset'));
    expect(all('release').filter((id) => !through('rest', 'release').includes(id))).toEqual([
      'armpit-pinch',
      'pec-ball-wall',
      'cross-body-stretch',
      'chair-thoracic-extension',
      'wall-thread',
      'outer-blade-ball',
    ]);
  });

  it('in more pain, or with a fresh one of one’s own exercises only resets are left, for nobody has said how gentle the others are', () => {
    const left = OWN.map(fromOwn).filter((exercise) => passes('rest', exercise));
    expect(left.map(({ kind }) => kind)).toEqual(['reset']);
  });
});

describe('with a warning sign', () => {
  it('with a warning sign there is no exercise at all, and care text in its place', () => {
    expect(ALL.filter((exercise) => passes('none', exercise))).toEqual([]);
    expect(createSay('en')('break.care')).toMatch(/warning sign.*plain rest/);
  });
});
