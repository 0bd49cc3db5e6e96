/**
 * The one contract between main and windows, types only. Main owns all state; a window mirrors `Snapshot` and sends
 * `Commands`.
 */
import type { Language } from './language.ts';
import type { Deletion } from './diary/deletion.ts';
import type { CheckIn, CheckInInput } from './diary/checkIn.ts';
import type { AppUse, HistoryExcerpt } from './diary/history.ts';
import type { Spot } from './diary/regions.ts';
import type { Refusal } from './engine/answers.ts';
import type { ProfileSpan } from './engine/profileSpan.ts';
import type { Reason } from './engine/reason.ts';
import type { Situation } from './engine/situation.ts';
import type { HoldNow } from './engine/holds.ts';
import type { DayTotals } from './engine/types.ts';
import type { HoldReason } from './holds/kinds.ts';
import type { UserAction } from './engine/userAction.ts';
import type { BreakKind, PlannedExercise } from './terms.ts';
import type { About as PatternAbout } from './patterns/about.ts';
import type { PatternsAnswer } from './patterns/answer.ts';
import type { PainGate } from './exercises/gate.ts';
import type { HistoryProblem } from './diary/exchange/fault.ts';
import type { NoticeValue } from './notice.ts';
import type { CheckInFault, Problem } from './problem.ts';
import type { ReturnTip } from './desk/appTips.ts';
import type { CardId } from './learn/cards.ts';
import type { Settings, SettingsChange } from './settings/schema.ts';
import type { SensorHealth } from './sensors.ts';
import type { PictureRefusal, SettingsProblem } from './settings/fault.ts';
import type { WorkOutlook } from './schedule/workOutlook.ts';
import type { LoginState } from './settings/startAtLogin.ts';

export type WindowName =
  'prompt' | 'break' | 'check-in' | 'settings' | 'today' | 'about' | 'welcome' | 'help' | 'learn' | 'summary';

/** A filling scale: `value` of `of`, in the unit of its field. */
export interface Gauge {
  readonly value: number;
  readonly of: number;
}

/**
 * A window that can be opened, or a place in it: in the settings a place of shared/settings/pages.ts; in the library a
 * card.
 */
export type Destination =
  | 'check-in'
  | 'settings'
  | 'today'
  | 'about'
  | 'help'
  | 'learn'
  | 'summary'
  | { readonly window: 'settings'; readonly at: string }
  | { readonly window: 'learn'; readonly at: CardId };

/** Something the person should know, until dismissed. */
export interface Notice {
  readonly id: string;
  readonly text: NoticeValue;
  /** Where in the settings it can be mended. */
  readonly at?: string;
}

/** Which profile is on. */
export interface ProfileNow {
  /** Null: the settings are as usual. */
  readonly id: string | null;
  readonly name: string | null;
  /** Chosen by hand, else by the times of the profiles. */
  readonly byHand: boolean;
  /** The choice ends at the change of day. */
  readonly today: boolean;
  /** How long it stays so. */
  readonly span: ProfileSpan;
}

