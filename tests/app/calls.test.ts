import type {} from '../../renderer/ui/bridge.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { startDisplay } from '../support/desktop/display.ts';
import { poseAs } from '../support/desktop/posedApp.ts';
import { endGroup } from '../support/desktop/processGroup.ts';
import { type DesktopSound, soundServerMissing, startSound } from '../support/desktop/soundServer.ts';
import { until } from '../support/desktop/until.ts';
import { type Desk, LONG_BREAKS, describeApp, noWindowLeft, onScreen, startDesk } from './desk.ts';

/** Works with the pointer until the app knows what is in front. */
async function workIn(desk: Desk, app: string) {
  const window = await poseAs(desk.display, app);
  await desk.hands.wiggle({ until: async () => (await desk.status()).app === app, what: `work in ${app}` });
  return window;
}

/** Begins a break by hand, and says whether its window knows of a call. */
async function isCallKnownInBreak(desk: Desk): Promise<boolean> {
  await desk.app.runCli(['break', 'micro']);
  const page = await onScreen(desk, 'Break');
  const { inCall } = await page.evaluate(() => window.unknot!.snapshot());
  await desk.app.runCli(['skip']);
  await noWindowLeft(desk);
  return inCall;
}

describeApp('a break over an app for calls', () => {
  it('a break over an app for calls knows of the call, so that it is silent unless sound in calls is wanted; one over other work knows of none', async () => {
    const desk = await startDesk({ settings: LONG_BREAKS });
    const zoom = await workIn(desk, 'zoom');
    expect(await desk.status()).toMatchObject({ hold: 'app' });
    expect(await isCallKnownInBreak(desk)).toBe(true);
    await zoom.close();
    await workIn(desk, 'Blender');
    expect(await isCallKnownInBreak(desk)).toBe(false);
  });
});

const missing = soundServerMissing();
if (missing !== null) console.log(`skipped: calls that a sound server tells of: ${missing}`);

describe.skipIf(missing !== null)('where a sound server tells who uses the microphone', () => {
  let sound: DesktopSound | null = null;
  afterEach(async () => sound?.stop());

  describeApp('a call', () => {
    it('a call is on while a program behind other work uses the microphone, and not for an app for calls in front', async () => {
      const display = await startDisplay();
      sound = await startSound(display);
      const desk = await startDesk({ display, settings: LONG_BREAKS });
      const seen = async () => (await desk.status()).sensors.find(({ sensor }) => sensor === 'call')?.sees;
      await until('calls to be seen', seen);
      await workIn(desk, 'zoom');
      const loudspeaker = await sound.record('speaker.monitor');
      expect(await desk.status()).toMatchObject({ hold: null, holds: [] });
      const recorder = await sound.record();
      const status = await until('the call', () => desk.status(), { accept: ({ hold }) => hold === 'call' });
      expect(status.holds).toMatchObject([
        { hold: 'call', text: expect.stringContaining('parec uses the microphone') },
      ]);
      expect(await isCallKnownInBreak(desk)).toBe(true);
      await endGroup(recorder);
      await until('the end of the call', () => desk.status(), { accept: ({ hold }) => hold === null });
      await endGroup(loudspeaker);
    });
  });
});
