import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchCall } from '../../../../main/sensing/holds/call.ts';
import type { HoldReading, HoldSensor } from '../../../../main/sensing/holds/holdSensor.ts';
import { soundSocket } from '../../../../main/sensing/soundServer.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/settings/schema.ts';
import { cases } from '../../../support/cases.ts';
import { EVENT, type FakeRecording, FakeSoundServer } from '../fakeSoundServer.ts';

const PARTS = {
  platform: 'linux',
  uid: 1000,
  ownPid: 99,
  front: () => null,
  seesFront: () => false,
  settings: () => DEFAULT_SETTINGS,
  mono: () => 0,
  isOwnProgram: () => false,
  sessionBus: null,
};
const FIREFOX = { properties: { 'application.name': 'Firefox' } };

let server: FakeSoundServer;
let sensor: HoldSensor;
let real: number;

const start = (env = {}, platform = 'linux') =>
  watchCall({
    ...PARTS,
    platform,
    env: { PULSE_SERVER: `unix:${server.path}`, ...env },
  });

beforeEach(async () => {
  server = new FakeSoundServer();
  await server.start();
  real = 0;
  sensor = start();
});

afterEach(async () => {
  sensor.stop();
  await server.remove();
});

/** Lets seconds go by until it is so, however long this machine takes to carry the bytes. */
async function until(isSo: () => boolean, stepMs = 1000): Promise<void> {
  await vi.waitFor(
    () => {
      real += stepMs;
      sensor.tick?.(real);
      expect(isSo()).toBe(true);
    },
    { timeout: 20_000, interval: 5 },
  );
}

const reads = (on: HoldReading['on']) => until(() => sensor.read().on === on, 10);

