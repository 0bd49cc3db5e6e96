import { expect, it } from 'vitest';
import { type Desk, LONG_BREAKS, describeApp, noWindowLeft, onScreen, startDesk } from './desk.ts';

const bounds = (desk: Desk) =>
  desk.app.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getContentBounds()),
  );

/** A break that somebody starts at once, in the manner that they have chosen. */
async function breakAs(manner: 'card' | 'window' | 'fullscreen') {
  const desk = await startDesk({ settings: { ...LONG_BREAKS, breaks: { manner } } });
  await desk.app.runCli(['break', 'micro']);
  const page = await onScreen(desk, 'Break');
  await page.getByRole('timer').first().waitFor();
  return { desk, page };
}

describeApp('a break', () => {
  it('a break stays in the corner as a card, and leaves the work beside it free', async () => {
    const { desk } = await breakAs('card');
    const [only, ...others] = await bounds(desk);
    expect(others).toEqual([]);
    expect(only!.x).toBeGreaterThan(1280 / 2);
    expect(only!.x + only!.width).toBeLessThanOrEqual(1280);
    expect(only!.y + only!.height).toBeLessThanOrEqual(800);
  });

  it('a break stands in the middle as a window', async () => {
    const { desk } = await breakAs('window');
    const { x, y, width, height } = (await bounds(desk))[0]!;
    expect(Math.abs(x + width / 2 - 640)).toBeLessThan(20);
    expect(Math.abs(y + height / 2 - 400)).toBeLessThan(40);
    expect(width).toBeLessThan(1280);
  });

  it('a break fills the whole display in full screen, and is left by keyboard', async () => {
    const { desk, page } = await breakAs('fullscreen');
    expect(await bounds(desk)).toEqual([{ x: 0, y: 0, width: 1280, height: 800 }]);
    await page.getByRole('button', { name: 'Leave' }).focus();
    await desk.hands.key('Return');
    await noWindowLeft(desk);
  });
});
