/** The tray app, put together. */
import { app, dialog, protocol } from 'electron';
import { join } from 'node:path';
import { messageOf } from '../shared/cleanText.ts';
import { startRefusalText } from '../shared/words/dataFolder.ts';
import { createSay } from '../shared/words/say.ts';
import { askStarting } from './cli/askRunning.ts';
import { type Reply, socketPlaces } from './cli/commandSocket.ts';
import { fromTerminal } from './cli/fromTerminal.ts';
import { parseCommand, wordsOf } from './cli/parseCommand.ts';
import { print } from './cli/print.ts';
import { serveCommands } from './cli/serveCommands.ts';
import { type Clock, clockRate, createClock } from './clock.ts';
import { createElectronDesktop } from './electronDesktop.ts';
import { languageOf } from './language.ts';
import { openLog } from './log.ts';
import { setUpRecording } from './recorder/setUpRecording.ts';
import { setUpUnknot } from './app.ts';
import { catchFaults, detailsOf } from './start/faults.ts';
import { refuseStart } from './start/refuse.ts';
import {
  StartRefused,
  type TakenFolder,
  folderForTemporaryProfile,
  foldersInUse,
  removeEmptyRuntimeFolder,
  removeTemporaryFolders,
  prepareStart,
  takeDataFolder,
} from './start/start.ts';
import { better, seat, startAnew } from './thisSession.ts';
import { closeBackDoors, confine, lockDown, silenceChromium } from './windows/privacy.ts';
import { registerScheme } from './windows/scheme.ts';

app.setName('Unknot');
const prepared = prepareStart();
process.once('exit', () => removeEmptyRuntimeFolder(prepared));
// Windows shows notifications only of an app with the identity of its installer (electron-builder.yml).
if (process.platform === 'win32') app.setAppUserModelId('app.unknot.Unknot');
registerScheme(protocol);
if (app.isPackaged) closeBackDoors(app);
silenceChromium(app);
if (!prepared.sharesMemory) app.commandLine.appendSwitch('disable-dev-shm-usage');
// Fields for dates and times read as all else does: the day before the month, and 24 hours.
app.commandLine.appendSwitch('lang', 'en-GB');
// Without it Chromium has no voices on Linux: it asks the speech dispatcher once a page wants one.
if (process.platform === 'linux') app.commandLine.appendSwitch('enable-speech-dispatcher');
app.on('session-created', (session) => lockDown(session, app.isPackaged));
app.on('web-contents-created', (_event, contents) => confine(contents));
// The app lives in the tray: the last window that closes ends nothing.
app.on('window-all-closed', () => {});

/** As the bundle calls them, beside this one. */
const programs = {
  history: new URL('./historyWorker.js', import.meta.url),
  historyReader: new URL('./historyReaderWorker.js', import.meta.url),
  patterns: new URL('./patternsWorker.js', import.meta.url),
};
const words = wordsOf(process.argv, process.defaultApp === true);
const command = parseCommand(words);
const say = createSay(languageOf(process.env, app.isPackaged));
const placesOf = (folder: string) => [
  ...socketPlaces(folder, process.platform, process.getuid?.()),
  ...(prepared.runtimeFolder === null ? [] : [join(prepared.runtimeFolder, 'unknot.sock')]),
];
const places = foldersInUse(prepared).flatMap(placesOf);

/** What this start says at once and ends with, or the folder that the app works in; null for the recorder. */
async function begin(): Promise<Reply | TakenFolder | null> {
  const said = await fromTerminal(say, command, words, places, app.getVersion(), seat);
  if (said !== null || command.kind === 'record') return said;
  // Before anything is opened. Whoever only asks a running app does not wait for it.
  if (better !== null) return startAnew(better);
  const folder = takeDataFolder(app, prepared, { opens: command.kind === 'open' });
  // Another start was quicker and listens in a moment.
  return folder ?? askStarting(say, places, words, undefined, seat);
}

async function run(folder: TakenFolder, clock: Clock): Promise<void> {
  process.once('exit', () => removeTemporaryFolders(prepared, folder));
  const log = openLog(folder.path, app.isPackaged ? null : (line) => process.stdout.write(line));
  const faults = catchFaults(process, log.error);
  for (const line of folder.lines) log.error(line);
  const unknot = app.whenReady().then(() =>
    setUpUnknot({
      clock,
      desktop: createElectronDesktop(folder.path),
      command: command,
      log,
      faults,
      folder,
      programs,
    }),
  );
  unknot.catch((error: unknown) => log.error(`Unknot could not start: ${detailsOf(error)}`));
  // From now on, before it is ready: who asks meanwhile gets an answer as soon as there is one.
  const server = await serveCommands({
    say,
    places: placesOf(folder.path),
    answer: async (asked, askedAt) => (await unknot)(asked, askedAt),
    onFault: log.error,
  });
  app.once('quit', () => server.close());
  await unknot;
}

/** For one who started the app with a click, and sees no terminal. */
async function sayInWindow({ text, status }: Reply): Promise<void> {
  print(text, status);
  await app.whenReady();
  await dialog.showMessageBox({ type: 'info', title: 'Unknot', message: text, buttons: [say('start.ok')] });
  app.exit(status);
}

function leave(said: Reply): void {
  if (said.inWindow === true) void sayInWindow(said);
  else app.exit(print(said.text, said.status));
}

async function record(clock: Clock): Promise<void> {
  app.setPath('userData', folderForTemporaryProfile(prepared));
  await app.whenReady();
  if (command.kind === 'record') setUpRecording(say, command, clock);
}

function goOn(folder: TakenFolder | null): Promise<void> {
  const clock = createClock(clockRate(process.env['UNKNOT_CLOCK_RATE'], app.isPackaged));
  return folder === null ? record(clock) : run(folder, clock);
}

const refuse = (error: unknown) => {
  const why = error instanceof StartRefused ? startRefusalText(say, error.refusal) : messageOf(error);
  return refuseStart(say, app, dialog, why, command.kind === 'record');
};
// A reader of the output may go at any time, such as the terminal from which the app was started.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
try {
  // Awaited, so that a command is answered before Electron looks for a display.
  const begun = await begin();
  if (begun !== null && 'status' in begun) leave(begun);
  // Not awaited: Electron is ready only after this module has run.
  else goOn(begun).catch(refuse);
} catch (error) {
  void refuse(error);
}
