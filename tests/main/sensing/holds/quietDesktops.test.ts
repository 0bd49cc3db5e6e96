import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BusAnswer, createBusAnswer } from '../../../../main/sensing/busAnswer.ts';
import { quietQuestions } from '../../../../main/sensing/holds/quietDesktops.ts';
import { shareBus, type SharedBus } from '../../../../main/sensing/sharedBus.ts';
import type { Known } from '../../../../shared/terms.ts';
import { until } from '../../../support/desktop/until.ts';
import { busError, FakeSession } from '../fakeSession.ts';
import { settled } from '../fakes.ts';
import { BANNERS_FILE, EMPTY_FILE, QUIET_FILE } from './dconfFiles.ts';

type Desktop = keyof ReturnType<typeof quietQuestions>;

const PROPERTIES = 'org.freedesktop.DBus.Properties';
const NOTIFICATIONS = 'org.freedesktop.Notifications';
const XFCONF = 'org.xfce.Xfconf';
const DCONF = 'ca.desrt.dconf';

let home: string;
let session: FakeSession;
let bus: SharedBus;
let desktop: BusAnswer<boolean>;
let now: number;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'unknot-quiet-'));
  session = new FakeSession();
  now = 0;
});

afterEach(() => rm(home, { recursive: true, force: true }));

function watch(name: Desktop): void {
  bus = shareBus('unix:path=/session', session.open);
  desktop = createBusAnswer(quietQuestions({ HOME: home })[name]);
  bus.join(desktop);
}

async function pass(seconds: number): Promise<void> {
  for (let each = 0; each < seconds; each += 1) {
    now += 1000;
    bus.tick(now);
    desktop.tick(now);
    await settled();
  }
}

/** A file is read in its own time. */
const becomes = (value: Known<boolean>): Promise<unknown> =>
  until(`do not disturb: ${value}`, async () => {
    await pass(1);
    return desktop.value() === value;
  });

async function chooses(file: Buffer | null): Promise<void> {
  const path = join(home, '.config', 'dconf', 'user');
  await mkdir(join(home, '.config', 'dconf'), { recursive: true });
  if (file === null) await rm(path, { force: true });
  else await writeFile(path, file);
}

function notify(prefix: string, by = DCONF): void {
  const body = [prefix, [''], ':1.2:user:0'];
  session.says(by, { path: '/ca/desrt/dconf/Writer/user', interface: 'ca.desrt.dconf.Writer', member: 'Notify', body });
}

describe('do not disturb on a desktop with dconf', () => {
  const SWITCHES = [
    ['GNOME', 'org.gnome.Shell', '/org/gnome/desktop/notifications/show-banners'],
    ['Cinnamon', 'org.Cinnamon', '/org/cinnamon/desktop/notifications/display-notifications'],
    ['MATE', 'org.mate.SettingsDaemon', '/org/mate/notification-daemon/do-not-disturb'],
  ] as const;

  test.each(SWITCHES)('do not disturb in %s follows what dconf wrote', async (name, program, key) => {
    session.starts(program);
    session.starts(DCONF);
    watch(name);
    await becomes(false);
    await chooses(QUIET_FILE);
    notify(key);
    await becomes(true);
    await chooses(EMPTY_FILE);
    notify(key.replace(/[^/]*$/, ''));
    await becomes(false);
  });

  test.each(SWITCHES)('do not disturb in %s is known from the start', async (name, program) => {
    await chooses(QUIET_FILE);
    session.starts(program);
    watch(name);
    await becomes(true);
    expect(desktop.cause()).toBeNull();
  });

  test('do not disturb in GNOME is off where the person chose to see banners', async () => {
    await chooses(BANNERS_FILE);
    session.starts('org.gnome.Shell');
    watch('GNOME');
    await becomes(false);
  });

  test('do not disturb in GNOME is not read again for what others write, nor on the word of others than dconf', async () => {
    session.starts('org.gnome.Shell');
    watch('GNOME');
    await becomes(false);
    await chooses(QUIET_FILE);
    notify('/org/gnome/desktop/notifications/show-banners', ':1.66');
    session.starts(DCONF);
    await becomes(true);
    await chooses(EMPTY_FILE);
    notify('/org/gnome/desktop/interface/clock-format');
    notify('/org/gnome/desktop/notifications/show-banners', ':1.66');
    await pass(5);
    expect(desktop.value()).toBe(true);
    notify('/');
    await becomes(false);
  });

  test('do not disturb in GNOME is unknown, with a cause, where the file is none', async () => {
    await chooses(Buffer.from('no such thing'));
    session.starts('org.gnome.Shell');
    watch('GNOME');
    await until('the cause', async () => {
      await pass(1);
      return desktop.cause() === 'it is no dconf file';
    });
    expect(desktop.value()).toBe('unknown');
    await rm(join(home, '.config', 'dconf', 'user'));
    await mkdir(join(home, '.config', 'dconf', 'user'));
    await until('the cause', async () => {
      await pass(1);
      return desktop.cause() === 'what lies at its place is no dconf file';
    });
  });

  test('do not disturb in GNOME is unknown where GNOME does not run, and when it ends', async () => {
    await chooses(QUIET_FILE);
    watch('GNOME');
    await pass(5);
    expect([desktop.value(), desktop.cause()]).toEqual(['unknown', null]);
    session.starts('org.gnome.Shell');
    await becomes(true);
    session.ends('org.gnome.Shell');
    expect(desktop.value()).toBe('unknown');
  });
});

