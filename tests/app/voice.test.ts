import { describe, expect, it } from 'vitest';
import { exerciseOf } from '../../renderer/ui/exercises.ts';
import { exerciseSteps } from '../../shared/words/exercises.ts';
import { createSay } from '../../shared/words/say.ts';
import { desktopMissing } from '../support/desktop/electronApp.ts';
import { speechMissing, startSpeechDispatcher } from '../support/desktop/speechDispatcher.ts';
import { until } from '../support/desktop/until.ts';
import { LONG_BREAKS, onScreen, startDesk } from './desk.ts';

const missing = desktopMissing() ?? speechMissing();
if (missing !== null) console.log(`skipped: spoken steps: ${missing}`);

describe.skipIf(missing !== null)('spoken steps', () => {
  it('spoken steps are heard from the first one on', async () => {
    const speech = await startSpeechDispatcher();
    try {
      const settings = { ...LONG_BREAKS, sound: { cues: false, voice: true } };
      const desk = await startDesk({ settings, env: speech.env, rate: 1 });
      expect(await desk.app.runCli(['break', 'micro'])).toMatchObject({ code: 0 });
      const page = await onScreen(desk, 'Break');
      const [first] = await until('a step to be spoken', () => (speech.spoken.length > 0 ? speech.spoken : null));
      const { break: running } = await page.evaluate(() => window.unknot!.snapshot());
      expect(first).toBe(exerciseSteps(createSay('en'), exerciseOf(running!.plan[0]!.id)!)[0]);

      await desk.item.click('Settings');
      const settingsPage = await onScreen(desk, 'Settings');
      await settingsPage.getByText('With a voice of this computer.').waitFor();
    } finally {
      await speech.stop();
    }
  });

  it('spoken steps are said to be silent beside their switch where there is no voice', async () => {
    const desk = await startDesk({ env: { SPEECHD_ADDRESS: 'unix_socket:/nowhere' }, rate: 1 });
    await desk.item.click('Settings');
    const page = await onScreen(desk, 'Settings');
    await page.getByText('This computer has no voice that Unknot can use').waitFor();
  });
});
