import { situationText } from '../../shared/words/situation.ts';
import { say } from '../support/say.ts';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { setUpUnknot } from '../../main/app.ts';
import { NO_SEAT } from '../../main/cli/seat.ts';
import type { Desktop, DesktopEvents } from '../../main/desktop.ts';
import type { IpcParts } from '../../main/ipc/ipc.ts';
import type { Log } from '../../main/log.ts';
import type { SensorLinks } from '../../main/sensing/sampler.ts';
import type { TrayParts } from '../../main/tray/tray.ts';
import type { WindowsParts } from '../../main/windows/windows.ts';
import type { Snapshot } from '../../shared/bridge.ts';
import type { Prompt } from '../../shared/engine/types.ts';
import { HOUR, MINUTE, SECOND } from '../../shared/moment.ts';
import { FakeClock } from './fakeClock.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const PROGRAMS = {
  history: new URL('../../main/history/worker.ts', import.meta.url),
  historyReader: new URL('../../main/history/readerWorker.ts', import.meta.url),
  patterns: new URL('../../main/patterns/patternsWorker.ts', import.meta.url),
};

const REACHING = { seconds: 5, app: 'Blender', pointer: 1, keyboard: 0, idleMs: 3000 };

/** The app on a desktop of fakes, with a real folder. */
class App {
  readonly clock = new FakeClock();
  readonly folder: string;
  readonly lines: string[] = [];
  readonly pages: string[] = [];
  readonly notified: string[] = [];
  readonly taken = new Map<string, () => void>();
  readonly theme = { themeSource: 'system' as Desktop['theme']['themeSource'] };
  prompt: Prompt = { stage: 'none' };
  isAsking = false;
  isQuit = false;
  sensors!: Parameters<Desktop['sensors']>[1];
  windows!: WindowsParts;
  tray!: Omit<TrayParts, 'openBus'>;
  ipc!: IpcParts;
  events!: DesktopEvents;
  command!: Awaited<ReturnType<typeof setUpUnknot>>;

  static async start(folder = mkdtempSync(join(tmpdir(), 'unknot-app-'))): Promise<App> {
    if (!folders.includes(folder)) folders.push(folder);
    const app = new App(folder);
    const log: Log = {
      info: (text) => app.lines.push(text),
      error: (text) => app.lines.push(text),
      followFault: () => {},
      empty: () => {},
    };
    app.command = await setUpUnknot({
      clock: app.clock,
      desktop: app.desktop(),
      command: { kind: 'stay' },
      log,
      faults: { follow: () => {} },
      programs: PROGRAMS,
      folder: { path: folder, notice: null, lines: [] },
    });
    onTestFinished(() => app.quit());
    return app;
  }

  constructor(folder: string) {
    this.folder = folder;
  }

  desktop(): Desktop {
    return {
      version: '1.2.3',
      platform: 'linux',
      language: 'en',
      numberLocale: 'en',
      seat: NO_SEAT,
      theme: this.theme,
      shortcuts: {
        register: (accelerator: string, run: () => void) => this.taken.set(accelerator, run) !== undefined,
        unregister: (accelerator: string) => this.taken.delete(accelerator),
      },
      dialogs: {
        askWhereToSave: async () => null,
        askWhichSettings: async () => null,
        askWhichHistory: async () => null,
      },
      login: () => ({ set: () => {}, look: () => ({ is: 'off' }) }),
      notification: ({ title }) => ({
        show: () => void this.notified.push(title ?? ''),
        close: () => {},
        on: () => {},
      }),
      windows: (parts) => {
        this.windows = parts;
        return {
          open: [],
          breakInView: true,
          breakHasInput: () => false,
          follow: (prompt, isAsking) => void ([this.prompt, this.isAsking] = [prompt, isAsking]),
          show: (to) => void this.pages.push(typeof to === 'string' ? to : to.window),
          isOpen: () => false,
          printer: () => null,
          hide: () => {},
          cardIsNotification: false,
          focusPrompt: () => false,
        };
      },
      tray: (parts) => {
        this.tray = parts;
        return { show: () => {}, destroy: () => {} };
      },
      sensors: (_clock, on: SensorLinks) => {
        this.sensors = on;
        return {
          health: () => [],
          idleMs: () => 3000,
          look: (told) => told(3000),
          pointerAt: () => 'unknown',
          pause: () => this.lines.push('sensors paused'),
          unpause: () => this.lines.push('sensors go on'),
          stop: () => this.lines.push('sensors stopped'),
        };
      },
      serve: (parts) => void (this.ipc = parts),
      follow: (events) => void (this.events = events),
      quit: () => this.quit(),
    };
  }

  get snapshot(): Snapshot {
    return this.ipc.snapshot();
  }

  settingsFile(): string {
    return readFileSync(join(this.folder, 'settings.json'), 'utf8');
  }

  /** Works at the mouse for so long, in windows of so many seconds, or until a card is up. */
  works(ms: number, seconds = 5): this {
    for (let left = ms; left > 0 && this.prompt.stage !== 'card'; left -= seconds * SECOND) {
      this.clock.pass(seconds * SECOND);
      this.sensors.onSample({ ...REACHING, seconds }, this.clock.mono());
    }
    return this;
  }

  quit(): void {
    if (this.isQuit) return;
    this.isQuit = true;
    const event = { preventDefault: () => {} };
    this.events.onBeforeQuit(event);
    this.events.onWillQuit(event);
  }
}

