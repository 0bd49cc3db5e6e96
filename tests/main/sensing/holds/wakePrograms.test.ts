import { beforeEach, describe, expect, test } from 'vitest';
import type { BusCall } from '../../../../main/sensing/bus.ts';
import { type BusAnswer, createBusAnswer } from '../../../../main/sensing/busAnswer.ts';
import { WAKE_QUESTIONS, type WakingProgram } from '../../../../main/sensing/holds/wakePrograms.ts';
import { shareBus, type SharedBus } from '../../../../main/sensing/sharedBus.ts';
import { busError, FakeSession } from '../fakeSession.ts';
import { settled } from '../fakes.ts';

const SESSION = 'org.gnome.SessionManager';
const POLICY = 'org.kde.Solid.PowerManagement.PolicyAgent';
const POWER = 'org.freedesktop.PowerManagement';

let session: FakeSession;
let bus: SharedBus;
let programs: BusAnswer<readonly WakingProgram[]>;
let now: number;

beforeEach(() => {
  session = new FakeSession();
  now = 0;
});

function watch(name: string): void {
  bus = shareBus('unix:path=/session', session.open);
  programs = createBusAnswer(WAKE_QUESTIONS.find((question) => question.name === name)!);
  bus.join(programs);
}

async function pass(seconds: number): Promise<void> {
  for (let each = 0; each < seconds; each += 1) {
    now += 1000;
    bus.tick(now);
    programs.tick(now);
    await settled();
    await settled();
  }
}

describe('a session manager of GNOME', () => {
  interface Inhibitor {
    readonly flags: unknown;
    readonly app: unknown;
  }
  let inhibitors: readonly Inhibitor[];
  let hasProperty: boolean;
  let members: string[];

  beforeEach(() => {
    [inhibitors, hasProperty, members] = [[], true, []];
    session.starts(SESSION, answer);
    watch(SESSION);
  });

  function actions(): number {
    return inhibitors.reduce((all, { flags }) => all | Number(flags), 0);
  }

  function answer({ path, member, body = [] }: BusCall): unknown {
    members.push(member);
    if (member === 'Get') {
      if (!hasProperty) throw busError('org.freedesktop.DBus.Error.InvalidArgs');
      expect(body).toEqual([SESSION, 'InhibitedActions']);
      return actions();
    }
    if (member === 'IsInhibited') return (actions() & Number(body[0])) !== 0;
    if (member === 'GetInhibitors') return inhibitors.map((_, index) => `/org/gnome/SessionManager/Inhibitor${index}`);
    const inhibitor = inhibitors[Number(path.replace(/.*Inhibitor/, ''))];
    if (inhibitor === undefined) throw busError('org.freedesktop.DBus.Error.UnknownObject');
    return member === 'GetFlags' ? inhibitor.flags : inhibitor.app;
  }

  const changed = (by = SESSION): void =>
    session.says(by, {
      path: '/org/gnome/SessionManager',
      interface: 'org.freedesktop.DBus.Properties',
      member: 'PropertiesChanged',
      body: [SESSION, { InhibitedActions: 8 }, []],
    });

  test('a session manager of GNOME names the programs that keep the screen awake, as long as they do', async () => {
    await pass(2);
    expect(programs.value()).toEqual([]);
    inhibitors = [
      { flags: 12, app: 'firefox' },
      { flags: 4, app: 'transmission' },
    ];
    changed();
    await pass(1);
    expect(programs.value()).toEqual(['firefox']);
    inhibitors = [{ flags: 4, app: 'transmission' }];
    changed();
    await pass(1);
    expect(programs.value()).toEqual([]);
    expect(members).not.toContain('GetReason');
  });

  test('a session manager of GNOME is followed where a second program joins, which changes no property', async () => {
    inhibitors = [{ flags: 8, app: 'mpv' }];
    await pass(2);
    const tells = (member: string): void =>
      session.says(SESSION, { path: '/org/gnome/SessionManager', interface: SESSION, member, body: ['/x'] });
    inhibitors = [...inhibitors, { flags: 8, app: 'vlc' }];
    tells('InhibitorAdded');
    await pass(1);
    expect(programs.value()).toEqual(['mpv', 'vlc']);
    inhibitors = inhibitors.slice(1);
    tells('InhibitorRemoved');
    await pass(1);
    expect(programs.value()).toEqual(['vlc']);
  });

  test('a session manager of GNOME without the property, such as that of MATE, is asked by its method', async () => {
    hasProperty = false;
    inhibitors = [{ flags: 8, app: 'mpv' }];
    await pass(2);
    expect(programs.value()).toEqual(['mpv']);
  });

  test('a session manager of GNOME that names nobody leaves an unnamed program', async () => {
    for (const each of [
      { flags: 8, app: '' },
      { flags: 8, app: 7 },
      { flags: 8, app: null },
    ]) {
      inhibitors = [each];
      changed();
      await pass(2);
      expect(programs.value()).toEqual([null]);
    }
  });

  test('a session manager of GNOME with thousands of inhibitors is asked for a few of them', async () => {
    inhibitors = Array.from({ length: 5000 }, () => ({ flags: 8, app: 'mpv' }));
    await pass(2);
    expect(programs.value()).toHaveLength(32);
    expect(session.calls.length).toBeLessThan(70);
  });

  test('a session manager of GNOME is not asked on the word of others, and once a second at most', async () => {
    await pass(2);
    changed(':1.66');
    await pass(3);
    expect(session.asked('Get')).toBe(1);
    for (let each = 0; each < 10_000; each += 1) changed();
    await pass(1);
    expect(session.asked('Get')).toBe(2);
  });

  test('a session manager of GNOME that ends leaves nothing known, and one that comes back is asked', async () => {
    inhibitors = [{ flags: 8, app: 'mpv' }];
    await pass(2);
    session.ends(SESSION);
    expect(programs.value()).toBe('unknown');
    await pass(2);
    session.starts(SESSION, answer);
    await pass(1);
    expect(programs.value()).toEqual(['mpv']);
  });
});

