/** Something fills the screen: a film, a game, a talk. */
import { type HoldSensor, type HoldSensorParts, NO_HOLD, UNKNOWN_HOLD } from './holdSensor.ts';

export function watchFullscreen({ front, seesFront, holdsInFullscreen }: HoldSensorParts): HoldSensor {
  return {
    read() {
      const window = front();
      if (window === null || window.fullscreen === 'unknown') return UNKNOWN_HOLD;
      const holds = window.fullscreen && holdsInFullscreen(window.app);
      return holds ? { on: true, by: { kind: 'fills-screen', app: window.app } } : NO_HOLD;
    },
    blindness: () => (seesFront() ? null : { kind: 'no-front-window' }),
    stop() {},
  };
}
