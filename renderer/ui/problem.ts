import type { SettingsProblem } from '../../shared/settings/read.ts';
import { capital } from './words.ts';

/** What main found wrong, as a sentence. */
export function problemInWords(problems: readonly SettingsProblem[]): string {
  const message = problems[0]?.message ?? 'this could not be used';
  const sentence = message.startsWith('must') ? `This ${message}` : capital(message);
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}
