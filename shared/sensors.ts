/** What the sensors see of this machine, as values; `shared/words/sensors.ts` says them. */
import type { SensedHold } from './holds/kinds.ts';

/** Why a sensor does not see. A cause is in the words of the system. */
export type SensorNote =
  /** The desktop does not show it to any app. */
  | { readonly kind: 'wayland-pointer' | 'wayland-window' | 'wayland-idle' | 'x-idle' | 'no-window-manager' }
  /** Neither server answers. */
  | { readonly kind: 'no-display'; readonly x: string; readonly wayland: string }
  /** The system was asked, and does not say. */
  | {
      readonly kind: 'idle-untold' | 'lock-untold' | 'no-lock-source' | 'pointer-unread' | 'no-tray' | 'window-untold';
      readonly cause: string | null;
    }
  /** What a hold is told by failed. */
  | { readonly kind: 'hold-failed'; readonly cause: string | null }
  /** No program of the desktop tells it. */
  | { readonly kind: 'dnd-untold' | 'film-untold'; readonly cause: string | null }
  /** It is told by desktops on Linux alone. */
  | { readonly kind: 'dnd-unread' | 'film-unread' }
  /** The window in front is not seen, and with it not whether it fills the screen or shows a film. */
  | { readonly kind: 'no-front-window' | 'film-no-front' }
  /** This system does not tell who uses the microphone. */
  | { readonly kind: 'calls-untold' }
  | { readonly kind: 'no-sound-server'; readonly cause: string };

/** The holds that there are sensors for. The others are told of by activity logs. */
export const WATCHED_HOLDS = ['call', 'film', 'fullscreen', 'dnd'] as const satisfies readonly SensedHold[];

export type WatchedHold = (typeof WATCHED_HOLDS)[number];

export const SENSORS = ['window', 'pointer', 'idle', 'lock', 'tray', ...WATCHED_HOLDS] as const;

export type Sensor = (typeof SENSORS)[number];

/** Whether it tells of a hold alone: without it no load is missed. */
export const isHoldSensor = (sensor: Sensor): boolean => WATCHED_HOLDS.some((hold) => hold === sensor);

/** What one sensor can see at present. */
export interface SensorHealth {
  readonly sensor: Sensor;
  readonly sees: boolean;
  /** Why not; null where it sees. */
  readonly note: SensorNote | null;
}
