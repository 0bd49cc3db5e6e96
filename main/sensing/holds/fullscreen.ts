/** Something is in full screen: a film, a game, a talk; or, for a while, what may be work as well. */
import { fullscreenHoldOf } from '../../../shared/apps/fullscreenHold.ts';
import { followFullscreen, type FullscreenStretch, holdsInFullscreen } from '../../../shared/holds/fullscreen.ts';
import { MINUTE } from '../../../shared/moment.ts';
import { type HoldSensor, type HoldSensorParts, NO_HOLD, UNKNOWN_HOLD } from './holdSensor.ts';

export function watchFullscreen({ front, seesFront, settings, mono }: HoldSensorParts): HoldSensor {
  let stretch: FullscreenStretch | null = null;
  return {
    read() {
      const window = front();
      const isFull = window?.fullscreen === true;
      stretch = followFullscreen(stretch, isFull ? window.app : undefined, mono());
      if (window === null || window.fullscreen === 'unknown') return UNKNOWN_HOLD;
      if (!isFull || stretch === null) return NO_HOLD;
      const { apps, holds } = settings();
      const isOn = holdsInFullscreen(stretch, fullscreenHoldOf(window.app, apps), holds.fullscreenMinutes * MINUTE);
      return isOn ? { on: true, by: { kind: 'fills-screen', app: window.app } } : NO_HOLD;
    },
    blindness: () => (seesFront() ? null : { kind: 'no-front-window' }),
    stop() {},
  };
}
