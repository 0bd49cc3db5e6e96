import { beforeEach, describe, expect, test } from 'vitest';
import type { HoldSensor, HoldSensorParts } from '../../../../main/sensing/holds/holdSensor.ts';
import { watchDoNotDisturb } from '../../../../main/sensing/holds/dnd.ts';
import { watchFilm } from '../../../../main/sensing/holds/film.ts';
import { shareBus, type SharedBus } from '../../../../main/sensing/sharedBus.ts';
import type { Front } from '../../../../main/sensing/windowSensor.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/settings/schema.ts';
import { busError, FakeSession } from '../fakeSession.ts';
import { settled } from '../fakes.ts';

const NOTIFICATIONS = 'org.freedesktop.Notifications';
const SESSION = 'org.gnome.SessionManager';
const POWER = 'org.freedesktop.PowerManagement';
const XFCONF = 'org.xfce.Xfconf';

let session: FakeSession;
let bus: SharedBus;
let front: Front | null;
let sensor: HoldSensor;
let now: number;

beforeEach(() => {
  session = new FakeSession();
  bus = shareBus('unix:path=/session', session.open);
  front = { app: 'Blender', own: false, fullscreen: false };
  now = 0;
});

function parts(changes: Partial<HoldSensorParts> = {}): HoldSensorParts {
  return {
    platform: 'linux',
    uid: 0,
    ownPid: 1,
    front: () => front,
    seesFront: () => front !== null && front.fullscreen !== 'unknown',
    settings: () => DEFAULT_SETTINGS,
    mono: () => now,
    isOwnProgram: (program) => program === 'unknot',
    sessionBus: bus,
    env: { HOME: '/nowhere' },
    ...changes,
  };
}

async function pass(seconds: number): Promise<void> {
  for (let each = 0; each < seconds; each += 1) {
    now += 1000;
    bus.tick(now);
    sensor.tick?.(now);
    await settled();
    await settled();
  }
}

const deny = (): never => {
  throw busError('org.freedesktop.DBus.Error.UnknownProperty');
};

describe('the hold by do not disturb', () => {
  beforeEach(() => (sensor = watchDoNotDisturb(parts())));

  test('the hold by do not disturb says which desktop told of it', async () => {
    expect(sensor.read()).toEqual({ on: 'unknown', by: null });
    session.starts(NOTIFICATIONS, () => true);
    await pass(2);
    expect(sensor.read()).toEqual({ on: true, by: { kind: 'quiet-desktop', desktop: 'Plasma' } });
    session.starts(NOTIFICATIONS, () => false);
    await pass(2);
    expect(sensor.read()).toEqual({ on: false, by: null });
    expect(sensor.blindness()).toBeNull();
  });

  test('the hold by do not disturb is believed of the first desktop that answers', async () => {
    session.starts(NOTIFICATIONS, deny);
    session.starts(XFCONF, () => true);
    await pass(2);
    expect(sensor.read()).toEqual({ on: true, by: { kind: 'quiet-desktop', desktop: 'Xfce' } });
    session.starts(NOTIFICATIONS, () => false);
    await pass(2);
    expect(sensor.read().on).toBe(false);
  });

  test('the hold by do not disturb is unknown where no desktop tells, and says so after a while', async () => {
    await pass(5);
    expect(sensor.blindness()).toBeNull();
    await pass(10);
    expect(sensor.read().on).toBe('unknown');
    expect(sensor.blindness()).toEqual({ kind: 'dnd-untold', cause: null });
    session.starts(NOTIFICATIONS, deny);
    await pass(2);
    expect(sensor.blindness()).toMatchObject({ kind: 'dnd-untold', cause: expect.stringContaining('UnknownProperty') });
  });

  test('the hold by do not disturb is unknown without a bus, and known again with one', async () => {
    session.starts(NOTIFICATIONS, () => true);
    session.refuses = true;
    await pass(20);
    expect(sensor.blindness()).toEqual({ kind: 'dnd-untold', cause: 'ECONNREFUSED' });
    session.refuses = false;
    await pass(60);
    expect(sensor.read().on).toBe(true);
  });

  test('the hold by do not disturb is not read on other systems', () => {
    const elsewhere = watchDoNotDisturb(parts({ sessionBus: null }));
    expect(elsewhere.read()).toEqual({ on: 'unknown', by: null });
    expect(elsewhere.blindness()).toEqual({ kind: 'dnd-unread' });
  });
});

