/** Sensors, engine, tray, windows and storage, joined. */
import { type IpcMain, Notification, type Protocol, app, globalShortcut, nativeTheme, powerMonitor } from 'electron';
import { join } from 'node:path';
import * as v from 'valibot';
import type { SensorHealth, Snapshot, TodayLine } from '../shared/bridge.ts';
import { type Deletion, isApp, linesWithout } from '../shared/diary/deletion.ts';
import type { CheckIn } from '../shared/diary/checkIn.ts';
import { strictest } from '../shared/diary/painGate.ts';
import type { EngineStep } from '../shared/engine/engineStep.ts';
import { whyNotLater } from '../shared/engine/answers.ts';
import { recall, remember } from '../shared/engine/memory.ts';
import { initialState } from '../shared/engine/step.ts';
import type { Occurrence, EngineState } from '../shared/engine/types.ts';
import { createSay } from '../shared/words/say.ts';
import { createSerialQueue } from '../shared/serialQueue.ts';
import { answerMessages } from './actions/windowRequests.ts';
import { createCheckInQuestion } from './check-ins/checkInQuestion.ts';
import { type CheckInChange, createCheckIns } from './check-ins/checkIns.ts';
import type { Reply } from './cli/commandSocket.ts';
import { type Order, readOrder } from './cli/order.ts';
import { elsewhereText, type Seat } from './cli/seat.ts';
import type { Clock } from './clock.ts';
import { createCoach } from './coach.ts';
import { createClockWatch } from './clockWatch.ts';
import { createCommands } from './actions/userActions.ts';
import { withCheckIn, withOccurrences, withMendedCheckIn } from './diaryOfToday.ts';
import { createDrafts } from './session/drafts.ts';
import { openHistoryFile } from './history/openHistory.ts';
import { LOCKED_HISTORY, asideWords } from './history/fileWords.ts';
import { createHistoryKeeping } from './history/recorder.ts';
import { createHistoryRetention } from './history/retention.ts';
import { serveWindows, tellWindows } from './ipc/ipc.ts';
import { withLoggedFailures } from './ipc/loggedFailures.ts';
import { type Log, logLine } from './log.ts';
import { createLogin } from './login/login.ts';
import { createStartAtLogin } from './login/startAtLogin.ts';
import { languageOf } from './language.ts';
import { systemNumberLocale } from './numberLocale.ts';
import { createNotices, goneProfile, openedByDeletion } from './snapshot/notices.ts';
import { pictureFolder } from './pictures/pictures.ts';
import { createPatterns } from './patterns/patterns.ts';
import { PROMPT_ANSWERS, offeredAnswers } from './prompt-answers/promptAnswer.ts';
import { createPromptNotification } from './prompt-answers/promptNotification.ts';
import { createQuitting } from './quit.ts';
import { startSensors } from './sensing/startSensors.ts';
import { openBus } from './sensing/bus.ts';
import { createSensorLog } from './sensing/sensorLog.ts';
import { xConnector } from './sensing/x11Pointer.ts';
import { createSessionSaving } from './session/sessionSaving.ts';
import { createSettingsInUse } from './settings/applySettings.ts';
import { type ShortcutId, createShortcuts } from './prompt-answers/shortcuts.ts';
import { snapshotOf } from './snapshot/snapshot.ts';
import type { Faults } from './start/faults.ts';
import type { TakenFolder } from './start/start.ts';
import type { SetAside } from './history/store/database.ts';
import { openStores } from './openStores.ts';
import { takeInPictures } from './settings/takeInPictures.ts';
import { watchSettings } from './settings/settingsWatch.ts';
import { desktopSession, seat } from './thisSession.ts';
import { trayState } from './tray/menu.ts';
import { type UnknotTray, createTray } from './tray/tray.ts';
import { serveScheme } from './windows/scheme.ts';
import { createEyes } from './windows/sight.ts';
import { createWarningSign } from './check-ins/warningSign.ts';
import { createWindows } from './windows/windows.ts';
import { createYourData } from './history/dataRequests.ts';

