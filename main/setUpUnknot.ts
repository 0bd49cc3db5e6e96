/** Sensors, engine, tray, windows and storage, joined. */
import {
  type IpcMain,
  Notification,
  type Protocol,
  app,
  dialog,
  globalShortcut,
  nativeTheme,
  powerMonitor,
  session,
} from 'electron';
import { join } from 'node:path';
import * as v from 'valibot';
import type { ChangeResult, SensorHealth, SettingsChange, Snapshot, TodayLine } from '../shared/bridge.ts';
import { type Deletion, isApp, linesWithout } from '../shared/diary/deletion.ts';
import { oldestKept } from '../shared/diary/retention.ts';
import type { CheckIn } from '../shared/diary/checkIn.ts';
import type { Seen } from '../shared/diary/seen.ts';
import { whyNotLater } from '../shared/engine/answers.ts';
import { recall, remember } from '../shared/engine/memory.ts';
import { initialState } from '../shared/engine/step.ts';
import type { Effect, EngineState } from '../shared/engine/types.ts';
import { reachDayAt } from '../shared/engine/workHours.ts';
import { MINUTE } from '../shared/moment.ts';
import { type SettingsProblem, problemLine } from '../shared/settings/read.ts';
import { readAbout } from './about.ts';
import { plural } from '../shared/words.ts';
import { createCheckInQuestion } from './checkInQuestion.ts';
import { type CheckInChange, createCheckIns } from './checkIns.ts';
import { type Order, readOrder } from './cli/order.ts';
import { sendAnswer } from './cli/reply.ts';
import type { Clock } from './clock.ts';
import { createCoach } from './coach.ts';
import { createCommands } from './commands.ts';
import { deleteHistory } from './deleteHistory.ts';
import { withCheckIn, withEffects, withMendedCheckIn } from './diaryOfToday.ts';
import { exportHistory } from './exportHistory.ts';
import { historyFacts } from './historyFacts.ts';
import { createHistoryKeeping } from './historyKeeping.ts';
import { importHistory } from './importHistory.ts';
import { serveWindows, tellWindows } from './ipc/ipc.ts';
import type { Message } from './ipc/messages.ts';
import { logLine, openLog } from './log.ts';
import { setStartAtLogin } from './login.ts';
import { createNotices, goneProfile } from './notices.ts';
import { openExperiments } from './patterns/experimentsStorage.ts';
import { createPatterns } from './patterns/patterns.ts';
import { EVENT_OF_ANSWER, type PromptAnswer, offeredAnswers } from './promptAnswer.ts';
import { createPromptNotification } from './promptNotification.ts';
import { savePdf } from './savePdf.ts';
import { sense } from './sense.ts';
import { openBus } from './sensing/bus.ts';
import { exportSettings, readImport } from './settingsTransfer.ts';
import { type ShortcutId, createShortcuts, refusal } from './shortcuts.ts';
import { snapshotOf } from './snapshot.ts';
import { createDatabase } from './storage/database.ts';
import { fieldWriter } from './storage/fieldWriter.ts';
import { openHistory } from './storage/history.ts';
import { openJsonFile } from './storage/jsonFile.ts';
import { openSession } from './storage/sessionStorage.ts';
import { openSettings } from './storage/settingsStorage.ts';
import { watchSettings } from './storage/settingsWatch.ts';
import { openUseHistory } from './storage/useHistory.ts';
import { watchTrayHost } from './tray/host.ts';
import { trayState } from './tray/menu.ts';
import { type UnknotTray, createTray } from './tray/tray.ts';
import { lockDown } from './windows/privacy.ts';
import { serveScheme } from './windows/scheme.ts';
import { createWindows } from './windows/windows.ts';

export interface Parts {
  readonly clock: Clock;
  readonly ipcMain: IpcMain;
  readonly protocol: Protocol;
  /** How the app was started: with a window or to stay in the tray. */
  readonly order: Order;
}

/** What a second instance sends along: its arguments, and where it waits for the answer. */
const callSchema = v.object({ argv: v.array(v.string()), replyTo: v.string() });

const MOST_APPS_SEEN = 30;

