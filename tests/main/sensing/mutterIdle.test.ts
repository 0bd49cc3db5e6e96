import { beforeEach, describe, expect, it } from 'vitest';
import { type MutterIdle, watchMutterIdle } from '../../../main/sensing/mutterIdle.ts';
import { shareBus, type SharedBus } from '../../../main/sensing/sharedBus.ts';
import { FakeSession } from './fakeSession.ts';
import { settled } from './fakes.ts';

const NAME = 'org.gnome.Mutter.IdleMonitor';
const PATH = '/org/gnome/Mutter/IdleMonitor/Core';

let session: FakeSession;
let idle: MutterIdle;
let bus: SharedBus;
let now: number;
let watches: number;

beforeEach(() => {
  session = new FakeSession();
  now = 50_000;
  watches = 0;
  idle = watchMutterIdle(() => now);
  bus = shareBus('bus', session.open);
  bus.join(idle);
});

async function pass(seconds: number): Promise<void> {
  now += seconds * 1000;
  bus.tick(now);
  for (let turn = 0; turn < 4; turn += 1) await settled();
}

const starts = () => session.starts(NAME, () => (watches += 1));
const fires = (watch: number, by = NAME) =>
  session.says(by, { path: PATH, interface: NAME, member: 'WatchFired', body: [watch] });

describe('the time since the last input on GNOME', () => {
  it('the time since the last input on GNOME is told by events', async () => {
    starts();
    await pass(0);
    expect(session.calls.at(-1)).toMatchObject({ member: 'AddIdleWatch', body: [1000n] });
    expect(idle.isTold).toBe(true);
    expect(idle.read(now)).toBe('unknown');
    await pass(3);
    expect(idle.read(now)).toBe(0);
    fires(1);
    await pass(0);
    expect(idle.read(now)).toBe(1);
    expect(idle.read(now + 60_400)).toBe(61);
    fires(2);
    await pass(0);
    expect(idle.read(now)).toBe(0);
    fires(1);
    await pass(9);
    expect(idle.read(now)).toBe(10);
    expect(session.asked('AddUserActiveWatch')).toBe(2);
  });

  it('the time since the last input on GNOME is believed of its shell alone', async () => {
    starts();
    session.starts('org.evil');
    await pass(3);
    fires(1, 'org.evil');
    await pass(10);
    expect(idle.read(now)).toBe(0);
  });

  it('the time since the last input on GNOME is not told without its shell, or where that does not answer or goes', async () => {
    await pass(3);
    expect([idle.isTold, idle.read(now)]).toEqual([false, 'unknown']);
    session.starts(NAME, () => Promise.reject(new Error('no')));
    await pass(3);
    expect(idle.isTold).toBe(false);
    starts();
    await pass(3);
    fires(1);
    await pass(3);
    expect(idle.read(now)).toBe(4);
    session.ends(NAME);
    expect([idle.isTold, idle.read(now)]).toEqual([false, 'unknown']);
    starts();
    await pass(3);
    expect(idle.isTold).toBe(true);
    session.loses();
    expect(idle.isTold).toBe(false);
  });

  it('the time since the last input on GNOME is not told where its shell does not say when a rest ends', async () => {
    session.starts(NAME, ({ member }) => {
      if (member === 'AddUserActiveWatch') throw new Error('no');
      return (watches += 1);
    });
    await pass(3);
    fires(1);
    await pass(1);
    expect([idle.isTold, idle.read(now)]).toEqual([false, 'unknown']);
  });
});
