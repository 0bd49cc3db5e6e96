import { isDeepStrictEqual } from 'node:util';
import type { EngineEvent } from '../../../shared/engine/types.ts';
import { type SensorHealth, type SensorNote, WATCHED_HOLDS, type WatchedHold } from '../../../shared/sensors.ts';
import { causeOf } from '../cause.ts';
import { watchCall } from './call.ts';
import { watchDoNotDisturb } from './dnd.ts';
import { watchFilm } from './film.ts';
import { watchFullscreen } from './fullscreen.ts';
import { type HoldReading, type HoldSensor, type HoldSensorParts, UNKNOWN_HOLD } from './holdSensor.ts';

type StartSensor = (parts: HoldSensorParts) => HoldSensor;

/** The sensors that there are, by what they tell of. */
export type HoldSensors = Readonly<Record<WatchedHold, StartSensor>>;

export const HOLD_SENSORS: HoldSensors = {
  call: watchCall,
  film: watchFilm,
  fullscreen: watchFullscreen,
  dnd: watchDoNotDisturb,
};

export type HoldEvent = Extract<EngineEvent, { type: 'hold' }>;

export interface HoldWatch {
  /** Asks all sensors. @param real real milliseconds */
  tick(real: number): void;
  health(): readonly SensorHealth[];
  stop(): void;
}

/** Starts all sensors of holds, and tells when one knows something else. One that fails stops no other. */
export function watchHolds(
  parts: HoldSensorParts,
  onChange: (event: HoldEvent) => void,
  sensors: HoldSensors = HOLD_SENSORS,
): HoldWatch {
  const watched = WATCHED_HOLDS.map((hold) => ({
    hold,
    sensor: guarded(() => sensors[hold](parts)),
    last: UNKNOWN_HOLD,
  }));
  return {
    tick(real) {
      for (const each of watched) {
        const reading = each.sensor.look(real);
        if (isDeepStrictEqual(reading, each.last)) continue;
        each.last = reading;
        onChange({ type: 'hold', hold: each.hold, ...reading });
      }
    },
    health: () =>
      watched.map(({ hold, sensor }) => {
        const note = sensor.blindness();
        return { sensor: hold, sees: note === null, note };
      }),
    stop() {
      for (const { sensor } of watched) sensor.stop();
    },
  };
}

interface GuardedSensor {
  look(real: number): HoldReading;
  blindness(): SensorNote | null;
  stop(): void;
}

/** The same without exceptions: what is thrown is why it does not see. */
function guarded(start: () => HoldSensor): GuardedSensor {
  let failure: SensorNote | null = null;

  function attempt<T>(ask: () => T, otherwise: T): T {
    try {
      return ask();
    } catch (error) {
      failure = { kind: 'hold-failed', cause: causeOf(error) };
      return otherwise;
    }
  }

  const sensor = attempt(start, null);
  return {
    look(real) {
      if (sensor === null) return UNKNOWN_HOLD;
      failure = null;
      return attempt(() => {
        sensor.tick?.(real);
        return sensor.read();
      }, UNKNOWN_HOLD);
    },
    blindness() {
      if (failure !== null || sensor === null) return failure;
      const note = attempt(() => sensor.blindness(), null);
      return failure ?? note;
    },
    stop: () => attempt(() => sensor?.stop(), undefined),
  };
}
