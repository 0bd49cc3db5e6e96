import { expect, it } from 'vitest';
import { poseAs } from '../support/desktop/posedApp.ts';
import { until } from '../support/desktop/until.ts';
import {
  SOON,
  type Desk,
  answerCard,
  clickAway,
  describeApp,
  noWindowLeft,
  onScreen,
  reachUntil,
  startDesk,
} from './desk.ts';

const windowCount = (desk: Desk) => desk.app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

describeApp('somebody who reaches in Blender', () => {
  it('somebody who reaches in Blender is offered a break for that reason, takes it, and finds the counters dropped', async () => {
    const desk = await startDesk({ settings: SOON });
    const blender = await poseAs(desk.display, 'Blender');
    const card = await reachUntil(desk, 'Break prompt');

    // The sentence names the time, the application and the hand.
    const why = await card.innerText('body');
    const [, minutes] = /(\d+) minutes in Blender, the arm out at the mouse\./.exec(why) ?? [];
    expect(Number(minutes)).toBeGreaterThanOrEqual(3);
    // The card does not take the focus from the work.
    expect(await desk.hands.activeWindowTitle()).toBe('scene');
    const before = await desk.status();
    expect(before).toMatchObject({ state: 'card', app: 'Blender' });

    await clickAway(card, 'Start');
    const page = await onScreen(desk, 'Break');
    await page.getByRole('timer').first().waitFor();
    expect(await desk.app.visibleTitles()).toEqual(['Break']);
    await noWindowLeft(desk);

    const after = await desk.status();
    expect(after.totals.micro).toBe(1);
    expect(after.need).toBeLessThan(before.need / 2);
    await blender.close();
  });

  it('somebody who reaches in Blender is not asked while only the clock runs', async () => {
    const desk = await startDesk({ settings: SOON });
    await poseAs(desk.display, 'Blender');
    const { dose } = await desk.status();
    // Ten minutes of the app's time without a hand on the mouse, seen on the app's own clock.
    const wasAt = await desk.app.app.evaluate(() => performance.now());
    await until(
      'ten minutes of the app',
      async () => (await desk.app.app.evaluate(() => performance.now())) - wasAt > 20_000,
      {
        timeoutMs: 40_000,
      },
    );
    expect(await windowCount(desk)).toBe(0);
    expect((await desk.status()).dose - dose).toBeLessThan(0.5);
  });

  it('somebody who reaches in Blender puts the card off with Later and sees it again, then skips it', async () => {
    const desk = await startDesk({ settings: { ...SOON, prompts: { ...SOON.prompts, laterMinutes: 1 } } });
    await poseAs(desk.display, 'Blender');
    const card = await reachUntil(desk, 'Break prompt');
    await answerCard(desk, card, 'Later');
    await noWindowLeft(desk);
    const again = await reachUntil(desk, 'Break prompt');
    await answerCard(desk, again, 'Skip');
    await noWindowLeft(desk);
    expect((await desk.status()).totals.skipped).toBe(1);
  });

  it('somebody who reaches in Blender reaches the card with the keyboard alone', async () => {
    // A long micro-break: seconds of this machine are half minutes of the app's.
    const desk = await startDesk({ settings: { ...SOON, rhythm: { micro: { reachMinutes: 3, seconds: 1800 } } } });
    await poseAs(desk.display, 'Blender');
    await reachUntil(desk, 'Break prompt');
    // Starting the app again brings the card to the front.
    await desk.app.runCli([]);
    await until('the card in front', () => desk.hands.activeWindowTitle(), {
      accept: (title) => title === 'Break prompt',
    });
    await (await desk.app.window('Break prompt')).locator('.card-answers:not([inert])').waitFor();
    await desk.hands.key('Tab');
    await desk.hands.key('Return');
    await onScreen(desk, 'Break');
  });

  it('somebody who reaches in Blender finds the card where the pointer is, inside the screen', async () => {
    const desk = await startDesk({ settings: SOON });
    await poseAs(desk.display, 'Blender');
    await reachUntil(desk, 'Break prompt');
    const bounds = await desk.app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getBounds());
    expect(bounds.x + bounds.width).toBeLessThanOrEqual(1280);
    expect(bounds.y + bounds.height).toBeLessThanOrEqual(800);
    expect(bounds.x).toBeGreaterThan(640);
    expect(bounds.y).toBeGreaterThan(400);
  });

  it('somebody who reaches in Blender leaves no window and no renderer behind after a break', async () => {
    const desk = await startDesk({ settings: SOON });
    const renderers = async () =>
      (await desk.app.app.evaluate(({ app }) => app.getAppMetrics())).filter(({ type }) => type === 'Tab').length;
    expect(await renderers()).toBe(0);
    await desk.app.runCli(['break', 'micro']);
    await onScreen(desk, 'Break');
    await noWindowLeft(desk);
    await until('no renderer', renderers, { accept: (count) => count === 0 });
  });

  it('somebody who reaches in Blender keeps the load of the day over a restart', async () => {
    const desk = await startDesk({ settings: SOON });
    await poseAs(desk.display, 'Blender');
    await desk.hands.wiggle({
      until: async () => (await desk.status()).dose > 1,
      what: 'a dose of 1',
      timeoutMs: 30_000,
    });
    const { dose } = await desk.status();
    await desk.app.close();
    await desk.restart();
    expect((await desk.status()).dose).toBeGreaterThanOrEqual(dose);
  });
});
