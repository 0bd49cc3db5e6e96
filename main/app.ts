/** All parts of Unknot, in the order in which they are made, and how they are joined. */
import { join } from 'node:path';
import { noticeText } from '../shared/words/notices.ts';
import { createSay } from '../shared/words/say.ts';
import { setUpActions } from './actions/setUpActions.ts';
import { createCheckInWindow } from './check-ins/checkInWindow.ts';
import { setUpCheckIns } from './check-ins/setUpCheckIns.ts';
import { createWarningSign } from './check-ins/warningSign.ts';
import { type CommandAnswers, createCommandAnswers } from './cli/commandAnswers.ts';
import type { CliCommand } from './cli/parseCommand.ts';
import type { Clock } from './clock.ts';
import { createClockWatch } from './clockWatch.ts';
import { createCoach } from './coach.ts';
import type { Desktop } from './desktop.ts';
import { fileTimestamp } from './files/fileTimestamp.ts';
import { openHistoryFile } from './history/openHistory.ts';
import { setUpHistory } from './history/setUpHistory.ts';
import { tellWindows } from './ipc/ipc.ts';
import type { Log } from './log.ts';
import { openStores } from './openStores.ts';
import { setUpPatterns } from './patterns/setUpPatterns.ts';
import { setUpPromptAnswers } from './prompt-answers/setUpPromptAnswers.ts';
import { createQuitting } from './quit.ts';
import { createReactions } from './reactions.ts';
import { setUpSensing } from './sensing/setUpSensing.ts';
import { setUpSession } from './session/setUpSession.ts';
import { startState } from './session/startState.ts';
import { setUpSettings } from './settings/setUpSettings.ts';
import { createNotices } from './snapshot/notices.ts';
import { createPublisher } from './snapshot/publish.ts';
import { createSnapshots } from './snapshot/takeSnapshot.ts';
import type { Faults } from './start/faults.ts';
import type { TakenFolder } from './start/start.ts';
import { setUpTray } from './tray/setUpTray.ts';
import { promptWindows } from './windows/promptWindows.ts';

export interface AppParts {
  readonly clock: Clock;
  readonly desktop: Desktop;
  /** How the app was started: with a window or to stay in the tray. */
  readonly command: CliCommand;
  readonly log: Log;
  /** What no code has caught. */
  readonly faults: Faults;
  readonly folder: TakenFolder;
  /** What runs beside the app, in workers. */
  readonly programs: Readonly<Record<'history' | 'historyReader' | 'patterns', URL>>;
}

/** Gives back what answers the command line. */
export async function setUpUnknot(given: AppParts): Promise<CommandAnswers> {
  const { clock, desktop, command, log, faults, programs } = given;
  const folder = given.folder.path;
  const { refresh, ...publisher } = createPublisher();
  const say = createSay(desktop.language);
  const notices = createNotices((text) => {
    if (text !== null) log.error(noticeText(say, text));
    refresh();
  });
  const stores = openStores(say, folder, fileTimestamp);
  const history = openHistoryFile({ folder, fileTimestamp, language: desktop.language, programs });
  // What was said and done before this start is known when the tray comes up, unless somebody else has the file.
  await history.firstLook();

  const warningSign = createWarningSign(stores.session.warningSign);
  const start = startState(stores.session.memory, warningSign.heldIn(stores.settings.settings), clock.now());
  const coach = createCoach({ clock, state: start.state });
  const base = { say, clock, desktop, folder, log, notices, refresh, stores, history, warningSign, start, coach };
  const sensing = setUpSensing(base);
  const windows = desktop.windows(promptWindows({ ...base, sensing }));
  const checkInWindow = createCheckInWindow({ windows, refresh });
  const prompts = setUpPromptAnswers({ ...base, windows, checkInWindow });
  const settings = setUpSettings({ ...base, shortcuts: prompts.shortcuts });
  const clockWatch = createClockWatch({ ...base, known: stores.session.clock, store: history.store });
  const { recorder, retention } = setUpHistory({ ...base, clockWatch });
  const knot = setUpCheckIns({ ...base, clockWatch, settings, windows, checkInWindow });
  const { session, drafts } = setUpSession({ ...base, ...knot, clockWatch });
  const patterns = setUpPatterns({ ...base, clockWatch, programs, settings });

  const made = { ...base, ...knot, sensing, windows, checkInWindow, settings, clockWatch, recorder };
  const parts = { ...made, session, drafts, patterns, breakEnd: prompts.breakEnd };
  const snapshot = createSnapshots(parts);
  const reactions = createReactions({ ...parts, faults });
  const out = join(import.meta.dirname, '..');
  const { commands, answer, saving } = setUpActions({ ...parts, ...reactions, snapshot, out });
  const tray = setUpTray({ ...parts, commands, snapshot });
  const quitting = createQuitting({
    saving,
    jobs: history.jobs,
    quit: desktop.quit,
    stop() {
      for (const part of [settings, clockWatch, retention, coach, sensing]) part.stop();
      prompts.shortcuts.release();
      session.end();
      recorder.stop(coach.state);
      for (const part of [prompts.breakEnd, knot.question, knot.dayQuestion, knot.checkIns, drafts, publisher, tray])
        part.stop();
    },
    close: history.close,
  });

  notices.follow('data-folder', given.folder.notice);
  reactions.connect();
  publisher.start(snapshot, [
    () => windows.follow(coach.state.prompt, knot.question.shown !== null || prompts.breakEnd.shown !== null),
    tray.follow,
    (current) => tellWindows(windows.open, current),
    prompts.follow,
  ]);
  settings.watch();
  desktop.serve({ snapshot, run: answer });
  const { onBeforeQuit, onWillQuit } = quitting;
  desktop.follow({ onBeforeQuit, onWillQuit, onSecondStart: commands.open, onProcessGone: log.error });
  log.info(`started, version ${desktop.version}, Electron ${process.versions['electron'] ?? 'none'}`);
  void settings.takeInPictures().then(stores.pictures.removeUnused);
  if (command.kind === 'open' && !stores.settings.settings.safety.read) windows.show('welcome');
  else if (given.folder.notice !== null) windows.show('today');
  const isQuitting = () => quitting.isUnderWay;
  return createCommandAnswers({ say, isQuitting, seat: desktop.seat, carryOut: commands.fromCommandLine });
}
