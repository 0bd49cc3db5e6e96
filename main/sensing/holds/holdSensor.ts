import type { Front } from '../windowSensor.ts';

/** Watches for one kind of hold. */
export interface HoldSensor {
  /** Whether it holds now, as far as can be seen. Asked once a second. */
  isOn(): boolean;
  /** Leaves no timer, process or connection behind. */
  stop(): void;
}

/** What a sensor may be made of. */
export interface HoldSensorParts {
  /** The window in front; null where it cannot be seen. */
  readonly front: () => Front | null;
  /** Whether this application in full screen holds prompts back. Work applications do not; null is an unknown one. */
  readonly holdsInFullscreen: (app: string | null) => boolean;
}
