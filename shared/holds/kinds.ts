/**
 * What may hold prompts back: one record a kind, the strongest first, for where several hold that one is named. All else
 * that knows of holds follows from this list by type, and their messages are `hold.<kind>.*`.
 */

import { MINUTE } from '../moment.ts';
import type { Known } from '../terms.ts';
import type { HoldEvidence } from './evidence.ts';

interface HoldRecord {
  /**
   * A sensor of `main/sensing/holds/`, the application in front, the hands, the person, the work hours, or the display,
   * on which the card could not be shown.
   */
  readonly from: 'sensor' | 'app' | 'hands' | 'person' | 'schedule' | 'display';
  /**
   * Where a stretch of time with it stands in the picture of a day: drawn and in the list, drawn alone, or nowhere,
   * because it lasts for seconds or stands there as something else.
   */
  readonly inDay: 'listed' | 'drawn' | 'nowhere';
}

export const HOLDS = {
  paused: { from: 'person', inDay: 'nowhere' },
  'off-hours': { from: 'schedule', inDay: 'drawn' },
  call: { from: 'sensor', inDay: 'listed' },
  sharing: { from: 'sensor', inDay: 'listed' },
  film: { from: 'sensor', inDay: 'listed' },
  fullscreen: { from: 'sensor', inDay: 'listed' },
  dnd: { from: 'sensor', inDay: 'listed' },
  app: { from: 'app', inDay: 'listed' },
  unseen: { from: 'display', inDay: 'listed' },
  typing: { from: 'hands', inDay: 'nowhere' },
} as const satisfies Readonly<Record<string, HoldRecord>>;

export type HoldReason = keyof typeof HOLDS;

/** The holds that come from there. */
export type HoldFrom<From extends HoldRecord['from']> = {
  [Hold in HoldReason]: (typeof HOLDS)[Hold]['from'] extends From ? Hold : never;
}[HoldReason];

/** What a sensor tells of. */
export type SensedHold = HoldFrom<'sensor'>;
/** What lasts, whatever the hands do right now. */
export type StandingHold = Exclude<HoldReason, HoldFrom<'hands'>>;

/** How the activity log calls that one begins or ends. */
export type HoldLogEvent = `${SensedHold}-${'on' | 'off'}`;

export const HOLD_REASONS = Object.keys(HOLDS) as readonly HoldReason[] as readonly [HoldReason, ...HoldReason[]];

export const isHoldReason = (text: string): text is HoldReason => Object.hasOwn(HOLDS, text);

export const isSensedHold = (text: string): text is SensedHold => isHoldReason(text) && HOLDS[text].from === 'sensor';

export const SENSED_HOLDS: readonly SensedHold[] = HOLD_REASONS.filter((hold) => isSensedHold(hold));

/** What is known of a sensed hold: null where it does not hold; where it does, how that is known, if anything is told. */
export type SensedState = Known<{ readonly by: HoldEvidence | null } | null>;

/** Before a sensor has told anything. */
export const NOTHING_SENSED = Object.fromEntries(SENSED_HOLDS.map((hold) => [hold, 'unknown'])) as Readonly<
  Record<SensedHold, SensedState>
>;

/** After a sensed hold no card comes for so long: the person first finds back to their work. */
export const COOL_DOWN = MINUTE;
