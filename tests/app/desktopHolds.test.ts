import { expect, it } from 'vitest';
import { startDisplay } from '../support/desktop/display.ts';
import { poseAs } from '../support/desktop/posedApp.ts';
import { poseAsSessionManager, poseAsXfce } from '../support/desktop/posedDesktop.ts';
import { until } from '../support/desktop/until.ts';
import { type Desk, type Status, describeApp, startDesk } from './desk.ts';

type Hold = Status['holds'][number]['hold'];

async function holds(desk: Desk, hold: Hold): Promise<Status['holds'][number] | undefined> {
  return (await desk.status()).holds.find((each) => each.hold === hold);
}

const holding = (desk: Desk, hold: Hold) => until(`the hold ${hold}`, () => holds(desk, hold));
const ended = (desk: Desk, hold: Hold) =>
  until(`the end of the hold ${hold}`, async () => (await holds(desk, hold)) === undefined);

describeApp('what the desktop tells', () => {
  it('what the desktop tells of do not disturb and of films holds prompts back, as long as it tells so', async () => {
    const display = await startDisplay();
    const xfce = await poseAsXfce(display);
    const manager = await poseAsSessionManager(display);
    const desk = await startDesk({ display });

    xfce.setQuiet(true);
    expect((await holding(desk, 'dnd')).text).toContain('Xfce');
    xfce.setQuiet(false);
    await ended(desk, 'dnd');

    manager.setAwake('/usr/bin/celluloid');
    const film = await poseAs(display, 'celluloid');
    expect((await holding(desk, 'film')).text).toContain('celluloid');
    // In the background it is none.
    const other = await poseAs(display, 'Blender');
    await desk.hands.wiggle({
      until: async () => (await holds(desk, 'film')) === undefined,
      what: 'the end of the hold film',
    });
    await other.close();
    await film.focus();
    await desk.hands.wiggle({ until: async () => (await holds(desk, 'film')) !== undefined, what: 'the hold film' });
    manager.setAwake(null);
    await ended(desk, 'film');

    xfce.setQuiet(true);
    await holding(desk, 'dnd');
    await xfce.vanish();
    await ended(desk, 'dnd');
    const again = await poseAsXfce(display);
    again.setQuiet(true);
    await holding(desk, 'dnd');
  });
});
