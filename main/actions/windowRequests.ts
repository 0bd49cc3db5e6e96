/** What each message of a window sets off, and what it is answered. */
import { readAbout } from '../about.ts';
import type { CheckInQuestion } from '../check-ins/checkInQuestion.ts';
import type { CheckInWindow } from '../check-ins/checkInWindow.ts';
import type { CheckIns } from '../check-ins/checkIns.ts';
import type { Coach } from '../coach.ts';
import type { Dialogs } from '../files/dialogs.ts';
import type { KeptDrafts } from '../session/drafts.ts';
import type { HistoryRecorder } from '../history/recorder.ts';
import type { Message } from '../ipc/messages.ts';
import type { Notices } from '../snapshot/notices.ts';
import type { Pictures } from '../pictures/pictures.ts';
import type { Patterns } from '../patterns/patterns.ts';
import type { SerialQueue } from '../../shared/serialQueue.ts';
import type { AppliedSettings } from '../settings/applySettings.ts';
import { exportSettings, readImport } from '../settings/importExport.ts';
import type { SettingsStorage } from '../settings/settingsFile.ts';
import type { WarningSign } from '../check-ins/warningSign.ts';
import type { Windows } from '../windows/windows.ts';
import type { DataRequests } from '../history/dataRequests.ts';

export interface AnswerParts {
  readonly coach: Coach;
  readonly windows: Windows;
  readonly desktop: { readonly dialogs: Dialogs };
  readonly question: CheckInQuestion;
  readonly checkIns: CheckIns;
  readonly checkInWindow: CheckInWindow;
  readonly recorder: HistoryRecorder;
  readonly dataRequests: DataRequests;
  readonly patterns: Patterns;
  readonly stores: { readonly settings: Pick<SettingsStorage, 'settings'>; readonly pictures: Pictures };
  readonly settings: AppliedSettings;
  readonly notices: Notices;
  readonly warningSign: WarningSign;
  readonly drafts: KeptDrafts;
  /** Writes the files that the person asks for. */
  readonly saving: SerialQueue;
  /** The folder of the builds, which know what ships. */
  readonly out: string;
}

/** Runs messages of windows. What has no answer is answered null. */
export function answerMessages(parts: AnswerParts): (message: Message) => unknown {
  const { coach, windows, question, checkIns, checkInWindow, recorder, dataRequests, patterns, settings, saving } =
    parts;
  const { pictures, settings: stored } = parts.stores;
  const { dialogs } = parts.desktop;
  return (message) => {
    switch (message.name) {
      case 'act':
        return coach.handle(message.argument) ?? null;
      case 'answerCheckIn':
        return question.answer(message.argument).then(() => null);
      case 'dismissCheckIn':
        return question.dismiss() ?? null;
      case 'addLocation':
        return question.addLocation() ?? null;
      case 'checkIn': {
        const { corrects, ...said } = message.argument;
        return corrects === null ? checkIns.keep(said, { is: 'window' }) : checkIns.correct(corrects, said);
      }
      case 'takeBackCheckIn':
        return checkIns.takeBack(message.argument);
      case 'closeCheckIn':
        return windows.hide('check-in') ?? null;
      case 'history': {
        const { from, until } = message.argument;
        return recorder.excerpt(from, until);
      }
      case 'appTimes':
        return recorder.appTimes();
      case 'historyFacts':
        return dataRequests.facts();
      case 'deleteHistory':
        return dataRequests.remove(message.argument);
      case 'exportHistory':
        return dataRequests.exportAs(message.argument.as);
      case 'importHistory':
        return dataRequests.import();
      case 'bringBackHistory':
        return dataRequests.bringBack();
      case 'savePdf':
        return dataRequests.saveSummary();
      case 'patterns':
        return patterns.answer();
      case 'startExperiment':
        return patterns.start(message.argument);
      case 'stopExperiment':
        return patterns.stop() ?? null;
      case 'undoExperiment':
        return patterns.undo();
      case 'changeSettings':
        parts.warningSign.followChange(message.argument);
        return settings.change(message.argument);
      case 'keepPicture':
        return pictures.keep(message.argument);
      case 'exportSettings':
        return exportSettings(stored.settings, pictures, saving, () => dialogs.askWhereToSave('unknot-settings.json'));
      case 'importSettings':
        return readImport(stored.settings, pictures, dialogs.askWhichSettings);
      case 'drafts':
        return parts.drafts.values();
      case 'keepDraft':
        return parts.drafts.keep(message.argument.key, message.argument.value) ?? null;
      case 'openWindow':
        return (message.argument === 'check-in' ? checkInWindow.open(null) : windows.show(message.argument)) ?? null;
      case 'about':
        return readAbout(parts.out, process.versions);
      case 'dismissNotice':
        return parts.notices.dismiss(message.argument) ?? null;
    }
  };
}
