import type { PainGate } from '../exercises/gate.ts';
import type { StrengthPlan } from '../exercises/strength.ts';
import type { HoldEvidence } from '../holds/evidence.ts';
import type { HoldReason, SensedHold, SensedState, StandingHold } from '../holds/kinds.ts';
import type { Settings } from '../settings/schema.ts';
import type { Reason } from './reason.ts';
import type { Moment } from '../moment.ts';
import type { BreakKind, Known, PlannedExercise } from '../terms.ts';
import type { BreakHands } from './breakHands.ts';
import type { UserAction } from './userAction.ts';
import type { Hours } from '../schedule/workHours.ts';

/** One window of activity, ending at the moment it is handed to the engine. */
export interface ActivitySample {
  readonly seconds: number;
  /** Application in front, as the system names it; null where none is known. */
  readonly app: string | null;
  /** Share of the window, 0 to 1, in which the pointer was in use, each event held for 5 s. */
  readonly pointer: Known<number>;
  /** Share of the window, 0 to 1, in which the keys were in use, each event held for 5 s. */
  readonly keyboard: Known<number>;
  /** Time since the last input at the end of the window. */
  readonly idleMs: Known<number>;
  /** Whether its input went to the windows of the running break; absent where that cannot be. */
  readonly own?: boolean;
}

/** What the person asks of the profiles: to follow their times, or one of them by its id; null is none of them. */
export type ProfileChoice = 'schedule' | { readonly id: string | null; readonly today: boolean };

/** Which profile is in force, and why. */
export interface ProfileInForce {
  /** Its id; null where the settings are as usual. */
  readonly id: string | null;
  /** Chosen by the person, until a moment of the wall clock, or until changed where that is null. Null: by schedule. */
  readonly byHand: { readonly until: number | null } | null;
  /** The wall-clock span [from, until) in which this answer holds, and the zone that it was found in. */
  readonly from: number;
  readonly until: number;
  readonly zone: string;
}

/** How long a pause lasts: to a moment of the monotonic clock, to one of the wall clock, or until resumed by hand. */
export type PauseEnd = { readonly mono: number } | { readonly wall: number } | 'resumed';

export type EngineEvent =
  /** `coarse`: nobody looks between the windows, as in a log, so that a pause that their shares prove is a moment for a card. */
  | { readonly type: 'sample'; readonly sample: ActivitySample; readonly coarse?: boolean }
  /** Time has passed; `idleMs` may bring a fresh reading. Sent at `nextWake`. */
  | { readonly type: 'tick'; readonly idleMs?: Known<number>; readonly own?: boolean }
  | { readonly type: 'suspend' | 'resume' | 'lock' | 'unlock' }
  /** A sensor tells that it holds prompts back, how it knows, that it no longer does, or that it does not know. */
  | {
      readonly type: 'hold';
      readonly hold: SensedHold;
      readonly on: Known<boolean>;
      readonly by?: HoldEvidence | null;
    }
  | { readonly type: 'settings'; readonly settings: Settings }
  /** The card or the running break is not on the screen, and could not be brought there. */
  | { readonly type: 'not-shown' }
  /** What the pain of today allows from now on. */
  | { readonly type: 'gate'; readonly gate: PainGate }
  | UserAction;

interface Tanks {
  /** Reach load L, pause need F and day dose D after the event, in reach-minutes. */
  readonly load: number;
  readonly need: number;
  readonly dose: number;
}

/** What became of the day's breaks. */
export interface DayCounts {
  readonly micro: number;
  readonly long: number;
  readonly natural: number;
  readonly skipped: number;
  readonly postponed: number;
  readonly ignored: number;
}

/** The running day; its dose stands beside it. */
export interface DayTotals extends DayCounts {
  /** Highest reach load, in reach-minutes. */
  readonly peakLoad: number;
  readonly activeSeconds: number;
}