describe('a call', () => {
  test('a call is on while a program uses a microphone, and it is said which', async () => {
    expect(sensor.read().on).toBe('unknown');
    expect(sensor.blindness()).toBeNull();
    await reads(false);
    server.record(FIREFOX);
    await reads(true);
    expect(sensor.read()).toEqual({ on: true, by: { kind: 'records', programs: ['Firefox'] } });
    server.record();
    await reads(false);
  });

  test('a call that was on before the app is seen', async () => {
    server.recordings = [FIREFOX];
    await reads(true);
  });

  test('a call begins and ends with the pause of a recording', async () => {
    await reads(false);
    server.record({ ...FIREFOX, isPaused: true }, { properties: { 'application.name': 'Zoom' } });
    await reads(true);
    expect(sensor.read().by).toEqual({ kind: 'records', programs: ['Zoom'] });
    server.record({ ...FIREFOX, isPaused: true });
    await reads(false);
  });

  const OTHERS: readonly (readonly [string, FakeRecording])[] = [
    ['what a loudspeaker plays', { ...FIREFOX, source: 0 }],
    ['a source that has just gone', { ...FIREFOX, source: 9 }],
    ['no source', { ...FIREFOX, source: 0xff_ff_ff_ff }],
    ['a filter of the sound server itself', { ...FIREFOX, client: 0xff_ff_ff_ff }],
    ['a meter, as PipeWire marks it', { properties: { 'stream.monitor': 'true' } }],
    ['a volume control', { properties: { 'application.id': 'org.PulseAudio.pavucontrol' } }],
    ['Unknot itself', { properties: { 'application.process.id': '99' } }],
  ];

  test.each(OTHERS)('a call is not on for %s', async (_, recording) => {
    await reads(false);
    // A real one beside it says when the others have been judged, too.
    server.record(recording, { properties: { 'application.process.binary': 'teams' } });
    await reads(true);
    expect(sensor.read().by).toEqual({ kind: 'records', programs: ['teams'] });
    server.record(recording);
    await reads(false);
  });

  test('a call names three programs at most, each once and in one line', async () => {
    await reads(false);
    server.record(
      ...['one\u001B[2J\ntwo', 'Chromium input', 'Chromium input', 'C', 'D', ''].map((name) => ({
        properties: { 'application.name': name },
      })),
    );
    await reads(true);
    const { by } = sensor.read();
    expect(by).toEqual({ kind: 'records', programs: ['C', 'Chromium', 'D'] });
  });

  test('a call is unknown while the sound server is away, and seen again when it is back', async () => {
    server.recordings = [FIREFOX];
    await reads(true);
    await server.stop();
    await reads('unknown');
    expect(sensor.blindness()).toMatchObject({ kind: 'no-sound-server' });
    await server.start();
    await until(() => sensor.read().on === true);
    expect(sensor.blindness()).toBeNull();
  });

  test('a call is unknown where no sound server was ever there', async () => {
    await server.stop();
    await until(() => sensor.blindness() !== null);
    expect(sensor.blindness()).toMatchObject({ kind: 'no-sound-server', cause: expect.stringContaining('ENOENT') });
    expect(sensor.read().on).toBe('unknown');
  });

  test('a call is unknown where the sound server does not answer', async () => {
    server.isMute = true;
    await until(() => sensor.blindness() !== null);
    expect(sensor.blindness()).toEqual({ kind: 'no-sound-server', cause: 'the sound server does not answer' });
    await until(() => !server.isConnected, 0);
  });

  test('a call is looked for once for each look at the hands at most, however much the sound server tells', async () => {
    await reads(false);
    const looks = () => server.asked.filter((command) => command === 32).length;
    const before = looks();
    server.recordings = [FIREFOX];
    server.send(Buffer.concat(Array.from({ length: 500 }, () => EVENT)));
    await vi.waitFor(() => expect(looks()).toBeGreaterThan(before), { timeout: 20_000 });
    let ticks = 0;
    await until(() => {
      ticks += 1;
      return sensor.read().on === true;
    }, 0);
    expect(looks() - before).toBeLessThanOrEqual(ticks + 1);
  });

  test('a call is unknown while the sound server floods, and it is left alone for five seconds', async () => {
    await reads(false);
    server.send(Buffer.concat(Array.from({ length: 40_000 }, () => EVENT)));
    await vi.waitFor(() => expect(server.isConnected).toBe(false), { timeout: 20_000 });
    expect(sensor.blindness()).toEqual({ kind: 'no-sound-server', cause: 'the sound server floods' });
    const { connections } = server;
    sensor.tick?.(real + 4000);
    sensor.tick?.(real + 4900);
    expect(sensor.read().on).toBe('unknown');
    expect(server.connections).toBe(connections);
  });

  test('a call is unknown, and nothing fails, whatever bytes a sound server sends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 20, maxLength: 200 }), async (bytes) => {
        const nonsense = Buffer.from(bytes);
        nonsense.writeUInt32BE(nonsense.readUInt32BE(0) % 300, 0);
        nonsense.writeUInt32BE(0xff_ff_ff_ff, 4);
        server.nonsense = nonsense;
        const other = start();
        other.tick?.(0);
        await vi.waitFor(() => expect(server.asked.length).toBeGreaterThan(0), { timeout: 20_000 });
        other.tick?.(6000);
        expect(other.read().on).toBe('unknown');
        expect(other.blindness()).not.toBeNull();
        other.stop();
      }),
      { numRuns: cases(20) },
    );
  });

  test('a call is not sensed on Windows and macOS, which is said', () => {
    for (const platform of ['win32', 'darwin']) {
      const other = start({}, platform);
      other.tick?.(0);
      expect(other.read().on).toBe('unknown');
      expect(other.blindness()).toEqual({ kind: 'calls-untold' });
    }
  });

  test('nothing of a call is asked for after the end', async () => {
    await reads(false);
    sensor.stop();
    sensor.tick?.(real + 60_000);
    await vi.waitFor(() => expect(server.isConnected).toBe(false), { timeout: 20_000 });
  });
});

describe('the socket of the sound server', () => {
  test.each([
    [{}, '/run/user/7/pulse/native'],
    [{ XDG_RUNTIME_DIR: '/run/here' }, '/run/here/pulse/native'],
    [{ XDG_RUNTIME_DIR: '/run/here', PULSE_RUNTIME_PATH: '/run/pulse' }, '/run/pulse/native'],
    [{ PULSE_SERVER: 'unix:/mnt/wslg/PulseServer' }, '/mnt/wslg/PulseServer'],
    [{ PULSE_SERVER: 'tcp:far:4713 {1234}unix:/one /two' }, '/one'],
  ])('the socket of the sound server for %j is %s', (env, path) => expect(soundSocket(env, 7)).toBe(path));

  test('the socket of the sound server is none where only other machines are named', () => {
    expect(() => soundSocket({ PULSE_SERVER: 'tcp:far:4713' }, 7)).toThrow('no socket of this machine');
  });
});
