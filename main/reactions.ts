/** What one part does because something happened in another. What is shown follows from state, see `snapshot/publish.ts`. */
import type { NoticeValue } from '../shared/notice.ts';
import type { Deletion } from '../shared/diary/deletion.ts';
import { strictest } from '../shared/diary/painGate.ts';
import type { EngineStep } from '../shared/engine/engineStep.ts';
import type { Occurrence, Step } from '../shared/engine/types.ts';
import type { Settings } from '../shared/settings/schema.ts';
import type { CheckInQuestion } from './check-ins/checkInQuestion.ts';
import type { CheckInChange, CheckIns } from './check-ins/checkIns.ts';
import type { DayQuestion } from './check-ins/dayQuestion.ts';
import type { WarningSign } from './check-ins/warningSign.ts';
import type { WarningSignKeeper } from './check-ins/warningSignKeeper.ts';
import type { ClockWatch } from './clockWatch.ts';
import type { Coach } from './coach.ts';
import { setAsideNotice } from './history/setAsideNotice.ts';
import type { BreakEnd } from './prompt-answers/breakEnd.ts';
import type { HistoryFile, HistoryFileNews } from './history/openHistory.ts';
import type { HistoryRecorder } from './history/recorder.ts';
import { type Log, logLine } from './log.ts';
import type { Patterns } from './patterns/patterns.ts';
import type { Sensing } from './sensing/setUpSensing.ts';
import type { KeptDrafts } from './session/drafts.ts';
import type { SessionSaving } from './session/sessionSaving.ts';
import type { SettingsSlice } from './settings/setUpSettings.ts';
import type { Signal } from './signal.ts';
import { type Notices, profileRemovedNotice } from './snapshot/notices.ts';
import type { Faults } from './start/faults.ts';
import type { Windows } from './windows/windows.ts';

export interface ReactionsParts {
  readonly log: Log;
  readonly notices: Notices;
  readonly refresh: () => void;
  readonly coach: Coach;
  readonly sensing: Pick<Sensing, 'followPause' | 'recentApps' | 'idleMs' | 'look'>;
  readonly windows: Pick<Windows, 'hide' | 'breakHasInput'>;
  readonly settings: Pick<SettingsSlice, 'changeInBackground' | 'takeInPictures' | 'changed'>;
  readonly warningSign: WarningSign;
  readonly warningSignKeeper: WarningSignKeeper;
  readonly checkIns: CheckIns;
  readonly question: CheckInQuestion;
  readonly breakEnd: BreakEnd;
  readonly dayQuestion: DayQuestion;
  readonly recorder: HistoryRecorder;
  readonly history: Pick<HistoryFile, 'revisions' | 'follow'>;
  readonly clockWatch: ClockWatch;
  readonly checkInChanged: Signal<CheckInChange>;
  readonly faults: Faults;
  readonly start: Step;
  readonly stores: Readonly<Record<'settings' | 'session' | 'experiments', { readonly notice: NoticeValue | null }>>;
  readonly session: SessionSaving;
  readonly drafts: KeptDrafts;
  readonly patterns: Patterns;
}

export interface Reactions {
  /** All parts are there: joins them, and says what is wrong with the files that they found. */
  connect(): void;
  /** history.db holds something else than before, by a deletion or an import. */
  toOtherHistory(): void;
  /** Takes out of memory what is being deleted. */
  forget(deletion: Deletion): void;
  /** Takes what was deleted out of the other files. Throws if the disk does not take what is left. */
  forgetInFiles(deletion: Deletion): void;
}

