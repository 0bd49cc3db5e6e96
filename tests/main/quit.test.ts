import { beforeEach, describe, expect, it } from 'vitest';
import { createSerialQueue } from '../../shared/serialQueue.ts';
import { type QuittingParts, createQuitting } from '../../main/quit.ts';

/** An app that quits as Electron's does, unless it is told to wait. */
class Quittable {
  readonly did: string[] = [];
  isIdle = true;
  isGone = false;
  endWork = (): void => {};
  readonly #work = new Promise<void>((resolve) => (this.endWork = resolve));
  readonly saving = createSerialQueue();
  readonly quitting = createQuitting({
    saving: this.saving,
    jobs: this.#history(),
    stop: () => this.did.push('stops'),
    close: () => this.did.push('closes'),
    quit: () => this.quits(),
  });

  #history(): QuittingParts['jobs'] {
    const isIdle = () => this.isIdle;
    return {
      get isIdle() {
        return isIdle();
      },
      end: async () => {
        this.did.push('ends the work');
        await this.#work;
      },
    };
  }

  quits(): void {
    let waits = false;
    this.quitting.onBeforeQuit({ preventDefault: () => (waits = true) });
    if (waits) return;
    this.quitting.onWillQuit({ preventDefault: () => (waits = true) });
    this.isGone = !waits;
  }
}

let app: Quittable;
beforeEach(() => (app = new Quittable()));

describe('an app that is quit', () => {
  it('an app that is quit ends at once where nothing is done to the history', () => {
    app.quits();
    expect([app.isGone, app.did]).toEqual([true, ['stops', 'closes']]);
  });

  it('an app that is quit stops at once, waits for what is done to the history and what follows from it, and then ends', async () => {
    app.isIdle = false;
    app.quits();
    expect([app.isGone, app.did]).toEqual([false, ['stops', 'ends the work']]);
    expect(app.quitting.isUnderWay).toBe(true);
    void Promise.resolve(app.endWork()).then(() => app.did.push('the log is emptied'));
    await expect.poll(() => app.isGone).toBe(true);
    expect(app.did).toEqual(['stops', 'ends the work', 'the log is emptied', 'closes']);
  });

  it('an app that is quit keeps its windows until the file that they are saved to is written, however often it is quit', async () => {
    let write = (): void => {};
    void app.saving.run(() => new Promise<void>((done) => (write = done)));
    app.quits();
    app.quits();
    expect([app.isGone, app.did]).toEqual([false, []]);
    await Promise.resolve();
    write();
    await expect.poll(() => app.isGone).toBe(true);
    expect(app.did).toEqual(['stops', 'closes']);
  });

  it('an app that is quit does all of that once, however often it is quit', async () => {
    app.isIdle = false;
    app.quits();
    app.quits();
    app.endWork();
    await expect.poll(() => app.isGone).toBe(true);
    expect(app.did).toEqual(['stops', 'ends the work', 'closes']);
  });
});
