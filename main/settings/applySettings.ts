/** Changes the settings, and lets all that goes by them follow, whoever changed them. */
import type { NativeTheme } from 'electron';
import { messageOf } from '../../shared/cleanText.ts';
import type { ChangeResult } from '../../shared/bridge.ts';
import type { Settings, SettingsChange } from '../../shared/settings/schema.ts';
import type { UnkeptChange } from '../../shared/notice.ts';
import type { SettingsProblem } from '../../shared/settings/fault.ts';
import type { StartAtLogin } from '../login/startAtLogin.ts';
import type { Notices } from '../snapshot/notices.ts';
import type { Shortcuts } from '../prompt-answers/shortcuts.ts';
import type { SettingsStorage } from './settingsFile.ts';

export interface AppliedSettingsParts {
  readonly startAtLogin: Pick<StartAtLogin, 'set'>;
  readonly theme: Pick<NativeTheme, 'themeSource'>;
  readonly stored: SettingsStorage;
  readonly notices: Notices;
  readonly shortcuts: Pick<Shortcuts, 'refused'>;
  /** They have changed, and are in the file. */
  readonly onChange: (settings: Settings) => void;
}

export interface AppliedSettings {
  change(change: SettingsChange): Promise<ChangeResult>;
  /** Changes what nobody waits for: where it is not taken, a notice says what is not kept. */
  changeInBackground(change: SettingsChange, notice: string, what: UnkeptChange): Promise<void>;
  /** The file was changed by other hands. */
  followEdit(): void;
}

export function createAppliedSettings(parts: AppliedSettingsParts): AppliedSettings {
  const { startAtLogin, theme, stored, notices, shortcuts, onChange } = parts;
  let applied = stored.settings;
  theme.themeSource = applied.appearance.theme;

  async function change(wanted: SettingsChange): Promise<ChangeResult> {
    const said = stored.notice;
    const before = stored.settings.startAtLogin;
    const result = await stored.change(wanted);
    if (stored.notice !== said) notices.follow('settings-file', stored.notice);
    // Also where it was refused: an edit by hand may have come with it.
    const taken = follow();
    if (!result.ok || !taken.ok || wanted.startAtLogin !== before) return result.ok ? taken : result;
    // Said again, since the system has it otherwise.
    const problems = followStartAtLogin(before);
    return problems.length === 0 ? taken : { ok: false, problems };
  }

  /** What the system does not take of them is given back. */
  function follow(): ChangeResult {
    const [before, now] = [applied, stored.settings];
    if (now === before) return { ok: true };
    applied = now;
    // Tried before the card may need them.
    const refused = shortcuts.refused(before.shortcuts, now.shortcuts);
    theme.themeSource = now.appearance.theme;
    onChange(now);
    const problems = now.startAtLogin === before.startAtLogin ? [] : followStartAtLogin(now.startAtLogin);
    if (refused !== null) {
      problems.unshift({
        path: `shortcuts.${refused}`,
        fault: { kind: 'shortcut-refused', shortcut: refused, accelerator: now.shortcuts[refused] },
      });
    }
    return problems.length === 0 ? { ok: true } : { ok: false, problems };
  }

  function followStartAtLogin(wanted: boolean): SettingsProblem[] {
    try {
      startAtLogin.set(wanted);
      return [];
    } catch (error) {
      return [{ path: 'startAtLogin', fault: { kind: 'login-refused', why: messageOf(error) } }];
    }
  }

  return {
    change,
    async changeInBackground(wanted, notice, what) {
      const result = await change(wanted);
      if (!result.ok) notices.say(notice, { kind: 'settings-not-kept', what, problems: result.problems });
    },
    followEdit() {
      notices.follow('settings-file', stored.notice);
      const taken = follow();
      if (!taken.ok) notices.say('settings-edit', { kind: 'edit-not-followed', problems: taken.problems });
    },
  };
}
