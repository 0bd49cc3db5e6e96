/**
 * A warning sign holds until the person says that it is sorted out: in Help, or by taking back the check-in that reported
 * it. A settings file that was lost, replaced or edited says nothing of that.
 */
import type { SettingsChange } from '../../shared/settings/schema.ts';
import type { Settings } from '../../shared/settings/schema.ts';

export interface WarningSign {
  readonly isReported: boolean;
  /** The person says so, or that it is sorted out. */
  say(isReported: boolean): void;
  /** What a window asks to change may say so as well. */
  followChange(change: SettingsChange): void;
  /** The settings as they hold: with the warning sign, should they have lost it. One that they report holds from now on. */
  heldIn(settings: Settings): Settings;
}

/** @param known whether one was reported at the end of the last run */
export function createWarningSign(known: boolean): WarningSign {
  let isReported = known;
  return {
    get isReported() {
      return isReported;
    },
    say: (next) => void (isReported = next),
    followChange({ safety }) {
      if (safety !== undefined) isReported = safety.warningSign;
    },
    heldIn(settings) {
      isReported ||= settings.safety.warningSign;
      if (isReported === settings.safety.warningSign) return settings;
      return { ...settings, safety: { ...settings.safety, warningSign: true } };
    },
  };
}
