/** The settings in their file, and all that goes by them at once: theme, shortcuts, start at login, pictures. */
import type { NativeTheme } from 'electron';
import type { Settings } from '../../shared/settings/schema.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Login } from '../login/login.ts';
import { createStartAtLogin, type StartAtLogin } from '../login/startAtLogin.ts';
import type { Pictures } from '../pictures/pictures.ts';
import { takeInPictures } from './takeInPictures.ts';
import type { Shortcuts } from '../prompt-answers/shortcuts.ts';
import { createSignal, type Signal } from '../signal.ts';
import type { Notices } from '../snapshot/notices.ts';
import { createAppliedSettings, type AppliedSettings } from './applySettings.ts';
import type { SettingsStorage } from './settingsFile.ts';
import { watchSettings } from './settingsWatch.ts';

export interface SetUpSettingsParts {
  readonly clock: Pick<Clock, 'realMono'>;
  readonly desktop: {
    readonly theme: Pick<NativeTheme, 'themeSource'>;
    readonly login: (log: (text: string) => void) => Login;
  };
  /** The data folder. */
  readonly folder: string;
  readonly stores: { readonly settings: SettingsStorage; readonly pictures: Pictures };
  readonly log: Pick<Log, 'info'>;
  readonly notices: Notices;
  readonly shortcuts: Pick<Shortcuts, 'refused'>;
  readonly refresh: () => void;
}

export interface SettingsSlice extends AppliedSettings {
  readonly startAtLogin: Pick<StartAtLogin, 'state'>;
  /** Others are in the file now, and hold. */
  readonly changed: Signal<Settings>;
  /** Makes files of pictures that came with the settings. */
  takeInPictures(): Promise<void>;
  /** Follows edits of the file by other hands until `stop`. */
  watch(): void;
  stop(): void;
}

export function setUpSettings(parts: SetUpSettingsParts): SettingsSlice {
  const { clock, desktop, folder, log, notices, shortcuts, refresh } = parts;
  const { settings: stored, pictures } = parts.stores;
  let stop = () => {};
  const changed = createSignal<Settings>();
  const startAtLogin = createStartAtLogin({
    notices,
    now: clock.realMono,
    onChange: refresh,
    login: desktop.login(log.info),
    wanted: () => stored.settings.startAtLogin,
  });
  const settings = createAppliedSettings({
    startAtLogin,
    theme: desktop.theme,
    stored,
    notices,
    shortcuts,
    onChange: changed.tell,
  });
  return {
    ...settings,
    startAtLogin,
    changed,
    takeInPictures: () => takeInPictures({ stored, pictures, settings, notices }),
    watch() {
      stop = watchSettings({
        folder,
        look: (isStill) => stored.look(isStill),
        onLook: settings.followEdit,
        onFault: (why) => notices.say('settings-watch', { kind: 'settings-not-watched', cause: why }),
      });
    },
    stop: () => stop(),
  };
}
