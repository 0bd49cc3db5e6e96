/** What the sensors see of this machine, as values; `shared/words/sensors.ts` says them. */

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
    };

/** What one sensor can see at present. */
export interface SensorHealth {
  readonly sensor: 'window' | 'pointer' | 'idle' | 'lock' | 'tray';
  readonly sees: boolean;
  /** Why not; null where it sees. */
  readonly note: SensorNote | null;
}
