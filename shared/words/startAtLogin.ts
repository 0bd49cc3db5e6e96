/** Where the start at login is not as it is wanted, in words. */
import type { LoginTrouble } from '../settings/startAtLogin.ts';
import type { SayText } from './say.ts';

/** What is wrong, where, and what to do about it. */
export function loginTroubleText(say: SayText, trouble: LoginTrouble): string {
  switch (trouble.is) {
    case 'gone':
      return trouble.file === null ? say('startAtLogin.gone') : say('startAtLogin.fileGone', { file: trouble.file });
    case 'hidden':
      return say('startAtLogin.hidden', { by: trouble.by, file: trouble.file });
    case 'foreign':
    case 'still':
      return say(`startAtLogin.${trouble.is}`, { file: trouble.file });
    case 'refused':
      return say(`startAtLogin.${trouble.by}`);
    case 'unknown':
      return say('startAtLogin.unknown', { why: trouble.why });
    case 'unusable':
      return say('startAtLogin.unusable', { file: trouble.file, why: trouble.why });
  }
}
