/** Fields that a profile may change, each with its range: the settings and the profiles are made of the same ones. */
import * as v from 'valibot';
import { EQUIPMENT, POSITIONS } from '../exercises/exercise.ts';
import { EFFORTS } from '../exercises/gate.ts';
import { allows, flag, list, number, oneOf } from './fields.ts';

/** How much room a break takes. */
export const MANNERS = ['card', 'window', 'fullscreen'] as const;

const POSTPONES = 'must be a whole number from 0 to 10, or "unlimited"';

export const RHYTHM = {
  enabled: flag,
  reachMinutes: number(1, 240),
  activeMinutes: number(1, 480),
  seconds: number(10, 1800),
  spacingMinutes: number(1, 240),
};

export const PROMPTS = {
  enabled: flag,
  postpones: allows(
    v.custom<number | 'unlimited'>((value) => {
      return value === 'unlimited' || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 10);
    }, POSTPONES),
    '0 to 10, or `"unlimited"`',
  ),
  notification: flag,
};

export const BREAKS = {
  manner: oneOf(MANNERS),
  strict: flag,
};

export const SOUND = {
  cues: flag,
  voice: flag,
  volume: number(0, 100),
};

export const DESK = {
  factor: number(0.7, 1.3),
};

export const EXERCISES = {
  position: oneOf(['any', ...POSITIONS]),
  effort: oneOf(EFFORTS),
};

/** What is at hand for exercises. */
export const equipment = list(oneOf(EQUIPMENT), 'must be a list of equipment', 20, 'things');
