import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Writes a tiny Electron app to a fresh folder and gives back its path. It shows what the harness has to see: a tray
 * icon whose menu changes it, one window, a single instance that answers the second.
 */
export async function probeApp(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'unknot-probe-'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'probe', version: '1.0.0', main: 'main.js' }));
  await writeFile(join(folder, 'main.js'), MAIN);
  return folder;
}

const MAIN = `
const { app, BrowserWindow, Menu, Tray, nativeImage } = require('electron');
console.log('started at rate ' + process.env.UNKNOT_CLOCK_RATE);
app.setPath('userData', process.env.UNKNOT_USER_DATA);
if (app.requestSingleInstanceLock({ argv: process.argv })) {
  app.on('second-instance', (event, argv, cwd, data) => console.log('asked: ' + data.argv.slice(-2).join(' ')));
  app.on('window-all-closed', () => {});
  app.whenReady().then(start);
} else {
  console.log('there is one already');
  console.error('so this one goes');
  app.exit(3);
}
function picture(shade) {
  return nativeImage.createFromBitmap(Buffer.alloc(16 * 16 * 4, shade), { width: 16, height: 16 });
}
function start() {
  const tray = (globalThis.tray = new Tray(picture(200)));
  const menu = (paused) =>
    Menu.buildFromTemplate([
      { label: '&Settings', click: () => tray.setToolTip('Settings chosen') },
      { label: 'Skip', enabled: false },
      { type: 'separator' },
      { label: 'Pause', submenu: [
        { label: '45 minutes', type: 'checkbox', checked: paused, click: () => tray.setContextMenu(menu(true)) },
      ] },
    ]);
  tray.setToolTip('Load 3 of 32');
  tray.setContextMenu(menu(false));
  tray.on('click', () => tray.setImage(picture(100)));
  const window = new BrowserWindow({ width: 500, height: 300, title: 'Probe' });
  window.loadURL('data:text/html,<title>Probe window</title><input aria-label="Name" autofocus>');
}
`;
