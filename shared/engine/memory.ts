/** What the engine remembers over a restart. */
import * as v from 'valibot';
import { LONGEST_NAME, oneLine } from '../cleanText.ts';
import { DAY, type Moment } from '../moment.ts';
import type { Settings } from '../settings/schema.ts';
import { NO_SETS, planNotAfter } from '../exercises/strength.ts';
import { LATEST, LONGEST_DAY } from '../time/plausible.ts';
import { findInForce, profileName, reportRemovedProfile } from './inForce.ts';
import { rest } from './rest.ts';
import { initialState } from './step.ts';
import type { StepContext } from './stepContext.ts';
import type { EngineState, Step } from './types.ts';
import { reachDayAt } from '../schedule/workHours.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const amount = v.pipe(v.number(), v.minValue(0));
const ago = v.nullable(amount);
const name = v.pipe(
  v.string(),
  v.transform((given) => oneLine(given, LONGEST_NAME)),
);
const day = v.pipe(v.string(), v.isoDate());
/** Milliseconds since 1970 on the wall clock. */
const time = v.pipe(v.number(), v.minValue(0), v.maxValue(LATEST + 2 * DAY));

/** Ages are in milliseconds before `wall`, because the monotonic clock means nothing to the next start. */
const memorySchema = v.object({
  wall: time,
  need: amount,
  load: amount,
  dose: amount,
  microActiveMs: amount,
  longActiveMs: amount,
  day: v.object({ key: v.string(), from: v.number(), until: v.number(), zone: v.string() }),
  counts: v.object({ micro: count, long: count, natural: count, skipped: count, postponed: count, ignored: count }),
  peakLoad: amount,
  activeMs: amount,
  paused: v.nullable(v.union([v.object({ leftMs: v.number() }), v.object({ wall: v.number() }), v.literal('resumed')])),
  lastPromptAgo: ago,
  lastLongAgo: ago,
  skipsInARow: count,
  skipNext: v.boolean(),
  breaksPlanned: count,
  lastOffered: v.record(v.string(), count),
  // Younger than the rest: a memory without them is whole.
  profile: v.optional(
    v.nullable(
      v.object({
        id: v.nullable(v.string()),
        until: v.nullable(v.number()),
        // To be told by, should it be gone by then.
        name: v.optional(v.nullable(name), null),
      }),
    ),
    null,
  ),
  microsPlanned: v.optional(count, 0),
  strength: v.optional(
    v.object({
      week: v.pipe(v.number(), v.integer(), v.minValue(1)),
      from: v.nullable(day),
      sets: count,
      last: v.nullable(day),
    }),
    NO_SETS,
  ),
});

export type Memory = v.InferOutput<typeof memorySchema>;

/** The part of the state that outlives the process, as plain JSON. */
export function remember(state: EngineState, now: Moment): Memory {
  const { need, load, dose, microActiveMs, longActiveMs, day, counts, peakLoad, activeMs } = state;
  const age = (mono: number | null) => (mono === null ? null : Math.max(0, now.mono - mono));
  const { paused } = state;
  return {
    wall: now.wall,
    need,
    load,
    dose,
    microActiveMs,
    longActiveMs,
    day,
    counts,
    peakLoad,
    activeMs,
    skipsInARow: state.skipsInARow,
    skipNext: state.skipNext,
    breaksPlanned: state.breaksPlanned,
    paused: paused !== null && paused !== 'resumed' && 'mono' in paused ? { leftMs: paused.mono - now.mono } : paused,
    lastPromptAgo: age(state.lastPromptAt),
    lastLongAgo: age(state.lastLongAt),
    lastOffered: state.lastOffered,
    microsPlanned: state.microsPlanned,
    strength: state.strength,
    profile:
      state.profile.byHand === null
        ? null
        : { id: state.profile.id, ...state.profile.byHand, name: profileName(state) },
  };
}

/** Checks what was read from disk. Null if it is not a memory. */
export function readMemory(value: unknown): Memory | null {
  const { success, output } = v.safeParse(memorySchema, value);
  return success ? output : null;
}

/** So much rest empties all tanks; a clock that is years ahead would have every day in between gone through. */
const LONGEST_AWAY = 31 * DAY;

/** The day that is written there, unless it is longer than any: then that of the time at which it was written. */
function dayOf({ day: kept, wall }: Memory, now: Moment): EngineState['day'] {
  const isDay = kept.until > kept.from && kept.until - kept.from <= LONGEST_DAY;
  return isDay ? kept : { ...reachDayAt(Math.min(wall, now.wall), now.zone), zone: now.zone };
}

/** The state of a new start: the time since the memory was written counts as rest. */
export function recall(memory: Memory, ownSettings: Settings, now: Moment): Step {
  const away = Math.min(LONGEST_AWAY, Math.max(0, now.wall - memory.wall));
  const monoOf = (ageMs: number | null) => (ageMs === null ? null : now.mono - away - ageMs);
  const { wall: _, paused, lastPromptAgo, lastLongAgo, profile, ...kept } = memory;
  const inForceNow = findInForce(ownSettings, profile, now);
  const context: StepContext = {
    state: {
      ...initialState(ownSettings, now),
      ...kept,
      day: dayOf(memory, now),
      strength: planNotAfter(kept.strength, reachDayAt(now.wall, now.zone).key),
      ...inForceNow,
      last: now,
      paused:
        paused !== null && paused !== 'resumed' && 'leftMs' in paused
          ? { mono: now.mono - away + Math.min(paused.leftMs, DAY) }
          : paused,
      lastPromptAt: monoOf(lastPromptAgo),
      lastLongAt: monoOf(lastLongAgo),
      worked: kept.microActiveMs > 0,
      skipNext: kept.skipNext && !inForceNow.inForce.breaks.strict,
    },
    now,
    occurrences: [],
    longestPauseMs: 0,
  };
  reportRemovedProfile(context, profile, profile?.name ?? null);
  rest(context, away, now);
  return context;
}
