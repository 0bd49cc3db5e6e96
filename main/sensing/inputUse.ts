import type { ActivitySample } from '../../shared/engine/types.ts';
import type { Known } from '../../shared/terms.ts';
import { highestOf } from '../../shared/extent.ts';
import { SECOND } from '../../shared/moment.ts';
import { type Devices, type ScreenPoint, TRAVEL_PX } from './pointer.ts';

/** One look at pointer and idle time. */
export interface Poll {
  /** Milliseconds of the app's time. */
  readonly mono: number;
  /** Real milliseconds at the same moment. */
  readonly real: number;
  readonly cursor: Known<ScreenPoint>;
  /** What pointers and keyboards say for themselves, where they do; default: unknown. */
  readonly devices?: Known<Devices>;
  /** Whole real seconds since the last input, rounded down. */
  readonly idleSeconds: Known<number>;
  /** Whether an idle time that starts anew may come from our own sound (ownSound.ts). */
  readonly mayBeOwn?: boolean;
}

/** What the polls so far say about the use of pointer and keys. */
export interface InputUse {
  readonly cursor: Known<ScreenPoint>;
  readonly idleIsKnown: boolean;
  /** Where the pointer was when its use was last counted. Slow movement adds up from here. */
  readonly anchor: Known<ScreenPoint>;
  /** Latest real time at which input was certain; null before anything is known. Later input must be clear of it. */
  readonly lastInput: number | null;
  /** Latest real time at which the last input can have been; null before anything is known. */
  readonly mayHaveInputAt: number | null;
  /** Real time of the last poll. */
  readonly polledAt: number;
  /** Real time at which something that is no use last started the idle time anew: our own sound, or tremor. */
  readonly resetAt: number;
  /** Real time at which a key was last pressed, where keyboards say so themselves. */
  readonly keysAt: number;
  /** Real times of the first and the last of key uses without a gap; null when there is none. */
  readonly typing: { readonly since: number; readonly until: number } | null;
  /** Whether this poll brought new input. */
  readonly hasNewInput: boolean;
  /** App time of each use, oldest first, as far back as a window can reach. */
  readonly pointerUses: readonly number[];
  readonly keyUses: readonly number[];
}

/** Each use counts for 5 s after it, because the hand is still at the device (docs/evidence.md D, D25). */
const HOLD_MS = 5 * SECOND;
/** Longest window of a sample. */
export const LONGEST_WINDOW_MS = 60 * SECOND;
/** The system's input times are coarse (16 ms on Windows), so an input is certain only with this margin. */
const READING_MARGIN_MS = 50;
/** Nobody types for so long without a gap: a key that lies under a book, or an idle time that never leaves 0. */
const LONGEST_TYPING_MS = 600 * SECOND;
/** Typing with a longer pause has a gap. */
const TYPING_GAP_MS = 3 * SECOND;
/** Without the system's idle time only the pointer shows presence, and only for this long. */
const POINTER_PRESENCE_MS = 30 * SECOND;

export const NO_INPUT_YET: InputUse = {
  cursor: 'unknown',
  idleIsKnown: false,
  anchor: 'unknown',
  lastInput: null,
  mayHaveInputAt: null,
  polledAt: -Infinity,
  resetAt: -Infinity,
  keysAt: -Infinity,
  typing: null,
  hasNewInput: false,
  pointerUses: [],
  keyUses: [],
};

/**
 * The use of pointer and keys after one more poll.
 * @param rate app milliseconds for each real one, above 0
 */
export function afterPoll(use: InputUse, poll: Poll, rate: number): InputUse {
  return withoutStuckKeys(use, afterInput(use, poll, rate), poll.real);
}

