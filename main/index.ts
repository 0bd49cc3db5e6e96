/** The tray app, put together. */
import { app, dialog, ipcMain, protocol } from 'electron';
import { messageOf } from '../shared/cleanText.ts';
import { askStarting } from './cli/askRunning.ts';
import { type Reply, socketPlaces } from './cli/commandSocket.ts';
import { fromTerminal } from './cli/fromTerminal.ts';
import { readOrder, wordsOf } from './cli/order.ts';
import { print } from './cli/print.ts';
import { serveCommands } from './cli/serveCommands.ts';
import { clockRate, createClock } from './clock.ts';
import { setUpRecording } from './setUpRecording.ts';
import { setUpUnknot } from './setUpUnknot.ts';
import { seat } from './thisSession.ts';
import { closeBackDoors, confine, lockDown, silenceChromium } from './windows/privacy.ts';
import { registerScheme } from './windows/scheme.ts';

const userData = process.env['UNKNOT_USER_DATA'];
if (userData !== undefined && userData !== '') app.setPath('userData', userData);
app.setName('Unknot');
// Windows shows notifications only of an app with the identity of its installer (electron-builder.yml).
if (process.platform === 'win32') app.setAppUserModelId('app.unknot.Unknot');
registerScheme(protocol);
if (app.isPackaged) closeBackDoors(app);
silenceChromium(app);
// Fields for dates and times read as all else does: the day before the month, and 24 hours.
app.commandLine.appendSwitch('lang', 'en-GB');
app.on('session-created', (session) => lockDown(session, app.isPackaged));
app.on('web-contents-created', (_event, contents) => confine(contents));
// The app lives in the tray: the last window that closes ends nothing.
app.on('window-all-closed', () => {});

const words = wordsOf(process.argv, process.defaultApp === true);
const order = readOrder(words);
const places = socketPlaces(app.getPath('userData'), process.platform, process.getuid?.());

/** What this start says at once and ends with; null where it is the app that stays, or the recorder. */
async function firstWords(): Promise<Reply | null> {
  const said = await fromTerminal(order, words, places, app.getVersion(), seat);
  if (said !== null || order.is === 'record') return said;
  const isFirst = app.requestSingleInstanceLock({ opens: order.is === 'open' });
  // Another start was quicker and listens in a moment.
  return isFirst ? null : askStarting(places, words, undefined, seat);
}

async function run(): Promise<void> {
  const clock = createClock(clockRate(process.env['UNKNOT_CLOCK_RATE'], app.isPackaged));
  if (order.is === 'record') {
    await app.whenReady();
    return setUpRecording(order, clock);
  }
  const unknot = app.whenReady().then(() => setUpUnknot({ clock, ipcMain, protocol, order }));
  // From now on, before it is ready: who asks meanwhile gets an answer as soon as there is one.
  const server = await serveCommands({
    places,
    answer: async (asked, askedAt) => (await unknot).fromCommandLine(asked, askedAt),
    onFault: (why) => void unknot.then(({ log }) => log.error(why)),
  });
  app.once('quit', () => server.close());
  await unknot;
}

/** For one who started the app with a click, and sees no terminal. */
async function sayInWindow({ text, status }: Reply): Promise<void> {
  print(text, status);
  await app.whenReady();
  await dialog.showMessageBox({ type: 'info', title: 'Unknot', message: text, buttons: ['OK'] });
  app.exit(status);
}

// A reader of the output may go at any time, such as the terminal from which the app was started.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
// Awaited, so that a command is answered before Electron looks for a display.
const said = await firstWords();
if (said?.inWindow === true) void sayInWindow(said);
else if (said !== null) app.exit(print(said.text, said.status));
else {
  // Not awaited: Electron is ready only after this module has run.
  run().catch((error: unknown) => app.exit(print(messageOf(error), 1)));
}
