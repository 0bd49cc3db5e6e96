import type { SettingsChange } from '../../shared/settings/schema.ts';
import type { SayText } from '../../shared/words/say.ts';
import { bridge } from './bridge.ts';
import { problemText } from './problem.ts';

/** Changes whole sections. Gives back null, or in words why they were not taken. Never rejects. */
export async function changeSettings(say: SayText, change: SettingsChange): Promise<string | null> {
  try {
    const result = await bridge().send('changeSettings', change);
    return result.ok ? null : problemText(say, result.problems);
  } catch {
    return say('page.notReached');
  }
}
