/** What the app needs of the desktop on which it runs. Electron gives it (`electronDesktop.ts`), a test brings its own. */
import type { GlobalShortcut, NativeTheme, NotificationConstructorOptions } from 'electron';
import type { Snapshot } from '../shared/bridge.ts';
import type { Language } from '../shared/language.ts';
import type { Seat } from './cli/seat.ts';
import type { Dialogs } from './files/dialogs.ts';
import type { IpcParts } from './ipc/ipc.ts';
import type { Login } from './login/login.ts';
import type { SystemNotification } from './prompt-answers/promptNotification.ts';
import type { SensingClock } from './sensing/clock.ts';
import type { Sampler, SensorLinks } from './sensing/sampler.ts';
import type { TrayParts, UnknotTray } from './tray/tray.ts';
import type { Windows, WindowsParts } from './windows/windows.ts';

export interface Desktop {
  readonly version: string;
  readonly platform: Snapshot['platform'];
  readonly language: Language;
  /** The language in which the person's system writes numbers. */
  readonly numberLocale: string;
  /** Where the person sits for whom the app runs. */
  readonly seat: Seat;
  readonly theme: Pick<NativeTheme, 'themeSource'>;
  readonly shortcuts: Pick<GlobalShortcut, 'register' | 'unregister'>;
  readonly dialogs: Dialogs;
  readonly login: (log: (text: string) => void) => Login;
  readonly notification: (options: NotificationConstructorOptions) => SystemNotification;
  readonly windows: (parts: WindowsParts) => Windows;
  readonly tray: (parts: Omit<TrayParts, 'openBus'>) => UnknotTray;
  readonly sensors: (clock: SensingClock, on: SensorLinks) => Sampler;
  /** Answers what the windows ask. */
  readonly serve: (parts: IpcParts) => void;
  readonly follow: (events: DesktopEvents) => void;
  /** Begins to quit: `onBeforeQuit` comes next. */
  readonly quit: () => void;
}

interface Preventable {
  preventDefault(): void;
}

export interface DesktopEvents {
  /** Somebody has started the app again, to have it open something. */
  readonly onSecondStart: () => void;
  readonly onBeforeQuit: (event: Preventable) => void;
  readonly onWillQuit: (event: Preventable) => void;
  /** A process that is none of a window's is gone, such as that of the graphics card. */
  readonly onProcessGone: (text: string) => void;
}
