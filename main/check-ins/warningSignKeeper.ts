/** Keeps in the settings that a warning sign is reported, and puts it back where they have lost it. */
import type { Settings } from '../../shared/settings/schema.ts';
import type { AppliedSettings } from '../settings/applySettings.ts';
import type { WarningSign } from './warningSign.ts';

export interface WarningSignKeeperParts {
  readonly warningSign: WarningSign;
  readonly stores: { readonly settings: { readonly settings: Settings } };
  readonly settings: Pick<AppliedSettings, 'changeInBackground'>;
}

export interface WarningSignKeeper {
  /** A check-in reports it, or the one that did is mended. */
  report(isReported: boolean): void;
  /** Puts one back that the settings have lost; says whether there was one. */
  restore(): boolean;
}

export function createWarningSignKeeper({ warningSign, stores, settings }: WarningSignKeeperParts): WarningSignKeeper {
  return {
    report(isReported) {
      warningSign.say(isReported);
      const safety = { ...stores.settings.settings.safety, warningSign: isReported };
      void settings.changeInBackground({ safety }, 'warning-sign', 'tingling');
    },
    restore() {
      const { safety } = stores.settings.settings;
      if (!warningSign.isReported || safety.warningSign) return false;
      void settings.changeInBackground({ safety: { ...safety, warningSign: true } }, 'warning-sign', 'warning-sign');
      return true;
    },
  };
}
