/** The tray app, put together. */
import { app, ipcMain, protocol } from 'electron';
import { messageOf, severalLines } from '../shared/cleanText.ts';
import { openMailbox } from './cli/reply.ts';
import { USAGE, readOrder } from './cli/order.ts';
import { clockRate, createClock } from './clock.ts';
import { setUpRecording } from './setUpRecording.ts';
import { setUpUnknot } from './setUpUnknot.ts';
import { confine, silenceChromium } from './windows/privacy.ts';
import { registerScheme } from './windows/scheme.ts';

const userData = process.env['UNKNOT_USER_DATA'];
if (userData !== undefined && userData !== '') app.setPath('userData', userData);
app.setName('Unknot');
// Windows shows notifications only of an app with the identity of its installer (electron-builder.yml).
if (process.platform === 'win32') app.setAppUserModelId('app.unknot.Unknot');
registerScheme(protocol);
silenceChromium(app);
// Fields for dates and times read as all else does: the day before the month, and 24 hours.
app.commandLine.appendSwitch('lang', 'en-GB');
app.on('web-contents-created', (_event, contents) => confine(contents));
// The app lives in the tray: the last window that closes ends nothing.
app.on('window-all-closed', () => {});

const order = readOrder(process.argv, process.defaultApp === true);

async function main(): Promise<void> {
  if (order.is === 'fault') return leave(order.message, 2);
  if (order.is === 'help') return leave(USAGE, 0);
  const clock = createClock(clockRate(process.env['UNKNOT_CLOCK_RATE'], app.isPackaged));
  if (order.is === 'record') {
    await app.whenReady();
    return setUpRecording(order, clock);
  }
  const mailbox = await openMailbox();
  const isFirst = app.requestSingleInstanceLock({ argv: process.argv, replyTo: mailbox.address });
  if (!isFirst) {
    const { ok, text } = await mailbox.answer;
    return leave(text, ok ? 0 : 1);
  }
  mailbox.close();
  if (order.is !== 'open' && order.is !== 'stay') {
    return leave('Unknot is not running. Start it first, without a command.', 1);
  }
  await app.whenReady();
  setUpUnknot({ clock, ipcMain, protocol, order });
}

/** More than the longest answer, which is `status --json`. */
const LONGEST_ANSWER = 1_000_000;

function leave(text: string, status: number): void {
  if (text !== '') (status === 0 ? process.stdout : process.stderr).write(`${severalLines(text, LONGEST_ANSWER)}\n`);
  app.exit(status);
}

// Not awaited: Electron is ready only after this module has run.
main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`);
  app.exit(1);
});
