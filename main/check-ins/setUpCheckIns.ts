/** How the knot feels: what was said of it, the question after a break or on a day without one, the window for more, and the warning sign. */
import type { Settings } from '../../shared/settings/schema.ts';
import type { SayText } from '../../shared/words/say.ts';
import type { Clock } from '../clock.ts';
import type { ClockWatch } from '../clockWatch.ts';
import type { Coach } from '../coach.ts';
import type { HistoryFile } from '../history/openHistory.ts';
import type { AppliedSettings } from '../settings/applySettings.ts';
import { createSignal, type Signal } from '../signal.ts';
import type { Notices } from '../snapshot/notices.ts';
import type { Windows } from '../windows/windows.ts';
import { type CheckInQuestion, createCheckInQuestion } from './checkInQuestion.ts';
import { type AskedTimes, createAskedTimes } from './askedTimes.ts';
import { type CheckInChange, type CheckIns, createCheckIns } from './checkIns.ts';
import type { CheckInWindow } from './checkInWindow.ts';
import { createDayQuestion, type DayQuestion, type DayQuestionParts } from './dayQuestion.ts';
import type { WarningSign } from './warningSign.ts';
import { createWarningSignKeeper, type WarningSignKeeper } from './warningSignKeeper.ts';

export interface SetUpCheckInsParts {
  readonly say: SayText;
  readonly clock: Clock;
  readonly clockWatch: Pick<ClockWatch, 'times'>;
  readonly coach: Pick<Coach, 'state' | 'handle'>;
  readonly desktop: { readonly notification: DayQuestionParts['notification'] };
  readonly log: { error(text: string): void };
  readonly history: Pick<HistoryFile, 'store' | 'jobs'>;
  readonly notices: Pick<Notices, 'say'>;
  readonly refresh: () => void;
  readonly settings: Pick<AppliedSettings, 'changeInBackground'>;
  readonly stores: {
    readonly settings: { readonly settings: Settings };
    readonly session: { readonly askedAt: readonly number[] };
  };
  readonly warningSign: WarningSign;
  readonly checkInWindow: CheckInWindow;
  readonly windows: Pick<Windows, 'breakInView' | 'isOpen' | 'show'>;
}

export interface CheckInsSlice {
  readonly checkIns: CheckIns;
  readonly question: CheckInQuestion;
  readonly dayQuestion: DayQuestion;
  readonly asked: AskedTimes;
  readonly warningSignKeeper: WarningSignKeeper;
  readonly checkInChanged: Signal<CheckInChange>;
}

export function setUpCheckIns(parts: SetUpCheckInsParts): CheckInsSlice {
  const { clock, clockWatch, coach, history, notices, refresh, checkInWindow, windows } = parts;
  const settings = () => coach.state.inForce;
  const warningSignKeeper = createWarningSignKeeper(parts);
  const checkInChanged = createSignal<CheckInChange>();
  const checkIns = createCheckIns({
    say: parts.say,
    clock,
    store: history.store,
    write: history.jobs.write,
    times: () => clockWatch.times,
    settings,
    onGate: (gate) => coach.handle({ type: 'gate', gate }),
    onWarningSign: warningSignKeeper.report,
    onChange: checkInChanged.tell,
    onFault: (notice) => notices.say('history-disk', notice),
  });
  const asked = createAskedTimes(parts.stores.session.askedAt);
  const question = createCheckInQuestion({
    clock,
    checkIns,
    settings,
    asked,
    breakInView: () => windows.breakInView,
    onChange: refresh,
    onCare: () => windows.show('help'),
    onAddLocation: checkInWindow.open,
  });
  const dayQuestion = createDayQuestion({
    say: parts.say,
    clock,
    state: () => coach.state,
    asked,
    hasCheckInOn: checkIns.hasOneIn,
    notification: parts.desktop.notification,
    openCheckIn: () => checkInWindow.open(null),
    isCheckInOpen: () => windows.isOpen('check-in'),
    onFault: (why) => parts.log.error(`the notification could not be shown: ${why}`),
  });
  return { checkIns, question, dayQuestion, asked, warningSignKeeper, checkInChanged };
}