const BREAK_EVENT = {
  pauseBreak: 'pause-break',
  resumeBreak: 'resume-break',
  nextExercise: 'next-exercise',
  swapExercise: 'swap-exercise',
  neverExercise: 'never-exercise',
} as const;

export function setUpUnknot({ clock, ipcMain, protocol, order }: Parts): void {
  const folder = app.getPath('userData');
  const log = openLog(folder, !app.isPackaged);
  const stamp = () => new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const settings = openSettings(openJsonFile(folder, 'settings', stamp), fieldWriter(folder, 'settings'));
  nativeTheme.themeSource = settings.settings.appearance.theme;
  const stored = openSession(openJsonFile(folder, 'session', stamp));
  const notices = createNotices((text) => {
    if (text !== null) log.error(text);
    refresh();
  });

  const start =
    stored.memory === null
      ? { state: initialState(settings.settings, clock.now()), effects: [] }
      : recall(stored.memory, settings.settings, clock.now());
  let today: readonly TodayLine[] = withEffects(stored.today, start.effects);
  let appsSeen: readonly string[] = [];
  let trayHealth: readonly SensorHealth[] = [];
  let isUnsaved = false;
  let historyRevision = 0;
  let followed = settings.settings;
  /** The check-in to which the check-in window adds. */
  let completing: CheckIn | null = null;
  let profileSeen = start.state.profile;
  /** Null until all parts are there. */
  let tray: UnknotTray | null = null;

  const coach = createCoach({ clock, state: start.state, idleMs: () => sampler.idleMs(), onStep: carryOut });
  const windows = createWindows({
    pointerAt: () => sampler.pointerAt(),
    manner: () => coach.state.settings.breaks.manner,
    isStrict: () => coach.state.settings.breaks.strict,
    mayPostpone: () => whyNotLater(coach.state) === null,
    onCardClosed: () => coach.handle({ type: 'later' }),
    onBreakLeft() {
      coach.handle({ type: 'leave' });
      question.dismiss();
    },
    prepare() {
      lockDown(session.defaultSession, app.isPackaged);
      serveScheme(protocol, join(import.meta.dirname, '../renderer'));
    },
  });
  const sampler = sense(clock, {
    onSample(sample) {
      if (sample.app !== null && sample.app !== appsSeen[0]) {
        appsSeen = [sample.app, ...appsSeen.filter((name) => name !== sample.app)].slice(0, MOST_APPS_SEEN);
      }
      coach.handle({ type: 'sample', sample });
    },
    onEvent: (event) => coach.handle(event),
    onHealth: () => refresh(),
  });
  const answer = (given: PromptAnswer) => coach.handle(EVENT_OF_ANSWER[given]);
  const shortcuts = createShortcuts({
    system: globalShortcut,
    run: (each: ShortcutId) => (each === 'checkIn' ? openCheckIn(null) : answer(each)),
    notices,
  });
  const notification = createPromptNotification({
    create: (options) => new Notification(options),
    answer,
    bringUp: () => windows.focusPrompt(),
    onFault: (why) => log.error(`the notification could not be shown: ${why}`),
  });
  const database = createDatabase({
    folder,
    name: 'history',
    stamp,
    onSetAside: (name, saved) =>
      notices.say(
        'history-file',
        `history.db could not be read and starts afresh. As it was it is kept as ${name}. ${plural(saved, 'row')} of it could be read and taken over.`,
      ),
  });
  const history = openHistory(database);
  const use = openUseHistory(database);
  const keeping = createHistoryKeeping({
    ...{ clock, start, told: history, use, settings: () => coach.state.settings },
    onChange: () => (historyRevision += 1),
    onFault: (text) => notices.say('history-use', text),
  });
  const checkIns = createCheckIns({
    clock,
    history,
    settings: () => coach.state.settings,
    onGate: (gate) => coach.handle({ type: 'gate', gate }),
    onWarningSign: (isReported) => void keepWarningSign(isReported),
    onChange: followCheckIns,
    onFault: (text) => notices.say('history-disk', text),
  });
  const question = createCheckInQuestion({
    ...{ clock, checkIns },
    settings: () => coach.state.settings,
    askedAt: stored.askedAt,
    breakInView: () => windows.breakInView,
    onChange() {
      windows.follow(coach.state.prompt, question.shown !== null);
      refresh();
    },
    onCare: () => windows.show('help'),
    onSayWhere: openCheckIn,
  });
  const experiments = openExperiments(openJsonFile(folder, 'experiments', stamp));
  const patterns = createPatterns({
    ...{ clock, experiments, file: join(folder, 'history.db') },
    program: new URL('./patternsWorker.js', import.meta.url),
    rhythm: () => settings.settings.rhythm,
    changeRhythm: (rhythm) => changeSettings({ rhythm }),
    onChange() {
      historyRevision += 1;
      refresh();
    },
  });
  const commands = createCommands({
    ...{ clock, coach, windows, snapshot },
    log: checkIns.log,
    openCheckIn: () => openCheckIn(null),
    quit: () => app.quit(),
  });
  tray = createTray(trayState(snapshot()), commands.fromTray, commands.open);

  notices.say('settings-file', settings.notice);
  notices.say('session-file', stored.notice);
  tellGoneProfile(start.effects);
  notices.say('experiments-file', experiments.notice);
  followPause(coach.state);
  checkIns.updateGate();
  serveWindows(ipcMain, { snapshot, run: runMessage });
  app.on('second-instance', (_event, _argv, _folder, call) => answerCall(call));
  void watchTrayHost({
    platform: process.platform,
    address: process.env['DBUS_SESSION_BUS_ADDRESS'],
    openBus,
    onHealth(health) {
      trayHealth = [health];
      if (!health.sees) log.info(health.note);
      refresh();
    },
  });
  const stopSaving = clock.every(MINUTE, save);
  const stopWatching = watchSettings({
    folder,
    look: (isStill) => settings.look(isStill),
    onLook: followEdit,
    onFault: (why) =>
      notices.say('settings-watch', `Changes to settings.json by hand count from the next start on: ${why}.`),
  });
  app.on('will-quit', () => {
    stopSaving();
    stopWatching();
    coach.stop();
    sampler.stop();
    shortcuts.release();
    save();
    keeping.stop(coach.state);
    question.stop();
    checkIns.stop();
    tray?.destroy();
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => app.quit());
  powerMonitor.on('shutdown', () => app.quit());
  log.info(`started, version ${app.getVersion()}, Electron ${process.versions.electron}`);
  for (const { sees, note } of sampler.health()) if (!sees) log.info(note);
  if (order.is === 'open' && !settings.settings.safety.read) windows.show('welcome');

  function snapshot(): Snapshot {
    return snapshotOf(coach.state, clock.now(), {
      version: app.getVersion(),
      platform: process.platform as Snapshot['platform'],
      rate: clock.rate,
      madeAt: Date.now(),
      checkIn: question.shown,
      lastCheckIn: checkIns.last,
      lastSpots: checkIns.lastSpots,
      completing,
      historyRevision,
      sensors: [...sampler.health(), ...trayHealth],
      notices: notices.list,
      today,
      appsSeen,
    });
  }

  function refresh(): void {
    if (tray === null) return;
    const current = snapshot();
    tray.show(trayState(current));
    tellWindows(windows.open, current);
    // The other ways to answer the card come and go with it.
    shortcuts.follow([...offeredAnswers(current.prompt), 'checkIn'], current.settings.shortcuts);
    notification.follow(current.prompt, current.inForce.prompts.notification);
  }

  function carryOut(seen: Seen): void {
    const { after: state, effects } = seen;
    keeping.follow(seen);
    for (const effect of effects) log.info(logLine(effect));
    tellGoneProfile(effects);
    today = withEffects(today, effects);
    isUnsaved ||= effects.length > 0 || state.demand > 0 || state.profile !== profileSeen;
    profileSeen = state.profile;
    if (effects.some(({ type }) => type === 'paused' || type === 'unpaused')) followPause(state);
    question.follow(state, effects);
    windows.follow(state.prompt, question.shown !== null);
    refresh();
    if (effects.some(({ type }) => type === 'never')) void keepExercises(state);
  }

  function tellGoneProfile(effects: readonly Effect[]): void {
    for (const effect of effects) if (effect.type === 'profile') notices.say('profile', goneProfile(effect));
  }

  /** Nobody needs to know the window in front while prompts are paused. */
  function followPause({ paused }: EngineState): void {
    if (paused === null) sampler.unpause();
    else sampler.pause();
  }

  function save(): void {
    if (!isUnsaved) return;
    try {
      stored.save(remember(coach.state, clock.now()), today, question.askedAt);
      isUnsaved = false;
    } catch (error) {
      notices.say('session-file', `The counters of today could not be saved: ${(error as Error).message}`);
    }
  }

  function answerCall(call: unknown): void {
    if (!v.is(callSchema, call)) return commands.open();
    const answer = commands.fromCommandLine(readOrder(call.argv, process.defaultApp === true));
    sendAnswer(call.replyTo, answer, (error) => log.error(`a command could not be answered: ${error.message}`));
  }

  function runMessage(message: Message): unknown {
    switch (message.name) {
      case 'take':
      case 'skip':
      case 'took':
        return coach.handle({ type: message.name }) ?? null;
      case 'later':
        return coach.handle({ type: 'later', ...(message.argument !== null && { minutes: message.argument }) }) ?? null;
      case 'endBreak':
        return coach.handle({ type: 'end-break' }) ?? null;
      case 'pauseBreak':
      case 'resumeBreak':
      case 'nextExercise':
      case 'swapExercise':
      case 'neverExercise':
        return coach.handle({ type: BREAK_EVENT[message.name] }) ?? null;
      case 'answerCheckIn':
        return question.answer(message.argument) ?? null;
      case 'dismissCheckIn':
        return question.dismiss() ?? null;
      case 'sayWhere':
        return question.sayWhere() ?? null;
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
        return keeping.excerpt(from, until);
      }
      case 'savePdf':
        return savePdf({ print: windows.printer('summary'), askWhere: askWhereToSave, today: dateOfToday() });
      case 'historyFacts':
        return historyFacts(folder, use);
      case 'deleteHistory':
        return deleteHistory({ folder, use, forget, emptyLog: () => log.empty() }, message.argument);
      case 'exportHistory':
        keeping.write();
        return exportHistory({
          ...{ use, told: history, as: message.argument.as, askWhere: askWhereToSave },
          today: dateOfToday(),
        });
      case 'importHistory':
        return importHistory({
          ...{ use, askWhich: askWhichHistory },
          oldest: oldestKept(clock.now(), coach.state.settings.history.keepMonths),
          onAdded() {
            historyRevision += 1;
            checkIns.reload();
            refresh();
          },
        });
      case 'appTimes':
        return keeping.appTimes();
      case 'chooseProfile':
        return coach.handle({ type: 'profile', choice: message.argument }) ?? null;
      case 'patterns':
        return patterns.answer();
      case 'startExperiment':
        return patterns.start(message.argument);
      case 'stopExperiment':
        return patterns.stop() ?? null;
      case 'undoExperiment':
        return patterns.undo();
      case 'changeSettings':
        return changeSettings(message.argument);
      case 'exportSettings':
        return exportSettings(settings.settings, () => askWhereToSave('unknot-settings.json'));
      case 'importSettings':
        return readImport(settings.settings, askWhichToRead);
      case 'openWindow':
        return (message.argument === 'check-in' ? openCheckIn(null) : windows.show(message.argument)) ?? null;
      case 'about':
        return readAbout(join(import.meta.dirname, '..'), process.versions);
      case 'dismissNotice':
        return notices.dismiss(message.argument) ?? null;
    }
  }

  function dateOfToday(): string {
    const { wall, zone } = clock.now();
    return reachDayAt(wall, zone).key;
  }

  /** Takes out of memory what was deleted, and writes what is left. */
  function forget(deletion: Deletion): void {
    keeping.forget(deletion);
    checkIns.forget(deletion);
    today = linesWithout(today, deletion);
    appsSeen = deletion.what === 'app' ? appsSeen.filter((name) => !isApp(name, deletion.app)) : [];
    historyRevision += 1;
    stored.save(remember(coach.state, clock.now()), today, question.askedAt);
    refresh();
  }

  /** Shows the check-in window, for a new check-in or for more words on one. */
  function openCheckIn(to: CheckIn | null): void {
    completing = to;
    refresh();
    windows.show('check-in');
  }

  function followCheckIns({ is, checkIn }: CheckInChange): void {
    if (is === 'new') today = withCheckIn(today, checkIn);
    else today = withMendedCheckIn(today, checkIn.at, is === 'gone' ? null : checkIn.pain);
    historyRevision += 1;
    isUnsaved = true;
    refresh();
  }

  async function keepWarningSign(warningSign: boolean): Promise<void> {
    const result = await changeSettings({ safety: { ...settings.settings.safety, warningSign } });
    if (!result.ok) {
      const why = result.problems.map(problemLine).join(' ');
      notices.say('warning-sign', `Breaks do not follow what you said of tingling, please say it in Help: ${why}`);
    }
  }

  /** Writes down what was refused in a break. */
  async function keepExercises({ base: { exercises } }: EngineState): Promise<void> {
    const result = await changeSettings({ exercises });
    if (!result.ok)
      notices.say('never', `“Not for me” lasts until Unknot ends: ${result.problems.map(problemLine).join(' ')}`);
  }

  async function changeSettings(change: SettingsChange): Promise<ChangeResult> {
    const said = settings.notice;
    const result = await settings.change(change);
    if (settings.notice !== said) notices.follow('settings-file', settings.notice);
    // Also where it was refused: an edit by hand may have come with it.
    const taken = followSettings();
    return result.ok ? taken : result;
  }

  /** The file was changed by other hands. */
  function followEdit(): void {
    notices.follow('settings-file', settings.notice);
    const taken = followSettings();
    if (!taken.ok) notices.say('settings-edit', taken.problems.map(problemLine).join('\n'));
  }

  /** All that goes by the settings follows them, and what the system does not take of them is given back. */
  function followSettings(): ChangeResult {
    const before = followed;
    if (settings.settings === before) return { ok: true };
    followed = settings.settings;
    // Tried before the card may need them.
    const refused = shortcuts.refused(before.shortcuts, settings.settings.shortcuts);
    nativeTheme.themeSource = settings.settings.appearance.theme;
    coach.handle({ type: 'settings', settings: settings.settings });
    checkIns.updateGate();
    if (settings.settings.safety.read) windows.hide('welcome');
    const problems = settings.settings.startAtLogin === before.startAtLogin ? [] : followStartAtLogin();
    if (refused !== null) {
      const message = refusal(refused, settings.settings.shortcuts[refused]);
      problems.unshift({ path: `shortcuts.${refused}`, message });
    }
    return problems.length === 0 ? { ok: true } : { ok: false, problems };
  }

  function followStartAtLogin(): SettingsProblem[] {
    try {
      setStartAtLogin(app, settings.settings.startAtLogin);
      return [];
    } catch (error) {
      const why = (error as Error).message;
      return [{ path: 'startAtLogin', message: `the system did not take it: ${why}` }];
    }
  }
}

/** Asks for a place and a name; null if the person changes their mind. */
async function askWhereToSave(suggested: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog({
    defaultPath: join(app.getPath('documents'), suggested),
  });
  return canceled || filePath === '' ? null : filePath;
}

/** Asks for a file of settings; null if the person changes their mind. */
async function askWhichToRead(): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    defaultPath: app.getPath('documents'),
    properties: ['openFile'],
    filters: [
      { name: 'Settings', extensions: ['json'] },
      { name: 'All files', extensions: ['*'] },
    ],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks for exported files; null if the person changes their mind. */
async function askWhichHistory(): Promise<readonly string[] | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    properties: ['openFile', 'multiSelections'],
    filters: [{ name: 'History of Unknot', extensions: ['json', 'csv'] }],
  });
  return canceled ? null : filePaths;
}
