import type { SettingsProblem } from '../../shared/settings/read.ts';
import type { SayText } from '../../shared/words/say.ts';
import { asSentence } from '../../shared/words/sentence.ts';

/** What main found wrong, as a sentence. */
export function problemText(say: SayText, problems: readonly SettingsProblem[]): string {
  const message = problems[0]?.message ?? 'this could not be used';
  const sentence = message.startsWith('must') ? `This ${message}` : asSentence(say, message);
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}