export interface Parts {
  readonly clock: Clock;
  readonly ipcMain: IpcMain;
  readonly protocol: Protocol;
  /** How the app was started: with a window or to stay in the tray. */
  readonly order: Order;
  readonly log: Log;
  /** What no code has caught. */
  readonly faults: Faults;
  readonly folder: TakenFolder;
}

/** What the rest of the program may ask of the running app. */
export interface Unknot {
  readonly log: Log;
  /** Does what a command says. @param words as `wordsOf` gives them; @param askedAt where the one who asks sits */
  fromCommandLine(words: readonly string[], askedAt: Seat): Promise<Reply>;
}

/** What a second start sends along, where it has found no socket to ask at. */
const secondStartSchema = v.object({ opens: v.boolean() });

const MOST_APPS_SEEN = 30;
/** Milliseconds; years of use are looked through in about one second. */
const FIRST_LOOK = 2000;

const QUITS: Reply = { status: 1, text: 'Unknot is just quitting. Please start it again in a moment.' };

export async function setUpUnknot({
  clock,
  ipcMain,
  protocol,
  order,
  log,
  faults,
  folder: taken,
}: Parts): Promise<Unknot> {
  const folder = taken.path;
  const logSensors = createSensorLog((text) => log.info(text));
  const stamp = () => new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const { settings: storedSettings, session: stored, experiments, pictures, ...stores } = openStores(folder, stamp);
  const notices = createNotices((text) => {
    if (text !== null) log.error(text);
    refresh();
  });
  let up = () => {};
  const isUp = new Promise<void>((resolve) => (up = resolve));
  const asides: SetAside[] = [];
  const { path, told, use, reader, work, firstLook } = openHistoryFile({
    folder,
    stamp,
    onReady(aside) {
      for (const each of aside) asides.push(each);
      void isUp.then(followHistoryFile);
    },
    onLocked: () => void isUp.then(() => notices.say('history-locked', LOCKED_HISTORY)),
  });
  // What was said and done before this start is known when the tray comes up, unless somebody else has the file.
  await firstLook(FIRST_LOOK);

  /** Writes the files that the person asks for. */
  const saving = createSerialQueue();
  const warningSign = createWarningSign(stored.warningSign);
  const settingsAtStart = warningSign.heldIn(storedSettings.settings);
  const start =
    stored.memory === null
      ? { state: initialState(settingsAtStart, clock.now()), occurrences: [] }
      : recall(stored.memory, settingsAtStart, clock.now());
  let today: readonly TodayLine[] = withOccurrences(stored.today, start.occurrences);
  let appsSeen: readonly string[] = [];
  let trayHealth: readonly SensorHealth[] = [];
  const say = createSay(languageOf(process.env, app.isPackaged));
  const numberLocale = systemNumberLocale(app, process);
  let historyRevision = 0;
  let pastRevision = 0;
  /** The check-in to which the check-in window adds. */
  let completing: CheckIn | null = null;
  let profileSeen = start.state.profile;
  /** Null until all parts are there. */
  let tray: UnknotTray | null = null;

  /** Whether the pointer was in use in the last window. */
  let pointerWorks = false;
  const coach = createCoach({
    clock,
    state: start.state,
    idleMs: () => sampler.idleMs(),
    onStep: followStep,
    isOwnInput: () => windows.breakHasInput(pointerWorks),
  });
  const windows = createWindows({
    pointerAt: () => sampler.pointerAt(),
    manner: () => coach.state.inForce.breaks.manner,
    isStrict: () => coach.state.prompt.stage === 'break' && coach.state.prompt.strict,
    mayPostpone: () => whyNotLater(coach.state) === null,
    onCardClosed: () => coach.handle({ type: 'postpone' }),
    onBreakLeft() {
      coach.handle({ type: 'emergency-exit' });
      question.dismiss();
    },
    onNotShown(what, cause, isOrdinary) {
      const text = `The ${what} could not be shown: ${cause}. It counts as nothing; Unknot tries again later.`;
      if (isOrdinary) log.info(text);
      else notices.say('not-shown', text);
      coach.handle({ type: 'not-shown' });
      question.dismiss();
    },
    onPageLost: (title, cause) =>
      notices.say('page-lost', `“${title}” was closed: its page ${cause}. It opens again when you ask for it.`),
    onComplaint: (text) => log.error(text),
    eyes: createEyes(process.platform === 'linux' ? xConnector(process.env) : null),
    prepare() {
      serveScheme(protocol, join(import.meta.dirname, '../renderer'), pictureFolder(folder), (why) =>
        log.error(`a page has no file: ${why}`),
      );
    },
  });
  const sampler = startSensors(clock, desktopSession, {
    onSample(sample) {
      if (sample.app !== null && sample.app !== appsSeen[0]) {
        appsSeen = [sample.app, ...appsSeen.filter((name) => name !== sample.app)].slice(0, MOST_APPS_SEEN);
      }
      pointerWorks = sample.pointer !== 'unknown' && sample.pointer > 0;
      coach.handle({ type: 'sample', sample: { ...sample, own: windows.breakHasInput(pointerWorks) } });
    },
    onEvent: (event) => coach.handle(event),
    onHealth(health) {
      logSensors(health);
      refresh();
    },
  });
  const session = createSessionSaving({ clock, notices, write: saveSession });
  const shortcuts = createShortcuts({
    system: globalShortcut,
    run: (each: ShortcutId) => (each === 'checkIn' ? openCheckIn(null) : coach.handle(PROMPT_ANSWERS[each].action)),
    notices,
    onFault: (why) => log.error(`the system does not take a shortcut: ${why}`),
  });
  const notification = createPromptNotification({
    create: (options) => new Notification(options),
    act: coach.handle,
    bringUp: () => windows.focusPrompt(),
    onFault: (why) => log.error(`the notification could not be shown: ${why}`),
  });
  const watch = createClockWatch({ clock, known: stored.clock, use, log, notices, onChange: followClock });
  const keeping = createHistoryKeeping({
    clock,
    start,
    work,
    reader,
    use,
    settings: () => coach.state.inForce,
    onChange: () => void (historyRevision += 1),
    onFault: (text) => notices.say('history-use', text),
  });
  const retention = createHistoryRetention({
    clock,
    watch,
    folder,
    use,
    work,
    keepMonths: () => coach.state.inForce.history.keepMonths,
    log,
    notices,
    onDeleted: pastChanged,
  });
  const checkIns = createCheckIns({
    clock,
    history: told,
    write: work.write,
    times: () => watch.times,
    settings: () => coach.state.inForce,
    onGate: (gate) => coach.handle({ type: 'gate', gate }),
    onWarningSign(isReported) {
      warningSign.say(isReported);
      const safety = { ...storedSettings.settings.safety, warningSign: isReported };
      void settings.changeUnseen(
        { safety },
        'warning-sign',
        'Breaks do not follow what you said of tingling, please say it in Help',
      );
    },
    onChange: followCheckIns,
    onFault: (text) => notices.say('history-disk', text),
  });
  const question = createCheckInQuestion({
    clock,
    checkIns,
    settings: () => coach.state.inForce,
    askedAt: stored.askedAt,
    breakInView: () => windows.breakInView,
    onChange() {
      windows.follow(coach.state.prompt, question.shown !== null);
      refresh();
    },
    onCare: () => windows.show('help'),
    onSayWhere: openCheckIn,
  });
  const patterns = createPatterns({
    clock,
    watch,
    experiments,
    file: path,
    program: new URL('./patternsWorker.js', import.meta.url),
    rhythm: () => storedSettings.settings.rhythm,
    changeRhythm: (rhythm) => settings.change({ rhythm }),
    onNotSetBack: ({ activeMinutes, reachMinutes }) =>
      notices.say(
        'experiment',
        `The micro-break is still as the experiment made it. Before, it came after ${activeMinutes} min of use or ${reachMinutes} reach-minutes.`,
        'rhythm.micro.activeMinutes',
      ),
  });
  const startAtLogin = createStartAtLogin({
    notices,
    now: clock.realMono,
    onChange: refresh,
    login: createLogin(app, (text) => log.info(text)),
    wanted: () => storedSettings.settings.startAtLogin,
  });
  const settings = createSettingsInUse({
    startAtLogin,
    theme: nativeTheme,
    stored: storedSettings,
    notices,
    shortcuts,
    onChange(changed) {
      coach.handle({ type: 'settings', settings: warningSign.heldIn(changed) });
      holdWarningSign();
      checkIns.followSettings();
      void takeIn();
      if (changed.safety.read) windows.hide('welcome');
    },
  });
  const takeIn = () => takeInPictures({ stored: storedSettings, pictures, settings, notices });
  const yourData = createYourData({
    clock,
    folder,
    reader,
    work,
    keeping,
    forget,
    tidy,
    watch,
    saving,
    history: () => storedSettings.settings.history,
    changeHistory: (history) => settings.change({ history }),
    emptyLog: () => log.empty(),
    onOtherRows() {
      pastChanged();
      checkIns.reload();
      refresh();
    },
    summaryPrinter: () => windows.printer('summary'),
  });
  const drafts = createDrafts({
    clock,
    file: stores.drafts,
    onFault: (text) => notices.say('drafts-file', text),
  });
  const commands = createCommands({
    clock,
    coach,
    windows,
    snapshot,
    log: checkIns.log,
    openCheckIn: () => openCheckIn(null),
    quit: () => app.quit(),
  });
  tray = createTray({
    first: trayState(snapshot()),
    run: commands.fromTray,
    open: commands.open,
    clock,
    openBus,
    onHealth(health) {
      trayHealth = [health];
      logSensors(trayHealth);
      refresh();
    },
  });

  notices.say('data-folder', taken.notice);
  log.followFault((fault) => notices.follow('log', fault));
  faults.follow((text) => notices.say('fault', text));
  notices.say('settings-file', storedSettings.notice);
  notices.say('session-file', stored.notice);
  tellGoneProfile(start.occurrences);
  notices.say('experiments-file', experiments.notice);
  followPause(coach.state);
  checkIns.followSettings();
  holdWarningSign();
  serveWindows(ipcMain, {
    snapshot,
    run: withLoggedFailures(
      answerMessages({
        coach,
        windows,
        question,
        checkIns,
        openCheckIn,
        keeping,
        yourData,
        patterns,
        settings,
        notices,
        pictures,
        saving,
        drafts,
        warningSign,
        stored: storedSettings,
        out: join(import.meta.dirname, '..'),
      }),
      log.error,
    ),
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log.error(`Chromium’s ${type} process is gone: ${reason} (${exitCode})`);
  });
  app.on('second-instance', (_event, _argv, _folder, start) => {
    if (v.is(secondStartSchema, start) && start.opens) commands.open();
  });
  const stopWatching = watchSettings({
    folder,
    look: (isStill) => storedSettings.look(isStill),
    onLook: settings.followEdit,
    onFault: (why) =>
      notices.say('settings-watch', `Changes to settings.json by hand count from the next start on: ${why}.`),
  });
  const quitting = createQuitting({
    saving,
    work,
    quit: () => app.quit(),
    stop() {
      session.stop();
      stopWatching();
      watch.stop();
      retention.stop();
      coach.stop();
      sampler.stop();
      shortcuts.release();
      session.changed();
      session.save();
      keeping.stop(coach.state);
      question.stop();
      checkIns.stop();
      drafts.stop();
      tray?.destroy();
      tray = null;
    },
    close: () => told.close(),
  });
  app.on('before-quit', quitting.onBeforeQuit);
  app.on('will-quit', quitting.onWillQuit);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => app.quit());
  powerMonitor.on('shutdown', () => app.quit());
  log.info(`started, version ${app.getVersion()}, Electron ${process.versions.electron}`);
  logSensors(sampler.health());
  void takeIn().then(() => pictures.removeUnused());
  if (order.is === 'open' && !storedSettings.settings.safety.read) windows.show('welcome');
  else if (taken.notice !== '') windows.show('today');
  up();
  return { log, fromCommandLine };

  function snapshot(): Snapshot {
    return snapshotOf(coach.state, clock.now(), {
      version: app.getVersion(),
      platform: process.platform as Snapshot['platform'],
      rate: clock.rate,
      language: say.language,
      numberLocale,
      madeAt: Date.now(),
      checkIn: question.shown,
      lastCheckIn: checkIns.last,
      lastSpots: checkIns.lastSpots,
      completing,
      historyRevision,
      pastRevision,
      sensors: [...sampler.health(), ...trayHealth],
      login: startAtLogin.state,
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
    shortcuts.follow([...offeredAnswers(current.prompt), 'checkIn'], current.ownSettings.shortcuts);
    notification.follow(current.prompt, current.inForce.prompts.notification);
  }

  function followStep(step: EngineStep): void {
    const { after: state, occurrences } = step;
    keeping.follow(step);
    for (const occurrence of occurrences) log.info(logLine(occurrence));
    tellGoneProfile(occurrences);
    today = withOccurrences(today, occurrences);
    if (occurrences.length > 0 || state.demand > 0 || state.profile !== profileSeen) session.changed();
    profileSeen = state.profile;
    if (occurrences.some(({ type }) => type === 'paused' || type === 'resumed')) followPause(state);
    question.follow(state, occurrences);
    windows.follow(state.prompt, question.shown !== null);
    refresh();
    if (occurrences.some(({ type }) => type === 'never')) {
      const { exercises } = state.ownSettings;
      void settings.changeUnseen({ exercises }, 'never', '“Not for me” lasts until Unknot ends');
    }
  }

  function tellGoneProfile(occurrences: readonly Occurrence[]): void {
    for (const occurrence of occurrences)
      if (occurrence.type === 'profile') notices.say('profile', goneProfile(occurrence));
  }

  /** Nobody needs to know the window in front while prompts are paused. */
  function followPause({ paused }: EngineState): void {
    if (paused === null) sampler.unpause();
    else sampler.pause();
  }

  function followHistoryFile(): void {
    notices.dismiss('history-locked');
    for (const aside of asides.splice(0)) notices.say('history-file', asideWords(aside));
    keeping.fileReady();
    checkIns.reload();
    pastChanged();
    refresh();
  }

  /** Throws if the disk does not take it. */
  function saveSession(): void {
    const memory = remember(coach.state, clock.now());
    stored.save(memory, today, question.askedAt, watch.trust, warningSign.isReported);
  }

  function followClock(): void {
    session.changed();
    checkIns.followSettings();
  }

  /** A warning sign that the settings have lost goes back there. */
  function holdWarningSign(): void {
    const { safety } = storedSettings.settings;
    if (!warningSign.isReported || safety.warningSign) return;
    session.changed();
    void settings.changeUnseen(
      { safety: { ...safety, warningSign: true } },
      'warning-sign',
      'The warning sign that you reported could not be written to settings.json, and holds all the same',
    );
  }

  function pastChanged(): void {
    historyRevision += 1;
    pastRevision += 1;
  }

  async function fromCommandLine(words: readonly string[], askedAt: Seat): Promise<Reply> {
    if (quitting.isUnderWay) return QUITS;
    const order = readOrder(words);
    if (order.is === 'fault') return { status: 2, text: order.message };
    const elsewhere = order.is === 'open' || order.is === 'stay' ? elsewhereText(seat, askedAt) : null;
    if (elsewhere !== null) return { status: 1, text: elsewhere, inWindow: true };
    const { ok, text } = await commands.fromCommandLine(order);
    return { status: ok ? 0 : 1, text };
  }

  /** Takes out of memory what is being deleted. */
  function forget(deletion: Deletion): void {
    keeping.forget(deletion);
    const before = coach.state.gate;
    checkIns.forget(deletion);
    if (strictest([before, coach.state.gate]) !== coach.state.gate)
      notices.say('gate', openedByDeletion(coach.state.gate));
    drafts.forget(deletion);
    today = linesWithout(today, deletion);
    appsSeen = deletion.what === 'app' ? appsSeen.filter((name) => !isApp(name, deletion.app)) : [];
    pastChanged();
    refresh();
  }

  /** Takes what was deleted out of the other files. */
  function tidy(deletion: Deletion): void {
    patterns.forget(deletion);
    drafts.write();
    saveSession();
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
    pastChanged();
    session.changed();
    refresh();
  }
}