describe('the app as a whole', () => {
  it('the app as a whole shows a card after a long reach at the mouse, and takes a postponement from its window to the engine', async () => {
    const app = (await App.start()).works(60 * MINUTE);
    expect(app.prompt.stage).toBe('card');
    expect(app.snapshot.prompt).not.toBeNull();
    await app.ipc.run({ name: 'act', argument: { type: 'postpone' } });
    expect([app.prompt.stage, app.snapshot.prompt]).toEqual(['postponed', null]);
    expect(app.lines.some((line) => line.startsWith('postponed'))).toBe(true);
  });

  it('the app as a whole knows which applications were in front, newest first', async () => {
    const app = (await App.start()).works(MINUTE);
    app.sensors.onSample({ ...REACHING, app: 'Krita' }, app.clock.mono());
    expect(app.snapshot.appsSeen).toEqual(['Krita', 'Blender']);
  });

  it('the app as a whole takes a change of settings to the engine, the theme, the shortcuts and the file', async () => {
    const app = await App.start();
    const { inForce } = app.snapshot;
    const shortcuts = { ...inForce.shortcuts, checkIn: 'Control+Alt+K' };
    const rhythm = { ...inForce.rhythm, micro: { ...inForce.rhythm.micro, seconds: 45 } };
    const appearance = { ...inForce.appearance, theme: 'dark' as const };
    await app.ipc.run({ name: 'changeSettings', argument: { shortcuts, rhythm, appearance } });
    expect(app.snapshot.inForce.rhythm.micro.seconds).toBe(45);
    expect(app.theme.themeSource).toBe('dark');
    expect(JSON.parse(app.settingsFile())).toMatchObject({ appearance: { theme: 'dark' } });
    app.taken.get('Control+Alt+K')?.();
    expect(app.pages).toEqual(['check-in']);
  });

  it('the app as a whole stops asking for the window in front while prompts are paused from the tray', async () => {
    const app = await App.start();
    app.tray.run({ type: 'pause-prompts', until: 'resumed' });
    expect(app.snapshot.paused).toBe(true);
    app.tray.run({ type: 'resume-prompts' });
    expect(app.lines.filter((line) => line.startsWith('sensors'))).toEqual(['sensors paused', 'sensors go on']);
  });

  it('the app as a whole keeps a check-in over a restart, and lets a stronger pain make breaks gentler at once', async () => {
    const app = await App.start();
    await app.ipc.run({ name: 'checkIn', argument: { pain: 7, spots: [], note: null, corrects: null } });
    expect([app.snapshot.lastCheckIn?.pain, app.snapshot.gate]).toEqual([7, 'rest']);
    app.quit();
    const again = await App.start(app.folder);
    await expect.poll(() => [again.snapshot.lastCheckIn?.pain, again.snapshot.gate]).toEqual([7, 'rest']);
  });

  it('the app as a whole saves the counters and the history when it quits, and stops its sensors', async () => {
    const app = (await App.start()).works(8 * MINUTE);
    const { load } = app.snapshot;
    app.quit();
    expect(app.lines).toContain('sensors stopped');
    expect(JSON.parse(readFileSync(join(app.folder, 'session.json'), 'utf8'))).toHaveProperty('memory');
    expect(await app.command(['status'], NO_SEAT)).toMatchObject({ status: 1 });
    const again = await App.start(app.folder);
    expect(again.snapshot.load.value).toBeGreaterThan(load.value / 2);
  });

  it('the app as a whole asks once on a day without a break, over a restart too, and no window opens for it', async () => {
    const app = await App.start();
    const { rhythm, checkIns } = app.snapshot.ownSettings;
    const never = { micro: { ...rhythm.micro, enabled: false }, long: { ...rhythm.long, enabled: false } };
    const argument = { rhythm: never, checkIns: { ...checkIns, onDaysWithoutBreak: true } };
    await app.ipc.run({ name: 'changeSettings', argument });
    const asked = () => JSON.parse(readFileSync(join(app.folder, 'session.json'), 'utf8')) as { askedAt: number[] };
    app.clock.wall += 2.5 * HOUR;
    app.works(3 * HOUR - MINUTE, 60);
    expect([app.notified, asked().askedAt]).toEqual([[], []]);
    app.works(MINUTE, 60);
    expect([app.notified, app.snapshot.dayQuestionStands]).toEqual([['How does the knot feel?'], true]);
    // Kept before the minute is over, for a crash.
    expect(asked().askedAt).toEqual([app.clock.wall]);
    expect(app.pages).toEqual([]);
    app.quit();
    const again = await App.start(app.folder);
    again.clock.wall = app.clock.wall + MINUTE;
    // Once history.db is checked it is known that nothing was said.
    await expect.poll(() => again.snapshot.dayQuestionStands, { timeout: 30_000 }).toBe(true);
    again.works(10 * MINUTE, 60);
    expect(again.notified).toEqual([]);
    await again.ipc.run({ name: 'checkIn', argument: { pain: 3, spots: [], note: null, corrects: null } });
    expect(again.snapshot.dayQuestionStands).toBe(false);
  });

  it('the app as a whole answers the command line with the state that its windows show', async () => {
    const app = await App.start();
    const { situation, now: wall, zone } = app.snapshot;
    expect(await app.command(['status'], NO_SEAT)).toMatchObject({
      status: 0,
      text: expect.stringContaining(situationText(say, situation, { wall, zone })) as string,
    });
    expect(await app.command(['no-such-command'], NO_SEAT)).toMatchObject({ status: 2 });
  });

  it('the app as a whole forgets an application everywhere when its history is deleted', async () => {
    const app = (await App.start()).works(2 * MINUTE);
    const answer = await app.ipc.run({ name: 'deleteHistory', argument: { what: 'app', app: 'Blender' } });
    expect(answer).toMatchObject({ ok: true });
    expect(app.snapshot.appsSeen).toEqual([]);
  });

  it('the app as a whole opens what it has to say when somebody starts it a second time', async () => {
    const app = await App.start();
    app.events.onSecondStart();
    expect(app.pages).toEqual(['welcome']);
  });
});
