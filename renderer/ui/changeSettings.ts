import type { SettingsChange } from '../../shared/settings/schema.ts';
import type { SayText } from '../../shared/words/say.ts';
import { faultSentence } from '../../shared/words/settingsFault.ts';
import { bridge } from './bridge.ts';

/** Changes whole sections. Gives back null, or in words why they were not taken. Never rejects. */
export async function changeSettings(say: SayText, change: SettingsChange): Promise<string | null> {
  try {
    const result = await bridge().send('changeSettings', change);
    return result.ok ? null : faultSentence(say, result.problems[0]?.fault ?? { kind: 'unfit' });
  } catch {
    return say('page.notReached');
  }
}