function afterInput(use: InputUse, poll: Poll, rate: number): InputUse {
  const { devices = 'unknown' } = poll;
  const oldest = poll.mono - LONGEST_WINDOW_MS - HOLD_MS;
  const seen: InputUse = {
    ...use,
    cursor: poll.cursor,
    polledAt: poll.real,
    idleIsKnown: poll.idleSeconds !== 'unknown' || devices !== 'unknown',
    anchor: use.anchor === 'unknown' ? poll.cursor : use.anchor,
    hasNewInput: false,
    pointerUses: use.pointerUses.filter((at) => at > oldest),
    keyUses: use.keyUses.filter((at) => at > oldest),
  };
  if (devices !== 'unknown') return afterDevices(seen, poll, devices, use.polledAt, rate);
  if (distance(use.cursor, poll.cursor) > 0) return afterMovement(seen, poll);
  if (poll.idleSeconds === 'unknown') return seen;
  const latest = poll.real - poll.idleSeconds * SECOND;
  // If the pointer was unknown before or is unknown now, the input may come from either device.
  const pointerRested = use.cursor !== 'unknown' && poll.cursor !== 'unknown';
  return afterIdle(withPossibleInput(seen, poll, latest, use.polledAt), poll, poll.idleSeconds, rate, pointerRested);
}

/** Each kind of device tells when it was last used, to the millisecond. Tremor and what only resets a time are no use. */
function afterDevices(use: InputUse, poll: Poll, devices: Devices, polledBefore: number, rate: number): InputUse {
  const keysAt = poll.real - devices.keysMs;
  if (use.lastInput === null) {
    const lastInput = Math.max(keysAt, poll.real - devices.pointerMs);
    return { ...use, keysAt, lastInput, mayHaveInputAt: lastInput };
  }
  const travels = distance(use.anchor, poll.cursor) >= TRAVEL_PX;
  const pointerAt = devices.isPressed ? poll.real : Math.max(polledBefore, poll.real - devices.pointerMs);
  const pointerUse = travels || devices.acted ? [pointerAt] : [];
  const keyUse = keysAt > use.keysAt + READING_MARGIN_MS && !devices.keysAreReset ? [keysAt] : [];
  const lastInput = highestOf([...pointerUse, ...keyUse], use.lastInput);
  const inAppTime = (real: number) => poll.mono - (poll.real - real) * rate;
  return {
    ...use,
    anchor: travels ? poll.cursor : use.anchor,
    keysAt,
    lastInput,
    mayHaveInputAt: lastInput,
    hasNewInput: pointerUse.length + keyUse.length > 0,
    pointerUses: [...use.pointerUses, ...pointerUse.map(inAppTime)],
    keyUses: [...use.keyUses, ...keyUse.map(inAppTime)],
  };
}

/** Keys in use for minutes on end without a gap are not a person's: their use, and presence by them, is not known. */
function withoutStuckKeys(before: InputUse, use: InputUse, real: number): InputUse {
  const types = use.keyUses.at(-1) !== undefined && use.keyUses.at(-1) !== before.keyUses.at(-1);
  const isGap = before.typing !== null && real - before.typing.until > TYPING_GAP_MS;
  const since = before.typing === null || isGap ? real : before.typing.since;
  const typing = types ? { since, until: real } : isGap ? null : before.typing;
  if (!types || real - since <= LONGEST_TYPING_MS) return { ...use, typing };
  const pointed = use.pointerUses.at(-1) !== before.pointerUses.at(-1);
  const { lastInput, mayHaveInputAt, hasNewInput } = pointed ? use : { ...before, hasNewInput: false };
  return { ...use, typing, lastInput, mayHaveInputAt, hasNewInput, keyUses: before.keyUses };
}

const keysAreStuck = ({ typing }: InputUse) => typing !== null && typing.until - typing.since > LONGEST_TYPING_MS;

/** Any movement explains an idle time that starts anew. Less than the threshold is the tremor of a desk, and no use. */
function afterMovement(use: InputUse, poll: Poll): InputUse {
  if (distance(use.anchor, poll.cursor) < TRAVEL_PX) return { ...use, resetAt: poll.real };
  const { real, mono, cursor } = poll;
  const pointerUses = [...use.pointerUses, mono];
  return { ...use, lastInput: real, mayHaveInputAt: real, hasNewInput: true, anchor: cursor, pointerUses };
}