export interface Snapshot {
  readonly version: string;
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** Seconds of the app's time for each real second; 1 outside of tests. */
  readonly rate: number;
  /** When main made it: milliseconds since 1970 on the machine's clock, so that all windows count from one moment. */
  readonly madeAt: number;
  /** Now, on the app's wall clock: milliseconds since 1970. */
  readonly now: number;
  readonly zone: string;
  /** The language that Unknot speaks. */
  readonly language: Language;
  /** The language in which the person's system writes numbers, such as `de-AT`. */
  readonly numberLocale: string;
  /** What goes on now and what comes next, or why nothing comes. */
  readonly situation: Situation;
  /** What the work hours say of now and what they say next. */
  readonly workOutlook: WorkOutlook;
  readonly paused: boolean;
  readonly hold: HoldReason | null;
  /** All that holds prompts back now, the strongest first. */
  readonly holds: readonly HoldNow[];
  /** What the pain of today allows. */
  readonly gate: PainGate;
  /** Whether a call is on; where that cannot be seen, whether an app for calls is in front, or was before a break. */
  readonly inCall: boolean;
  /** Pause need of the micro-break's threshold, in reach-minutes. */
  readonly need: Gauge;
  /** Reach load of the long break's threshold, in reach-minutes. */
  readonly load: Gauge;
  /** Day dose, in reach-minutes. */
  readonly dose: number;
  readonly prompt: {
    readonly kind: BreakKind;
    /** Why now. */
    readonly reason: Reason;
    readonly seconds: number;
    /** Empty where nothing may be offered: the break is a plain pause. */
    readonly plan: readonly PlannedExercise[];
    /** Why it cannot be put off or skipped; null where it can. */
    readonly postponeRefusal: Refusal | null;
    readonly skipRefusal: Refusal | null;
    /** Why nothing counts that the person says to have taken; null where it may. */
    readonly tookRefusal: Refusal | null;
  } | null;
  readonly break: {
    readonly kind: BreakKind;
    /** Why it was offered; null for one that the person asked for. */
    readonly reason: Reason | null;
    readonly seconds: number;
    /** It lasts until its time was rested. */
    readonly strict: boolean;
    /** Milliseconds of the app's time that were rested since the start, when the snapshot was made. */
    readonly elapsedMs: number;
    /** Its clock stands still, for the person has paused it. */
    readonly paused: boolean;
    /** Its clock stands still, for the hands are at work. */
    readonly waits: boolean;
    /** Whether it may be paused: its pauses are not used up. */
    readonly mayPause: boolean;
    /** From how many seconds on it counts as taken. */
    readonly countsFrom: number;
    /** A warning sign is reported, so the break has no exercises and says so. */
    readonly asksForCare: boolean;
    /** For the way back: what spares the arm a way in the application that was left; null where nothing is known. */
    readonly tip: ReturnTip | null;
    readonly plan: readonly PlannedExercise[];
  } | null;
  /**
   * The break that has just been rested to its end, for a moment, and the pause need in reach-minutes before and after
   * it; else null.
   */
  readonly breakEnd: {
    readonly kind: BreakKind;
    readonly seconds: number;
    readonly need: { readonly before: number; readonly after: number };
  } | null;
  /** The break after which it is asked how the knot feels, and the answer for as long as it is shown; null while nothing is asked. */
  readonly checkIn: { readonly kind: BreakKind; readonly noted: number | null } | null;
  readonly lastCheckIn: CheckIn | null;
  /** Whether anything was said on the running day. */
  readonly checkedInToday: boolean;
  /** Whether the question of a day without a break was put today, and nothing has answered it. */
  readonly dayQuestionStands: boolean;
  /** The places that were named last, in the last four weeks. */
  readonly lastSpots: readonly Spot[];
  /** The check-in to which the check-in window adds; null where it begins a new one. */
  readonly checkInBeingEdited: CheckIn | null;
  /** Strength sets done in the running week of the plan. */
  readonly strengthSets: number;
  /** Grows with every change of the history, so that a window knows when to ask for it again. */
  readonly historyRevision: number;
  /** Grows with those that use alone does not bring: an import, a deletion, a check-in. For what shows only days that are over. */
  readonly pastRevision: number;
  readonly sensors: readonly SensorHealth[];
  /** Whether the system starts Unknot at login. */
  readonly login: LoginState;
  readonly notices: readonly Notice[];
  /** As the person has set them: what a settings page shows and changes. */
  readonly ownSettings: Settings;
  /** What holds now: with the changes of the profile that is on, and of a gentle evening. */
  readonly inForce: Settings;
  readonly profile: ProfileNow;
  readonly totals: DayTotals;
  /** Names of applications seen lately, newest first. */
  readonly appsSeen: readonly string[];
}

/** A package of others that ships with Unknot. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As the package names it, such as `MIT`. */
  readonly licence: string;
  /** Its text; empty where the package brings none. */
  readonly text: string;
}

/** Of what Unknot is made. */
export interface AboutUnknot {
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  readonly packages: readonly ShippedPackage[];
}

export type ChangeResult =
  { readonly ok: true } | { readonly ok: false; readonly problems: readonly SettingsProblem[] };

/** Why nothing came of it: the person changed their mind, or it did not work, for a reason. */
export type NotDone = { readonly is: 'cancelled' } | { readonly is: 'failed'; readonly problem: Problem };

/** What became of a file that was to be saved. */
export type Saved = { readonly is: 'saved'; readonly where: string } | NotDone;

/** What a file of settings would change. Nothing is changed yet: `change` is for the person to see and to send. */
export type ImportReading =
  | {
      readonly is: 'read';
      readonly name: string;
      readonly change: SettingsChange;
      readonly problems: readonly SettingsProblem[];
    }
  | NotDone;

/** What became of a picture: the name that it is kept under, or why it is not. */
export type PictureKept =
  { readonly is: 'kept'; readonly name: string } | { readonly is: 'refused'; readonly why: PictureRefusal };

/** There are more rows than a window can show: many times those of any person. */
export interface TooMuch {
  readonly is: 'too-much';
}

/** history.db could not be read: what there is of the running day without it. */
export interface Unreadable {
  readonly is: 'unreadable';
  readonly why: string;
  readonly inMemory: HistoryExcerpt;
}

/** A long answer on the wire: its JSON by gzip, which main only passes on. A page gets the answer itself. */
export type PackedAnswer = Uint8Array<ArrayBuffer>;

