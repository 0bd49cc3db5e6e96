/** What is wrong with settings, in a language. */
import type { SettingsFault, SettingsProblem } from '../settings/fault.ts';
import { listText } from './list.ts';
import { pictureRefusalText } from './pictures.ts';
import type { SayText } from './say.ts';

/** In a line it stands behind its place, as `must be true or false`; else it is a sentence. */
type Form = 'line' | 'sentence';

function faultText(say: SayText, fault: SettingsFault, form: Form): string {
  switch (fault.kind) {
    case 'not-a-number':
    case 'not-a-whole-number':
      return say(`settingsFault.${fault.kind}`, { form, least: fault.least, most: fault.most });
    case 'not-one-of':
      return say('settingsFault.not-one-of', { form, options: listText(say, fault.options) });
    case 'not-a-list':
    case 'one-too-many':
      return say(`settingsFault.${fault.kind}.${fault.list}`, { form, most: fault.most });
    case 'not-a-text':
      return say(`settingsFault.not-a-text.${fault.text}`, { form, most: fault.most });
    case 'not-a-profile-id':
    case 'not-months':
    case 'not-postpones':
      return say(`settingsFault.${fault.kind}`, { form, most: fault.most });
    case 'not-a-picture':
      return say('settingsFault.not-a-picture', { form, kilobytes: fault.kilobytes });
    case 'unknown-exercise':
      return say('settingsFault.unknown-exercise', { form, id: fault.id });
    case 'shortcut-taken':
      return say('settingsFault.shortcut-taken', { form, keys: fault.keys, by: fault.by });
    case 'not-json':
      return say('settingsFault.not-json', { why: fault.why });
    case 'more':
      return say('settingsFault.more', { count: fault.count });
    case 'login-refused':
      return say('settingsFault.login-refused', { form, why: fault.why });
    case 'picture-refused':
      return pictureRefusalText(say, fault.why);
    case 'shortcut-refused':
      return say('notice.shortcutRefused', { shortcut: fault.shortcut, accelerator: fault.accelerator });
    default:
      return say(`settingsFault.${fault.kind}`, { form });
  }
}

/** For where the field itself is in sight: `This must be a number from 0.7 to 1.3.` */
export const faultSentence = (say: SayText, fault: SettingsFault): string => faultText(say, fault, 'sentence');

/** `line 4, column 15, desk.factor: must be a number from 0.7 to 1.3`. */
export function problemLine(say: SayText, { place, path, fault: value }: SettingsProblem): string {
  const fault = faultText(say, value, 'line');
  if (place === undefined) return path === '' ? fault : say('settingsProblem.atField', { path, fault });
  return path === ''
    ? say('settingsProblem.atPlace', { ...place, fault })
    : say('settingsProblem.atFieldAndPlace', { ...place, path, fault });
}

/** A line each. */
export const problemLines = (say: SayText, problems: readonly SettingsProblem[]): string =>
  problems.map((problem) => problemLine(say, problem)).join('\n');

/** All in one line. */
export const problemsInALine = (say: SayText, problems: readonly SettingsProblem[]): string =>
  problems.map((problem) => problemLine(say, problem)).join(' ');
