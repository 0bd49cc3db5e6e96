/**
 * The reach-load model: a proxy for exposure, not a measure of muscle load.
 * Source of form and numbers: docs/evidence.md D.
 */
import { MINUTE } from '../moment.ts';

/** Stand-ins for the pointer and keyboard shares of a present person where the system does not tell. */
export const ASSUMED_POINTER = 0.5;
export const ASSUMED_KEYBOARD = 0.3;

/** Half-life of pause need F and of reach load L at full rest, in minutes (D20, D21). */
const NEED_HALF_LIFE = 0.5;
export const LOAD_HALF_LIFE = 4;

/** Demand at and above which nothing drains, in reach-minutes per minute: from here on the arm reaches and does not rest. */
export const NO_REST_ABOVE = 0.3;

/** The three tanks, in reach-minutes. */
export interface Tanks {
  need: number;
  load: number;
  dose: number;
}

/**
 * Demand u in reach-minutes per minute, 0 to 1.3.
 * @param weight reach weight of the application in front, 0 to 1
 * @param pointer share of the window with the pointer in use, 0 to 1
 * @param keyboard share of the window with the keys in use, 0 to 1
 * @param present whether there was any input in the last 60 s
 * @param desk set-up factor, 0.7 to 1.3
 */
export function demand(weight: number, pointer: number, keyboard: number, present: boolean, desk: number): number {
  const still = present ? 0.1 * (1 - pointer) * (1 - keyboard) : 0;
  return desk * (pointer * (0.4 + 0.6 * weight) + 0.35 * keyboard * (1 - pointer) + still);
}

/** How much of what full rest drains is drained at demand `u`: 1 while away, 0 at 0.3 and above. */
export const restAt = (u: number): number => Math.max(0, 1 - u / NO_REST_ABOVE);

/**
 * Lets `ms` pass at demand `u`, in place: first rest drains, then demand adds. Pause need and reach load drain, the day
 * dose only adds.
 */
export function advanceTanks(tanks: Tanks, u: number, ms: number): void {
  const minutes = ms / MINUTE;
  const added = u * minutes;
  if (u < NO_REST_ABOVE) {
    const rest = 1 - u / NO_REST_ABOVE;
    tanks.need *= 2 ** ((-rest * minutes) / NEED_HALF_LIFE);
    tanks.load *= 2 ** ((-rest * minutes) / LOAD_HALF_LIFE);
  }
  tanks.need += added;
  tanks.load += added;
  tanks.dose += added;
}