describe('do not disturb in Plasma', () => {
  const changed = (by: string, body: readonly unknown[] = [NOTIFICATIONS, {}, ['Inhibited']]): void =>
    session.says(by, {
      path: '/org/freedesktop/Notifications',
      interface: PROPERTIES,
      member: 'PropertiesChanged',
      body,
    });

  test('do not disturb in Plasma follows the property of its notifications', async () => {
    let isInhibited: unknown = false;
    session.starts(NOTIFICATIONS, () => isInhibited);
    watch('Plasma');
    await pass(2);
    expect(desktop.value()).toBe(false);
    isInhibited = true;
    changed(NOTIFICATIONS);
    await pass(1);
    expect(desktop.value()).toBe(true);
    expect(session.calls.at(-1)).toMatchObject({
      path: '/org/freedesktop/Notifications',
      member: 'Get',
      body: [NOTIFICATIONS, 'Inhibited'],
    });
    expect(session.rules.filter((rule) => rule.includes('PropertiesChanged'))).toEqual([
      `type='signal',sender='${NOTIFICATIONS}',interface='${PROPERTIES}',path='/org/freedesktop/Notifications',member='PropertiesChanged',arg0='${NOTIFICATIONS}'`,
    ]);
  });

  test('do not disturb in Plasma is unknown where another desktop shows the notifications', async () => {
    session.starts(NOTIFICATIONS, () => {
      throw busError('org.freedesktop.DBus.Error.InvalidArgs');
    });
    watch('Plasma');
    await pass(3600);
    expect(desktop.value()).toBe('unknown');
    expect(desktop.cause()).toContain('InvalidArgs');
    expect(session.asked('Get')).toBeLessThan(20);
  });

  test.each([['yes'], [1], [null], [undefined], [[true]]])(
    'do not disturb in Plasma is unknown where the answer is senseless: %o',
    async (answer) => {
      session.starts(NOTIFICATIONS, () => answer);
      watch('Plasma');
      await pass(2);
      expect(desktop.value()).toBe('unknown');
      expect(desktop.cause()).toBe('it does not say whether it is on');
    },
  );

  test('do not disturb in Plasma is not asked for on the word of others, nor for other properties', async () => {
    session.starts(NOTIFICATIONS, () => false);
    watch('Plasma');
    await pass(2);
    changed(':1.66');
    changed(NOTIFICATIONS, ['org.kde.Other', {}, []]);
    changed(NOTIFICATIONS, []);
    await pass(5);
    expect(session.asked('Get')).toBe(1);
  });

  test('do not disturb in Plasma is asked for once a second at most, however many signals come', async () => {
    session.starts(NOTIFICATIONS, () => false);
    watch('Plasma');
    await pass(2);
    for (let second = 0; second < 10; second += 1) {
      for (let each = 0; each < 1000; each += 1) changed(NOTIFICATIONS);
      await pass(1);
    }
    expect(session.asked('Get')).toBe(11);
  });

  test('do not disturb in Plasma is asked for again when the program was started anew, and when the bus is back', async () => {
    let isInhibited = true;
    session.starts(NOTIFICATIONS, () => isInhibited);
    watch('Plasma');
    await pass(2);
    isInhibited = false;
    session.starts(NOTIFICATIONS, () => isInhibited);
    expect(desktop.value()).toBe('unknown');
    await pass(1);
    expect(desktop.value()).toBe(false);
    session.loses();
    expect(desktop.value()).toBe('unknown');
    isInhibited = true;
    await pass(10);
    expect(desktop.value()).toBe(true);
    expect(session.opened).toBe(2);
  });

  test('do not disturb in Plasma: a late answer of a program that is gone does not count', async () => {
    let answerLate: (value: boolean) => void = () => {};
    session.starts(NOTIFICATIONS, () => new Promise((resolve) => (answerLate = resolve)));
    watch('Plasma');
    await pass(2);
    await pass(20);
    expect(session.asked('Get')).toBe(1);
    session.starts(NOTIFICATIONS, () => false);
    await pass(1);
    answerLate(true);
    await settled();
    expect(desktop.value()).toBe(false);
  });
});

describe('do not disturb in Xfce', () => {
  const changed = (member: string, channel = 'xfce4-notifyd', property = '/do-not-disturb', by = XFCONF): void =>
    session.says(by, { path: '/org/xfce/Xfconf', interface: XFCONF, member, body: [channel, property, true] });

  test('do not disturb in Xfce follows its settings', async () => {
    let isQuiet: boolean | null = null;
    session.starts('org.xfce.SessionManager');
    session.starts(XFCONF, ({ body }) => {
      expect(body).toEqual(['xfce4-notifyd', '/do-not-disturb']);
      if (isQuiet === null) throw busError('org.xfce.Xfconf.Error.PropertyNotFound');
      return isQuiet;
    });
    watch('Xfce');
    await pass(2);
    expect(desktop.value()).toBe(false);
    isQuiet = true;
    changed('PropertyChanged');
    await pass(1);
    expect(desktop.value()).toBe(true);
    isQuiet = null;
    changed('PropertyChanged', 'xfwm4');
    changed('PropertyChanged', 'xfce4-notifyd', '/theme');
    changed('PropertyChanged', 'xfce4-notifyd', '/do-not-disturb', ':1.66');
    await pass(3);
    expect(desktop.value()).toBe(true);
    changed('PropertyRemoved');
    await pass(1);
    expect(desktop.value()).toBe(false);
  });

  test('do not disturb in Xfce is unknown where only a program of Xfce runs on another desktop', async () => {
    session.starts(XFCONF, () => {
      throw busError('org.xfce.Xfconf.Error.PropertyNotFound');
    });
    watch('Xfce');
    await pass(3);
    expect(desktop.value()).toBe('unknown');
  });
});