export function createReactions(parts: ReactionsParts): Reactions {
  const { log, notices, refresh, coach, sensing, windows, settings, checkIns, question } = parts;
  const { warningSign, warningSignKeeper, recorder, session, drafts, patterns, clockWatch, stores } = parts;

  const { revisions } = parts.history;

  function toStep(step: EngineStep): void {
    const { event, before, after: state, occurrences } = step;
    // First: whatever is shown meanwhile must know of the question.
    question.follow(state, occurrences);
    if (event.type === 'emergency-exit' || event.type === 'not-shown') question.dismiss();
    // A question takes its place.
    if (question.shown === null) parts.breakEnd.follow(step);
    // Closed by the person: all is said.
    if (event.type === 'emergency-exit') parts.breakEnd.dismiss();
    recorder.follow(step);
    for (const occurrence of occurrences) log.info(logLine(occurrence));
    sayRemovedProfile(occurrences);
    session.follow(step);
    if (parts.dayQuestion.follow()) toDayQuestion();
    sensing.followPause(state.paused !== null);
    refresh();
    // What the engine has changed of the person's own settings goes to the disk.
    if (event.type !== 'settings' && state.ownSettings !== before.ownSettings) {
      const { exercises } = state.ownSettings;
      void settings.changeInBackground({ exercises }, 'never', 'never');
    }
  }

  /** Saved at once: one that is put again after a crash would be put twice a day. */
  function toDayQuestion(): void {
    log.info('asked how the knot feels, on a day without a break');
    session.changed();
    session.save();
  }

  function connect(): void {
    coach.connect({ idleMs: sensing.idleMs, look: sensing.look, isOwnInput: windows.breakHasInput, onStep: toStep });
    settings.changed.follow(toSettings);
    clockWatch.changed.follow(toClock);
    parts.checkInChanged.follow(toCheckIn);
    log.followFault((cause) => notices.follow('log', cause === null ? null : { kind: 'log-not-written', cause }));
    parts.faults.follow((fault) => notices.say('fault', fault));
    notices.follow('settings-file', stores.settings.notice);
    notices.follow('session-file', stores.session.notice);
    notices.follow('experiments-file', stores.experiments.notice);
    sayRemovedProfile(parts.start.occurrences);
    sensing.followPause(coach.state.paused !== null);
    checkIns.followSettings();
    if (warningSignKeeper.restore()) session.changed();
    parts.history.follow(toHistoryFile);
  }

  function sayRemovedProfile(occurrences: readonly Occurrence[]): void {
    for (const occurrence of occurrences) {
      const notice = occurrence.type === 'profile' ? profileRemovedNotice(occurrence) : null;
      if (notice !== null) notices.say('profile', notice);
    }
  }

  function toSettings(changed: Settings): void {
    coach.handle({ type: 'settings', settings: warningSign.heldIn(changed) });
    if (warningSignKeeper.restore()) session.changed();
    checkIns.followSettings();
    void settings.takeInPictures();
    if (changed.safety.read) windows.hide('welcome');
  }

  /** The wall clock is in doubt now, or no longer. */
  function toClock(): void {
    session.changed();
    checkIns.followSettings();
  }

  function toCheckIn(): void {
    revisions.changePast();
    session.changed();
    refresh();
  }

  function toHistoryFile(news: HistoryFileNews): void {
    if (news.kind === 'locked') return notices.say('history-locked', { kind: 'history-locked' });
    notices.dismiss('history-locked');
    for (const aside of news.aside) {
      log.error(`history.db is set aside as ${aside.name}: ${aside.cause}`);
      notices.say('history-file', setAsideNotice(aside));
    }
    recorder.fileReady();
    toOtherHistory();
  }

  function toOtherHistory(): void {
    revisions.changePast();
    checkIns.reload();
    refresh();
  }

  function forget(deletion: Deletion): void {
    recorder.forget(deletion);
    const before = coach.state.gate;
    checkIns.forget(deletion);
    if (strictest([before, coach.state.gate]) !== coach.state.gate)
      notices.say('gate', { kind: 'care-ended', gate: coach.state.gate });
    drafts.forget(deletion);
    sensing.recentApps.forget(deletion);
    revisions.changePast();
    refresh();
  }

  return {
    connect,
    toOtherHistory,
    forget,
    forgetInFiles(deletion) {
      patterns.forget(deletion);
      drafts.write();
      session.write();
    },
  };
}
