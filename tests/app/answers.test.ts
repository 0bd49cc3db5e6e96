import { expect, it } from 'vitest';
import { poseAs } from '../support/desktop/posedApp.ts';
import { until } from '../support/desktop/until.ts';
import {
  type Desk,
  LONG_BREAKS,
  SOON,
  describeApp,
  noWindowLeft,
  onScreen,
  reachUntil,
  startDesk,
  answerCard,
} from './desk.ts';

const STRICT = { ...LONG_BREAKS, breaks: { strict: true } };

/** A break in strict mode, in front. */
async function strictBreak(settings: object = STRICT) {
  const desk = await startDesk({ settings });
  expect(await desk.app.runCli(['break', 'micro'])).toMatchObject({ code: 0, stdout: 'Micro-break is on.\n' });
  const page = await onScreen(desk, 'Break');
  await page.getByRole('timer').first().waitFor();
  await until('the break in front', () => desk.hands.activeWindowTitle(), { accept: (title) => title === 'Break' });
  return { desk, page };
}

describeApp('a break in strict mode', () => {
  it('a break in strict mode cannot be skipped or closed, and is left by pressing Escape three times', async () => {
    const { desk, page } = await strictBreak();
    expect(await page.getByRole('button', { name: /Leave|Done/ }).count()).toBe(0);

    const skip = await desk.app.runCli(['skip']);
    expect(skip.code).toBe(1);
    expect(skip.stderr).toContain('Strict mode is on: the break lasts until its time is over.');
    expect(await page.evaluate(() => window.unknot!.send('act', { type: 'end-break' }))).toBeNull();
    await desk.app.app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close();
    });
    await desk.hands.key('alt+F4');
    expect(await desk.app.visibleTitles()).toEqual(['Break']);
    expect((await desk.status()).state).toBe('break');

    await desk.hands.key('Escape', 'Escape', 'Escape');
    await noWindowLeft(desk);
    expect((await desk.status()).totals.skipped).toBe(1);
  });

  it('a break in strict mode is left that way even while its page hangs', async () => {
    const { desk, page } = await strictBreak();
    void page
      .evaluate(() => {
        for (;;);
      })
      .catch(() => undefined);
    await desk.hands.key('Escape', 'Escape', 'Escape');
    await noWindowLeft(desk);
  });

  it('a break in strict mode does not keep Unknot from ending', async () => {
    const { desk } = await strictBreak();
    await desk.item.click('Quit');
    expect(await desk.app.ended).toBe(0);
  });
});

describeApp('a break in full screen', () => {
  it('a break in full screen is left by pressing Escape once outside of strict mode', async () => {
    const { desk } = await strictBreak({ ...LONG_BREAKS, breaks: { manner: 'fullscreen' } });
    await desk.hands.key('Escape');
    await noWindowLeft(desk);
  });
});

describeApp('the card', () => {
  it('the card is put off by another time, and then not any more where the settings say so', async () => {
    const prompts = { ...SOON.prompts, laterMinutes: [30, 1], postpones: 1 };
    const desk = await startDesk({ settings: { ...SOON, prompts } });
    await poseAs(desk.display, 'Blender');
    const card = await reachUntil(desk, 'Break prompt');
    await answerCard(desk, card, 'Later, other times', '1 min later');
    // Half an hour would be a minute of this machine.
    const again = await reachUntil(desk, 'Break prompt');
    await again.getByText('Put off once, as often as your settings allow.').waitFor();
    const { code, stderr } = await desk.app.runCli(['later']);
    expect(code).toBe(1);
    expect(stderr).toContain('Put off once, as often as your settings allow.');

    // The hands were at the mouse: that answers the card, and counts for nothing.
    await answerCard(desk, again, 'I just took one');
    await noWindowLeft(desk);
    expect((await desk.status()).totals).toMatchObject({ micro: 0, skipped: 0 });
  });

  it('the card fits its window', async () => {
    const desk = await startDesk({ settings: SOON });
    await poseAs(desk.display, 'Blender');
    const card = await reachUntil(desk, 'Break prompt');
    const over = () =>
      card.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return [scrollWidth - window.innerWidth, scrollHeight - window.innerHeight];
      });
    expect(await over()).toEqual([0, 0]);
    await card.getByRole('button', { name: 'Later, other times' }).click();
    await card.getByRole('button', { name: 'Back' }).waitFor();
    expect(await over()).toEqual([0, 0]);
  });
});

/** Waits until the window manager has taken up its own keys. */
async function windowManagerHolds(desk: Desk, accelerator: string): Promise<void> {
  await until(`${accelerator} in the window manager's hands`, () =>
    desk.app.app.evaluate(({ globalShortcut }, each) => {
      const isFree = globalShortcut.register(each, () => {});
      if (isFree) globalShortcut.unregister(each);
      return !isFree;
    }, accelerator),
  );
}

describeApp('a global shortcut', () => {
  it('a global shortcut answers the card from the application in front, and is free again when the card is gone', async () => {
    const shortcuts = { later: 'Ctrl+Alt+L', took: 'Ctrl+Alt+T' };
    const desk = await startDesk({ settings: { ...SOON, shortcuts } });
    const held = () =>
      desk.app.app.evaluate(({ globalShortcut }) =>
        ['Ctrl+Alt+L', 'Ctrl+Alt+T'].filter((each) => globalShortcut.isRegistered(each)),
      );
    await poseAs(desk.display, 'Blender');
    expect(await held()).toEqual([]);
    await reachUntil(desk, 'Break prompt');
    expect(await held()).toEqual(['Ctrl+Alt+L', 'Ctrl+Alt+T']);
    expect(await desk.hands.activeWindowTitle()).toBe('scene');
    await desk.hands.key('ctrl+alt+t');
    await noWindowLeft(desk);
    expect(await held()).toEqual([]);
    expect((await desk.status()).totals).toMatchObject({ micro: 0, skipped: 0 });
  });

  it('a global shortcut that another program holds is told when it is set, and when the card comes', async () => {
    const desk = await startDesk({ settings: { ...SOON, shortcuts: { start: 'Alt+F4' } } });
    for (const each of ['Alt+F4', 'Alt+Space']) await windowManagerHolds(desk, each);
    await desk.item.click('Settings');
    const page = await onScreen(desk, 'Settings');
    const answer = await page.evaluate(() =>
      window.unknot!.send('changeSettings', {
        shortcuts: { start: 'Alt+F4', later: 'Alt+Space', skip: '', took: 'Ctrl+Alt+T', checkIn: '' },
      }),
    );
    expect(answer).toEqual({
      ok: false,
      problems: [
        {
          path: 'shortcuts.later',
          fault: { kind: 'shortcut-refused', shortcut: 'later', accelerator: 'Alt+Space' },
        },
      ],
    });
    await poseAs(desk.display, 'Blender');
    await reachUntil(desk, 'Break prompt');
    const { notices } = await desk.status();
    expect(notices).toContainEqual(expect.stringContaining('does not give Alt+F4 to Unknot for Start'));
  });
});