interface OccurrenceDetails {
  'heads-up': { readonly kind: BreakKind };
  due: { readonly kind: BreakKind; readonly reason: Reason };
  held: { readonly kind: BreakKind; readonly reason: HoldReason };
  released: { readonly kind: BreakKind; readonly reason: HoldReason };
  shown: { readonly kind: BreakKind; readonly exercises: readonly string[] };
  /** The card went away before it was answered: the person did too, or a hold began. */
  withdrawn: { readonly kind: BreakKind };
  /** The card or the running break could not be seen: it counts as nothing. */
  unseen: { readonly kind: BreakKind };
  started: { readonly kind: BreakKind; readonly exercises: readonly string[] };
  /** The card or the running break has other exercises now. */
  replanned: { readonly kind: BreakKind; readonly exercises: readonly string[] };
  /** The person wants this exercise never again, as the state's own settings say from now on. */
  never: { readonly exercise: string };
  taken: { readonly kind: BreakKind; readonly seconds: number };
  /** A break that was begun or claimed is over, and the hands went on for most of it: neither taken nor skipped. */
  'worked-through': { readonly kind: BreakKind; readonly seconds: number };
  postponed: { readonly kind: BreakKind };
  skipped: { readonly kind: BreakKind };
  ignored: { readonly kind: BreakKind };
  natural: { readonly kind: BreakKind; readonly seconds: number };
  /** Another profile is in force, by its name; null: as usual. `gone` names one that was removed while it was on. */
  profile: { readonly profile: string | null; readonly gone?: string };
  paused: object;
  resumed: object;
  day: DayTotals;
}

export type OccurrenceType = keyof OccurrenceDetails;

/** What has happened, for the log, the history and the simulator. What is to be shown follows from the state. */
export type OccurrenceOf<T extends OccurrenceType> = { readonly type: T; readonly at: Moment } & Tanks &
  OccurrenceDetails[T];
export type Occurrence = { [T in OccurrenceType]: OccurrenceOf<T> }[OccurrenceType];

export type Prompt =
  | { readonly stage: 'none' }
  /** Due, but held back; `hold` says by what. */
  | {
      readonly stage: 'waiting';
      readonly kind: BreakKind;
      readonly reason: Reason;
      readonly hold: HoldReason;
      /** Monotonic time since which only typing has held it back. */
      readonly typingSince: number | null;
    }
  | {
      readonly stage: 'card';
      readonly kind: BreakKind;
      readonly reason: Reason;
      readonly plan: readonly PlannedExercise[];
      /** Monotonic time at which it goes unanswered, if the person is at work then. */
      readonly until: number;
      /** Whether the person has rested for the whole length of the break since it came up. */
      readonly rested: boolean;
    }
  | { readonly stage: 'postponed'; readonly kind: BreakKind; readonly reason: Reason; readonly until: number }
  | {
      readonly stage: 'break';
      readonly kind: BreakKind;
      /** Null for one that the person asked for. */
      readonly reason: Reason | null;
      readonly plan: readonly PlannedExercise[];
      /** The application that was in front at the start. */
      readonly app: string | null;
      /** Whether it lasts until its time was rested, by the settings at its start: what changes them does not end it. */
      readonly strict: boolean;
      /** Monotonic time of the start. */
      readonly beganAt: number;
      /** The same, later by all the time that the break was paused or the hands worked. */
      readonly startedAt: number;
      /** Monotonic time since which it is paused; null while it runs. */
      readonly pausedAt: number | null;
      /** How long its pauses were that are over, in milliseconds. */
      readonly pausedMs: number;
      readonly hands: BreakHands;
      /** Monotonic time of the last press in the break: until there is other input, the hands rest. */
      readonly handsOffFrom: number;
      readonly seconds: number;
      /** Its length at the start: from half of this on it counts as taken. */
      readonly plannedSeconds: number;
    };

/** The application in front with what the settings and categories say of it. */
export interface AppInFront {
  readonly name: string | null;
  readonly weight: number;
  readonly holds: boolean;
  /** Whether it holds as an app for calls only, so that it does not where calls themselves can be sensed. */
  readonly holdsForCalls: boolean;
  /** Use of it is no work: time in it counts as time away. */
  readonly rests: boolean;
}

/** What led to the present load: time by application and by device. */
export interface UsageWindow {
  readonly activeMs: number;
  readonly pointerMs: number;
  readonly keyboardMs: number;
  /** Part of `activeMs` for which pointer or keyboard were unknown and stood in for. */
  readonly assumedMs: number;
  /** The application in front and its time since it came there; it joins `apps` when it goes. */
  readonly app: string | null;
  readonly appMs: number;
  readonly apps: readonly AppTime[];
}

export interface AppTime {
  readonly name: string | null;
  readonly ms: number;
}

