import type {} from '../../renderer/ui/bridge.ts';
import { expect, it } from 'vitest';
import { poseAs } from '../support/desktop/posedApp.ts';
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
