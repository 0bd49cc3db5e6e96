/** A session of real or made-up hands, as a person gets it: sensors, coach and engine on a clock of their own. */
import { createCoach } from '../../../main/coach.ts';
import { watchCursor } from '../../../main/sensing/pointer.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings/schema.ts';
import { startSampler } from '../../../main/sensing/sampler.ts';
import { initialState } from '../../../shared/engine/step.ts';
import { MINUTE, SECOND } from '../../../shared/moment.ts';
import { readSettings } from '../../../shared/settings/read.ts';
import type { BreakKind } from '../../../shared/terms.ts';
import { virtualClock } from './virtualClock.ts';

/** One event of a mouse. Without a place it is input that leaves the pointer where it is. */
export interface HandEvent {
  /** Milliseconds since the session began. */
  readonly at: number;
  readonly place: { readonly x: number; readonly y: number } | null;
}

export interface ShownCard {
  /** Milliseconds since the session began. */
  readonly at: number;
  readonly kind: BreakKind;
  /** How long it has waited since it fell due, in milliseconds. */
  readonly waited: number;
}

export interface ReplayOptions {
  /** As in settings.json. */
  readonly settings?: unknown;
  /** The application in front; the reach weight follows from it. */
  readonly app?: string;
  /** When the first look comes, in milliseconds after the session has begun: the phase of all others. */
  readonly phase?: number;
}

const SEEN = { sees: true } as const;
const NOBODY = { on: () => {}, off: () => {}, getSystemIdleState: () => 'active' };

/** The cards of a session whose breaks are all taken, at once and for their whole length, with the hands at rest. */
export function replay(
  events: readonly HandEvent[],
  { settings = {}, app, phase = 0 }: ReplayOptions = {},
): ShownCard[] {
  const clock = virtualClock(0);
  const coach = createCoach({ clock, state: initialState(readSettings(settings).settings, clock.now()) });
  const cards: ShownCard[] = [];
  let place = { x: 0, y: 0 };
  let inputAt = 0;
  let dueAt = 0;
  let restsUntil = 0;
  clock.passTo(phase);
  const sampler = startSampler({
    clock,
    platform: 'win32',
    env: {},
    session: { kind: 'windows', pointer: SEEN, window: { sees: false, note: { kind: 'wayland-window' } }, idle: SEEN },
    cursor: { getCursorScreenPoint: () => place },
    pointer: watchCursor({ getCursorScreenPoint: () => place }, SEEN),
    idle: { getSystemIdleTime: () => Math.floor((clock.mono() - inputAt) / SECOND) },
    power: NOBODY,
    displays: () => [],
    ownSound: () => false,
    ownPid: 0,
    settings: () => DEFAULT_SETTINGS,
    isOwnProgram: () => false,
    onSample: (sample) => coach.see({ ...sample, app: app ?? null }),
    onEvent: coach.handle,
    onHealth: () => {},
  });
  coach.connect({
    idleMs: sampler.idleMs,
    look: sampler.look,
    isOwnInput: () => false,
    onStep({ occurrences }) {
      for (const occurrence of occurrences) {
        if (occurrence.type === 'due') dueAt = clock.mono();
        if (occurrence.type === 'shown') show(occurrence.kind);
      }
    },
  });

  function show(kind: BreakKind): void {
    cards.push({ at: clock.mono(), kind, waited: clock.mono() - dueAt });
    restsUntil = clock.mono() + coach.state.inForce.rhythm[kind].seconds * SECOND;
    // After this step: the engine is not asked while it answers.
    clock.after(1, () => coach.handle({ type: 'start-break' }));
  }

  for (const event of events) {
    clock.passTo(Math.max(clock.mono(), event.at));
    if (event.at < restsUntil) continue;
    inputAt = event.at;
    if (event.place !== null) place = event.place;
  }
  clock.passTo(clock.mono() + 10 * SECOND);
  sampler.stop();
  coach.stop();
  return cards;
}

/** A time without input, in milliseconds since the session began. */
export interface Gap {
  readonly from: number;
  readonly until: number;
}

const GAP_FROM = 3 * SECOND;
const ACTIVE_WITHIN = MINUTE / 2;

/** The pauses of the hands, of three seconds and more. */
export function gapsOf(events: readonly HandEvent[], least = GAP_FROM): Gap[] {
  return events.flatMap(({ at }, place) => {
    const until = events[place + 1]?.at ?? Infinity;
    return until - at >= least ? [{ from: at, until }] : [];
  });
}

/** Whether the moment lies in one of the gaps, or so many milliseconds beside it. */
export const isAtGap = (at: number, gaps: readonly Gap[], beside: number): boolean =>
  gaps.some(({ from, until }) => at >= from - beside && at <= until + beside);

/** Active time of a session in hours: each input counts for 30 s. */
export function activeHours(events: readonly HandEvent[]): number {
  let ms = 0;
  for (const [place, { at }] of events.entries()) {
    ms += Math.min(ACTIVE_WITHIN, (events[place + 1]?.at ?? at + ACTIVE_WITHIN) - at);
  }
  return ms / (60 * MINUTE);
}
