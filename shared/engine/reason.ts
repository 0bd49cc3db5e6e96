/** Why a break is due, as a value. `words/reason.ts` says it. */
import * as v from 'valibot';
import { oneLine } from '../cleanText.ts';
import { MINUTE } from '../moment.ts';
import type { UsageWindow } from './types.ts';
import { appsByTime } from './usageWindow.ts';

/** What the hands were at for most of the time; `estimated` where the system does not tell. */
const DEVICES = ['mouse', 'keys', 'both', 'estimated', 'unsaid'] as const;

/** As long as any name in the history. */
const LONGEST_STORED = 1000;
/** Of one application the share of the active time, 0 to 1. */
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const name = v.pipe(
  v.string(),
  v.transform((given) => oneLine(given, LONGEST_STORED)),
);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const common = {
  /** Of active time. */
  minutes: count,
  /** The two with the most time in them, the first with more, and how many there were. */
  apps: v.pipe(v.array(v.object({ name, share })), v.maxLength(2), v.readonly()),
  appCount: count,
  device: v.picklist(DEVICES),
};

export const reasonSchema = v.pipe(
  v.variant('by', [
    /** The tank was full: `reach` in whole reach-minutes. */
    v.object({ by: v.literal('reach'), ...common, reach: count }),
    /** The last pause was too long ago. */
    v.object({ by: v.literal('time'), ...common }),
  ]),
  v.readonly(),
);

export type Reason = v.InferOutput<typeof reasonSchema>;
export type DueBy = Reason['by'];

const inThousandths = (value: number) => Math.round(value * 1000) / 1000;
const wholeMinutes = (ms: number) => Math.max(1, Math.round(ms / MINUTE));

function deviceIn({ activeMs, assumedMs, pointerMs, keyboardMs }: UsageWindow): Reason['device'] {
  if (assumedMs > activeMs / 2) return 'estimated';
  const pointer = pointerMs / Math.max(1, activeMs);
  const keyboard = keyboardMs / Math.max(1, activeMs);
  if (pointer >= 0.5 && pointer > 1.5 * keyboard) return 'mouse';
  if (keyboard >= 0.3 && keyboard > 1.5 * pointer) return 'keys';
  return pointer + keyboard >= 0.4 ? 'both' : 'unsaid';
}

/**
 * @param reach the tank that filled, in reach-minutes
 * @param activeMs active time since the last pause that counts for this kind
 */
export function reasonFor(by: DueBy, usage: UsageWindow, reach: number, activeMs: number): Reason {
  const known = appsByTime(usage);
  const apps = known
    .slice(0, 2)
    .map(({ name, ms }) => ({ name, share: inThousandths(Math.min(1, ms / Math.max(1, usage.activeMs))) }));
  const common = { apps, appCount: known.length, device: deviceIn(usage) };
  return by === 'reach'
    ? { by, minutes: wholeMinutes(usage.activeMs), ...common, reach: Math.round(reach) }
    : { by, minutes: wholeMinutes(activeMs), ...common };
}
