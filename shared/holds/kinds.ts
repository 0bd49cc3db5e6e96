/**
 * What may hold prompts back: one record a kind, the strongest first, for where several hold that one is named. All else
 * that knows of holds follows from this list by type, and their messages are `hold.<kind>.*`.
 */

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

/** How the activity log calls that one begins or ends. */
export type HoldLogEvent = `${SensedHold}-${'on' | 'off'}`;

export const HOLD_REASONS = Object.keys(HOLDS) as readonly HoldReason[] as readonly [HoldReason, ...HoldReason[]];

export const isHoldReason = (text: string): text is HoldReason => Object.hasOwn(HOLDS, text);

export const isSensedHold = (text: string): text is SensedHold => isHoldReason(text) && HOLDS[text].from === 'sensor';

export const SENSED_HOLDS: readonly SensedHold[] = HOLD_REASONS.filter((hold) => isSensedHold(hold));

/** None of what sensors tell of. */
export const NO_SENSED_HOLDS = Object.fromEntries(SENSED_HOLDS.map((hold) => [hold, false])) as Readonly<
  Record<SensedHold, boolean>
>;