/**
 * An idle time of i whole seconds means that the last input was in (now - i - 1, now - i]. It is certainly new only if
 * that whole span is after the last known input. If the pointer did not move, the new input came from the keys.
 */
function afterIdle(use: InputUse, poll: Poll, idleSeconds: number, rate: number, pointerRested: boolean): InputUse {
  const latest = poll.real - idleSeconds * SECOND;
  const earliest = latest - SECOND;
  if (use.lastInput === null) return { ...use, lastInput: latest, mayHaveInputAt: latest };
  if (earliest <= Math.max(use.lastInput, use.resetAt) + READING_MARGIN_MS) return use;
  if (poll.mayBeOwn === true) return { ...use, resetAt: latest };
  const seen = { ...use, lastInput: latest, mayHaveInputAt: latest, hasNewInput: true };
  if (!pointerRested) return seen;
  return { ...seen, keyUses: [...use.keyUses, poll.mono - (poll.real - latest) * rate] };
}

/**
 * Input that may have come since the poll before, though it is not certain: the last input was at `latest` or before.
 * Nothing is proven by an idle time that our own sound may have started anew.
 */
function withPossibleInput(use: InputUse, poll: Poll, latest: number, polledBefore: number): InputUse {
  const isOwn = poll.mayBeOwn === true || latest - SECOND <= use.resetAt + READING_MARGIN_MS;
  if (use.mayHaveInputAt === null || isOwn) return use;
  return { ...use, mayHaveInputAt: latest <= polledBefore ? Math.min(use.mayHaveInputAt, latest) : latest };
}

function distance(from: Known<ScreenPoint>, to: Known<ScreenPoint>): number {
  if (from === 'unknown' || to === 'unknown') return 0;
  return Math.hypot(to.x - from.x, to.y - from.y);
}

/**
 * Shares and idle time of the window (from, to], in app milliseconds.
 * @param real real milliseconds at its end
 * @param rate app milliseconds for each real one, above 0
 */
export function measure(
  use: InputUse,
  from: number,
  to: number,
  real: number,
  rate: number,
): Pick<ActivitySample, 'pointer' | 'keyboard' | 'idleMs'> {
  const pointerIsKnown = use.cursor !== 'unknown';
  return {
    pointer: pointerIsKnown ? heldShare(use.pointerUses, from, to) : 'unknown',
    keyboard: pointerIsKnown && use.idleIsKnown && !keysAreStuck(use) ? heldShare(use.keyUses, from, to) : 'unknown',
    idleMs: idleMs(use, real, rate),
  };
}

/** Least time since the last input, as of the last poll, in app milliseconds. */
export function idleMs(use: InputUse, real: number, rate: number): Known<number> {
  // Whole seconds are too coarse for a clock that runs faster: there only what is certain counts.
  const input = rate > 1 ? use.lastInput : use.mayHaveInputAt;
  if (input === null) return 'unknown';
  const idle = Math.max(0, (real - input) * rate);
  if (use.idleIsKnown) return idle;
  return use.cursor !== 'unknown' && idle <= POINTER_PRESENCE_MS ? idle : 'unknown';
}

/** Share, 0 to 1, of the window [from, to] that the union of [t, t + 5 s] over the given uses covers. */
export function heldShare(uses: readonly number[], from: number, to: number): number {
  if (to <= from) return 0;
  let covered = 0;
  let coveredTo = from;
  for (const at of [...uses].sort((a, b) => a - b)) {
    const start = Math.max(at, coveredTo);
    const end = Math.min(at + HOLD_MS, to);
    if (end <= start) continue;
    covered += end - start;
    coveredTo = end;
  }
  return Math.min(1, covered / (to - from));
}
