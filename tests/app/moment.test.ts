import { expect, it } from 'vitest';
import { poseAs } from '../support/desktop/posedApp.ts';
import { clickAway, describeApp, noWindowLeft, startDesk } from './desk.ts';

/** Slow enough to tell three seconds of the app's time from the pace of the hand, even on a busy machine. */
const RATE = 4;
/** `npm run soak -- moment` takes more. */
const CARDS = Number(process.env['UNKNOT_CARDS'] ?? 2);
const SETTINGS = {
  rhythm: { micro: { reachMinutes: 1, spacingMinutes: 1, seconds: 10 }, long: { enabled: false } },
  prompts: { cardSeconds: 600 },
  checkIns: { afterBreaks: 0 },
};
/** The hand works for seven and a half seconds, then rests for one and a half: six of the app's. */
const ROUND_MS = 9000;
const WORK_MS = 7500;
/** What a look of the app may know of the hand before the hand's own note of it. */
const CLOCKS_MS = 20;

/** The app tells when it makes a window, which is the moment of its decision. */
type Watched = typeof globalThis & { windowsMadeAt?: number[] };

describeApp('the moment of a card on a real desktop', () => {
  it(
    `${CARDS} cards come while the hand rests, and none while it moves`,
    { timeout: 90_000 + CARDS * 90_000 },
    async () => {
      const desk = await startDesk({ rate: RATE, settings: SETTINGS });
      await poseAs(desk.display, 'Blender');
      await desk.app.app.evaluate(({ app }) => {
        const watched = globalThis as Watched;
        watched.windowsMadeAt = [];
        app.on('browser-window-created', () => watched.windowsMadeAt!.push(Date.now()));
      });
      const moves: number[] = [];
      const idles: number[] = [];
      for (let card = 0; card < CARDS; card++) {
        const began = Date.now();
        await desk.hands.wiggle({
          rests: () => (Date.now() - began) % ROUND_MS >= WORK_MS,
          onMove: () => void moves.push(Date.now()),
          until: async () => (await desk.hands.findWindow({ title: 'Break prompt' })) !== null,
          what: 'a card',
          timeoutMs: 85_000,
        });
        const made = await desk.app.app.evaluate(() => (globalThis as Watched).windowsMadeAt!.at(-1)!);
        idles.push(made - moves.findLast((at) => at <= made)!);
        await clickAway(await desk.app.window('Break prompt'), 'Start');
        await noWindowLeft(desk);
      }
      expect(idles.length).toBe(CARDS);
      for (const idle of idles) expect(idle).toBeGreaterThanOrEqual(3000 / RATE - CLOCKS_MS);
    },
  );
});
