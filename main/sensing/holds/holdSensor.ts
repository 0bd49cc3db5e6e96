import type { HoldEvidence } from '../../../shared/holds/evidence.ts';
import type { Settings } from '../../../shared/settings/schema.ts';
import type { SensorNote } from '../../../shared/sensors.ts';
import type { Known } from '../../../shared/terms.ts';
import type { Environment } from '../desktopSession.ts';
import type { SharedBus } from '../sharedBus.ts';
import type { Front } from '../windowSensor.ts';

/** The settings that sensors go by. */
export type SensorSettings = Pick<Settings, 'apps' | 'holds'>;

/** What a sensor of a hold knows now. */
export interface HoldReading {
  /** Whether it holds; unknown where that cannot be seen. */
  readonly on: Known<boolean>;
  /** How that is known; null where it does not hold. */
  readonly by: HoldEvidence | null;
}

export const UNKNOWN_HOLD: HoldReading = { on: 'unknown', by: null };
export const NO_HOLD: HoldReading = { on: false, by: null };

/** Watches for one kind of hold. What it throws makes it blind, and no other sensor. */
export interface HoldSensor {
  /** Asked about once a second, after `tick`: it only tells what is known. */
  read(): HoldReading;
  /** Connects and reconnects where that is due. @param real real milliseconds */
  tick?(real: number): void;
  /** Why it does not see; null where it does. */
  blindness(): SensorNote | null;
  /** Leaves no timer, process or connection behind. */
  stop(): void;
}

/** What a sensor may be made of. */
export interface HoldSensorParts {
  /** As `process.platform` names it. */
  readonly platform: string;
  readonly env: Environment;
  /** User and process id of this process. */
  readonly uid: number;
  readonly ownPid: number;
  /** The window in front; null where it cannot be seen. */
  readonly front: () => Front | null;
  /** Whether the window in front is seen at present. */
  readonly seesFront: () => boolean;
  /** As they are now. */
  readonly settings: () => SensorSettings;
  /** Monotonic ms of the app's time. */
  readonly mono: () => number;
  /** Whether a desktop means Unknot itself by this name of a program. */
  readonly isOwnProgram: (name: string) => boolean;
  /** The connection to the desktop; null where the system has no D-Bus. */
  readonly sessionBus: SharedBus | null;
}

/** A sensor that sees nothing on this system. */
export function blindHere(kind: 'dnd-unread' | 'film-unread' | 'calls-untold'): HoldSensor {
  return { read: () => UNKNOWN_HOLD, blindness: () => ({ kind }), stop() {} };
}
