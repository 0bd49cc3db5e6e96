/** Something fills the screen: a film, a game, a talk. */
import type { HoldSensor, HoldSensorParts } from './holdSensor.ts';

export function watchFullscreen({ front, holdsInFullscreen }: HoldSensorParts): HoldSensor {
  return {
    isOn() {
      const window = front();
      return window?.fullscreen === true && holdsInFullscreen(window.app);
    },
    stop() {},
  };
}