describe('the power management of Plasma', () => {
  let hasInhibition: unknown;
  let list: unknown;

  beforeEach(() => {
    [hasInhibition, list] = [false, []];
    session.starts(POLICY, ({ member, body }) => {
      if (member !== 'HasInhibition') return list;
      expect(body).toEqual([4]);
      return hasInhibition;
    });
    watch(POLICY);
  });

  const changed = (): void =>
    session.says(POLICY, {
      path: '/org/kde/Solid/PowerManagement/PolicyAgent',
      interface: POLICY,
      member: 'InhibitionsChanged',
      body: [[['mpv', 'playing']], []],
    });

  test('the power management of Plasma names the programs, in each form of its list', async () => {
    await pass(2);
    expect(programs.value()).toEqual([]);
    hasInhibition = true;
    for (const form of [
      [
        ['mpv', 'Playing'],
        ['firefox', 'video-playing'],
      ],
      { mpv: 'Playing', firefox: 'video-playing' },
    ]) {
      list = form;
      changed();
      await pass(1);
      expect(programs.value()).toEqual(['mpv', 'firefox']);
    }
  });

  test('the power management of Plasma that only keeps the machine from sleep, as for a download, tells of none', async () => {
    list = [['firefox', 'downloading']];
    await pass(2);
    expect(programs.value()).toEqual([]);
  });

  test.each([['text'], [null], [7]])(
    'the power management of Plasma with a senseless list tells nothing: %o',
    async (answer) => {
      [hasInhibition, list] = [true, answer];
      await pass(2);
      expect(programs.value()).toBe('unknown');
      expect(programs.cause()).toBe('it does not say which programs');
    },
  );

  test('the power management of Plasma that says yes and names nobody leaves an unnamed program', async () => {
    hasInhibition = true;
    for (const answer of [[], [[]], ['mpv'], [[7, 8]], {}]) {
      list = answer;
      changed();
      await pass(2);
      expect(programs.value()).toEqual([null]);
    }
  });
});

describe('the power management of other desktops', () => {
  test('the power management of other desktops tells that there is somebody, and not who', async () => {
    let has: unknown = false;
    session.starts(POWER, () => has);
    watch(POWER);
    await pass(2);
    expect(programs.value()).toEqual([]);
    has = true;
    const path = '/org/freedesktop/PowerManagement/Inhibit';
    session.says(POWER, { path, interface: `${POWER}.Inhibit`, member: 'HasInhibitChanged', body: [true] });
    await pass(1);
    expect(programs.value()).toEqual([null]);
    has = false;
    await pass(60);
    expect(programs.value()).toEqual([null]);
    programs.refresh();
    await pass(1);
    expect(programs.value()).toEqual([]);
    has = 'yes';
    session.says(POWER, { path, interface: `${POWER}.Inhibit`, member: 'HasInhibitChanged', body: [false] });
    await pass(1);
    expect(programs.value()).toBe('unknown');
  });
});
