import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../shared/settings/schema.ts';
import { type HoldReading, type HoldSensor, NO_HOLD, UNKNOWN_HOLD } from '../../../../main/sensing/holds/holdSensor.ts';
import {
  HOLD_SENSORS,
  type HoldEvent,
  type HoldSensors,
  watchHolds,
} from '../../../../main/sensing/holds/holdSensors.ts';
import { WATCHED_HOLDS, type WatchedHold } from '../../../../shared/sensors.ts';

const PARTS = {
  platform: 'linux',
  uid: 0,
  ownPid: 1,
  front: () => null,
  seesFront: () => false,
  settings: () => DEFAULT_SETTINGS,
  mono: () => 0,
  isOwnProgram: () => false,
  sessionBus: null,
  env: {},
};
const FILLS: HoldReading = { on: true, by: { kind: 'fills-screen', app: 'vlc' } };

/** A sensor that knows what the test says. */
class FakeSensor implements HoldSensor {
  reading: HoldReading = UNKNOWN_HOLD;
  fails = false;
  ticks = 0;
  stopped = false;

  read(): HoldReading {
    if (this.fails) throw new Error('the peer talks nonsense');
    return this.reading;
  }
  tick(): void {
    this.ticks += 1;
  }
  blindness(): null {
    return null;
  }
  stop(): void {
    this.stopped = true;
    if (this.fails) throw new Error('it does not stop');
  }
}

function watched() {
  const fakes = Object.fromEntries(WATCHED_HOLDS.map((hold) => [hold, new FakeSensor()])) as Record<
    WatchedHold,
    FakeSensor
  >;
  const events: HoldEvent[] = [];
  const starters = Object.fromEntries(WATCHED_HOLDS.map((hold) => [hold, () => fakes[hold]])) as unknown as HoldSensors;
  const watch = watchHolds(PARTS, (event) => events.push(event), starters);
  return { fakes, events, watch };
}

describe('the sensors of holds', () => {
  test('the sensors of holds tell what they know once, and how', () => {
    const { fakes, events, watch } = watched();
    watch.tick(0);
    expect(events).toEqual([]);
    fakes.fullscreen.reading = NO_HOLD;
    watch.tick(1000);
    watch.tick(2000);
    fakes.fullscreen.reading = { ...FILLS };
    watch.tick(3000);
    fakes.fullscreen.reading = { ...FILLS };
    watch.tick(4000);
    fakes.fullscreen.reading = UNKNOWN_HOLD;
    watch.tick(5000);
    expect(events).toEqual([
      { type: 'hold', hold: 'fullscreen', on: false, by: null },
      { type: 'hold', hold: 'fullscreen', ...FILLS },
      { type: 'hold', hold: 'fullscreen', on: 'unknown', by: null },
    ]);
  });

  test('one of the sensors of holds that throws is blind with its cause, until it no longer does', () => {
    const { fakes, events, watch } = watched();
    fakes.fullscreen.reading = FILLS;
    watch.tick(0);
    fakes.fullscreen.fails = true;
    watch.tick(1000);
    expect(events.at(-1)).toMatchObject({ hold: 'fullscreen', on: 'unknown' });
    expect(watch.health()).toContainEqual({
      sensor: 'fullscreen',
      sees: false,
      note: { kind: 'hold-failed', cause: 'the peer talks nonsense' },
    });
    expect(Object.values(fakes).map(({ ticks }) => ticks)).toEqual(WATCHED_HOLDS.map(() => 2));
    fakes.fullscreen.fails = false;
    watch.tick(2000);
    expect(events.at(-1)).toMatchObject({ hold: 'fullscreen', on: true });
    expect(watch.health()).toContainEqual({ sensor: 'fullscreen', sees: true, note: null });
  });

  test('one of the sensors of holds that cannot even start or stop leaves the others alone', () => {
    const { fakes, watch } = watched();
    fakes.fullscreen.fails = true;
    watch.stop();
    expect(Object.values(fakes).every(({ stopped }) => stopped)).toBe(true);
    const broken = watchHolds(PARTS, () => {}, {
      ...HOLD_SENSORS,
      fullscreen() {
        throw new Error('no such thing here');
      },
    });
    broken.tick(0);
    expect(broken.health()).toContainEqual({
      sensor: 'fullscreen',
      sees: false,
      note: { kind: 'hold-failed', cause: 'no such thing here' },
    });
    broken.stop();
  });
});