describe('the hold by a film', () => {
  let programs: readonly string[];

  /** A session manager on which these programs keep the screen awake. */
  function awake(...names: readonly string[]): void {
    programs = names;
    session.starts(SESSION, ({ path, member }) => {
      if (member === 'Get') return programs.length > 0 ? 8 : 0;
      if (member === 'GetInhibitors') return programs.map((_, index) => `/inhibitor/${index}`);
      return member === 'GetFlags' ? 8 : programs[Number(path.replace('/inhibitor/', ''))];
    });
  }

  beforeEach(() => (sensor = watchFilm(parts())));

  test('the hold by a film holds while the program is in front that keeps the screen awake', async () => {
    awake('/usr/bin/vlc');
    await pass(2);
    expect(sensor.read()).toEqual({ on: false, by: null });
    front = { app: 'VLC media player', own: false, fullscreen: false };
    expect(sensor.read()).toEqual({ on: true, by: { kind: 'keeps-awake', app: 'VLC media player' } });
    // The card is in front of it.
    front = { app: 'VLC media player', own: true, fullscreen: false };
    expect(sensor.read().on).toBe(true);
    awake();
    await pass(1);
    expect(sensor.read().on).toBe(false);
  });

  test('the hold by a film holds for a window in full screen where the program is not known', async () => {
    awake('');
    await pass(2);
    expect(sensor.read().on).toBe(false);
    front = { app: 'Firefox', own: false, fullscreen: true };
    expect(sensor.read()).toEqual({ on: true, by: { kind: 'keeps-awake', app: 'Firefox' } });
    front = { app: null, own: false, fullscreen: true };
    expect(sensor.read()).toEqual({ on: true, by: { kind: 'keeps-awake', app: null } });
  });

  test('the hold by a film is none for work in full screen while something in the background keeps the screen awake', async () => {
    awake('caffeine');
    front = { app: 'Krita', own: false, fullscreen: true };
    await pass(2);
    expect(sensor.read()).toEqual({ on: false, by: null });
  });

  test('the hold by a film is none where an application for work keeps the screen awake, in front or in full screen', async () => {
    awake('krita');
    await pass(2);
    for (const fullscreen of [false, true]) {
      front = { app: 'Krita', own: false, fullscreen };
      expect(sensor.read()).toEqual({ on: false, by: null });
    }
  });

  test('the hold by a film goes by the person’s own word on the application', async () => {
    awake('mpv');
    front = { app: 'mpv', own: false, fullscreen: true };
    const apps = [{ match: 'mpv', weight: 0, hold: false }];
    sensor = watchFilm(parts({ settings: () => ({ ...DEFAULT_SETTINGS, apps }) }));
    await pass(2);
    expect(sensor.read()).toEqual({ on: false, by: null });
  });

  test('the hold by a film leaves out what Unknot itself asks for', async () => {
    awake('unknot');
    front = { app: 'Firefox', own: false, fullscreen: true };
    await pass(2);
    expect(sensor.read()).toEqual({ on: false, by: null });
  });

  test('the hold by a film is unknown where the window in front is not seen and something keeps the screen awake', async () => {
    awake('mpv');
    await pass(2);
    for (const unseen of [null, { app: null, own: false, fullscreen: 'unknown' } as const]) {
      front = unseen;
      expect(sensor.read()).toEqual({ on: 'unknown', by: null });
      expect(sensor.blindness()).toEqual({ kind: 'film-no-front' });
    }
    awake();
    await pass(1);
    expect(sensor.read()).toEqual({ on: false, by: null });
  });

  test('the hold by a film is asked for again in full screen where the desktop does not tell by itself, and only there', async () => {
    let has = false;
    session.starts(POWER, () => has);
    await pass(120);
    expect(session.asked('HasInhibit')).toBe(1);
    has = true;
    front = { app: 'mpv', own: false, fullscreen: true };
    await pass(2);
    expect(sensor.read().on).toBe(true);
    await pass(60);
    expect(session.asked('HasInhibit')).toBeLessThanOrEqual(8);
    has = false;
    await pass(11);
    expect(sensor.read().on).toBe(false);
  });

  test('the hold by a film is unknown where no desktop tells, and on other systems', async () => {
    await pass(15);
    expect(sensor.read()).toEqual({ on: 'unknown', by: null });
    expect(sensor.blindness()).toEqual({ kind: 'film-untold', cause: null });
    const elsewhere = watchFilm(parts({ sessionBus: null }));
    expect(elsewhere.read()).toEqual({ on: 'unknown', by: null });
    expect(elsewhere.blindness()).toEqual({ kind: 'film-unread' });
  });
});