/** What is kept, and where. */
export interface HistoryFacts {
  /** The folder that holds everything. */
  readonly folder: string;
  /** Size of history.db with what belongs to it. */
  readonly bytes: number;
  /** Time of the oldest row, in milliseconds since 1970; null where there is none. */
  readonly since: number | null;
  readonly minutes: number;
  readonly breaks: number;
  readonly spans: number;
  readonly checkIns: number;
  /** Rows that were deleted within the last day because they were too old, and can be brought back. */
  readonly removed: number;
  /** Every application that is named, in the order of the alphabet. */
  readonly apps: readonly string[];
}

/** `deleted`: rows that are gone or have lost a name. */
export type DeletionResult =
  { readonly ok: true; readonly deleted: number } | { readonly ok: false; readonly problem: Problem };

/** What came of an import, in rows. */
export type Imported =
  | {
      readonly is: 'imported';
      readonly added: number;
      /** There already, in history.db or in the files themselves. */
      readonly duplicates: number;
      /** Older than what is kept, by the settings: they would be deleted at once. */
      readonly tooOld: number;
      readonly bad: number;
      /** The first of the bad ones. */
      readonly problems: readonly HistoryProblem[];
    }
  | NotDone;

/** What became of a check-in. */
export interface CheckInKept {
  /** Its time, by which it can be corrected or taken back. */
  readonly at: number;
  /** Why the disk did not take it. A new one counts until Unknot quits; a correction does not count. */
  readonly fault: CheckInFault | null;
}

/** Every message a window may send: argument and answer. */
export interface Commands {
  /** What the person does to prompts and breaks. */
  act: { argument: UserAction; answer: null };
  /** The question after a break: how the knot feels, 0 to 10; that nobody wants it; and that there is more to say. */
  answerCheckIn: { argument: number; answer: null };
  dismissCheckIn: { argument: null; answer: null };
  addLocation: { argument: null; answer: null };
  /** Keeps what was said in the check-in window, as a new check-in or in the place of the one of that time. */
  checkIn: { argument: CheckInInput & { readonly corrects: number | null }; answer: CheckInKept };
  /** Removes the check-in of that time; gives back why the disk did not, or null. */
  takeBackCheckIn: { argument: number; answer: CheckInFault | null };
  closeCheckIn: { argument: null; answer: null };
  /** What happened in [from, until), in milliseconds since 1970, at most 400 days. */
  history: {
    argument: { readonly from: number; readonly until: number };
    answer: HistoryExcerpt | TooMuch | Unreadable;
  };
  /** The page of the window Summary as a file, of which the person says where it goes. */
  savePdf: { argument: null; answer: Saved };
  historyFacts: { argument: null; answer: HistoryFacts };
  /** Deletes for good, in every file of the folder. */
  deleteHistory: { argument: Deletion; answer: DeletionResult };
  /** One JSON file, or a folder of CSV files, of which the person says where it goes. */
  exportHistory: { argument: { readonly as: 'json' | 'csv' }; answer: Saved };
  /** From files that the person picks: what is not there yet is added. */
  importHistory: { argument: null; answer: Imported };
  /** Brings back what was deleted within the last day because it was too old; from then on all is kept for good. */
  bringBackHistory: { argument: null; answer: Imported };
  /** Time in front by application in the last 30 days, longest first. */
  appTimes: { argument: null; answer: readonly AppUse[] };
  /** What came before bad spells, and what was tried. Takes a second. */
  patterns: { argument: null; answer: PatternsAnswer };
  /** Tries for two weeks what fits this pattern, unless something is tried already. */
  startExperiment: { argument: PatternAbout; answer: ChangeResult };
  stopExperiment: { argument: null; answer: null };
  /** Sets the micro-break back to what it was before the last experiment. */
  undoExperiment: { argument: null; answer: ChangeResult };
  changeSettings: { argument: SettingsChange; answer: ChangeResult };
  /** Keeps the picture of an exercise that is being written: a PNG, JPEG or WebP of at most 400 kB. */
  keepPicture: { argument: Uint8Array; answer: PictureKept };
  /** The settings as a file, of which the person says where it goes. */
  exportSettings: { argument: null; answer: Saved };
  /** Reads a file that the person chooses. */
  importSettings: { argument: null; answer: ImportReading };
  /** What was being written when a window went, by the name of what it is: see drafts.ts. */
  drafts: { argument: null; answer: Readonly<Record<string, unknown>> };
  /** Keeps what is being written; null is saved or discarded. */
  keepDraft: { argument: { readonly key: string; readonly value: unknown }; answer: null };
  openWindow: { argument: Destination; answer: null };
  about: { argument: null; answer: AboutUnknot };
  dismissNotice: { argument: string; answer: null };
}

export type CommandName = keyof Commands;

/** What the preload puts on `window.unknot`. */
export interface Bridge {
  snapshot(): Promise<Snapshot>;
  /** Calls `listener` with each new snapshot; gives back the way to stop. */
  subscribe(listener: (snapshot: Snapshot) => void): () => void;
  send<K extends CommandName>(command: K, argument: Commands[K]['argument']): Promise<Commands[K]['answer']>;
}
