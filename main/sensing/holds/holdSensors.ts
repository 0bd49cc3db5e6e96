import { SENSED_HOLDS, type SensedHold } from '../../../shared/holds/kinds.ts';
import { watchFullscreen } from './fullscreen.ts';
import type { HoldSensor, HoldSensorParts } from './holdSensor.ts';

/** The sensors that there are. A call and do not disturb have none yet; activity logs tell of them. */
const SENSORS: Readonly<Partial<Record<SensedHold, (parts: HoldSensorParts) => HoldSensor>>> = {
  fullscreen: watchFullscreen,
};

export interface HoldWatch {
  /** Asks all sensors. */
  tick(): void;
  stop(): void;
}

/** Starts all sensors of holds, and tells when one begins to hold and when it no longer does. */
export function watchHolds(parts: HoldSensorParts, onChange: (hold: SensedHold, on: boolean) => void): HoldWatch {
  const sensors = SENSED_HOLDS.flatMap((hold) => {
    const sensor = SENSORS[hold]?.(parts);
    return sensor === undefined ? [] : [{ hold, sensor }];
  });
  const on = new Set<SensedHold>();
  return {
    tick() {
      for (const { hold, sensor } of sensors) {
        const isOn = sensor.isOn();
        if (isOn === on.has(hold)) continue;
        if (isOn) on.add(hold);
        else on.delete(hold);
        onChange(hold, isOn);
      }
    },
    stop() {
      for (const { sensor } of sensors) sensor.stop();
    },
  };
}