/** What decides whether something holds prompts back. */
export type HoldInputs = Pick<EngineState, 'paused' | 'hours' | 'app' | 'unseenUntil' | 'sensedHolds' | 'inForce'>;

export interface EngineState {
  /** The settings as the person has set them. */
  readonly ownSettings: Settings;
  /** The settings in force: `base` with the changes of the profile and of a gentle evening. */
  readonly inForce: Settings;
  readonly profile: ProfileInForce;
  /** End of the last window, or of the last rest. Null before the first. */
  readonly last: Moment | null;
  readonly app: AppInFront;
  /** Pause need F, reach load L, day dose D, in reach-minutes. */
  readonly need: number;
  readonly load: number;
  readonly dose: number;
  /** Demand u of the last window, reach-minutes per minute. */
  readonly demand: number;
  /** Monotonic time of the last input, as well as it is known. */
  readonly inputAt: number;
  /** Monotonic time at which somebody looked when that was: what came since is not known. */
  readonly lookedAt: number;
  /** Length of the present pause: time without input, a break that was taken in it included. */
  readonly pauseMs: number;
  /** The break that was taken in the present pause, and how much of the pause it was; null for none. */
  readonly breakInPause: { readonly kind: BreakKind; readonly ms: number } | null;
  /** Whether the last window told of input, or of there being none. */
  readonly inputIsKnown: boolean;
  /** The longest pause of the last minutes that is over, and the monotonic time of its end. */
  readonly lastPause: { readonly ms: number; readonly endedAt: number } | null;
  /** Whether there was active use since the last rest that was told, so that a pause is worth telling. */
  readonly worked: boolean;
  /** Active time since a 2-min pause, and since a 5-min pause. */
  readonly microActiveMs: number;
  readonly longActiveMs: number;
  /** What led to the pause need, to the time since a 2-min pause, and to load and time since a 5-min pause. */
  readonly stretchUsage: UsageWindow;
  readonly microUsage: UsageWindow;
  readonly longUsage: UsageWindow;
  readonly sensedHolds: Readonly<Record<SensedHold, SensedState>>;
  readonly locked: boolean;
  /** Monotonic time at which the machine went to sleep; null while awake. */
  readonly asleepSince: number | null;
  readonly paused: PauseEnd | null;
  /** Monotonic times since which each of them holds prompts back. */
  readonly holdingSince: Readonly<Partial<Record<HoldReason, number>>>;
  /** Of what that follows: while each of these is the same, nothing has begun or ended. Null before the first step. */
  readonly holdingBy: (HoldInputs & { readonly strongest: StandingHold | null }) | null;
  /** Monotonic time since which prompts are held back, by one thing or another; null while nothing does. */
  readonly heldSince: number | null;
  /** Monotonic time before which no card comes, because a long hold has just ended. */
  readonly quietUntil: number;
  /** Whether this is work time or a gentle evening, and the wall-clock span [from, until) for which that holds. */
  readonly hours: Hours & { readonly zone: string };
  /** The running day, as the date of its 04:00, and the wall-clock span in which it runs. */
  readonly day: { readonly key: string; readonly from: number; readonly until: number; readonly zone: string };
  readonly counts: DayCounts;
  /** Highest reach load and active time of the running day. */
  readonly peakLoad: number;
  readonly activeMs: number;
  readonly prompt: Prompt;
  /** How often the prompt there is has been put off. */
  readonly postponeCount: number;
  /** How often in a row the prompt there is could not be shown, and the monotonic time of the next attempt. */
  readonly unseenCount: number;
  readonly unseenUntil: number | null;
  readonly headsUp: BreakKind | null;
  readonly skipNext: boolean;
  /** Monotonic time at which the last prompt of any kind, and the last long one, came to its end. */
  readonly lastPromptAt: number | null;
  readonly lastLongAt: number | null;
  readonly skipsInARow: number;
  /** Breaks planned so far, and by exercise the number of the break in which it was last offered. */
  readonly breaksPlanned: number;
  readonly lastOffered: Readonly<Record<string, number>>;
  /** How many of them were micro-breaks. */
  readonly microsPlanned: number;
  readonly strength: StrengthPlan;
  readonly gate: PainGate;
}

export interface Step {
  readonly state: EngineState;
  readonly occurrences: readonly Occurrence[];
}
